import { api } from './api.ts';
import { useAnswer } from './ask.ts';

type Role = 'reader' | 'recorder' | 'decider' | 'administrator';

/** What whoever is signed in may do with an accord, so that no form is offered that the server would refuse. The server decides. */
export function useRights(accord: string, labels: readonly string[]): (role: Role) => boolean {
  const { answer: me } = useAnswer('me', async () => (await api.whoAmI()).body);
  return (role) =>
    me !== undefined &&
    me.grants.length > 0 &&
    me.grants.every((list) =>
      list.some(
        (grant) =>
          (grant.role === role || grant.role === 'administrator') &&
          ((grant.accord === undefined && grant.label === undefined) ||
            grant.accord === accord ||
            (grant.label !== undefined && labels.includes(grant.label))),
      ),
    );
}

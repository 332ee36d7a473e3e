import type { Person } from '../../http/client.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';

/** Persons as far as they may be listed: oneself in any case. */
export function useKnownPersons(): readonly Person[] {
  const { answer: me } = useAnswer('me', async () => (await api.whoAmI()).body);
  const isAdministrator = me?.grants.every((list) =>
    list.some(({ role, accord, label }) => role === 'administrator' && accord === undefined && label === undefined),
  );
  const { answer: persons } = useAnswer(me && isAdministrator ? 'persons' : undefined, allPersons);
  return persons ?? (me?.person ? [me.person] : []);
}

async function allPersons(): Promise<readonly Person[]> {
  const rows: Person[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const { body } = await api.listPersons({ limit: 200, ...(cursor !== undefined && { cursor }) });
    rows.push(...body.rows);
    cursor = body.next;
    more = cursor !== undefined;
  }
  return rows;
}

/** Says who somebody is; whoever is not known by name here is named by his id. */
export function usePersons(): (id: string) => string {
  const persons = useKnownPersons();
  return (id) => persons.find((person) => person.id === id)?.name ?? id;
}

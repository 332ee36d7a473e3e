import type { Person } from '../http/client.ts';
import { api } from './api.ts';
import { type Asked, useAnswer } from './ask.ts';

/** A role over the register, or over a part of it. */
export type Role = 'reader' | 'recorder' | 'decider' | 'administrator';

/** Whoever is signed in, as the server says. */
export interface Me {
  readonly id: string;
  readonly person: Person | null;
  readonly grants: readonly (readonly { readonly role: Role; readonly accord?: string; readonly label?: string }[])[];
}

/** Whoever is signed in here. */
export const useMe = (): Asked<Me> => useAnswer('me', async () => (await api.whoAmI()).body);

/** Whether somebody holds a role over the whole register. The server decides; the page only leaves out what would be refused. */
export const may = (me: Me | undefined, role: Role): boolean => holds(me, role, () => false);

/** The same of one accord, with the labels that it carries, for whoever is signed in here. */
export function useRights(accord: string, labels: readonly string[]): (role: Role) => boolean {
  const { answer: me } = useMe();
  return (role) =>
    holds(me, role, (over) => over.accord === accord || (over.label !== undefined && labels.includes(over.label)));
}

type Grant = Me['grants'][number][number];

function holds(me: Me | undefined, role: Role, reaches: (grant: Grant) => boolean): boolean {
  if (me === undefined || me.grants.length === 0) return false;
  const fits = (grant: Grant): boolean =>
    (grant.role === role || grant.role === 'administrator' || role === 'reader') &&
    ((grant.accord === undefined && grant.label === undefined) || reaches(grant));
  return me.grants.every((list) => list.some(fits));
}

import type { Person } from '../http/client.ts';
import { api } from './api.ts';
import { useAnswer } from './ask.ts';
import { may, useMe } from './me.ts';

/** Every person of the register, by name; those who have left come last. */
export async function everyPerson(): Promise<readonly Person[]> {
  const all: Person[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await api.listPersons({ limit: 200, ...(cursor !== undefined && { cursor }) });
    all.push(...body.rows);
    cursor = body.next;
  } while (cursor !== undefined);
  return all.toSorted((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null) || a.name.localeCompare(b.name));
}

/** Persons as far as they may be listed: oneself in any case. */
export function useKnownPersons(): readonly Person[] {
  const { answer: me } = useMe();
  const { answer: persons } = useAnswer(may(me, 'administrator') ? 'persons' : undefined, everyPerson);
  return persons ?? (me?.person ? [me.person] : []);
}

/** Says who somebody is; whoever is not known by name here is named by his id. */
export function usePersons(): (id: string) => string {
  const persons = useKnownPersons();
  return (id) => persons.find((person) => person.id === id)?.name ?? id;
}

import type { Person } from '../../http/client.ts';
import { api } from '../api.ts';

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

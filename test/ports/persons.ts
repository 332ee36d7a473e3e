import { type Actor, type Grant, system } from '../../src/service/actor.ts';
import { giveRight } from '../../src/service/grants.ts';
import { addPerson, type PersonGiven } from '../../src/service/people.ts';
import type { Register } from '../../src/service/register.ts';

/** Adds a person with some rights, and gives the actor that the person is. */
export async function person(
  register: Register,
  name: string,
  given: Partial<PersonGiven> = {},
  ...grants: readonly Grant[]
): Promise<Actor> {
  const known: PersonGiven = { name, email: `${name}@example.org`, zone: 'UTC', language: 'en', ...given };
  const { id } = await register.write(system, addPerson(register, known));
  for (const grant of grants) await register.write(system, giveRight(register, id, grant));
  return { id, kind: 'person', person: id, grants: [grants] };
}

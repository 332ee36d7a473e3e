import type { ToldAs } from '../brief/tellings.ts';
import { administrators, personsOf } from '../store/people.ts';
import type { PersonTable } from '../store/schema.ts';
import type { Db } from '../store/store.ts';
import type { Care } from './held.ts';
import type { Ladder, Step } from './ladder.ts';

/** Why somebody cannot be told: there is nobody, he is gone, or mail to him came back. */
export type Absence = Extract<ToldAs, object>['because'];

/** Somebody who is told by a step, and why. */
export interface Hearer {
  readonly person: PersonTable;
  readonly as: ToldAs;
}

/** The persons of a register and who of them administers it, at one moment. */
export interface Roster {
  readonly persons: ReadonlyMap<string, PersonTable>;
  readonly administrators: readonly string[];
}

/** Looks at the persons of a register. */
export async function rosterOf(db: Db): Promise<Roster> {
  return { persons: await personsOf(db), administrators: await administrators(db) };
}

/** Why a person cannot be told; undefined where he can. */
export function absenceOf(person: PersonTable | undefined): Absence | undefined {
  if (!person) return 'none';
  if (person.erased_at !== null || person.left_at !== null) return 'gone';
  if (person.bounced_at !== null) return 'bounced';
  return person.email === null ? 'none' : undefined;
}

/**
 * Who is told by a step. Where nobody of those whom it names can be, it goes to the deputies, and where none of them can be, to the administrators. A
 * step to deputies of whom there are none is for nobody; an owner there has to be.
 */
export function hearersOf({ to }: Step, care: Care, { persons, administrators: all }: Roster): readonly Hearer[] {
  const present = (ids: readonly string[], as: ToldAs): readonly Hearer[] =>
    ids.flatMap((id) => {
      const person = persons.get(id);
      return person && !absenceOf(person) ? [{ person, as }] : [];
    });
  if (to === 'administrators') return present(all, 'undecided');
  const inPlaceOf = to === 'deputies' ? 'deputy' : to === 'owner' ? 'owner' : 'list';
  const named = to === 'owner' ? (care.owner === null ? [] : [care.owner]) : to === 'deputies' ? care.deputies : to;
  const reached = present(named, inPlaceOf);
  if (reached.length > 0 || (named.length === 0 && to !== 'owner')) return reached;
  const as: ToldAs = { inPlaceOf, because: absenceOf(persons.get(named[0] ?? '')) ?? 'none' };
  const deputies = to === 'owner' ? present(care.deputies, as) : [];
  return deputies.length > 0 ? deputies : present(all, as);
}

/** Everybody whom a ladder names, the owner, the deputies and the administrators: who is told when a day has passed. */
export function everyHearer({ steps }: Ladder, care: Care, roster: Roster): readonly Hearer[] {
  const all: readonly Step['to'][] = ['owner', 'deputies', ...steps.map(({ to }) => to), 'administrators'];
  return [...new Set(all)].flatMap((to) => hearersOf({ before: '0 days', to }, care, roster));
}

import { type Language, languages } from '../base/index.ts';
import { isZone } from '../calendar/index.ts';
import { administrators, grantsOf, personByEmail, personOf, personPage } from '../store/people.ts';
import type { PersonTable } from '../store/schema.ts';
import { require } from './accords.ts';
import { type Actor, isHimself } from './actor.ts';
import type { Care } from './held.ts';
import { newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import type { Piece, Writing } from './writer.ts';

/** What is known of a person. */
export interface PersonGiven {
  readonly name: string;
  readonly email: string;
  /** The time zone in which the person is told of things. */
  readonly zone: string;
  readonly language: Language;
}

/** A person who works with the register. */
export interface Person extends PersonGiven {
  readonly id: string;
  /** The instant from which the person no longer works here. */
  readonly leftAt: string | null;
  /** The instant at which a message to the person last came back. */
  readonly bouncedAt: string | null;
}

/** Adds a person, who may do nothing yet. */
export function addPerson({ random }: { readonly random: Random }, given: PersonGiven): Piece<Person> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'person.added');
    return insertPerson(writing, random, given, null);
  };
}

/** Adds a person, as part of another piece of writing. */
export async function insertPerson(
  writing: Writing,
  random: Random,
  given: PersonGiven,
  password: string | null,
): Promise<Person> {
  const { name, email, zone, language } = sound(given);
  if (await personByEmail(writing.tx, email))
    throw new Problem('already-there', 'There is a person with this e-mail address already.', { parameter: 'email' });
  const row: PersonTable = {
    id: newId(random, 'person'),
    name,
    email,
    zone,
    language,
    password,
    created_at: writing.at,
    left_at: null,
    bounced_at: null,
    erased_at: null,
  };
  writing.stage(writing.tx.insertInto('person').values(row).compile());
  writing.log({ action: 'person.added', outcome: 'done', about: row.id });
  return personFrom(row);
}

/** Changes what is known of a person. A new address has not bounced yet. */
export function changePerson(id: string, given: Partial<PersonGiven>): Piece<Person> {
  return async (writing) => {
    if (!isHimself(writing.actor, id)) require(writing, 'administrator', undefined, 'person.changed');
    const before = await presentPerson(writing, id);
    const after = sound({ ...personFrom(before), ...given });
    const other = await personByEmail(writing.tx, after.email);
    if (other && other.id !== id)
      throw new Problem('already-there', 'There is a person with this e-mail address already.', { parameter: 'email' });
    const { name, email, zone, language } = after;
    const bounced = email === before.email ? before.bounced_at : null;
    const set = { name, email, zone, language, bounced_at: bounced };
    writing.stage(writing.tx.updateTable('person').set(set).where('id', '=', id).compile());
    writing.log({ action: 'person.changed', outcome: 'done', about: id });
    return personFrom({ ...before, ...set });
  };
}

/** Says that a person no longer works here: whatever stood for the person opens nothing any more, and others are told instead. */
export function personLeft(id: string): Piece<Person> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'person.left');
    const before = await presentPerson(writing, id);
    if (before.left_at !== null) return personFrom(before);
    await keepAdministrator(writing, id);
    writing.stage(writing.tx.updateTable('person').set({ left_at: writing.at }).where('id', '=', id).compile());
    writing.log({ action: 'person.left', outcome: 'done', about: id });
    return personFrom({ ...before, left_at: writing.at });
  };
}

/** Notes that a message to a person has come back: reminders go to others until the address is changed. */
export function messageBounced(id: string): Piece<void> {
  return async (writing) => {
    const before = await personOf(writing.tx, id);
    if (!before || before.erased_at !== null || before.bounced_at !== null) return;
    writing.stage(writing.tx.updateTable('person').set({ bounced_at: writing.at }).where('id', '=', id).compile());
    writing.log({ action: 'person.bounced', outcome: 'done', about: id });
  };
}

/** Says that a message to a person has come back later by mail; for those who administer the register. */
export function reportBounce(id: string): Piece<Person> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'person.bounced');
    const before = await personOf(writing.tx, id);
    if (!before || before.erased_at !== null) throw new Problem('not-found', `There is no person ${id}.`);
    await messageBounced(id)(writing);
    return personFrom({ ...before, bounced_at: before.bounced_at ?? writing.at });
  };
}

/** The persons of the register, for those who administer it, and for everybody himself. */
export async function listPersons(
  { read }: Register,
  actor: Actor,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<{ readonly rows: readonly Person[]; readonly next?: string }> {
  require({ actor }, 'administrator', undefined, 'person.listed');
  const rows = await personPage(read, after, most + 1);
  const page = rows.slice(0, most).map(personFrom);
  return { rows: page, ...(rows.length > most && { next: page.at(-1)?.id as string }) };
}

/** Everything that the register knows about one person: what the person may ask for, and nothing of others. */
export async function personReport({ read }: Register, actor: Actor, id: string): Promise<unknown> {
  if (!isHimself(actor, id)) require({ actor }, 'administrator', undefined, 'person.reported');
  const row = await personOf(read, id);
  if (!row || row.erased_at !== null) throw new Problem('not-found', `There is no person ${id}.`);
  const tokens = await read
    .selectFrom('token')
    .select(['id', 'kind', 'name', 'purpose', 'created_at', 'expires_at', 'revoked_at'])
    .where('person', '=', id)
    .execute();
  const ids = [id, ...tokens.map((token) => token.id)];
  const [rights, caresFor, recorded, told, owed, log] = await Promise.all([
    grantsOf(read, ids),
    read.selectFrom('accord').select(['id', 'care']).where('care', 'like', `%"${id}"%`).orderBy('id').execute(),
    read
      .selectFrom('entry')
      .select(['accord', 'seq', 'kind', 'ref', 'at', 'actor'])
      .where('actor', 'in', ids)
      .orderBy('accord')
      .orderBy('seq')
      .execute(),
    read.selectFrom('told').selectAll().where('person', '=', id).execute(),
    read.selectFrom('outbox').select(['id', 'kind', 'created_at', 'done_at']).where('target', '=', id).execute(),
    read
      .selectFrom('log')
      .select(['idx', 'at', 'actor', 'action', 'accord', 'outcome'])
      .where((is) => is.or([is('actor', 'in', ids), ...ids.map((about) => is('leaf', 'like', `%"about":"${about}"%`))]))
      .orderBy('idx')
      .execute(),
  ]);
  const accords = caresFor.map(({ id: accord, care }) => ({ accord, care: JSON.parse(care) as Care }));
  const known = { person: personFrom(row), addedAt: row.created_at, hasPassword: row.password !== null };
  return { ...known, rights, tokens, accords, recorded, told, messages: owed, log };
}

/** A person who has not been erased. */
export async function presentPerson(writing: Writing, id: string): Promise<PersonTable> {
  const row = await personOf(writing.tx, id);
  if (row && row.erased_at === null) return row;
  throw new Problem('not-found', `There is no person ${id}.`);
}

/** A person who works with the register: neither erased nor gone. */
export async function workingPerson(writing: Writing, id: string): Promise<PersonTable> {
  const row = await presentPerson(writing, id);
  if (row.left_at === null) return row;
  throw new Problem('not-found', `${id} no longer works here.`);
}

/** Refuses what would leave the register without anybody who administers it. */
export async function keepAdministrator(writing: Writing, without: string): Promise<void> {
  const all = await administrators(writing.tx);
  if (all.length > 0 && all.every((id) => id === without))
    throw new Problem(
      'not-allowed',
      'This would leave nobody who administers the register. Give the role to another person first.',
    );
}

function sound(given: PersonGiven): PersonGiven {
  const wrong = (parameter: string, says: string): Problem => new Problem('question-has-errors', says, { parameter });
  const name = given.name.trim();
  const email = given.email.trim().toLowerCase();
  if (name === '' || name.length > 200) throw wrong('name', 'A name has between 1 and 200 characters.');
  // More is found out by writing to it.
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
    throw wrong('email', `${given.email} is no e-mail address.`);
  if (!isZone(given.zone)) throw wrong('zone', `${given.zone} is no time zone; write it as Asia/Seoul.`);
  if (!languages.includes(given.language)) throw wrong('language', `The language is one of ${languages.join(', ')}.`);
  return { name, email, zone: given.zone, language: given.language };
}

/** A person as others see it. */
export const personFrom = (row: PersonTable): Person => ({
  id: row.id,
  name: row.name ?? '',
  email: row.email ?? '',
  zone: row.zone,
  language: row.language as Language,
  leftAt: row.left_at,
  bouncedAt: row.bounced_at,
});

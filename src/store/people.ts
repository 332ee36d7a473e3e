import type { GrantTable, PersonTable, TokenTable } from './schema.ts';
import type { Db } from './store.ts';

/** A person. */
export async function personOf(db: Db, id: string): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Persons by their ids, erased ones too; all where no ids are given. */
export async function personsOf(db: Db, ids?: readonly string[]): Promise<ReadonlyMap<string, PersonTable>> {
  if (ids?.length === 0) return new Map();
  const query = db.selectFrom('person').selectAll();
  const rows = await (ids ? query.where('id', 'in', ids) : query).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The person with an e-mail address, as it is compared: in small letters. */
export async function personByEmail(db: Db, email: string): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
}

/** A page of persons in the order of their ids; erased ones are left out. */
export async function personPage(db: Db, after: string | undefined, most: number): Promise<readonly PersonTable[]> {
  let query = db.selectFrom('person').selectAll().where('erased_at', 'is', null);
  if (after !== undefined) query = query.where('id', '>', after);
  return query.orderBy('id').limit(most).execute();
}

/** The rights that persons and tokens hold. */
export async function grantsOf(db: Db, holders: readonly string[]): Promise<readonly GrantTable[]> {
  if (holders.length === 0) return [];
  return db.selectFrom('grant').selectAll().where('holder', 'in', holders).orderBy('id').execute();
}

/** The persons who administer the whole register and work here. */
export async function administrators(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('grant')
    .innerJoin('person', 'person.id', 'grant.holder')
    .select('person.id')
    .distinct()
    .where('grant.role', '=', 'administrator')
    .where('grant.accord', 'is', null)
    .where('grant.label', 'is', null)
    .where('person.left_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The token that a secret opens, by the hash of the secret. */
export async function tokenByHash(db: Db, hash: string): Promise<TokenTable | undefined> {
  return db.selectFrom('token').selectAll().where('hash', '=', hash).executeTakeFirst();
}

/** A token. */
export async function tokenOf(db: Db, id: string): Promise<TokenTable | undefined> {
  return db.selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Tokens that have not been revoked, by kind, of a person or of all, the newest first. */
export async function tokensOf(
  db: Db,
  kinds: readonly string[],
  person: string | undefined,
): Promise<readonly TokenTable[]> {
  let query = db.selectFrom('token').selectAll().where('kind', 'in', kinds).where('revoked_at', 'is', null);
  if (person !== undefined) query = query.where('person', '=', person);
  return query.orderBy('created_at', 'desc').orderBy('id').execute();
}

/** Those of some tokens that are good at an instant: neither revoked nor expired. */
export async function goodTokens(db: Db, ids: readonly string[], at: string): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('token')
    .select('id')
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', at)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

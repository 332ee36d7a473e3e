import { tokenByHash, tokenOf, tokensOf } from '../store/people.ts';
import type { TokenTable } from '../store/schema.ts';
import type { Db } from '../store/store.ts';
import { require } from './accords.ts';
import { type Actor, type Grant, isHimself } from './actor.ts';
import { insertRight, mayGive } from './grants.ts';
import { workingPerson } from './people.ts';
import { type Clock, type Instant, instantOf, newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { hashOfSecret, newSecret, type SecretKind } from './secrets.ts';
import type { Piece, Writing } from './writer.ts';

/** A token as it is listed: never its secret, which nobody knows but whoever was handed it. */
export interface Token {
  readonly id: string;
  readonly kind: SecretKind;
  readonly name: string;
  readonly person: string | null;
  readonly purpose: unknown;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
}

/** A token that has just been made, with the secret that opens it: it is said this once. */
export interface NewToken {
  readonly token: Token;
  readonly secret: string;
}

/** What a token is to be. */
export interface TokenGiven {
  readonly name: string;
  /** Its own rights. */
  readonly grants: readonly Grant[];
  /** The person whom it stands for: then it may do what both may. */
  readonly person?: string;
  readonly expiresAt?: Instant;
}

/** Makes a token for a program. Nobody gives it more than he holds, and everybody may make one that stands for himself, with what he may do himself. */
export function makeToken(
  ports: { readonly random: Random; readonly clock: Clock },
  given: TokenGiven,
): Piece<NewToken> {
  // The secret is chosen before the piece runs, since a piece may run again.
  const secret = newSecret(ports.random, 'api');
  return async (writing) => {
    const own = given.person !== undefined && isHimself(writing.actor, given.person);
    if (given.person !== undefined && !own) require(writing, 'administrator', undefined, 'token.made');
    for (const grant of given.grants) await mayGive(writing, grant, 'token.made', own ? grant.role : 'administrator');
    if (given.grants.length === 0)
      throw new Problem('question-has-errors', 'A token without rights opens nothing; give it one.', {
        parameter: 'grants',
      });
    if (given.person !== undefined) await workingPerson(writing, given.person);
    const token = insertToken(writing, ports.random, 'api', secret, {
      name: soundName(given.name),
      person: given.person ?? null,
      expiresAt: soundExpiry(given.expiresAt, ports.clock) ?? null,
    });
    for (const grant of given.grants) insertRight(writing, ports.random, token.id, grant);
    return { token, secret };
  };
}

/** What is kept of a token beside its secret. */
export interface TokenKept {
  readonly name: string;
  readonly person: string | null;
  readonly expiresAt: Instant | null;
  readonly purpose?: unknown;
}

/** Keeps a token, as part of another piece of writing. */
export function insertToken(
  writing: Writing,
  random: Random,
  kind: SecretKind,
  secret: string,
  kept: TokenKept,
): Token {
  const row: TokenTable = {
    id: newId(random, 'token'),
    kind,
    hash: hashOfSecret(secret),
    name: kept.name,
    person: kept.person,
    purpose: kept.purpose === undefined ? null : JSON.stringify(kept.purpose),
    created_at: writing.at,
    expires_at: kept.expiresAt,
    revoked_at: null,
  };
  writing.stage(writing.tx.insertInto('token').values(row).compile());
  writing.log({ action: 'token.made', outcome: 'done', about: row.id, why: kind });
  return tokenFrom(row);
}

/** Revokes a token: from this moment its secret opens nothing, here and in every other process. */
export function revokeToken(id: string): Piece<void> {
  return async (writing) => {
    const row = await tokenOf(writing.tx, id);
    const own = row !== undefined && row.person !== null && isHimself(writing.actor, row.person);
    if (!own && writing.actor.id !== id) require(writing, 'administrator', undefined, 'token.revoked');
    if (!row || row.revoked_at !== null) throw new Problem('not-found', `There is no token ${id}.`);
    revoke(writing, id);
  };
}

/** Revokes a token, as part of another piece of writing. */
export function revoke(writing: Writing, id: string): void {
  writing.stage(writing.tx.updateTable('token').set({ revoked_at: writing.at }).where('id', '=', id).compile());
  writing.log({ action: 'token.revoked', outcome: 'done', about: id });
}

/** Tokens that are good at this moment: all for those who administer the register, else one's own. */
export async function listTokens(
  { read, clock }: Register,
  actor: Actor,
  { person, kinds = ['api', 'feed'] }: { readonly person?: string; readonly kinds?: readonly SecretKind[] } = {},
): Promise<readonly Token[]> {
  if (person === undefined || person !== actor.person) require({ actor }, 'administrator', undefined, 'token.listed');
  return (await goodTokens(read, clock, kinds, person)).map(tokenFrom);
}

/** The tokens that are good at this moment, by kind, of a person or of all. */
export async function goodTokens(
  db: Db,
  clock: Clock,
  kinds: readonly SecretKind[],
  person: string | undefined,
): Promise<readonly TokenTable[]> {
  return (await tokensOf(db, kinds, person)).filter((row) => !isOver(row, clock));
}

/** The token that a secret opens at this moment. */
export async function openedBy(db: Db, clock: Clock, secret: string): Promise<TokenTable | undefined> {
  const row = await tokenByHash(db, hashOfSecret(secret));
  return row && row.revoked_at === null && !isOver(row, clock) ? row : undefined;
}

const isOver = ({ expires_at }: Pick<TokenTable, 'expires_at'>, { now }: Clock): boolean =>
  expires_at !== null && expires_at <= instantOf(now());

/** The name of a token: between 1 and 200 characters. */
export function soundName(name: string): string {
  const sound = name.trim();
  if (sound !== '' && sound.length <= 200) return sound;
  throw new Problem('question-has-errors', 'A name has between 1 and 200 characters.', { parameter: 'name' });
}

function soundExpiry(at: Instant | undefined, { now }: Clock): Instant | undefined {
  if (at === undefined) return undefined;
  const ms = Date.parse(at);
  if (Number.isNaN(ms) || ms <= now())
    throw new Problem('question-has-errors', 'expiresAt is an instant to come, such as 2027-01-31T00:00:00Z.', {
      parameter: 'expiresAt',
    });
  return instantOf(ms);
}

const tokenFrom = (row: TokenTable): Token => ({
  id: row.id,
  kind: row.kind as SecretKind,
  name: row.name,
  person: row.person,
  purpose: row.purpose === null ? null : (JSON.parse(row.purpose) as unknown),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

import { administrators } from '../store/people.ts';
import type { TokenTable } from '../store/schema.ts';
import type { Db } from '../store/store.ts';
import { require } from './accords.ts';
import { type Grant, system } from './actor.ts';
import { addRight, mayGive } from './grants.ts';
import { hashOf, longestPassword } from './passwords.ts';
import { insertPerson, type PersonGiven, workingPerson } from './people.ts';
import { instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { newSecret, secretKind } from './secrets.ts';
import { beginSession, type SignedIn } from './sessions.ts';
import { goodTokens, insertToken, type NewToken, openedBy, revoke, type Token } from './tokens.ts';
import type { Piece, Writing } from './writer.ts';

const invitationMs = 24 * 3_600_000;
const shortest = 12;

/** What an invitation brings to whoever takes it up. */
interface Brings {
  readonly grants: readonly Grant[];
  /** For the first administrator only: it opens nothing once somebody administers the register. */
  readonly first?: true;
}

/**
 * The secret with which the first administrator comes in, where nobody administers the register yet; undefined afterwards. There is no password that
 * anybody could know before.
 */
export async function firstRun(register: Register): Promise<string | undefined> {
  if ((await administrators(register.read)).length > 0) return undefined;
  const secret = newSecret(register.random, 'invitation');
  await register.write(system, async (writing) => {
    insertInvitation(writing, register, secret, null, { grants: [{ role: 'administrator' }], first: true });
  });
  return secret;
}

/** Invites a person to sign in, for a day: somebody new, or one who is there and chooses a new password; with some rights beside. */
export function invite(
  register: Register,
  { grants = [], person }: { readonly grants?: readonly Grant[]; readonly person?: string },
): Piece<NewToken> {
  const secret = newSecret(register.random, 'invitation');
  return async (writing) => {
    if (person !== undefined || grants.length === 0) require(writing, 'administrator', undefined, 'person.invited');
    if (person !== undefined) await workingPerson(writing, person);
    for (const grant of grants) await mayGive(writing, grant, 'person.invited');
    return { token: insertInvitation(writing, register, secret, person ?? null, { grants }), secret };
  };
}

/**
 * Takes an invitation up, once: a new person with the rights that it brings, or the person whom it names, with a password of his own choice. Sessions of
 * that person end, and so do other invitations of his.
 */
export async function acceptInvitation(
  register: Register,
  secret: string,
  given: { readonly password: string } & Partial<PersonGiven>,
): Promise<SignedIn> {
  const { random, clock, read } = register;
  // Before anything is derived, which is dear.
  if (!(await invitationBy(register, read, secret))) return turnAway(register);
  const password = await hashOf(soundPassword(given.password), random);
  const id = await register.write(system, async (writing) => {
    const token = await invitationBy(register, writing.tx, secret);
    if (!token) return undefined;
    let holder = token.person;
    if (holder === null) {
      const { name = '', email = '', zone = 'UTC', language = 'en' } = given;
      ({ id: holder } = await insertPerson(writing, random, { name, email, zone, language }, password));
      revoke(writing, token.id);
    } else {
      await workingPerson(writing, holder);
      writing.stage(writing.tx.updateTable('person').set({ password }).where('id', '=', holder).compile());
      for (const one of await goodTokens(writing.tx, clock, ['session', 'invitation'], holder)) revoke(writing, one.id);
      writing.log({ action: 'person.password-set', outcome: 'done', about: holder });
    }
    for (const grant of bringsOf(token).grants) await addRight(writing, random, holder, grant);
    return holder;
  });
  if (id === undefined) return turnAway(register);
  return beginSession(register, { id, password });
}

function insertInvitation(
  writing: Writing,
  { random, clock }: Register,
  secret: string,
  person: string | null,
  brings: Brings,
): Token {
  const expiresAt = instantOf(clock.now() + invitationMs);
  return insertToken(writing, random, 'invitation', secret, {
    name: 'invitation',
    person,
    expiresAt,
    purpose: { ...brings },
  });
}

// The invitation that a secret is at this moment.
async function invitationBy({ clock }: Register, db: Db, secret: string): Promise<TokenTable | undefined> {
  if (secretKind(secret) !== 'invitation') return undefined;
  const token = await openedBy(db, clock, secret);
  return token && bringsOf(token).first && (await administrators(db)).length > 0 ? undefined : token;
}

const bringsOf = ({ purpose }: TokenTable): Brings => JSON.parse(purpose ?? '{"grants":[]}') as Brings;

async function turnAway(register: Register): Promise<never> {
  await register.turnedAway('invitation');
  throw new Problem('not-signed-in', 'This invitation has been used, or has expired; ask for a new one.');
}

function soundPassword(password: string): string {
  if (Array.from(password).length >= shortest && password.length <= longestPassword) return password;
  throw new Problem(
    'question-has-errors',
    `A password has at least ${shortest} characters; several words are easy to keep.`,
    { parameter: 'password' },
  );
}

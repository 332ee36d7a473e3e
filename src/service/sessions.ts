import { personOf, tokenOf } from '../store/people.ts';
import type { PersonTable } from '../store/schema.ts';
import { type Actor, system } from './actor.ts';
import { type Person, personFrom } from './people.ts';
import { type Instant, instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { newSecret } from './secrets.ts';
import { goodTokens, insertToken, openedBy, revoke } from './tokens.ts';

const hourMs = 3_600_000;
/** How long a session lasts that nobody uses. */
const idleMs = 12 * hourMs;
/** How long a session lasts at most, in milliseconds. */
export const longestSession = 7 * 24 * hourMs;

/** Somebody who has signed in: who it is, and the secret of the session. */
export interface SignedIn {
  readonly person: Person;
  readonly secret: string;
  /** The instant at which the session is over, however much it is used; unused for twelve hours it is over before. */
  readonly expiresAt: Instant;
}

/**
 * Begins a session of a person whose password was right a moment ago. Throws `not-signed-in` where it was changed, or the person left, in between.
 * @param renewed what is to be kept of the same password from now on
 */
export async function beginSession(
  register: Register,
  { id, password }: Pick<PersonTable, 'id' | 'password'>,
  renewed?: string,
): Promise<SignedIn> {
  const { random, clock } = register;
  const secret = newSecret(random, 'session');
  const person = await register.write(personally(id), async (writing) => {
    const row = await personOf(writing.tx, id);
    if (!row || row.left_at !== null || row.password === null || row.password !== password)
      throw new Problem('not-signed-in', 'The address or the password is wrong.');
    if (renewed !== undefined) {
      writing.stage(writing.tx.updateTable('person').set({ password: renewed }).where('id', '=', id).compile());
      writing.log({ action: 'person.password-renewed', outcome: 'done', about: id });
    }
    const expiresAt = instantOf(clock.now() + idleMs);
    insertToken(writing, random, 'session', secret, { name: 'session', person: id, expiresAt });
    return personFrom(row);
  });
  return { person, secret, expiresAt: instantOf(clock.now() + longestSession) };
}

/** Begins a session of a person as whoever holds the store, and gives its secret. */
export async function beginSessionFor({ random, clock, write }: Register, person: string): Promise<string> {
  const secret = newSecret(random, 'session');
  await write(system, async (writing) => {
    insertToken(writing, random, 'session', secret, {
      name: 'session',
      person,
      expiresAt: instantOf(clock.now() + idleMs),
    });
  });
  return secret;
}

/** Until when a session lasts that is used at this moment; undefined where that was noted within the hour. */
export function lengthened(createdAt: Instant, expiresAt: number, now: number): number | undefined {
  const until = Math.min(now + idleMs, Date.parse(createdAt) + longestSession);
  const gained = until - expiresAt;
  // One line an hour for each session: at the end of its seven days the last stretch may be shorter.
  return gained >= hourMs || (gained > 0 && until < now + idleMs) ? until : undefined;
}

/** Notes that a session is in use. What was revoked meanwhile stays so. */
export async function lengthen(register: Register, person: string, id: string, until: number): Promise<void> {
  await register.write(personally(person), async (writing) => {
    const expiresAt = instantOf(until);
    const row = await tokenOf(writing.tx, id);
    if (!row || row.revoked_at !== null || (row.expires_at ?? '') >= expiresAt) return;
    writing.stage(writing.tx.updateTable('token').set({ expires_at: expiresAt }).where('id', '=', id).compile());
    writing.log({ action: 'session.used', outcome: 'done', about: id });
  });
}

/** Ends the session that a secret opens; with `everywhere`, every session of the same person. */
export async function signOut(register: Register, secret: string, everywhere: boolean): Promise<void> {
  const { read, clock } = register;
  const token = await openedBy(read, clock, secret);
  if (token?.kind !== 'session' || token.person === null) return;
  const person = token.person;
  await register.write(personally(person), async (writing) => {
    const all = everywhere ? await goodTokens(writing.tx, clock, ['session'], person) : [token];
    for (const { id } of all) revoke(writing, id);
  });
}

// For the log: nothing is allowed by it.
const personally = (id: string): Actor => ({ id, kind: 'person', grants: [[]], person: id });

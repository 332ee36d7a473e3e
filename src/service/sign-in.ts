import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { administrators, personByEmail, personOf, tokensOf } from '../store/people.ts';
import type { PersonTable, TokenTable } from '../store/schema.ts';
import { require } from './accords.ts';
import { type Actor, type Grant, system } from './actor.ts';
import { insertRight, mayGive } from './grants.ts';
import { insertPerson, type Person, type PersonGiven, personFrom, presentPerson } from './people.ts';
import { type Instant, instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { newSecret, secretKind } from './secrets.ts';
import { insertToken, type NewToken, openedBy, revoke } from './tokens.ts';
import type { Piece } from './writer.ts';

/** How long a session opens the register. */
export const sessionMs = 12 * 3_600_000;
const invitationMs = 24 * 3_600_000;
const shortest = 12;

/** Somebody who has signed in: who it is, and the secret of the session. */
export interface SignedIn {
  readonly person: Person;
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Signing in with an e-mail address and a password. Another way to sign in, such as OpenID Connect, gives the same. */
export interface SignIn {
  /** @param from where the attempt comes from, so that many attempts from there are slowed down */
  readonly signIn: (email: string, password: string, from: string) => Promise<SignedIn>;
}

/** Sign-in with the passwords of the register. */
export function passwordSignIn(register: Register): SignIn {
  const patience = patienceFor(register);
  return {
    signIn: async (email, password, from) => {
      const address = email.trim().toLowerCase();
      await patience.allow([`from ${from}`, `to ${address}`]);
      const row = await personByEmail(register.read, address);
      const open = row !== undefined && row.left_at === null && row.erased_at === null;
      // Unknown persons take as long as known ones.
      const right = await matches(password, (open ? row.password : null) ?? (await decoy()));
      if (!open || !right || row.password === null) {
        await patience.failed([`from ${from}`, `to ${address}`]);
        throw new Problem('not-signed-in', 'The address or the password is wrong.');
      }
      patience.succeeded([`to ${address}`]);
      return beginSession(register, row);
    },
  };
}

/** Ends the session that a secret opens; with `everywhere`, every session of the same person. */
export async function signOut(register: Register, secret: string, everywhere: boolean): Promise<void> {
  const token = await openedBy(register, secret);
  if (!token || token.kind !== 'session' || token.person === null) return;
  const actor: Actor = { id: token.person, kind: 'person', grants: [], person: token.person };
  await register.write(actor, async (writing) => {
    const all: readonly TokenTable[] = everywhere
      ? await tokensOf(writing.tx, ['session'], token.person as string)
      : [token];
    for (const { id } of all) revoke(writing, id);
  });
}

/**
 * The secret with which the first administrator comes in, where nobody administers the register yet; undefined afterwards. There is no password that
 * anybody could know before.
 */
export async function firstRun(register: Register): Promise<string | undefined> {
  if ((await administrators(register.read)).length > 0) return undefined;
  const made = await register.write(system, invite(register, { grants: [{ role: 'administrator' }] }));
  return made.secret;
}

/** Invites a person to sign in: somebody new with some rights, or one who is there and chooses a new password. */
export function invite(
  { random, clock }: Register,
  { grants = [], person }: { readonly grants?: readonly Grant[]; readonly person?: string },
): Piece<NewToken> {
  const secret = newSecret(random, 'invitation');
  return async (writing) => {
    if (person !== undefined) {
      require(writing, 'administrator', undefined, 'person.invited');
      await presentPerson(writing, person);
    }
    for (const grant of grants) await mayGive(writing, grant, 'person.invited');
    if (grants.length === 0 && person === undefined) require(writing, 'administrator', undefined, 'person.invited');
    const kept = {
      name: 'invitation',
      person: person ?? null,
      expiresAt: instantOf(clock.now() + invitationMs),
      purpose: { grants },
    };
    return { token: insertToken(writing, random, 'invitation', secret, kept), secret };
  };
}

/** Takes an invitation up: a new person with the rights that it gives, or the person whom it names, with a password of his own choice. */
export async function acceptInvitation(
  register: Register,
  secret: string,
  given: { readonly password: string } & Partial<PersonGiven>,
): Promise<SignedIn> {
  const password = await hashOf(soundPassword(given.password));
  const { random } = register;
  const person = await register.write(system, async (writing) => {
    const token =
      secretKind(secret) === 'invitation' ? await openedBy({ ...register, read: writing.tx }, secret) : undefined;
    if (!token) throw new Problem('not-signed-in', 'This invitation has been used, or has expired; ask for a new one.');
    revoke(writing, token.id);
    if (token.person !== null) {
      const row = await presentPerson(writing, token.person);
      writing.stage(writing.tx.updateTable('person').set({ password }).where('id', '=', row.id).compile());
      for (const { id } of await tokensOf(writing.tx, ['session'], row.id)) revoke(writing, id);
      writing.log({ action: 'person.password-set', outcome: 'done', about: row.id });
      return personFrom(row);
    }
    const { name = '', email = '', zone = 'UTC', language = 'en' } = given;
    const added = await insertPerson(writing, random, { name, email, zone, language }, password);
    const { grants } = JSON.parse(token.purpose ?? '{"grants":[]}') as { grants: readonly Grant[] };
    for (const grant of grants) insertRight(writing, random, added.id, grant);
    return added;
  });
  const row = (await personOf(register.read, person.id)) as PersonTable;
  return beginSession(register, row);
}

async function beginSession(register: Register, row: PersonTable): Promise<SignedIn> {
  const secret = newSecret(register.random, 'session');
  const expiresAt = instantOf(register.clock.now() + sessionMs);
  const actor: Actor = { id: row.id, kind: 'person', grants: [], person: row.id };
  // oxlint-disable-next-line require-await -- a piece is a promise, also where there is nothing to wait for
  await register.write(actor, async (writing) => {
    insertToken(writing, register.random, 'session', secret, { name: 'session', person: row.id, expiresAt });
  });
  return { person: personFrom(row), secret, expiresAt };
}

function soundPassword(password: string): string {
  if (Array.from(password).length < shortest || password.length > 1_000)
    throw new Problem(
      'question-has-errors',
      `A password has at least ${shortest} characters; several words are easy to keep.`,
      {
        parameter: 'password',
      },
    );
  return password;
}

// ---- passwords

const cost = { N: 2 ** 15, r: 8, p: 1 } as const;

/** What is kept of a password: how it was derived, a salt of its own, and 256 bits. */
export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derived(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

async function matches(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, key] = kept.split('$');
  const expected = Buffer.from(key ?? '', 'base64');
  const given = await derived(password.slice(0, 1_000), Buffer.from(salt ?? '', 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function derived(password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) fail(error);
      else done(key);
    });
  });
}

let nobody: Promise<string> | undefined;
const decoy = (): Promise<string> => (nobody ??= hashOf(randomBytes(16).toString('hex')));

// ---- patience

interface Bucket {
  readonly failures: number;
  readonly at: number;
}

/**
 * Slows down whoever tries again and again. A failure is forgotten after a minute; beyond five the next attempt has to wait, at most a minute, so that
 * nobody can keep a person out by trying in his name.
 */
function patienceFor(register: Register) {
  const buckets = new Map<string, Bucket>();
  const notes = new Map<string, { at: number; silent: number }>();
  const { clock } = register;
  const failures = (key: string): number => {
    const bucket = buckets.get(key);
    return bucket ? Math.max(0, bucket.failures - Math.floor(Math.abs(clock.now() - bucket.at) / 60_000)) : 0;
  };
  return {
    // oxlint-disable-next-line require-await -- refusals are logged before they are said
    allow: async (keys: readonly string[]): Promise<void> => {
      const waits = keys.map((key) => {
        const over = failures(key) - 5;
        const since = clock.now() - (buckets.get(key)?.at ?? 0);
        return over < 0 ? 0 : Math.min(60_000, 1_000 * 2 ** Math.min(over, 6)) - Math.abs(since);
      });
      const wait = Math.max(...waits);
      if (wait > 0)
        throw new Problem('too-many-requests', `Too many attempts; try again in ${Math.ceil(wait / 1000)} seconds.`, {
          retryAfter: Math.ceil(wait / 1000),
        });
    },
    failed: async (keys: readonly string[]): Promise<void> => {
      for (const key of keys) buckets.set(key, { failures: Math.min(failures(key) + 1, 12), at: clock.now() });
      if (buckets.size > 50_000) buckets.clear();
      // From outside nobody fills the log: one line a minute says how many there were.
      const note = notes.get('sign-in') ?? { at: 0, silent: 0 };
      if (Math.abs(clock.now() - note.at) < 60_000) {
        notes.set('sign-in', { ...note, silent: note.silent + 1 });
        return;
      }
      notes.set('sign-in', { at: clock.now(), silent: 0 });
      const nobodyKnown: Actor = { id: 'nobody', kind: 'system', grants: [] };
      await register.refused(nobodyKnown, { action: 'sign-in' }, `failed, ${note.silent} more since the last line`);
    },
    succeeded: (keys: readonly string[]): void => {
      for (const key of keys) buckets.delete(key);
    },
  };
}

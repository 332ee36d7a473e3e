import { StoreFault } from '../store/fault.ts';
import { grantsOf, personOf, tokenByHash } from '../store/people.ts';
import type { TokenTable } from '../store/schema.ts';
import type { Actor } from './actor.ts';
import type { FeedQuery } from './feeds.ts';
import { givenFrom } from './grants.ts';
import type { Instant } from './ports.ts';
import type { Register } from './register.ts';
import { hashOfSecret, type SecretKind, secretKind } from './secrets.ts';
import { lengthen, lengthened } from './sessions.ts';
import type { Because } from './turned-away.ts';

/** Who stands behind what a request brings with it. OpenID Connect can be another of these. */
export interface Identity {
  /** The actor whom a secret stands for; undefined where it opens nothing. */
  readonly actorBy: (secret: string) => Promise<Actor | undefined>;
  /** The feed that a secret opens, read by whoever may read what its person may; undefined where it opens none. */
  readonly feedBy: (secret: string) => Promise<Feed | undefined>;
}

/** A feed that was opened: who reads, and the question that it answers. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly reader: Actor;
  readonly query: FeedQuery;
}

interface Known {
  readonly token: TokenTable;
  readonly actor: Actor;
  readonly expiresAt: number;
}

interface Dead {
  readonly because: Because;
  readonly token?: string;
}

// What changes who may do what.
const actions = ['person.', 'right.', 'token.', 'care.'];
const mostKnown = 10_000;

/**
 * Tokens and sessions of the register. What is known of a secret is remembered for as long as the log says nothing of people, rights and tokens; so
 * what is revoked is dead at once, whichever process did it.
 */
export function identityOver(register: Register): Identity {
  const known = new Map<string, Known>();
  let upTo = 0;

  async function stillTrue(): Promise<void> {
    await register.shelf.fresh();
    const size = register.shelf.size();
    if (size === upTo) return;
    const from = upTo;
    const changed = await register.read
      .selectFrom('log')
      .select('idx')
      .where('idx', '>=', from)
      .where('idx', '<', size)
      .where((is) => is.or(actions.map((action) => is('action', 'like', `${action}%`))))
      .limit(1)
      .executeTakeFirst();
    if (changed || size < from) known.clear();
    upTo = Math.max(size, size < from ? 0 : upTo);
  }

  async function opened(secret: string, kinds: readonly SecretKind[]): Promise<Known | undefined> {
    await stillTrue();
    const hash = hashOfSecret(secret);
    const at = known.get(hash);
    // What is known is not looked at for slips of the pen again.
    const kind = at?.token.kind ?? secretKind(secret);
    if (!kinds.some((one) => one === kind)) return undefined;
    // One that is over may have been lengthened by another process.
    if (at && at.expiresAt > register.clock.now()) return inUse(hash, at);
    const since = upTo;
    const found = await lookUp(register, hash);
    if ('because' in found) {
      known.delete(hash);
      await register.turnedAway(found.because, found.token);
      return undefined;
    }
    if (known.size >= mostKnown) known.clear();
    // What was looked up while something changed is asked again the next time.
    if (since === upTo) known.set(hash, found);
    return inUse(hash, found);
  }

  async function inUse(hash: string, one: Known): Promise<Known> {
    const { id, kind, created_at, person } = one.token;
    const until = kind === 'session' ? lengthened(created_at, one.expiresAt, register.clock.now()) : undefined;
    if (until === undefined || person === null) return one;
    // Before it is written, so that requests of the same moment do not each write it.
    if (known.get(hash) === one) known.set(hash, { ...one, expiresAt: until });
    try {
      await lengthen(register, person, id, until);
    } catch (error) {
      known.delete(hash);
      // The session is good as it is; the next request tries again.
      if (!(error instanceof StoreFault)) throw error;
    }
    return one;
  }

  return {
    actorBy: async (secret) => (await opened(secret, ['api', 'session']))?.actor,
    feedBy: async (secret) => {
      const one = await opened(secret, ['feed']);
      if (!one) return undefined;
      const { id, name, created_at: createdAt, purpose } = one.token;
      return { id, name, createdAt, reader: one.actor, query: JSON.parse(purpose ?? '{}') as FeedQuery };
    },
  };
}

async function lookUp({ read, clock }: Register, hash: string): Promise<Known | Dead> {
  const token = await tokenByHash(read, hash);
  if (!token) return { because: 'unknown' };
  const expiresAt = token.expires_at === null ? Number.POSITIVE_INFINITY : Date.parse(token.expires_at);
  const person = token.person === null ? undefined : await personOf(read, token.person);
  if (token.revoked_at !== null) return { because: 'revoked', token: token.id };
  if (expiresAt <= clock.now()) return { because: 'expired', token: token.id };
  if (token.person !== null && (!person || person.left_at !== null)) return { because: 'left', token: token.id };
  const rows = await grantsOf(read, person ? [token.id, person.id] : [token.id]);
  const of = (holder: string) => rows.filter((row) => row.holder === holder).map(givenFrom);
  const session = token.kind === 'session';
  // A session has no rights of its own; a feed reads and does nothing else.
  const own = session ? [] : [token.kind === 'feed' ? [{ role: 'reader' as const }] : of(token.id)];
  return {
    token,
    expiresAt,
    actor: {
      id: session && person ? person.id : token.id,
      kind: session ? 'person' : 'token',
      grants: [...own, ...(person ? [of(person.id)] : [])],
      ...(person && { person: person.id }),
    },
  };
}

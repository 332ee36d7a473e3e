import { grantsOf, personOf, tokenByHash } from '../store/people.ts';
import type { Actor } from './actor.ts';
import { givenFrom } from './grants.ts';
import type { Register } from './register.ts';
import { hashOfSecret, secretKind } from './secrets.ts';

/** Who stands behind what a request brings with it. OpenID Connect can be another of these. */
export interface Identity {
  /** The actor whom a secret stands for; undefined where it opens nothing. */
  readonly actorBy: (secret: string) => Promise<Actor | undefined>;
}

interface Known {
  readonly actor: Actor;
  readonly expiresAt: number;
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

  return {
    actorBy: async (secret) => {
      await stillTrue();
      const hash = hashOfSecret(secret);
      const at = known.get(hash);
      if (at) return at.expiresAt > register.clock.now() ? at.actor : undefined;
      // What is not known may be no secret at all, and is not looked for then.
      const kind = secretKind(secret);
      if (kind !== 'api' && kind !== 'session') return undefined;
      const since = upTo;
      const found = await lookUp(register, hash);
      if (!found || found.expiresAt <= register.clock.now()) return undefined;
      if (known.size >= mostKnown) known.clear();
      // What was looked up while something changed is asked again the next time.
      if (since === upTo) known.set(hash, found);
      return found.actor;
    },
  };
}

async function lookUp({ read }: Register, hash: string): Promise<Known | undefined> {
  const token = await tokenByHash(read, hash);
  if (!token || token.revoked_at !== null) return undefined;
  const person = token.person === null ? undefined : await personOf(read, token.person);
  if (token.person !== null && (!person || person.left_at !== null || person.erased_at !== null)) return undefined;
  const rows = await grantsOf(read, person ? [token.id, person.id] : [token.id]);
  const of = (holder: string) => rows.filter((row) => row.holder === holder).map(givenFrom);
  const session = token.kind === 'session';
  return {
    expiresAt: token.expires_at === null ? Number.POSITIVE_INFINITY : Date.parse(token.expires_at),
    actor: {
      id: session && person ? person.id : token.id,
      kind: session ? 'person' : 'token',
      grants: [...(session ? [] : [of(token.id)]), ...(person ? [of(person.id)] : [])],
      ...(person && { person: person.id }),
    },
  };
}

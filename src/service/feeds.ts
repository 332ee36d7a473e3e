import type { Language } from '../base/index.ts';
import type { DeadlineKind } from '../engine/index.ts';
import { readable } from './accords.ts';
import { isHimself } from './actor.ts';
import { workingPerson } from './people.ts';
import type { Random } from './ports.ts';
import { Problem } from './problem.ts';
import { newSecret } from './secrets.ts';
import { insertToken, type NewToken, soundName } from './tokens.ts';
import type { Piece } from './writer.ts';

/** What a feed asks each time it is read: one accord, or all that have a label or are looked after by whoever made it, and which of their deadlines. */
export interface FeedQuery {
  readonly accord?: string;
  readonly label?: string;
  /** Only accords that its person owns or is a deputy for. */
  readonly mine?: boolean;
  readonly kinds?: readonly DeadlineKind[];
  readonly position?: string;
  readonly party?: string;
  /** That of the person where left out. */
  readonly language?: Language;
  /** How many days before its day an entry of the calendar rings. */
  readonly alarms?: readonly number[];
}

/** What a feed is to be. */
export interface FeedGiven {
  readonly name: string;
  readonly query: FeedQuery;
}

/**
 * Makes a feed of one's own, as a calendar and as Atom. Its secret stands in an address, so it opens the feed and nothing else; whoever has it reads what the
 * person may read at that moment. It takes a person who has signed in, since it may outlive whatever else stands for him; `revokeToken` ends it.
 */
export function makeFeed({ random }: { readonly random: Random }, { name, query }: FeedGiven): Piece<NewToken> {
  const secret = newSecret(random, 'feed');
  return async (writing) => {
    const { person } = writing.actor;
    if (person === undefined || !isHimself(writing.actor, person))
      throw new Problem('not-allowed', 'A feed is made by a person who has signed in.', {
        refusal: { action: 'token.made' },
      });
    await workingPerson(writing, person);
    if (query.accord !== undefined) await readable(writing, query.accord);
    const kept = { name: soundName(name), person, expiresAt: null, purpose: query };
    return { token: insertToken(writing, random, 'feed', secret, kept), secret };
  };
}

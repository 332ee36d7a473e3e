import type { JsonRecord } from '../base/index.ts';
import { isHimself } from './actor.ts';
import { workingPerson } from './people.ts';
import type { Random } from './ports.ts';
import { Problem } from './problem.ts';
import { newSecret } from './secrets.ts';
import { insertToken, type NewToken, soundName } from './tokens.ts';
import type { Piece } from './writer.ts';

/** What a calendar feed is to be. */
export interface FeedGiven {
  readonly name: string;
  /** The question that the feed answers each time it is read. */
  readonly query: JsonRecord;
}

/**
 * Makes a calendar feed of one's own. Its secret stands in an address, so it opens the feed and nothing else; whoever has it reads what the person may read
 * at that moment. It takes a person who has signed in, since it may outlive whatever else stands for him; `revokeToken` ends it.
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
    const kept = { name: soundName(name), person, expiresAt: null, purpose: query };
    return { token: insertToken(writing, random, 'feed', secret, kept), secret };
  };
}

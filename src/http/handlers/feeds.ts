import { calendarFeed, changeFeed, deadlineFeed, feedState } from '../../service/feed-reading.ts';
import { makeFeed } from '../../service/feeds.ts';
import type { Feed, Identity } from '../../service/identity.ts';
import { Problem } from '../../service/problem.ts';
import type { Register } from '../../service/register.ts';
import { type Answer, type Call, type Handlers, json, present } from '../call.ts';

type Names = 'makeFeed' | 'readCalendarFeed' | 'readDeadlineFeed' | 'readChangeFeed';

/** Feeds to subscribe to. */
export function feedsHandlers(identity: Identity): Handlers<Names> {
  const read =
    (media: string, text: typeof calendarFeed) =>
    async ({ register, params, headers, base, path }: Reading): Promise<Answer> => {
      const feed = await identity.feedBy(params.secret);
      if (!feed) throw new Problem('not-found', 'This address opens no feed: it is unknown, or the feed was ended.');
      const tag = `"${await stateOf(register, feed)}"`;
      const told = { ETag: tag, 'Cache-Control': 'private, no-cache', 'Referrer-Policy': 'no-referrer' };
      // Programs ask again and again; most times nothing has happened, and nothing is worked out.
      if (headers['if-none-match'] === tag) return { status: 304, headers: told };
      const raw = await text(register, feed, { self: `${base}${path}`, base });
      return { status: 200, raw, media: `${media}; charset=utf-8`, headers: told };
    };
  return {
    makeFeed: (call) =>
      call.write(makeFeed(call.register, { name: call.body.name, query: present(call.body.query) }), (made) => {
        const at = `${call.base}/feeds/${made.secret}`;
        const addresses = {
          calendar: `${at}/deadlines.ics`,
          deadlines: `${at}/deadlines.atom`,
          changes: `${at}/changes.atom`,
        };
        return json(201, { token: made.token, ...addresses }, { 'Cache-Control': 'no-store' });
      }),
    readCalendarFeed: read('text/calendar', calendarFeed),
    readDeadlineFeed: read('application/atom+xml', deadlineFeed),
    readChangeFeed: read('application/atom+xml', changeFeed),
  };
}

type Reading = Pick<Call, 'register' | 'headers' | 'base' | 'path'> & { readonly params: { readonly secret: string } };

const stateOf = async (register: Register, { id }: Feed): Promise<string> => `${id}-${await feedState(register)}`;

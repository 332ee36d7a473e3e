import type { Language } from '../base/index.ts';
import { type CalendarSource, calendarOf, calendarSource, standingEntries } from '../brief/documents.ts';
import { type AccordChange, atomOf, changesFeed, deadlinesFeed, type FeedHead } from '../brief/tellings.ts';
import { civilDayAt, printDay } from '../calendar/index.ts';
import { positionsAsked } from '../engine/index.ts';
import { personOf } from '../store/people.ts';
import type { Chosen } from '../store/reach.ts';
import type { Actor } from './actor.ts';
import { lookupFor, readableNow } from './ask.ts';
import { catalogues, tellings } from './catalogues.ts';
import { latestChanges } from './changes.ts';
import type { FeedQuery } from './feeds.ts';
import { accordAsKnown, type Held } from './held.ts';
import type { Feed } from './identity.ts';
import { portfolio } from './portfolio.ts';
import { type Instant, instantOf } from './ports.ts';
import type { Register } from './register.ts';

/** How many days before today a feed begins, and how many after it ends: what has passed of late does not vanish from a calendar at once. */
const stretch = { behind: 92, ahead: 731 } as const;

/** How many changes a feed has at most; the newest. */
const mostChanges = 100;

/** Where a feed is read, and where the register is reached. */
export interface FeedPlace {
  /** The address of the feed itself. */
  readonly self: string;
  readonly base: string;
}

/**
 * What tells one state of every feed from the next: it stays the same while nothing is written and no quarter of an hour has passed, in which a day may
 * have begun somewhere.
 */
export async function feedState({ shelf, clock }: Register): Promise<string> {
  await shelf.fresh();
  return `${shelf.size()}-${Math.floor(clock.now() / 900_000)}`;
}

/** The deadlines of a feed as a calendar to subscribe to (RFC 5545). */
export async function calendarFeed(register: Register, feed: Feed, { base }: FeedPlace): Promise<string> {
  const sources: CalendarSource[] = [];
  for await (const { source } of sourcesOf(register, feed)) sources.push(source);
  const { alarms } = feed.query;
  return calendarOf(sources, await catalogues[await languageOf(register, feed)](), {
    name: feed.name,
    refresh: 'PT6H',
    linkOf: (accord) => linkOf(base, accord),
    ...(alarms && { alarms }),
  });
}

/** The deadlines of a feed as Atom (RFC 4287), the newest first. */
export async function deadlineFeed(register: Register, feed: Feed, place: FeedPlace): Promise<string> {
  const told: Parameters<typeof deadlinesFeed>[1][number][] = [];
  for await (const { held, source } of sourcesOf(register, feed)) {
    const { accord, changedAt } = held;
    const changedOn = civilDayAt(Date.parse(changedAt), accord.zone);
    for (const entry of standingEntries(source)) {
      // The day on which it came to stand so; to the instant where that was the last change of the accord.
      const at = entry.knownOn === changedOn ? changedAt : `${printDay(entry.knownOn)}T00:00:00Z`;
      told.push({ accord, entry, at, link: linkOf(place.base, accord.id) });
    }
  }
  told.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const head = headOf(feed, place, 'deadlines', told[0]?.at);
  return atomOf(deadlinesFeed(head, told, await tellings[await languageOf(register, feed)]()));
}

/** What was changed in the accords of a feed, as Atom (RFC 4287), the newest first. */
export async function changeFeed(register: Register, feed: Feed, place: FeedPlace): Promise<string> {
  const { accord } = feed.query;
  const rows = await latestChanges(register, feed.reader, chosenBy(feed), mostChanges, accord);
  const held = await register.shelf.takeAll(register.read, [...new Set(rows.map((row) => row.accord))]);
  const changes = rows.map(({ index, accord: id, action, about, at }): AccordChange => {
    const one = held.get(id) as Held;
    const decision = action === 'decision.recorded' ? one.decisions.find((made) => made.id === about) : undefined;
    return {
      id: String(index),
      accord: one.accord,
      action,
      at,
      link: linkOf(place.base, id),
      ...(about !== undefined && { about }),
      ...(decision && { decision }),
    };
  });
  const head = headOf(feed, place, 'changes', changes[0]?.at);
  return atomOf(changesFeed(head, changes, await tellings[await languageOf(register, feed)]()));
}

async function* sourcesOf(
  register: Register,
  { reader, query }: Feed,
): AsyncGenerator<{ readonly held: Held; readonly source: CalendarSource }> {
  const accords =
    query.accord === undefined ? portfolio(register, reader, chosenBy({ reader, query })) : one(query.accord);
  async function* one(id: string): ReturnType<typeof portfolio> {
    const held = await readableNow(register, reader, id);
    yield { held, lookup: await lookupFor(register, reader, held) };
  }
  for await (const { held, lookup } of accords) {
    const source = sourceOf(register, held, query, lookup);
    if (source) yield { held, source };
    // Others are answered between one accord and the next.
    await new Promise((next) => setImmediate(next));
  }
}

// An accord that knows neither the reading nor the party that was asked for has nothing to say.
function sourceOf(
  register: Register,
  held: Held,
  { position, party, kinds }: FeedQuery,
  lookup: Awaited<ReturnType<typeof lookupFor>>,
): CalendarSource | undefined {
  const knownOn = register.today(held.accord.zone);
  const accord = accordAsKnown(held, knownOn);
  const positions = positionsAsked(accord).filter(({ name }) => position === undefined || name === position);
  if (positions.length === 0 || (party !== undefined && !accord.parties.some(({ code }) => code === party)))
    return undefined;
  const source = calendarSource({
    accord,
    positions,
    ...(party !== undefined && { party }),
    from: knownOn - stretch.behind,
    to: knownOn + stretch.ahead,
    knownOn,
    lookup: (id) => lookup(id, knownOn),
  });
  if (!kinds || !('history' in source)) return source;
  const history = source.history.map((known) => ({
    ...known,
    rows: known.rows.filter(({ kind }) => kinds.includes(kind)),
  }));
  return { accord, history };
}

const chosenBy = ({
  reader,
  query: { label, mine },
}: {
  readonly reader: Actor;
  readonly query: FeedQuery;
}): Chosen => ({
  ...(label !== undefined && { label }),
  ...(mine && reader.person !== undefined && { carer: reader.person }),
});

async function languageOf({ read }: Register, { reader, query }: Feed): Promise<Language> {
  if (query.language !== undefined) return query.language;
  const person = reader.person === undefined ? undefined : await personOf(read, reader.person);
  return (person?.language ?? 'en') as Language;
}

const linkOf = (base: string, accord: string): string => `${base}/accords/${encodeURIComponent(accord)}`;

// An id names who gave it out and the day on which the name was his (RFC 4151); an address that is no name is this machine's own.
function headOf(feed: Feed, { self, base }: FeedPlace, what: string, updated: Instant | undefined): FeedHead {
  const { hostname } = new URL(base);
  const authority = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+$/i.test(hostname) ? hostname : 'localhost';
  return {
    tag: `tag:${authority},${feed.createdAt.slice(0, 10)}:`,
    name: `${what}/${feed.id}`,
    self,
    updated: updated ?? instantOf(Date.parse(feed.createdAt)),
    author: `Tacit, ${hostname}`,
  };
}

import type { Accord } from '../accord/index.ts';
import { compareCodePoints } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { Deadline } from '../engine/index.ts';
import { type CalendarEntry, calendarChanges } from './calendar-changes.ts';
import { entryText, entryTitle, shortName } from './deadline-entry.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { printable } from './printable.ts';
import { say } from './say.ts';

/** The deadlines of a stretch of days as known on a civil day. */
export interface KnownRows {
  readonly knownOn: Day;
  readonly rows: readonly Deadline[];
}

/** An entry as it stands now, with the day on which it came to stand so. */
export interface StandingEntry extends CalendarEntry {
  readonly knownOn: Day;
}

/** An accord with its deadlines as known on one day after another, the last being now; or with its entries, where their revisions are kept elsewhere. */
export type CalendarSource = { readonly accord: Accord } & (
  | { readonly history: readonly KnownRows[] }
  | { readonly entries: readonly StandingEntry[] }
);

/** What a calendar may say besides its entries: what it needs to be subscribed to. */
export interface CalendarFeed {
  readonly name: string;
  /** How long a copy is good for: a duration as iCalendar writes it (RFC 5545, 3.3.6), such as `PT6H`. */
  readonly refresh?: string;
  /** Where an accord is found, by its id: an absolute URL. */
  readonly linkOf?: (accord: string) => string;
  /** How many days before its day an entry rings; where left out, none does. */
  readonly alarms?: readonly number[];
}

/**
 * One calendar of deadlines (RFC 5545): an all-day entry for each, explicit and dated, and one for the day to send by where that is another day. The
 * history tells which entries have moved (SEQUENCE) or no longer stand (STATUS:CANCELLED); the time stamp of an entry is the day on which it became known
 * to stand so. A feed says besides how often to look again (RFC 7986, 5.7) and where each accord is found.
 */
export function calendarOf(calendars: readonly CalendarSource[], language: Catalogue, feed?: CalendarFeed): string {
  const names = calendars.map(({ accord }) => shortName(accord, language)).join(', ');
  const name = escapeText(feed?.name ?? say(language, 'calendar.name', { names }));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//tacit//tacit//${language.code.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(feed?.refresh ? [`REFRESH-INTERVAL;VALUE=DURATION:${feed.refresh}`, `X-PUBLISHED-TTL:${feed.refresh}`] : []),
    ...calendars.flatMap((source) =>
      standingEntries(source).flatMap((entry) => entryLines(entry, source.accord, language, feed)),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** The entries of an accord as they stand now, by day. */
export function standingEntries(source: CalendarSource): readonly StandingEntry[] {
  const entries = 'entries' in source ? [...source.entries] : standingsOver(source.history);
  return entries.sort((a, b) => compareCodePoints(a.day, b.day) || compareCodePoints(a.uid, b.uid));
}

function standingsOver(history: readonly KnownRows[]): StandingEntry[] {
  const now = new Map<string, StandingEntry>();
  let before: readonly Deadline[] = [];
  for (const { knownOn, rows } of history) {
    const sequences = new Map([...now].map(([uid, { sequence }]) => [uid, sequence]));
    for (const entry of calendarChanges(before, rows, sequences))
      if (entry.change !== 'kept') now.set(entry.uid, { ...entry, knownOn });
    before = rows;
  }
  return [...now.values()];
}

function entryLines(
  { uid, row, day, sequence, change, knownOn }: StandingEntry,
  accord: Accord,
  language: Catalogue,
  feed: CalendarFeed | undefined,
): readonly string[] {
  const known = printDay(knownOn);
  const stamp = `${basic(known)}T000000Z`;
  const gone = change === 'cancelled';
  const title = escapeText(entryTitle(row, day, accord, language));
  // A URI is not escaped as a text is (RFC 5545, 3.3.13), so that nothing may stand in it that ends a line.
  const link = feed?.linkOf?.(accord.id).replace(/[\s\p{C}]/gu, '');
  const alarms = (gone ? undefined : feed?.alarms) ?? [];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `STATUS:${gone ? 'CANCELLED' : row.certain === false ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${title}`,
    `DESCRIPTION:${escapeText(entryText(row, accord, language, { day, known, gone }))}`,
    ...(link === undefined ? [] : [`URL:${link}`]),
    ...alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${title}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const basic = (day: string): string => day.replaceAll('-', '');

// RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped.
function escapeText(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n');
}

// RFC 5545, 3.1: a line has at most 75 octets; the rest follows after a blank, and no character is cut.
function folded(line: string): string {
  const parts: string[] = [];
  let [start, octets] = [0, 0];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) as number;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      parts.push(line.slice(start, at));
      [start, octets] = [at, 1];
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return [...parts, line.slice(start)].join('\r\n ');
}

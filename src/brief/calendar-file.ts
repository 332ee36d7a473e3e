import type { Accord } from '../accord/index.ts';
import { compareCodePoints } from '../base/index.ts';
import { printDay } from '../calendar/index.ts';
import type { Deadline } from '../engine/index.ts';
import { type CalendarEntry, calendarChanges } from './calendar-changes.ts';
import { longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { partyName, sayPosition, titleOf } from './names.ts';
import { sayReason } from './reason.ts';
import { say, word } from './say.ts';
import { widthOf } from './table.ts';

/** The deadlines of a stretch of days as known on a civil day. */
export interface KnownRows {
  readonly knownOn: number;
  readonly rows: readonly Deadline[];
}

/** An accord with its deadlines as known on one day after another, the last being now. */
export interface CalendarSource {
  readonly accord: Accord;
  readonly history: readonly KnownRows[];
}

/** An entry as it stands now, with the day on which it came to stand so. */
interface Standing extends CalendarEntry {
  readonly knownOn: number;
}

/**
 * One calendar of deadlines (RFC 5545): an all-day entry for each, explicit and dated. The history tells which entries have moved (SEQUENCE) or no longer
 * stand (STATUS:CANCELLED); the time stamp of an entry is the day on which it became known to stand so.
 */
export function calendarOf(calendars: readonly CalendarSource[], language: Catalogue): string {
  const names = calendars.map(({ accord }) => shortName(accord, language)).join(', ');
  const name = escapeText(say(language, 'calendar.name', { names }));
  const entries = calendars.flatMap(({ accord, history }) =>
    standings(history).flatMap((standing) => entryLines(standing, accord, language)),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//tacit//tacit//${language.code.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...entries,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function standings(history: readonly KnownRows[]): readonly Standing[] {
  const now = new Map<string, Standing>();
  let before: readonly Deadline[] = [];
  for (const { knownOn, rows } of history) {
    const sequences = new Map([...now].map(([uid, { sequence }]) => [uid, sequence]));
    for (const entry of calendarChanges(before, rows, sequences))
      if (entry.change !== 'kept') now.set(entry.uid, { ...entry, knownOn });
    before = rows;
  }
  return [...now.values()].sort((a, b) => compareCodePoints(a.row.date, b.row.date) || compareCodePoints(a.uid, b.uid));
}

function shortName(accord: Accord, language: Catalogue): string {
  const title = titleOf(accord, language);
  return widthOf(title) > 40 ? (accord.aliases[0] ?? accord.id) : title;
}

function entryLines(
  { uid, row, sequence, change, knownOn }: Standing,
  accord: Accord,
  language: Catalogue,
): readonly string[] {
  const stamp = `${printDay(knownOn).replaceAll('-', '')}T000000Z`;
  const cancelled = change === 'cancelled';
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${row.date.replaceAll('-', '')}`,
    `STATUS:${cancelled ? 'CANCELLED' : row.certain === false ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(summary(row, accord, language))}`,
    `DESCRIPTION:${escapeText(description(row, accord, language, longDay(language, printDay(knownOn)), cancelled).join('\n'))}`,
    'END:VEVENT',
  ];
}

function summary(row: Deadline, accord: Accord, language: Catalogue): string {
  const about = row.duty ?? row.exit;
  const bare = shortName(accord, language);
  const name = about === null ? bare : say(language, 'calendar.exit', { name: bare, exit: about });
  const kind = word(language, 'kind', row.kind);
  const text = say(language, 'calendar.summary', { kind: kind.slice(0, 1).toUpperCase() + kind.slice(1), name });
  return accord.positions.length > 1 || row.position !== 'text'
    ? say(language, 'calendar.reading', { text, position: row.position })
    : text;
}

function description(
  row: Deadline,
  accord: Accord,
  language: Catalogue,
  known: string,
  cancelled: boolean,
): readonly string[] {
  const line = (label: string, value: string): string => say(language, 'calendar.line', { label, value });
  const day = (date: string): string => longDay(language, date);
  const lines = cancelled ? [say(language, 'calendar.gone')] : [];
  if (row.certain === false) lines.push(say(language, 'calendar.open'));
  lines.push(
    titleOf(accord, language),
    line(
      say(language, 'column.reading'),
      row.party === null
        ? row.position
        : `${row.position} — ${sayPosition(accord, row.position, [row.party], language)}`,
    ),
  );
  if (row.party !== null) lines.push(line(say(language, 'column.party'), partyName(accord, row.party, language)));
  if (row.kind === 'notify-by') lines.push(line(say(language, 'column.sendBy'), day(row.sendBy)));
  if (row.safeBy !== row.date) lines.push(line(say(language, 'column.safeBy'), day(row.safeBy)));
  if (row.opens !== undefined) lines.push(line(say(language, 'calendar.opens'), day(row.opens)));
  if (row.ends !== null) lines.push(line(say(language, 'column.ends'), day(row.ends)));
  return [
    ...lines,
    ...row.because.map((reason) => sayReason(reason, accord, language)),
    say(language, 'calendar.known', { known }),
  ];
}

// RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters have no place in text.
function escapeText(text: string): string {
  const clean = Array.from(text)
    .filter((char) => char >= ' ' || char === '\n')
    .join('');
  return clean.replace(/[\\;,]/g, (char) => `\\${char}`).replaceAll('\n', '\\n');
}

// RFC 5545, 3.1: a line has at most 75 octets; the rest follows after a blank, and no character is cut.
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const char of line) {
    const code = char.codePointAt(0) as number;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += char;
    octets += size;
  }
  return text;
}

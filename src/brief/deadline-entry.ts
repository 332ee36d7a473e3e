import type { Accord } from '../accord/index.ts';
import type { Deadline } from '../engine/index.ts';
import { longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { partyName, sayPosition, titleOf } from './names.ts';
import { sayReason } from './reason.ts';
import { capital, say, word } from './say.ts';
import { widthOf } from './table.ts';

/** The title of an accord where there is little room: where it is long, the first of its other names, or its id. */
export function shortName(accord: Accord, language: Catalogue): string {
  const title = titleOf(accord, language);
  return widthOf(title) > 40 ? (accord.aliases[0] ?? accord.id) : title;
}

/** The accord of a deadline by its short name, with the exit or duty concerned. */
export function entryName({ duty, exit }: Deadline, accord: Accord, language: Catalogue): string {
  const name = shortName(accord, language);
  const about = duty ?? exit;
  return about === null ? name : say(language, 'calendar.exit', { name, exit: about });
}

/** A day of a deadline in one line: what it is, of which accord, under which reading. */
export function entryTitle(row: Deadline, day: string, accord: Accord, language: Catalogue): string {
  const text = say(language, 'calendar.summary', {
    kind: dayName(row, day, language),
    name: entryName(row, accord, language),
  });
  return accord.positions.length > 1 || row.position !== 'text'
    ? say(language, 'calendar.reading', { text, position: row.position })
    : text;
}

/** What the day of an entry is: the deadline itself, or the day to send by where that is another one. */
export function dayName(row: Deadline, day: string, language: Catalogue): string {
  return day === row.date ? capital(word(language, 'kind', row.kind)) : say(language, 'column.sendBy');
}

/** What is told of a deadline, label by label. A day that the entry itself has is left out; with none, all stand there. */
export function entryFacts(
  row: Deadline,
  accord: Accord,
  language: Catalogue,
  day?: string,
): readonly (readonly [label: string, value: string])[] {
  const { date, ends, kind, opens, party, position, safeBy, sendBy } = row;
  const facts: [string, string][] = [];
  const add = (label: string, on: string): unknown => facts.push([label, longDay(language, on)]);
  facts.push([
    say(language, 'column.reading'),
    party === null ? position : `${position} — ${sayPosition(accord, position, [party], language)}`,
  ]);
  if (party !== null) facts.push([say(language, 'column.party'), partyName(accord, party, language)]);
  if (day !== date) add(dayName(row, date, language), date);
  if (kind === 'notify-by' && (day === date || day === undefined)) add(say(language, 'column.sendBy'), sendBy);
  if (safeBy !== date) add(say(language, 'column.safeBy'), safeBy);
  if (opens !== undefined) add(say(language, 'calendar.opens'), opens);
  if (ends !== null) add(say(language, 'column.ends'), ends);
  return facts;
}

/** An entry of its own about a deadline: title of the accord, days, every clause and sum, and on which day it was known so. */
export function entryText(
  row: Deadline,
  accord: Accord,
  language: Catalogue,
  { day, known, gone }: { readonly day: string; readonly known: string; readonly gone: boolean },
): string {
  return [
    ...(gone ? [say(language, 'calendar.gone')] : []),
    ...(row.certain === false ? [say(language, 'calendar.open')] : []),
    titleOf(accord, language),
    ...entryFacts(row, accord, language, day).map(([label, value]) => say(language, 'calendar.line', { label, value })),
    ...row.because.map((reason) => sayReason(reason, accord, language)),
    say(language, 'calendar.known', { known: longDay(language, known) }),
  ].join('\n');
}

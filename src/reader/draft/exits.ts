import { type JsonRecord, sentence } from '../../base/index.ts';
import { conventionNames, type Period, parseDay, parsePeriod, printPeriod, unitsOf } from '../../calendar/index.ts';
import type { Field } from '../fact.ts';
import { clauseFor, type Desk, inWords, say, use } from './desk.ts';
import { fieldWords } from './fields.ts';
import { sameValue, type Told, toldOf } from './pick.ts';
import { aboutDays, lengthIn, settle, take, unreadable } from './settle.ts';
import type { Term } from './term.ts';
import { oneLine } from './words.ts';

/** An exit under construction, with the fact that it rests on. */
interface Way {
  readonly id: string;
  readonly told: Told;
  readonly notice: Period;
  readonly ends: 'end-of-term' | 'any-day';
  readonly more: Record<string, JsonRecord[string]>;
}

/** The exits that the texts give, as the file has them. An exit whose notice is not known stays out: without one it would count as taking none. */
export function exitsOf(desk: Desk, term: Term): readonly JsonRecord[] {
  const ways = waysOf(desk, term);
  if (ways.length > 0) {
    refine(desk, ways);
    ways.forEach(({ told }, i) => take(desk, told, 'terms', 'exits', i));
  }
  return ways.map(({ id, told, notice, ends, more }) => ({
    id,
    by: 'any',
    notice: printPeriod(notice),
    ends,
    ...more,
    clause: clauseFor(desk, told.sheet, told.fact, id),
  }));
}

function waysOf(desk: Desk, term: Term): readonly Way[] {
  const notices = toldOf(desk.sheets, 'notice');
  const against = notices.filter(({ fact }) => (fact.kind ?? 'automatic') === 'automatic');
  for (const { fact, sheet } of notices.filter((told) => !against.includes(told)))
    say(
      desk,
      'reader/by-choice',
      sentence`${inWords(fact.quote)} is a notice that brings the renewal, and none against it.`,
      sheet,
      fact,
    );
  // Where nothing ends by itself, a notice against the renewal is one that ends the whole.
  const ends = term.endless && !term.renewal ? 'any-day' : 'end-of-term';
  const ways = [...wayOf(desk, 'notice', against, ends === 'any-day' ? 'termination' : 'non-renewal', ends)];
  const denunciation = wayOf(desk, 'denunciation', undefined, 'denunciation', 'any-day');
  const rights = toldOf(desk.sheets, 'convenience');
  const without = rights.filter(({ fact }) => fact.value === null || !lengthIn(fact.value));
  const convenience = rights.filter((told) => !without.includes(told));
  const free = wayOf(desk, 'convenience', convenience, 'termination', 'any-day');
  for (const way of [...denunciation, ...free]) {
    const same = ways.some(
      (other) => other.ends === 'any-day' && sameValue(other.told.fact.value, way.told.fact.value),
    );
    if (!same) ways.push(ways.some(({ id }) => id === way.id) ? { ...way, id: `${way.id}-2` } : way);
  }
  // A right to end without cause whose notice stands elsewhere is that notice's; where it stands nowhere, it is not known.
  const [first] = without;
  if (first && !ways.some((way) => way.ends === 'any-day')) unreadable(desk, first);
  else for (const { fact } of without) use(desk, fact, '/terms/exits');
  return ways;
}

function wayOf(desk: Desk, field: Field, told: readonly Told[] | undefined, id: string, ends: Way['ends']): Way[] {
  const settled = settle(desk, field, told);
  if (settled.is !== 'known') return [];
  const notice = lengthIn(settled.value);
  if (!notice) {
    unreadable(desk, settled.told);
    return [];
  }
  return [{ id, told: settled.told, notice, ends, more: {} }];
}

// ---- what belongs to an exit

function refine(desk: Desk, ways: readonly Way[]): void {
  set(desk, ways, 'form', 'form', formIn);
  set(desk, ways, 'channel', 'channel', channelIn);
  // A contract has an address for each side: none of them is that of every notice.
  const addressees = toldOf(desk.sheets, 'addressee').map(({ fact }) => fact.value);
  if (new Set(addressees).size === 1) set(desk, ways, 'addressee', 'addressee', (value) => oneLine(value, 120));
  set(desk, ways, 'counts-from', 'countsFrom', countsFromIn);
  for (const told of toldOf(desk.sheets, 'window')) window(desk, ways, told);
  for (const told of toldOf(desk.sheets, 'lock-in')) lock(desk, ways, told);
  for (const told of toldOf(desk.sheets, 'counting')) dayKind(desk, ways, told);
}

const formIn = (value: string): string => (/\bwrit/i.test(value.slice(0, 200)) ? 'written' : oneLine(value, 120));
const channelIn = (value: string): string =>
  /\bdiplomatic/i.test(value.slice(0, 200)) ? 'diplomatic' : oneLine(value, 120);

function countsFromIn(value: string): string | undefined {
  const words = value.slice(0, 200).toLowerCase();
  if (/receipt|receiv/.test(words)) return 'receipt';
  if (/sen[dt]|dispatch|mail|post/.test(words)) return 'sending';
  return /\bdate/.test(words) ? 'date' : undefined;
}

const farthest = Number.MAX_SAFE_INTEGER;

function distance({ told }: Way, { fact, sheet }: Told): number {
  if (told.sheet !== sheet) return farthest;
  return Math.max(0, fact.start - told.fact.end, told.fact.start - fact.end);
}

// What is said of a notice belongs to the exit whose words are nearest.
function nearest(ways: readonly Way[], told: Told): readonly Way[] {
  const least = Math.min(...ways.map((way) => distance(way, told)));
  return ways.filter((way) => distance(way, told) === least);
}

// Of several things that are said of the notices of an exit, the nearest counts.
function set(
  desk: Desk,
  ways: readonly Way[],
  field: Field,
  key: string,
  valueOf: (value: string) => string | undefined,
): void {
  const all = toldOf(desk.sheets, field).filter(({ fact }) => fact.confidence >= 0.35);
  for (const [i, way] of ways.entries()) {
    const own = all
      .filter((told) => nearest(ways, told).includes(way))
      .toSorted((a, b) => distance(way, a) - distance(way, b) || b.fact.confidence - a.fact.confidence);
    for (const told of own) {
      const value = told.fact.value === null ? undefined : valueOf(told.fact.value);
      if (value === undefined || value === '') continue;
      way.more[key] = value;
      take(desk, told, 'terms', 'exits', i, key);
      break;
    }
  }
}

function noPlace(desk: Desk, { fact, sheet }: Told): void {
  say(
    desk,
    'reader/no-place',
    sentence`${inWords(fact.quote)} says ${fieldWords[fact.field]}, and is not in the draft.`,
    sheet,
    fact,
  );
}

function window(desk: Desk, ways: readonly Way[], told: Told): void {
  const way = ways.find(({ ends }) => ends === 'end-of-term');
  const lengths = (told.fact.value?.slice(0, 80).match(/P[0-9YMWD]+/g) ?? [])
    .map((text) => parsePeriod(text))
    .filter((length) => length !== undefined)
    .toSorted((a, b) => aboutDays(b) - aboutDays(a));
  const [open, close = way?.notice] = lengths;
  if (!way || !open || !close || way.more.window !== undefined || aboutDays(open) <= aboutDays(close))
    return noPlace(desk, told);
  way.more.window = { open: printPeriod(open), close: printPeriod(close) };
  take(desk, told, 'terms', 'exits', ways.indexOf(way), 'window');
}

function lock(desk: Desk, ways: readonly Way[], told: Told): void {
  const { value } = told.fact;
  const way = ways.find(({ ends }) => ends === 'any-day') ?? ways[0];
  const length = value === null ? undefined : lengthIn(value);
  const day = value !== null && parseDay(value) !== undefined ? value : undefined;
  if (!way || way.more.opens !== undefined || (!length && day === undefined)) return noPlace(desk, told);
  way.more.opens = length ? `${printPeriod(length)} after entry-into-force` : (day as string);
  take(desk, told, 'terms', 'exits', ways.indexOf(way), 'opens');
}

function dayKind(desk: Desk, ways: readonly Way[], told: Told): void {
  const value = told.fact.value ?? '';
  // A named convention holds for the whole accord.
  if (conventionNames.some((name) => name === value) || value === 'calendar-days') return;
  const key = /business|working/i.test(value) ? 'businessDays' : /clear/i.test(value) ? 'clearDays' : undefined;
  const inDays = nearest(ways, told).filter(({ notice }) => unitsOf(notice) === 'days');
  if (key === undefined || inDays.length === 0) return noPlace(desk, told);
  for (const way of inDays) {
    way.more[key] = true;
    take(desk, told, 'terms', 'exits', ways.indexOf(way), key);
  }
}

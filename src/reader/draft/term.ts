import { type JsonRecord, sentence } from '../../base/index.ts';
import { boundaryAfter, type Day, type Period, parseDay, printPeriod, stepsOf } from '../../calendar/index.ts';
import { cardinals } from '../lexicon.ts';
import { clauseFor, type Desk, inWords, say } from './desk.ts';
import { type Told, toldOf } from './pick.ts';
import { isOpen, lengthIn, type Settled, settle, take, unreadable } from './settle.ts';

const muchSurer = 0.08;

/** How long an accord runs and how it goes on; what is not known is missing. */
export interface Term {
  readonly duration?: JsonRecord;
  readonly renewal?: JsonRecord;
  /** Whether it runs without an end. */
  readonly endless: boolean;
}

/** The term and its renewal, from what the texts say. */
export function termOf(desk: Desk, startOn: Day | undefined): Term {
  const renewal = renewalOf(desk);
  const duration = durationOf(desk, startOn);
  const endless = duration?.for === 'indefinite';
  // A term whose renewal is in dispute would be taken to end: better no end at all than one that may be wrong.
  if (renewal === 'open') return { ...(endless && duration && { duration }), endless };
  return { ...(duration && { duration }), ...(renewal && { renewal }), endless };
}

function durationOf(desk: Desk, startOn: Day | undefined): JsonRecord | undefined {
  const length = settle(desk, 'duration');
  // An end that only lacks the day from which a known length is counted is no point of its own.
  const ends = toldOf(desk.sheets, 'expires');
  const counted = length.is === 'known' && ends.every(({ fact }) => fact.value === null);
  const end: Settled = counted ? { is: 'absent' } : settle(desk, 'expires', ends);
  const period = lengthOf(desk, length);
  const days = period && derived(length, end) ? undefined : endOf(desk, end);
  if (days === undefined) return period;
  if (days.until === undefined) return period ?? days;
  if (!period || length.is !== 'known') return days;
  // A length that is told much more surely than the day is not given up for it.
  const surer =
    end.is === 'known' && length.told.fact.confidence > end.told.fact.confidence + muchSurer ? period : days;
  const whole = lengthIn(length.value);
  const until = parseDay(String(days.until));
  if (!whole || startOn === undefined || until === undefined) return surer;
  const boundary = boundaryAfter(startOn, stepsOf(whole, 'as-written'));
  // The text counts up to the anniversary, or to its eve; both ways are in use.
  if (until === boundary - 1) return period;
  if (until === boundary) return { for: period.for, lastDay: 'anniversary', clause: period.clause };
  const { fact, sheet } = length.told;
  say(
    desk,
    'reader/dates-disagree',
    sentence`A term of ${printPeriod(whole)} from the day of entry into force does not end on ${String(days.until)}, as the text also says: ${inWords(fact.quote)}.`,
    sheet,
    fact,
  );
  return surer;
}

// An end that was counted from the length, in the same words, says nothing that the length does not say.
function derived(length: Settled, end: Settled): boolean {
  if (length.is !== 'known' || end.is !== 'known' || length.told.sheet !== end.told.sheet) return false;
  const [a, b] = [length.told.fact, end.told.fact];
  return a.start < b.end && b.start < a.end;
}

function lengthOf(desk: Desk, length: Settled): JsonRecord | undefined {
  if (length.is !== 'known') return undefined;
  const period = lengthIn(length.value);
  if (!period && !isOpen(length.value)) {
    unreadable(desk, length.told);
    return undefined;
  }
  return placed(desk, length.told, 'duration', { for: period ? printPeriod(period) : 'indefinite' });
}

function endOf(desk: Desk, end: Settled): JsonRecord | undefined {
  if (end.is !== 'known') return undefined;
  if (isOpen(end.value)) return placed(desk, end.told, 'duration', { for: 'indefinite' });
  if (parseDay(end.value) !== undefined) return placed(desk, end.told, 'duration', { until: end.value });
  unreadable(desk, end.told);
  return undefined;
}

function placed(desk: Desk, told: Told, part: string, fields: JsonRecord): JsonRecord {
  take(desk, told, 'terms', part);
  return { ...fields, clause: clauseFor(desk, told.sheet, told.fact, part) };
}

function renewalOf(desk: Desk): JsonRecord | 'open' | undefined {
  const settled = settle(desk, 'renewal');
  if (settled.is === 'absent') return undefined;
  if (settled.is === 'open') {
    const tacit = settled.rivals.every(({ fact }) => (fact.kind ?? 'automatic') === 'automatic');
    const [first] = settled.rivals;
    return tacit && first ? placed(desk, first, 'renewal', { tacit: true }) : 'open';
  }
  const { told } = settled;
  const { fact, sheet } = told;
  const tacit = (fact.kind ?? 'automatic') === 'automatic';
  if (!tacit)
    say(
      desk,
      'reader/by-choice',
      fact.kind === 'mutual'
        ? sentence`${inWords(fact.quote)} makes the renewal depend on an agreement.`
        : sentence`${inWords(fact.quote)} leaves the renewal to one side.`,
      sheet,
      fact,
    );
  const period: Period | undefined = settled.is === 'known' ? lengthIn(settled.value) : undefined;
  const endless = settled.is === 'known' && isOpen(settled.value);
  if (settled.is === 'known' && !period && !endless) unreadable(desk, told);
  const times = timesIn(fact.quote);
  return placed(desk, told, 'renewal', {
    tacit,
    ...((period ?? endless) && { for: period ? printPeriod(period) : 'indefinite' }),
    ...(times !== undefined && { times }),
  });
}

const units = /^(?:day|week|month|year|annual|calendar)/;
const counted = /^(?:terms?|periods?|renewals?|extensions?|times|occasions)$/;

/** How often a renewal may come, where its words say so: "for two further terms of one year", "not more than three times". */
function timesIn(quote: string): number | undefined {
  const words: readonly string[] =
    quote
      .slice(0, 600)
      .toLowerCase()
      .match(/[a-z]+|\d{1,3}/g) ?? [];
  const once = words.indexOf('once');
  if (/^(?:renewed|extended|renew|extend|prolonged|only)$/.test(words[once - 1] ?? '')) return 1;
  for (const [i, word] of words.entries()) {
    const n = /^\d/.test(word) ? Number(word) : cardinals[word];
    if (n === undefined || n < 1 || n > 99 || /^(?:section|article|clause|paragraph|no)$/.test(words[i - 1] ?? ''))
      continue;
    // "two (2) further one-year terms": the number, perhaps again in figures, and soon what is counted; a unit of time right behind it is a length.
    const after = words.slice(i + 1, i + 7);
    const [next = ''] = after.filter((other) => !/^\d/.test(other));
    if (units.test(next) || next === 'or' || next === 'of') continue;
    const noun = after.findIndex((other) => counted.test(other));
    const between = after.slice(0, Math.max(0, noun));
    if (noun === 0 && n > 1 && words[i - 1] !== 'of') return n;
    if (
      noun > 0 &&
      between.some((other) =>
        /^(?:additional|further|successive|consecutive|more|renewal|extension|subsequent)$/.test(other),
      )
    )
      return n;
  }
  return undefined;
}

import { countingOf, parseDay, parsePeriod, periodEnd, printDay } from '../../calendar/index.ts';
import { type Fact, surest } from '../fact.ts';
import type { TermClause } from './duration.ts';
import type { Begin } from './term-begin.ts';

/** The last day of the first term, or why there is none. */
export interface Expiry {
  readonly value: string | null;
  /** The text does not say whether the anniversary still belongs to the term. */
  readonly review: boolean;
  readonly how: readonly string[];
}

/** The last day of the first term that a clause says: named in it, or counted from the day on which the term begins. */
export function expiryOf({ says, begin, how }: TermClause, opening: readonly Fact[]): Expiry {
  if ('open' in says) return { value: 'perpetual', review: false, how };
  if ('event' in says) return { value: null, review: true, how: [...how, 'the end is an event'] };
  if ('until' in says) return { value: says.until, review: false, how };
  if (says.length === null) return { value: null, review: true, how: [...how, 'the length is left blank'] };
  const start = startOf(begin, opening);
  const period = parsePeriod(says.length);
  const first = start.on === undefined ? undefined : parseDay(start.on);
  if (first === undefined || period === undefined)
    return {
      value: null,
      review: true,
      how: [...how, `the day on which the term begins (${start.words}) is not known`],
    };
  // Texts speak of the anniversary; whether that day still belongs to the term they leave open.
  const last = periodEnd(first, period, countingOf('common'));
  const sum = `${start.on} (${start.words}) + ${says.length} = ${printDay(last)}, the anniversary`;
  return { value: printDay(last), review: true, how: [...how, sum] };
}

function startOf(begin: Begin | undefined, opening: readonly Fact[]): { on?: string; words: string } {
  if (begin && 'on' in begin) return { on: begin.on, words: 'named in the clause' };
  const words = begin?.words ?? '';
  if (words === 'an event') return { words };
  const signedFirst = /hereof|first|above|sign|execut|agreement/.test(words);
  const order = signedFirst ? (['signed', 'effective'] as const) : (['effective', 'signed'] as const);
  for (const field of order) {
    const fact = surest(opening.filter((one) => one.field === field));
    if (fact && fact.value !== null) return { on: fact.value, words: words === '' ? field : `${words}: ${field}` };
    // An effective date that the text leaves to an event is not the date of the agreement.
    if (fact && fact.value === null) return { words: words === '' ? field : words };
  }
  return { words: words === '' ? 'not said' : words };
}

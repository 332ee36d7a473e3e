import { sentence } from '../../base/index.ts';
import { type Period, parsePeriod } from '../../calendar/index.ts';
import type { Field } from '../fact.ts';
import { atPlaces, type Desk, inWords, pointerTo, remarkOn, say, use } from './desk.ts';
import { fieldWords } from './fields.ts';
import { pickOf, type Told, toldOf } from './pick.ts';

/** A point that is settled, is open between several values, names no value, or is not there. */
export type Settled =
  | { readonly is: 'known'; readonly told: Told; readonly value: string }
  | { readonly is: 'open'; readonly rivals: readonly Told[] }
  | { readonly is: 'empty'; readonly told: Told }
  | { readonly is: 'absent' };

/** Settles a field from what is said of it; whatever is not settled, or could be read otherwise, is said. */
export function settle(desk: Desk, field: Field, told: readonly Told[] = toldOf(desk.sheets, field)): Settled {
  const { leads, rivals, weak } = pickOf(told);
  if (!leads) {
    const [first] = weak;
    if (first)
      say(
        desk,
        'reader/unsure',
        sentence`${inWords(first.fact.quote)} may say ${fieldWords[field]}.`,
        first.sheet,
        first.fact,
      );
    return { is: 'absent' };
  }
  const { fact, sheet } = leads;
  if (rivals.length > 0) {
    const all = [leads, ...rivals.slice(0, 3)];
    const places = atPlaces(all.map(({ fact }) => fact));
    say(
      desk,
      'reader/rival-values',
      sentence`Several places say ${fieldWords[field]}, and not the same: ${places}.`,
      sheet,
      fact,
    );
    return { is: 'open', rivals: all };
  }
  if (fact.value === null) {
    say(
      desk,
      'reader/no-value',
      sentence`${inWords(fact.quote)} says ${fieldWords[field]} without a value that can be read.`,
      sheet,
      fact,
    );
    return { is: 'empty', told: leads };
  }
  return { is: 'known', told: leads, value: fact.value };
}

/** Takes a fact into the draft at a place; one that could be read in two ways is marked there. */
export function take(desk: Desk, { fact, sheet }: Told, ...steps: readonly (string | number)[]): void {
  const pointer = pointerTo(...steps);
  use(desk, fact, pointer);
  if (!fact.review) return;
  const by = fact.proposedBy === undefined ? '' : `proposed by ${fact.proposedBy}, `;
  remarkOn(desk, pointer, `${by}to be reviewed: ${inWords(fact.quote)}`);
  const says = sentence`${inWords(fact.quote)} can be read in more than one way; \`${String(fact.value)}\` was taken for ${fieldWords[fact.field]}.`;
  say(desk, 'reader/two-readings', says, sheet, fact);
}

/** A value that is neither a length nor a day: the place is shown, and nothing is made of it. */
export function unreadable(desk: Desk, { fact, sheet }: Told): void {
  say(
    desk,
    'reader/no-value',
    sentence`${inWords(fact.quote)} says ${fieldWords[fact.field]} without a value that can be read.`,
    sheet,
    fact,
  );
}

/** Whether a value has no end. */
export const isOpen = (value: string): boolean => value === 'indefinite' || value === 'perpetual';

/** The length that a value is. */
export const lengthIn = (value: string): Period | undefined => parsePeriod(value);

/** About how many days a period has: good enough to say which of two is longer. */
export const aboutDays = ({ parts }: Period): number =>
  parts.reduce((sum, { count, unit }) => sum + count * { day: 1, week: 7, month: 30.44, year: 365.24 }[unit], 0);

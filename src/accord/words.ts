import { near, type Sentence, sentence } from '../base/index.ts';
import type { Period, Unit } from '../calendar/index.ts';

/** A text from a file, short enough for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A name as messages show it. */
export const quoted = (name: string): string => `\`${shortened(name)}\``;

/** The end of a message about a name that is not known. */
export function meant(name: string, known: Iterable<string>): Sentence {
  const other = near(name, [...known]);
  return other === undefined ? sentence`.` : sentence`; did you mean ${quoted(other)}?`;
}

const oneOf: Readonly<Record<Unit, (n: number) => Sentence>> = {
  day: (n) => sentence`${n} day`,
  week: (n) => sentence`${n} week`,
  month: (n) => sentence`${n} month`,
  year: (n) => sentence`${n} year`,
};

const manyOf: Readonly<Record<Unit | 'clear' | 'business', (n: number) => Sentence>> = {
  day: (n) => sentence`${n} days`,
  week: (n) => sentence`${n} weeks`,
  month: (n) => sentence`${n} months`,
  year: (n) => sentence`${n} years`,
  clear: (n) => (n === 1 ? sentence`${n} clear day` : sentence`${n} clear days`),
  business: (n) => (n === 1 ? sentence`${n} business day` : sentence`${n} business days`),
};

/** A period as messages tell it. */
export function lengthOf({ parts, days }: Period): Sentence {
  return parts
    .map(({ count, unit }) => (days === undefined && count === 1 ? oneOf[unit] : manyOf[days ?? unit])(count))
    .reduce((all, part) => sentence`${all} ${part}`);
}

import { dayKinds, following, units } from './lexicon.ts';
import { numberAt } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { intern, Role, roleOf, Special, wordOf } from './vocabulary.ts';

/** A length of time that a text names, in the units of the text. */
export interface PeriodSpot {
  readonly is: 'period';
  readonly from: number;
  readonly to: number;
  /** ISO 8601, in the unit of the text. */
  readonly iso: string;
  /** How its days are to be counted, where a word says so. */
  readonly days?: 'business' | 'calendar' | 'clear';
  /** A word says that it follows another: "one additional year". */
  readonly further?: true;
}

const a = intern('a');
const an = intern('an');
const and = intern('and');
const or = intern('or');
const to = intern('to');
const nor = intern('nor');
const but = intern('but');
const not = intern('not');
const more = intern('more');
const less = intern('less');
const than = intern('than');
const most = intern('most');
const at = intern('at');
const comma = intern(',');
const hyphen = intern('-');
const half = intern('half');

/** The period that begins at a token. */
export function periodAt(tokens: Tokens, from: number): PeriodSpot | undefined {
  const first = part(tokens, from);
  if (!first) return undefined;
  let { next } = first;
  const parts = [first];
  // "one year and six months", "1 year, 2 months and 10 days": each unit smaller than the one before.
  for (;;) {
    let after = next;
    while (tokens.symbol[after] === and || tokens.symbol[after] === comma) after += 1;
    const more = after > next || tokens.symbol[after] === Special.number ? part(tokens, after) : undefined;
    if (!more || more.borrowed || 'YMWD'.indexOf(more.unit) <= 'YMWD'.indexOf((parts.at(-1) as Part).unit)) break;
    parts.push(more);
    next = more.next;
  }
  const last = parts.at(-1) as Part;
  return {
    is: 'period',
    from,
    to: next,
    iso: `P${parts.map(({ worth, unit }) => `${worth}${unit}`).join('')}`,
    ...(last.days ? { days: last.days } : {}),
    ...(first.further ? { further: true as const } : {}),
  };
}

interface Part {
  readonly worth: number;
  readonly unit: 'D' | 'W' | 'M' | 'Y';
  readonly next: number;
  readonly days?: 'business' | 'calendar' | 'clear';
  /** The unit stands with a later number: "six to twelve months". */
  readonly borrowed?: true;
  readonly further?: true;
}

function part(tokens: Tokens, from: number): Part | undefined {
  const { symbol } = tokens;
  if (symbol[from] === a || symbol[from] === an) {
    const unit = unitAt(tokens, from + 1);
    // "on a month to month basis"
    const onAndOn = unit && symbol[unit.next] === to;
    return unit && !onAndOn ? { worth: 1, ...unit } : undefined;
  }
  const number = numberAt(tokens, from);
  if (!number || number.ordinal || number.worth <= 0 || number.worth > 9999) return undefined;
  if (symbol[number.to] === and && symbol[number.to + 1] === a && symbol[number.to + 2] === half) return undefined;
  const unit = unitAt(tokens, number.to);
  if (unit) return { worth: number.worth, ...unit };
  // "not less than six nor more than twelve months": the unit of the second number is that of the first.
  let after = number.to;
  const glue = [to, or, nor, and, but, not, more, less, than, at, most];
  while (glue.includes(symbol[after] as number)) after += 1;
  if (after === number.to || after > number.to + 5) return undefined;
  const second = numberAt(tokens, after);
  const borrowed = second && !second.ordinal ? unitAt(tokens, second.to) : undefined;
  return borrowed && { worth: number.worth, unit: borrowed.unit, next: number.to, borrowed: true };
}

function unitAt({ symbol }: Tokens, from: number): Omit<Part, 'worth'> | undefined {
  let next = from;
  let days: Part['days'];
  let further = false;
  // "five (5)-year", "30- days"
  if (symbol[next] === hyphen) next += 1;
  while (roleOf(symbol[next] as number) & Role.between && next < from + 5) {
    const word = wordOf(symbol[next] as number);
    days = dayKinds[word] ?? days;
    further ||= following.includes(word);
    next += 1;
  }
  if (symbol[next] === and) return undefined;
  if (!(roleOf(symbol[next] as number) & Role.unit)) return undefined;
  const unit = units[wordOf(symbol[next] as number)] as Part['unit'];
  return { unit, next: next + 1, ...(days && unit === 'D' ? { days } : {}), ...(further ? { further } : {}) };
}

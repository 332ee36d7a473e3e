import type { DateSpot } from '../dates.ts';
import { isoOf } from '../dates.ts';
import type { Found } from '../found.ts';
import { spotOf } from '../paper.ts';
import { intern, symbolsOf } from '../vocabulary.ts';

/** A day that stands in a block of signatures. */
export interface SignatureDate {
  readonly cell: number;
  readonly iso: string;
}

// Where another paper begins, or speaks of one.
const others = symbolsOf('exhibit schedule annex appendix dated');
const slash = intern('/');
// How far a day may stand from the signature that it belongs to, in cells.
const reach = 40;
const before = 12;
// Closing words stand late in a text; a block of signatures without marks is no longer than this, in cells.
const late = 0.4;
const block = 120;
// Signatures that stand farther apart belong to different papers, such as an annex.
const apart = 160;

// Days that a sentence before the signatures speaks of.
const elsewhere = ['effective-on', 'effective-date-is', 'effective-commencing', 'term-on', 'term-from'] as const;

/** The full dates of the first block of signatures that has any, in the order of the text. */
export function signatureDates(found: Found): readonly SignatureDate[] {
  const { paper } = found;
  const marks = found.of('signature-mark').toSorted((x, y) => x.from - y.from);
  const witnesses = found.of('signature-witness');
  const earliest = witnesses[0]?.from ?? Math.floor(paper.count / 2);
  const told = new Set(elsewhere.flatMap((id) => found.of(id).map(({ parts }) => parts['date']?.[0])));
  let dates: SignatureDate[] = [];
  let done = 0;
  let last = -1;
  for (const mark of marks) {
    if (mark.from < earliest && paper.symbol[mark.from] !== slash) continue;
    if (last >= 0 && mark.from - last > apart) {
      if (dates.length > 0) break;
      dates = [];
    }
    last = mark.from;
    const to = Math.min(paper.count, mark.to + reach);
    for (let cell = Math.max(done, mark.from - before); cell < to; cell += 1) {
      if (cell > mark.to && others.has(paper.symbol[cell] as number)) break;
      const spot = spotOf(paper, cell);
      if (spot?.is !== 'date' || (cell < mark.from && told.has(cell))) continue;
      const iso = fullDate(spot);
      if (iso && !foot(found, cell)) dates.push({ cell, iso });
    }
    done = Math.max(done, to);
  }
  return dates.length > 0 ? dates : afterClosing(found);
}

// Where nothing marks the signatures: the days that follow the closing words.
function afterClosing(found: Found): readonly SignatureDate[] {
  const { paper } = found;
  const closing = found.of('signature-witness').find(({ from }) => from > paper.count * late);
  const dates: SignatureDate[] = [];
  if (!closing) return dates;
  for (let cell = closing.to; cell < Math.min(paper.count, closing.to + block); cell += 1) {
    if (others.has(paper.symbol[cell] as number)) break;
    const spot = spotOf(paper, cell);
    const iso = spot?.is === 'date' ? fullDate(spot) : undefined;
    if (iso && !foot(found, cell)) dates.push({ cell, iso });
  }
  return dates;
}

/** A date that names a day. */
export function fullDate(spot: DateSpot): string | undefined {
  return spot.day !== undefined && spot.month !== undefined ? isoOf(spot) : undefined;
}

// "Acme Inc., 10-Q, 5/4/2020": the date of a filing, at the foot of a page.
function foot({ paper }: Found, cell: number): boolean {
  const start = paper.tokens.start[paper.token[cell] as number] as number;
  const line = paper.text.slice(Math.max(0, start - 120), start);
  const source = line.lastIndexOf('Source:');
  return source >= 0 && !line.includes('\n', source);
}

/** The latest of some days. */
export function latestOf(dates: readonly SignatureDate[]): SignatureDate | undefined {
  return dates.reduce<SignatureDate | undefined>(
    (best, date) => (best && best.iso >= date.iso ? best : date),
    undefined,
  );
}

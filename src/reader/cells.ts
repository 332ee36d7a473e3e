import { type Paper, spotOf } from './paper.ts';
import type { PeriodSpot } from './periods.ts';
import { symbolsOf } from './vocabulary.ts';

/** A set of words, to be asked of cells. */
export function wordSet(words: string): (symbol: number) => boolean {
  const set = symbolsOf(words);
  return (symbol) => set.has(symbol);
}

/** The first cell from `from` to `to` (exclusive) whose symbol is asked for, or -1. */
export function firstCell({ symbol }: Paper, from: number, to: number, asked: (symbol: number) => boolean): number {
  for (let cell = from; cell < to; cell += 1) if (asked(symbol[cell] as number)) return cell;
  return -1;
}

/** The last cell before `to`, down to `from`, whose symbol is asked for, or -1. */
export function lastCell({ symbol }: Paper, from: number, to: number, asked: (symbol: number) => boolean): number {
  for (let cell = to - 1; cell >= from; cell -= 1) if (asked(symbol[cell] as number)) return cell;
  return -1;
}

/** The period of a cell. */
export function periodOf(paper: Paper, cell: number): PeriodSpot | undefined {
  const spot = spotOf(paper, cell);
  return spot?.is === 'period' ? spot : undefined;
}

const ofNotice = wordSet('notice notices prior before advance notification preceding warning');
const breaking = wordSet('by upon unless , . provided ; ( from each period periods term terms until and or');

/** Whether the period of a cell is that of a notice: "ninety days' prior notice", "six months before", "thirty days in advance". */
export function isOfNotice({ symbol, count }: Paper, cell: number): boolean {
  for (let at = cell + 1; at < Math.min(count, cell + 5); at += 1) {
    if (ofNotice(symbol[at] as number)) return true;
    if (breaking(symbol[at] as number)) return false;
  }
  return false;
}

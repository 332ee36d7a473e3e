import { type Day, dayOf, printDay } from '../src/calendar/index.ts';
import { type CompiledRow, compile, type PortfolioTable, tableOf } from '../src/engine/compiled.ts';
import { textPosition } from '../src/engine/index.ts';
import { readingOf } from '../src/engine/reading.ts';
import { accordOf } from './accords.ts';
import type { Contract } from './peers/index.ts';

/** The day on which the portfolio is compiled, and from which its deadlines are asked. */
export const compiledOn: Day = dayOf(2026, 11, 23);

const steps = [1, 3, 6, 12, 12, 12, 24, 36];
const notices = [
  { noticeMonths: 0, noticeDays: 14 },
  { noticeMonths: 0, noticeDays: 30 },
  { noticeMonths: 0, noticeDays: 90 },
  { noticeMonths: 1, noticeDays: 0 },
  { noticeMonths: 3, noticeDays: 0 },
  { noticeMonths: 6, noticeDays: 0 },
];

// Spreads numbers evenly and without any order that a processor could learn; the same in every run.
export function scattered(index: number): number {
  let x = Math.imul(index + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return (x ^ (x >>> 13)) >>> 0;
}

/** As many contracts as asked, no two in a row alike: begun on any day of thirty years, with terms of a month to three years. */
export function contractsOf(count: number): readonly Contract[] {
  return Array.from({ length: count }, (_, i) => {
    const number = scattered(i);
    return {
      firstDay: dayOf(1995, 1, 1) + (number % 10_957),
      stepMonths: steps[(number >>> 14) % steps.length] as number,
      ...(notices[(number >>> 20) % notices.length] as (typeof notices)[number]),
    };
  });
}

/** A contract as the engine compiles it. */
function rowOf({ firstDay, stepMonths, noticeMonths, noticeDays }: Contract): CompiledRow {
  const accord = accordOf({
    accord: 'contract',
    kind: 'contract',
    parties: { A: {}, B: {} },
    counting: 'common',
    terms: {
      duration: { for: `${stepMonths} months` },
      renewal: { tacit: true, for: `${stepMonths} months` },
      exits: [
        { id: 'out', notice: noticeMonths > 0 ? `${noticeMonths} months` : `${noticeDays} days`, ends: 'end-of-term' },
      ],
    },
    record: [{ id: 'in', date: printDay(firstDay), act: 'entry-into-force' }],
  });
  return compile(
    readingOf(accord, textPosition, () => undefined),
    'A',
    compiledOn,
  );
}

/** A table of contracts; where it has more rows than there are contracts, these stand in it several times, out of order. */
export function tableFor(contracts: readonly Contract[], length: number): PortfolioTable {
  const rows = contracts.map(rowOf);
  return tableOf(length, (i) => rows[length > rows.length ? scattered(i) % rows.length : i] as CompiledRow, compiledOn);
}

/** The bytes that a table takes for each row. */
export function bytesPerRow(table: PortfolioTable): number {
  const columns = Object.values(table).filter((column) => ArrayBuffer.isView(column));
  return columns.reduce((sum, column) => sum + column.byteLength, 0) / table.length;
}

/** The least that can be done with a table: every column is read once, and an integer written for each row. */
export function bareLoop(table: PortfolioTable, day: Day, out: Int32Array): void {
  const { length, endMonth, anchorDay, endDays, stepMonths, stepDays, renewalsLeft, notice, flags, pivot, rate } =
    table;
  for (let i = 0; i < length; i++) {
    out[i] =
      ((endMonth[i] as number) +
        (anchorDay[i] as number) +
        (endDays[i] as number) +
        (stepMonths[i] as number) +
        (stepDays[i] as number) +
        (renewalsLeft[i] as number) +
        (notice[i] as number) +
        (flags[i] as number) +
        (pivot[i] as number) +
        (((rate[i] as number) * day) | 0)) |
      0;
  }
}

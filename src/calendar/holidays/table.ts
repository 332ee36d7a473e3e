/** One holiday calendar as it is stored: its facts, and its days packed into a string. */
export interface PackedTable {
  readonly code: string;
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly projectedFrom: number;
  readonly weekend: readonly number[];
  readonly source: string;
  /** The spans of days for which the table is complete, `[first, last]`, in order. */
  readonly spans: readonly (readonly [number, number])[];
  /** The distances from each holiday to the next, the first one from the eve of the first span. */
  readonly days: string;
}

/** The digits of {@link PackedTable.days}; the last one stands for 63 days more and does not end a distance. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** The holidays of a packed table, in order. */
export function unpackDays(table: Pick<PackedTable, 'spans' | 'days'>): readonly number[] {
  const days: number[] = [];
  let day = (table.spans[0]?.[0] ?? 0) - 1;
  for (const digit of table.days) {
    const distance = digits.indexOf(digit);
    day += distance;
    if (distance < 63) days.push(day);
  }
  return days;
}

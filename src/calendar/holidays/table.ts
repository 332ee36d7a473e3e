/** A holiday calendar that ships: what it covers and where its days come from. */
export interface HolidayCalendar {
  /** ISO 3166 code of the state or of its part, `GB-SCT`; `EU` and `EU-LU` are the institutions of the European Union. */
  readonly code: string;
  readonly name: string;
  /** The first and the last year with known days; years between them may be unknown. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** From this year on the days are computed from the rules known when the table was made, and not a list that was published. */
  readonly projectedFrom: number;
  /** The weekdays without work, 1 for Monday to 7 for Sunday. They are not holidays of the table. */
  readonly weekend: readonly number[];
  readonly source: string;
}

/** One holiday calendar as it is stored: its facts, and its days packed into a string. */
export interface PackedTable extends HolidayCalendar {
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

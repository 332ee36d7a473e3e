import { addMonths, type Basis, civilOf, type Day, dayOf, meanMonth } from '../calendar/index.ts';

/** A length as whole months and whole days. */
export interface Span {
  readonly months: number;
  readonly days: number;
}

/** The notice that an exit asks for, as integers. */
export interface NoticeSpan extends Span {
  readonly basis: Basis;
  /** Whether the days are laid on the calendar before the months. */
  readonly daysFirst: boolean;
  /** By how many days the notice may run past the last day in: 1 before the first day of the next term, -1 for clear days. */
  readonly reach: number;
}

/** The repeating part of an accord: terms of one length, one notice that ends them. */
export interface RegularRow {
  readonly anchor: Day;
  /** The sum of the periods from the anchor to the end of the running term. */
  readonly sum: Span;
  /** Whether terms end on the anniversary itself, and not on its eve. */
  readonly anniversary: boolean;
  readonly step: Span;
  /** How many ends from the running one on silence would still carry the accord past; null where renewals are not counted. */
  readonly renewalsLeft: number | null;
  readonly notice: NoticeSpan;
}

/** A row: regular, without any deadline to come, or one that only the engine answers. */
export type CompiledRow = RegularRow | 'none' | 'irregular';

/** What {@link nextDeadlines} says where there is no deadline on or after the day. It sorts last. */
export const noDeadline: Day = 0x7fffffff;
/** What {@link nextDeadlines} says where the row cannot tell and the engine has to be asked. It sorts first. */
export const askEngine: Day = -0x80000000;

/** Accords as columns, one row each, in the order in which they were given. Everything is an integer but `rate`. */
export interface PortfolioTable {
  readonly length: number;
  /** The first day for which the rows answer. */
  readonly from: Day;
  /** The month of the end of the running term before days are added, in months since January of year 0. */
  readonly endMonth: Int32Array;
  /** The day of the month of the anchor, from 0. */
  readonly anchorDay: Uint8Array;
  /** Days between that day of that month and the last day of the term. */
  readonly endDays: Int32Array;
  readonly stepMonths: Int16Array;
  readonly stepDays: Int16Array;
  readonly renewalsLeft: Int32Array;
  /** Which of `notices` the row has. */
  readonly notice: Uint16Array;
  readonly flags: Uint8Array;
  /** The last day of the running term, moved on as far as a month's start strays from its mean; see {@link nextDeadlines}. */
  readonly pivot: Int32Array;
  /** Terms a day, on average. */
  readonly rate: Float64Array;
  readonly notices: readonly NoticeSpan[];
}

// Days are counted from 1 January of year 0 here, so that none is negative and division may cut off.
const yearZero = dayOf(0, 1, 1);
const cycleMonths = 4800;
const cycleDays = 146097;
/** The first days of the months of two Gregorian cycles of 400 years: a notice may begin in the cycle before its end. */
const monthStarts = Int32Array.from(
  { length: 2 * cycleMonths + 1 },
  (_, i) => dayOf(Math.floor(i / 12), (i % 12) + 1, 1) - yearZero,
);

const anniversaryFlag = 1;
const irregularFlag = 2;

/** The longest months and days of a step or a notice that fit the columns. */
export const longestSpan: Span = { months: cycleMonths / 2, days: 0x7fff };
const mostNotices = 0x10000;
const afterAllDays = 0x3fffffff;

/** Lays rows out as columns. `from` is the first day for which they answer. */
export function tableOf(length: number, rowAt: (index: number) => CompiledRow, from: Day): PortfolioTable {
  const numbers = new Map<string, number>();
  const notices: NoticeSpan[] = [];
  const table: PortfolioTable = {
    length,
    from,
    endMonth: new Int32Array(length),
    anchorDay: new Uint8Array(length),
    endDays: new Int32Array(length),
    stepMonths: new Int16Array(length),
    stepDays: new Int16Array(length),
    renewalsLeft: new Int32Array(length),
    notice: new Uint16Array(length),
    flags: new Uint8Array(length),
    pivot: new Int32Array(length),
    rate: new Float64Array(length),
    notices,
  };
  for (let i = 0; i < length; i++) {
    const row = rowAt(i);
    const number = typeof row === 'string' ? undefined : numberOf(row.notice, numbers, notices);
    if (typeof row !== 'string' && number !== undefined) putRow(table, i, row, number);
    else {
      // A term that ends after all days, and is not renewed.
      table.endDays[i] = afterAllDays;
      table.flags[i] = row === 'none' ? 0 : irregularFlag;
    }
  }
  return table;
}

function numberOf(notice: NoticeSpan, numbers: Map<string, number>, notices: NoticeSpan[]): number | undefined {
  const key = `${notice.basis} ${notice.months} ${notice.days} ${notice.daysFirst} ${notice.reach}`;
  const known = numbers.get(key);
  if (known !== undefined || notices.length === mostNotices) return known;
  numbers.set(key, notices.length);
  return notices.push(notice) - 1;
}

function putRow(table: PortfolioTable, i: number, row: RegularRow, number: number): void {
  const { anchor, sum, step } = row;
  const { year, month, day } = civilOf(anchor);
  table.endMonth[i] = year * 12 + month - 1 + sum.months;
  table.anchorDay[i] = day - 1;
  table.endDays[i] = sum.days - (row.anniversary ? 0 : 1);
  table.stepMonths[i] = step.months;
  table.stepDays[i] = step.days;
  table.renewalsLeft[i] = row.renewalsLeft ?? 0x7fffffff;
  table.notice[i] = number;
  table.flags[i] = row.anniversary ? anniversaryFlag : 0;
  table.pivot[i] = endOf(row) - yearZero + (step.months > 0 ? 8 : 1);
  table.rate[i] = 1 / (step.months * meanMonth + step.days);
}

/** The last day of the running term of a row, by the rules of `grid.ts`. */
export function endOf({ anchor, sum, anniversary }: RegularRow): Day {
  return addMonths(anchor, sum.months, anniversary ? 'clamp' : 'overflow') + sum.days - (anniversary ? 0 : 1);
}

/** The day on which a notice given on a day has run, by the rules of `periodEnd`, less its reach. */
export function noticeBound({ basis, months, days, daysFirst, reach }: NoticeSpan, day: Day): Day {
  const first = basis === 'east-asian' ? day + 1 : day;
  const short = basis === 'event' ? 'clamp' : 'overflow';
  const after = daysFirst ? addMonths(first + days, months, short) : addMonths(first, months, short) + days;
  return after - (basis === 'event' ? 0 : 1) - reach;
}

const noticeFields = 5;

// For each notice: the first admissible last day for a notice on the day, and how its length is taken off again from a last day.
function noticeNumbers(notices: readonly NoticeSpan[], day: Day): Int32Array {
  const numbers = new Int32Array(notices.length * noticeFields);
  notices.forEach((notice, i) => {
    const { basis, months, days, daysFirst, reach } = notice;
    const bound = Math.max(noticeBound(notice, day), day) - yearZero;
    const before = reach + (basis === 'event' ? 0 : 1) - (daysFirst ? 0 : days);
    const after = yearZero - cycleDays - (basis === 'east-asian' ? 1 : 0) - (daysFirst ? days : 0);
    // From the last day of its month an event's period reaches the last day of a shorter month from up to three days more.
    numbers.set([bound, before, months, basis === 'event' ? 3 : 0, after], i * noticeFields);
  });
  return numbers;
}

/**
 * Writes the first notice deadline on or after a day for every row: the latest day of notice for the first end of a term that a notice on
 * the day can still reach. {@link noDeadline} where there is none, {@link askEngine} where the row is irregular or the day lies
 * before `table.from`. Each row takes the same few steps, however many terms have passed.
 */
export function nextDeadlines(table: PortfolioTable, day: Day, out: Int32Array): void {
  const { length, endMonth, anchorDay, endDays, stepMonths, stepDays, renewalsLeft, notice, flags, pivot, rate } =
    table;
  if (out.length < length) throw new RangeError(`${length} deadlines do not fit into ${out.length} places`);
  if (day < table.from) {
    out.fill(askEngine, 0, length);
    return;
  }
  const starts = monthStarts;
  const numbers = table.notices.length > 0 ? noticeNumbers(table.notices, day) : new Int32Array(noticeFields);
  for (let i = 0; i < length; i++) {
    const n = (notice[i] as number) * noticeFields;
    const bound = numbers[n] as number;
    // The mean length of a term gives the number of terms to go, or one less: the start of a month strays from its mean by less than
    // two and a half days either way, and a missing day of the month moves an end by three at most.
    let k = ((bound - (pivot[i] as number) + 0.5) * (rate[i] as number) + 1) | 0;
    k &= ~(k >> 31);
    let last: number;
    for (;;) {
      const month = (endMonth[i] as number) + Math.imul(k, stepMonths[i] as number);
      const cycle = (month / cycleMonths) | 0;
      const m = month - cycle * cycleMonths;
      const start = starts[m] as number;
      const dayOfMonth = anchorDay[i] as number;
      // A missing day is the first of the next month, or with anniversaries the last of this one.
      const over = (starts[m + 1] as number) - start - ((flags[i] as number) & anniversaryFlag) - dayOfMonth;
      last =
        start +
        cycle * cycleDays +
        dayOfMonth +
        (over & (over >> 31)) +
        (endDays[i] as number) +
        Math.imul(k, stepDays[i] as number);
      if (last >= bound) break;
      k++;
    }
    if (k >= (renewalsLeft[i] as number)) {
      out[i] = (flags[i] as number) & irregularFlag ? askEngine : noDeadline;
      continue;
    }
    // The month of the last day, as a day of the second cycle of the table.
    const end = last + (numbers[n + 1] as number);
    const cycle = (end / cycleDays) | 0;
    const d = end - cycle * cycleDays + cycleDays;
    let m = (Math.imul(d - 3, cycleMonths) / cycleDays) | 0;
    m += ((starts[m + 1] as number) - d - 1) >>> 31;
    // The notice's months are taken off: the latest day whose corresponding day is not later.
    const dayOfMonth = d - (starts[m] as number);
    const isLast = (dayOfMonth - (starts[m + 1] as number) + (starts[m] as number) + 1) >> 31;
    const reached = dayOfMonth + (~isLast & (numbers[n + 3] as number));
    const from = m - (numbers[n + 2] as number);
    const start = starts[from] as number;
    const over = (starts[from + 1] as number) - start - 1 - reached;
    out[i] = start + reached + (over & (over >> 31)) + cycle * cycleDays + (numbers[n + 4] as number);
  }
}

import { type ConventionName, type Counting, countingOf, type Roll } from './convention.ts';
import { effectOf, lastDayAfter, latestStart, periodEnd, periodFrom, unknownHolidays } from './count.ts';
import { civilOf, type Day, printDay } from './day.ts';
import { type Order, type Period, printPeriod } from './period.ts';

/** A question of pure day counting. Exactly one of `after`, `from` and `before` is given. */
export interface CountQuestion {
  readonly period: Period;
  readonly convention: ConventionName;
  /** An event on this day sets the period going. */
  readonly after?: Day;
  /** The period begins with this day. */
  readonly from?: Day;
  /** This day is the last one alive. */
  readonly before?: Day;
  readonly roll?: Roll | undefined;
  readonly order?: Order | undefined;
  readonly calendars?: readonly string[] | undefined;
  readonly holidays?: readonly Day[] | undefined;
  readonly clear?: boolean;
  readonly notLessThan?: boolean;
}

/** The answer; null where a field does not apply. `working` is the sum, step by step. */
export interface Count {
  readonly lastDay: string | null;
  readonly firstDayOut: string | null;
  readonly notifyBy: string | null;
  readonly earliest: string | null;
  readonly convention: ConventionName;
  readonly working: readonly string[];
}

/** Counts days, and shows the working. */
export function countDays(question: CountQuestion): Count {
  const { period, convention } = question;
  const counting = countingOf(convention, question);
  const kind = { clear: question.clear === true };
  const length = printPeriod(period);
  // A holiday that is not known is no working day that is known: the sum says so.
  const doubt = (day: Day): string[] =>
    unknownHolidays(day, counting).map(
      (code) => `the holidays of ${code} in ${civilOf(day).year} are not known; only weekends were left out`,
    );
  const none = { lastDay: null, firstDayOut: null, notifyBy: null, earliest: null, convention };
  if (question.before !== undefined) {
    const latest = latestStart(question.before, period, counting, kind);
    const image = (day: Day): string =>
      `${printDay(day)} + ${length} → ${printDay(periodEnd(day, period, counting, kind))}`;
    return {
      ...none,
      notifyBy: printDay(latest),
      working: [
        rule(counting),
        `${image(latest)}, not after ${printDay(question.before)}`,
        `${image(latest + 1)}, too late`,
        ...doubt(latest),
      ],
    };
  }
  if (question.from !== undefined) {
    const last = periodFrom(question.from, period, counting, kind);
    const earliest = question.notLessThan ? printDay(last + 1) : null;
    return {
      ...none,
      lastDay: printDay(last),
      earliest,
      working: [
        `the first day counts (${convention})`,
        `${length} from ${printDay(question.from)} → last day ${printDay(last)}`,
        ...doubt(last),
      ],
    };
  }
  const after = question.after as Day;
  const last = periodEnd(after, period, counting, kind);
  const effect = effectOf(period, counting);
  const out = lastDayAfter(last, effect) + 1;
  return {
    ...none,
    lastDay: printDay(last),
    firstDayOut: printDay(out),
    earliest: question.notLessThan ? printDay(last) : null,
    working: [
      rule(counting),
      `${printDay(after)} + ${length} → ${printDay(last)}`,
      `effect ${effect}: a notice of that length lets out on ${printDay(out)}`,
      ...doubt(last),
    ],
  };
}

function rule({ basis, convention }: Counting): string {
  const says = {
    event: 'the day of the event is not counted',
    'east-asian': 'the count begins with the day after the event',
    'start-of-day': 'the first day counts',
  };
  return `${says[basis]} (${convention})`;
}

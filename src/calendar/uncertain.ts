import { type Day, dayOf, lengthOfMonth, parseDay } from './day.ts';

/** A civil date that may be known only within limits (EDTF, ISO 8601-2): any day from `first` to `last`. */
export interface DateSpan {
  readonly first: Day;
  readonly last: Day;
  /** As written, when it is not a plain day. */
  readonly written?: string;
}

/**
 * Reads an ISO civil day or EDTF: `2019-08`, `2019`, `2019-08-2X`, `2019-08-XX`, `2019-XX`, an interval `2019-08-21/2019-08-31`, each with `~`, `?` or `%`
 * for "about", "perhaps" and both. Undefined where the text is neither, or the day does not exist, or the interval is turned round.
 */
export function parseDateSpan(text: string): DateSpan | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { first: day, last: day };
  const [from, to, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const start = partial(from as string);
  const end = to === undefined ? start : partial(to);
  if (!start || !end || end.last < start.first) return undefined;
  return { first: start.first, last: end.last, written: text };
}

function partial(text: string): { first: Day; last: Day } | undefined {
  const match = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|\dX|XX))?)?[~?%]?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2];
  const day = match[3];
  if (year < 1) return undefined;
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return undefined;
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  }
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  const length = lengthOfMonth(year, m);
  if (day === undefined || day === 'XX') return { first: dayOf(year, m, 1), last: dayOf(year, m, length) };
  const low = Math.max(1, Number(day.replace('X', '0')));
  const high = day.endsWith('X') ? Math.min(length, Number(day.replace('X', '9'))) : low;
  if (day === '00' || low > length) return undefined;
  return { first: dayOf(year, m, low), last: dayOf(year, m, high) };
}

// Periods and the ways of counting them, as accord-file.md section 4 puts it.
import { civilOf, type Day, dayOf, daysInMonth, lastOfMonth, monthAfter, outOfScope } from './civil.ts';

/** Months and days in the order in which they are counted; years are months, weeks are days. */
export type Period = readonly { readonly unit: 'months' | 'days'; readonly count: number }[];

type Effect = 'same-day' | 'next-day' | 'first-of-next-month';

export interface Counting {
  /** `event`: that day is not counted. `day-after`: the count begins with the next day. `that-day`: it counts itself. */
  readonly begins: 'event' | 'day-after' | 'that-day';
  readonly effect: Effect | { readonly months: Effect; readonly days: Effect };
  readonly order: 'as-written' | 'months-first' | 'days-first';
  readonly lastDay: unknown;
}

const CONVENTIONS: Readonly<Record<string, { readonly begins: Counting['begins']; readonly effect: Effect }>> = {
  common: { begins: 'event', effect: 'next-day' },
  bgb: { begins: 'event', effect: 'next-day' },
  icsid: { begins: 'event', effect: 'next-day' },
  'portugal-depositary': { begins: 'event', effect: 'next-day' },
  'east-asian': { begins: 'day-after', effect: 'next-day' },
  japan: { begins: 'day-after', effect: 'next-day' },
  korea: { begins: 'day-after', effect: 'next-day' },
  'start-of-day': { begins: 'that-day', effect: 'next-day' },
  'un-depositary': { begins: 'event', effect: 'same-day' },
  'party-statement': { begins: 'event', effect: 'same-day' },
  'council-of-europe': { begins: 'event', effect: 'first-of-next-month' },
};

function readEffect(text: unknown): Effect {
  if (text === 'same-day' || text === 'next-day' || text === 'first-of-next-month') return text;
  return outOfScope(`effect ${String(text)}`);
}

export function readCounting(stated: unknown, effectReading: unknown): Counting {
  const map: Readonly<Record<string, unknown>> =
    stated === undefined || stated === null
      ? {}
      : typeof stated === 'string'
        ? { convention: stated }
        : (stated as Readonly<Record<string, unknown>>);
  for (const key of Object.keys(map)) {
    if (!['convention', 'effect', 'roll', 'calendar', 'order', 'lastDay'].includes(key)) outOfScope(`counting.${key}`);
  }
  if (map.roll !== undefined && map.roll !== 'none') outOfScope('rolling');
  const convention = CONVENTIONS[String(map.convention ?? 'common')];
  if (convention === undefined) return outOfScope(`convention ${String(map.convention)}`);
  const order = map.order ?? 'as-written';
  if (order !== 'as-written' && order !== 'months-first' && order !== 'days-first') {
    return outOfScope(`order ${String(order)}`);
  }
  const effect = effectReading ?? map.effect ?? convention.effect;
  return {
    begins: convention.begins,
    effect:
      typeof effect === 'object' && effect !== null
        ? {
            months: readEffect((effect as Record<string, unknown>).months ?? convention.effect),
            days: readEffect((effect as Record<string, unknown>).days ?? convention.effect),
          }
        : readEffect(effect),
    order,
    lastDay: map.lastDay,
  };
}

const UNITS: Readonly<Record<string, readonly ['months' | 'days', number]>> = {
  year: ['months', 12],
  month: ['months', 1],
  week: ['days', 7],
  day: ['days', 1],
  Y: ['months', 12],
  M: ['months', 1],
  W: ['days', 7],
  D: ['days', 1],
};

export function readPeriod(text: unknown): Period {
  if (typeof text !== 'string') return outOfScope(`not a period: ${String(text)}`);
  const iso = /^P((?:\d+[YMWD])+)$/.exec(text);
  const pieces =
    iso === null ? text.trim().split(/\s+(?=\d)/) : [...(iso[1] ?? '').matchAll(/\d+[YMWD]/g)].map((m) => m[0]);
  return pieces.map((piece) => {
    const found = iso === null ? /^(\d+)\s+(year|month|week|day)s?$/.exec(piece) : /^(\d+)([YMWD])$/.exec(piece);
    const unit = found === null ? undefined : UNITS[found[2] ?? ''];
    if (found === null || unit === undefined) return outOfScope(`not a period: ${text}`);
    return { unit: unit[0], count: Number(found[1]) * unit[1] };
  });
}

/** Neighbours of one unit are one count: a year and a month are thirteen months, never a year and then a month. */
function inOrder(period: Period, order: Counting['order']): Period {
  const only = (unit: 'months' | 'days') => period.filter((part) => part.unit === unit);
  const sorted =
    order === 'months-first'
      ? [...only('months'), ...only('days')]
      : order === 'days-first'
        ? [...only('days'), ...only('months')]
        : period;
  const joined: { unit: 'months' | 'days'; count: number }[] = [];
  for (const part of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && before.unit === part.unit) before.count += part.count;
    else joined.push({ ...part });
  }
  return joined;
}

/** The last day of a period that begins with `first`, that day counting. */
export function endFrom(first: Day, period: Period, order: Counting['order']): Day {
  let begins = first;
  for (const part of inOrder(period, order)) {
    if (part.unit === 'days') begins += part.count;
    else {
      const { year, month } = monthAfter(begins, part.count);
      const wanted = civilOf(begins).dayOfMonth;
      begins =
        wanted <= daysInMonth(year, month)
          ? dayOf(year, month, wanted)
          : dayOf(year, month, daysInMonth(year, month)) + 1;
    }
  }
  return begins - 1;
}

function endAfter(happened: Day, period: Period, order: Counting['order']): Day {
  let reached = happened;
  for (const part of inOrder(period, order)) {
    if (part.unit === 'days') reached += part.count;
    else {
      const { year, month } = monthAfter(reached, part.count);
      reached = dayOf(year, month, Math.min(civilOf(reached).dayOfMonth, daysInMonth(year, month)));
    }
  }
  return reached;
}

/** P(d): the day on which a period counted from `d` ends. */
export function hasRunOn(d: Day, period: Period | 'none', counting: Counting): Day {
  if (period === 'none') return d;
  if (counting.begins === 'that-day') return endFrom(d, period, counting.order);
  if (counting.begins === 'day-after') return endFrom(d + 1, period, counting.order);
  return endAfter(d, period, counting.order);
}

/** The last day in of an exit that may end on any day. */
export function anyDayEnd(d: Day, period: Period | 'none', counting: Counting): Day {
  if (period === 'none') return d;
  const ran = hasRunOn(d, period, counting);
  let effect = counting.effect;
  if (typeof effect === 'object') {
    const months = period.some((part) => part.unit === 'months');
    if (months && period.some((part) => part.unit === 'days')) outOfScope('effect by unit for a compound period');
    effect = months ? effect.months : effect.days;
  }
  if (effect === 'same-day') return ran - 1;
  if (effect === 'next-day') return ran;
  return lastOfMonth(ran);
}

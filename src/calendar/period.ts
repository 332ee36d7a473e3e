/** The units in which agreements write their periods. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** One part of a period, as written. */
export interface PeriodPart {
  readonly count: number;
  readonly unit: Unit;
}

/**
 * A length of time in the units and the order in which the text gives it: three months are not ninety days.
 * `days` says how days are counted where the text says so: `clear` leaves out both the day of the event and the last day,
 * `business` counts working days only.
 */
export interface Period {
  readonly parts: readonly PeriodPart[];
  readonly days?: 'clear' | 'business';
}

const isoUnits: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/**
 * Reads `90 days`, `1 year 2 months 10 days`, `10 business days`, `7 clear days` or ISO 8601 (`P1Y2M10D`).
 * Undefined for anything else, for a period of nothing and for counts above 9999.
 */
export function parsePeriod(text: string): Period | undefined {
  const iso = /^P(?:\d{1,4}[YMWD])+$/.test(text);
  const parts: PeriodPart[] = [];
  if (iso) {
    for (const [, count, unit] of text.matchAll(/(\d{1,4})([YMWD])/g))
      parts.push({ count: Number(count), unit: isoUnits[unit as string] as Unit });
  } else {
    const words = /^(\d{1,4}) (?:(clear|business|working) )?(day|week|month|year)s?$/;
    const listed = text.trim().replace(/ and |, /g, ' ');
    const pieces = listed.match(/\d+ [a-z ]*[a-z]/g);
    if (!pieces || pieces.join(' ') !== listed) return undefined;
    let days: Period['days'];
    for (const piece of pieces) {
      const match = words.exec(piece);
      if (!match) return undefined;
      parts.push({ count: Number(match[1]), unit: match[3] as Unit });
      if (match[2]) {
        if (pieces.length > 1 || match[3] !== 'day') return undefined;
        days = match[2] === 'clear' ? 'clear' : 'business';
      }
    }
    if (days) return lengthy({ parts, days });
  }
  return lengthy({ parts });
}

function lengthy(period: Period): Period | undefined {
  return period.parts.some((part) => part.count > 0) ? period : undefined;
}

/** Writes a period as people read it: `1 year 2 months`. */
export function printPeriod(period: Period): string {
  const words = period.days ? `${period.days} ` : '';
  return period.parts.map((part) => `${part.count} ${words}${part.unit}${part.count === 1 ? '' : 's'}`).join(' ');
}

/** A period as steps of whole months and whole days; neighbouring parts of one kind are added up, so that 1 year 2 months are 14 months. */
export interface Step {
  readonly months: number;
  readonly days: number;
}

/** How a compound period is laid on the calendar. */
export type Order = 'as-written' | 'months-first' | 'days-first';

/** The steps of a period in the order in which they are laid on the calendar. */
export function stepsOf(period: Period, order: Order): readonly Step[] {
  const steps: { months: number; days: number }[] = [];
  for (const { count, unit } of period.parts) {
    const months = unit === 'year' ? count * 12 : unit === 'month' ? count : 0;
    const days = unit === 'week' ? count * 7 : unit === 'day' ? count : 0;
    const last = steps.at(-1);
    if (last && months > 0 === last.months > 0) {
      last.months += months;
      last.days += days;
    } else steps.push({ months, days });
  }
  if (order === 'as-written' || steps.length < 2) return steps;
  const months = steps.reduce((sum, step) => sum + step.months, 0);
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  return order === 'months-first'
    ? [
        { months, days: 0 },
        { months: 0, days },
      ]
    : [
        { months: 0, days },
        { months, days: 0 },
      ];
}

/** Whether a period is written in months or years only, in days or weeks only, or in both. */
export function unitsOf(period: Period): 'months' | 'days' | 'mixed' {
  const months = period.parts.some((part) => part.unit === 'month' || part.unit === 'year');
  const days = period.parts.some((part) => part.unit === 'day' || part.unit === 'week');
  return months && days ? 'mixed' : months ? 'months' : 'days';
}

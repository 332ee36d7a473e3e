import { DateTime } from 'luxon';
import { civilOf, type Day, dayOf } from '../../src/calendar/index.ts';
import { type Held, heldWith, type Peer } from './peer.ts';

type Contract = Held<DateTime>;

function lastDay({ first, stepMonths }: Contract, terms: number): DateTime {
  const next = first.plus({ months: stepMonths * terms });
  return next.day === first.day ? next.minus({ days: 1 }) : next;
}

function deadline({ noticeMonths, noticeDays }: Contract, end: DateTime): DateTime {
  if (noticeMonths === 0) return end.minus({ days: noticeDays });
  const day = end.minus({ months: noticeMonths });
  return end.day === end.daysInMonth ? day.set({ day: day.daysInMonth ?? 31 }) : day;
}

function next(contract: Contract, on: DateTime): DateTime {
  const { months } = on.diff(contract.first, 'months');
  for (let terms = Math.max(1, Math.floor(months / contract.stepMonths)); ; terms++) {
    const day = deadline(contract, lastDay(contract, terms));
    if (day >= on) return day;
  }
}

function utcDate(day: Day): DateTime {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return DateTime.utc(year, month, dayOfMonth);
}

/** luxon: DateTime, in UTC, which costs it least. */
export const luxon: Peer = {
  name: 'luxon',
  prepare: (contracts) => {
    const held = heldWith(contracts, utcDate);
    return {
      next: (on) => {
        const day = utcDate(on);
        return held.map((contract) => next(contract, day));
      },
      read: (answer) => {
        const { year, month, day } = answer as DateTime;
        return dayOf(year, month, day);
      },
    };
  },
  answers: () => true,
};

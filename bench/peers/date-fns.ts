import {
  addMonths,
  differenceInMonths,
  getDate,
  isBefore,
  isLastDayOfMonth,
  lastDayOfMonth,
  subDays,
  subMonths,
} from 'date-fns';
import { civilOf, type Day, dayOf } from '../../src/calendar/index.ts';
import { type Held, heldWith, type Peer } from './peer.ts';

type Contract = Held<Date>;

function lastDay({ first, stepMonths }: Contract, terms: number): Date {
  const next = addMonths(first, stepMonths * terms);
  return getDate(next) === getDate(first) ? subDays(next, 1) : next;
}

function deadline({ noticeMonths, noticeDays }: Contract, end: Date): Date {
  if (noticeMonths === 0) return subDays(end, noticeDays);
  const day = subMonths(end, noticeMonths);
  return isLastDayOfMonth(end) ? lastDayOfMonth(day) : day;
}

function next(contract: Contract, on: Date): Date {
  const months = differenceInMonths(on, contract.first);
  for (let terms = Math.max(1, Math.floor(months / contract.stepMonths)); ; terms++) {
    const day = deadline(contract, lastDay(contract, terms));
    if (!isBefore(day, on)) return day;
  }
}

// date-fns works on the local time of a Date.
function localDate(day: Day): Date {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return new Date(year, month - 1, dayOfMonth);
}

/** date-fns: plain functions on Date. */
export const dateFns: Peer = {
  name: 'date-fns',
  prepare: (contracts) => {
    const held = heldWith(contracts, localDate);
    return {
      next: (on) => {
        const day = localDate(on);
        return held.map((contract) => next(contract, day));
      },
      read: (answer) => {
        const date = answer as Date;
        return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
      },
    };
  },
  answers: () => true,
};

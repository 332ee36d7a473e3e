import { Temporal } from 'temporal-polyfill';
import { civilOf, type Day, dayOf } from '../../src/calendar/index.ts';
import { type Held, heldWith, type Peer } from './peer.ts';

type Contract = Held<Temporal.PlainDate>;

function lastDay({ first, stepMonths }: Contract, terms: number): Temporal.PlainDate {
  const next = first.add({ months: stepMonths * terms });
  return next.day === first.day ? next.subtract({ days: 1 }) : next;
}

function deadline({ noticeMonths, noticeDays }: Contract, end: Temporal.PlainDate): Temporal.PlainDate {
  if (noticeMonths === 0) return end.subtract({ days: noticeDays });
  const day = end.subtract({ months: noticeMonths });
  return end.day === end.daysInMonth ? day.with({ day: day.daysInMonth }) : day;
}

function next(contract: Contract, on: Temporal.PlainDate): Temporal.PlainDate {
  const { months } = contract.first.until(on, { largestUnit: 'month' });
  for (let terms = Math.max(1, Math.floor(months / contract.stepMonths)); ; terms++) {
    const day = deadline(contract, lastDay(contract, terms));
    if (Temporal.PlainDate.compare(day, on) >= 0) return day;
  }
}

function plainDate(day: Day): Temporal.PlainDate {
  return new Temporal.PlainDate(...(Object.values(civilOf(day)) as [number, number, number]));
}

/** temporal-polyfill: PlainDate of the coming standard. */
export const temporal: Peer = {
  name: 'temporal-polyfill',
  prepare: (contracts) => {
    const held = heldWith(contracts, plainDate);
    return {
      next: (on) => {
        const day = plainDate(on);
        return held.map((contract) => next(contract, day));
      },
      read: (answer) => {
        const { year, month, day } = answer as Temporal.PlainDate;
        return dayOf(year, month, day);
      },
    };
  },
  answers: () => true,
};

import { ChronoUnit, LocalDate } from '@js-joda/core';
import { type Held, heldWith, type Peer } from './peer.ts';

type Contract = Held<LocalDate>;

// A day that the month lacks is the first of the next one, so that the term before it lasts to the end of the month.
function lastDay({ first, stepMonths }: Contract, terms: number): LocalDate {
  const next = first.plusMonths(stepMonths * terms);
  return next.dayOfMonth() === first.dayOfMonth() ? next.minusDays(1) : next;
}

function deadline({ noticeMonths, noticeDays }: Contract, end: LocalDate): LocalDate {
  if (noticeMonths === 0) return end.minusDays(noticeDays);
  const day = end.minusMonths(noticeMonths);
  // From the last day of a month, later days of a longer month reach it too.
  return end.dayOfMonth() === end.lengthOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
}

function next(contract: Contract, on: LocalDate): LocalDate {
  const months = contract.first.until(on, ChronoUnit.MONTHS);
  for (let terms = Math.max(1, Math.floor(months / contract.stepMonths)); ; terms++) {
    const day = deadline(contract, lastDay(contract, terms));
    if (!day.isBefore(on)) return day;
  }
}

/** js-joda: its dates are civil days, and it adds and takes away months. */
export const jsJoda: Peer = {
  name: 'js-joda',
  prepare: (contracts) => {
    const held = heldWith(contracts, (day) => LocalDate.ofEpochDay(day));
    return {
      next: (on) => {
        const day = LocalDate.ofEpochDay(on);
        return held.map((contract) => next(contract, day));
      },
      read: (answer) => (answer as LocalDate).toEpochDay(),
    };
  },
  answers: () => true,
};

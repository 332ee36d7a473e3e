import { createRequire } from 'node:module';
import { type Held, heldWith, type Peer } from './peer.ts';

// rrule's module for Node is CommonJS, whose names `import` does not find.
const { RRule } = createRequire(import.meta.url)('rrule') as typeof import('rrule');

type Contract = Held<Date>;

const msPerDay = 86_400_000;

function nextStart({ first, stepMonths }: Contract, after: Date): Date {
  return new RRule({ freq: RRule.MONTHLY, interval: stepMonths, dtstart: first }).after(after) as Date;
}

// The first day of the next term that is far enough away; rrule itself knows no periods, so that notice is taken off with Date.
function next(contract: Contract, on: Date): Date {
  const { noticeMonths, noticeDays } = contract;
  const earliest = new Date(on.getTime() + noticeDays * msPerDay);
  if (noticeMonths > 0) earliest.setUTCMonth(earliest.getUTCMonth() + noticeMonths, 1);
  for (let start = nextStart(contract, earliest); ; start = nextStart(contract, start)) {
    const end = new Date(start.getTime() - msPerDay);
    const day =
      noticeMonths > 0
        ? new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - noticeMonths, end.getUTCDate()))
        : new Date(end.getTime() - noticeDays * msPerDay);
    if (day >= on) return day;
  }
}

/** rrule: the first days of the terms as a recurrence. */
export const rrule: Peer = {
  name: 'rrule',
  prepare: (contracts) => {
    const held = heldWith(contracts, (day) => new Date(day * msPerDay));
    return {
      next: (on) => {
        const day = new Date(on * msPerDay);
        return held.map((contract) => next(contract, day));
      },
      read: (answer) => (answer as Date).getTime() / msPerDay,
    };
  },
  // It leaves out months that lack the day, and Date runs over where a month is short.
  answers: ({ firstDay }) => {
    const dayOfMonth = new Date(firstDay * msPerDay).getUTCDate();
    return dayOfMonth > 1 && dayOfMonth <= 28;
  },
};

import type { Accord } from '../../accord/index.ts';
import { sentence } from '../../base/index.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import { deadlinesOf, positionsAsked } from '../../engine/index.ts';
import type { Fault } from './finding.ts';

// A year before and after there is a deadline of every term that a person would compare.
const about = 366;

/**
 * Holds the last day of notice that a register gives against the one that is counted from the terms of its row. A day of its own says nothing of what comes
 * after it, so nothing is made of it but this comparison.
 */
export function noticeByFault(accord: Accord, noticeBy: Day): Fault | undefined {
  const between = (from: Day, to: Day) =>
    deadlinesOf({
      accord,
      positions: positionsAsked(accord),
      kind: 'notify-by',
      from,
      to,
      knownOn: to,
      lookup: () => undefined,
    });
  // Most lists are right, and one day is looked at in no time.
  if (between(noticeBy, noticeBy).length > 0) return undefined;
  const rows = between(noticeBy - about, noticeBy + about);
  const told = printDay(noticeBy);
  if (rows.some(({ safeBy, sendBy }) => safeBy === told || sendBy === told)) return undefined;
  const far = (date: string): number => Math.abs((parseDay(date) as number) - noticeBy);
  const nearest = rows.toSorted((a, b) => far(a.date) - far(b.date))[0];
  if (!nearest)
    return {
      code: 'register/left-out',
      says: sentence`The row gives ${told} as the last day of notice, and no terms from which it follows.`,
    };
  return {
    code: 'register/notice-by-differs',
    says: sentence`The row gives ${told} as the last day of notice; counted from its terms it is ${nearest.date}, for the end on ${nearest.ends ?? '?'}.`,
  };
}

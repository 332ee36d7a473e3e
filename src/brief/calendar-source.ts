import { type DeadlineQuestion, deadlinesOf } from '../engine/index.ts';
import type { CalendarSource } from './calendar-file.ts';

/** An accord with its deadlines as they were believed on each day on which something became known: an entry that has moved or gone since says so. */
export function calendarSource(question: DeadlineQuestion): CalendarSource {
  const { accord, knownOn } = question;
  const learnt = [...new Set(accord.record.map((act) => act.knownFrom ?? act.date.last))]
    .filter((day) => day < knownOn)
    .sort((a, b) => a - b);
  return {
    accord,
    history: [...learnt, knownOn].map((day) => ({ knownOn: day, rows: deadlinesOf({ ...question, knownOn: day }) })),
  };
}

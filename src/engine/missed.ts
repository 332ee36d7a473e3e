import type { Duty, Exit } from '../accord/index.ts';
import { type Day, latestStart, periodEnd } from '../calendar/index.ts';
import { deadlineFor } from './exit.ts';
import { type Grid, walk } from './grid.ts';
import { type Life, renewalHolds, settingFor } from './life.ts';

/** One occasion of a duty: its first and last day, and what it is counted from. */
export interface DutyDay {
  readonly duty: Duty;
  readonly opens: Day | null;
  readonly due: Day;
  /** The last day in that the occasion belongs to; null where it belongs to none. */
  readonly ends: Day | null;
}

/** The occasion of a duty that belongs to a term. Undefined where the duty is not counted from terms or its exit has no deadline there. */
export function dutyInTerm(life: Life, duty: Duty, term: Grid): DutyDay | undefined {
  if (term.last === null || duty.point === undefined || duty.point === 'effect') return undefined;
  const entry = life.entry.general?.on ?? term.first;
  let point: Day | undefined = duty.point === 'term-end' ? term.last : undefined;
  if (duty.point === 'notify-by') {
    const exit = life.terms.exits.find((e) => (duty.of === undefined ? e.ends === 'end-of-term' : e.id === duty.of));
    if (exit) point = deadlineFor(exit, term.last, settingFor(life, entry));
  }
  return point === undefined ? undefined : around(life, duty, point, term.last);
}

/** The first and last day of a duty that is counted from a day, before or after it. */
export function around(life: Life, duty: Duty, point: Day, ends: Day | null): DutyDay {
  const { counting, days } = life.reading;
  const { open, close } = duty.window ?? {};
  if (duty.side === 'before')
    return {
      duty,
      ends,
      opens: open ? latestStart(point, open, counting, days) : null,
      due: close ? latestStart(point, close, counting, days) : point,
    };
  return {
    duty,
    ends,
    opens: open ? periodEnd(point, open, counting, days) : null,
    due: close ? periodEnd(point, close, counting, days) : point,
  };
}

/** Whether a duty was done on one of its days; one done too early or too late does not settle it. */
export function isDone(life: Life, { duty, opens, due }: DutyDay, on: Day): boolean {
  return life.dutiesDone.some(
    (f) => f.on <= on && f.act.of.includes(duty.id) && f.on <= due && (opens === null || f.on >= opens),
  );
}

/**
 * The exits that missed duties have opened by a day: at any time and without notice, from the day after the duty's last day to the end of
 * the term that the reminder was about to announce (New York General Obligations Law § 5-903).
 */
export function missedExits(life: Life, on: Day): readonly Exit[] {
  const { grid, terms } = life;
  if (!grid || terms.duties.every((d) => !d.ifMissed)) return [];
  const exits: Exit[] = [];
  for (const duty of terms.duties) {
    if (!duty.ifMissed) continue;
    if (life.conditions.met(duty.unless, on)) continue;
    const missed = termsAround(life, grid, on)
      .map((term) => dutyInTerm(life, duty, term))
      .some((day) => day !== undefined && day.due < on && !isDone(life, day, on));
    if (!missed) continue;
    exits.push({
      id: duty.ifMissed.exit,
      by: duty.ifMissed.by.length > 0 ? duty.ifMissed.by : 'any',
      notice: [{ for: null }],
      ends: 'any-day',
      anchor: 'term-end',
      countsFrom: 'receipt',
      laterDate: false,
      requires: [],
      unless: [],
      days: {},
      ...(duty.clause !== undefined && { clause: duty.clause }),
    });
  }
  return exits;
}

// The running term and the one before it: a renewal that was not announced does not bind while it lasts.
function termsAround(life: Life, grid: Grid, on: Day): readonly Grid[] {
  const running = walk(grid, on, life.terms, renewalHolds(life)).at;
  if (running.number === 1 || !life.entry.general) return [running];
  return [running, { ...running, number: running.number - 1, last: running.first - 1 }];
}

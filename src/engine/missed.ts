import type { Duty, Exit } from '../accord/index.ts';
import { type Day, latestStart, type Period, periodEnd } from '../calendar/index.ts';
import { deadlineFor } from './exit.ts';
import { type Grid, walk } from './grid.ts';
import { type Life, renewalHolds, settingFor } from './life.ts';

/** One occasion of a duty: its first and last day, and what it is counted from. */
export interface DutyDay {
  readonly duty: Duty;
  /** The first day that the text names for it. */
  readonly opens: Day | null;
  readonly due: Day;
  /** The first day on which doing the duty settles this occasion, and not the one before; null where there is none before. */
  readonly since: Day | null;
  /** The last day in that the occasion belongs to; null where it belongs to none. */
  readonly ends: Day | null;
}

/** The occasion of a duty that belongs to a term. Undefined where the duty is not counted from terms or its exit has no deadline there. */
export function dutyInTerm(life: Life, duty: Duty, term: Grid): DutyDay | undefined {
  const point = term.last === null ? undefined : pointOf(life, duty, term.last);
  if (point === undefined) return undefined;
  const day = around(life, duty, point, term.last);
  if (term.number === 1 || day.opens !== null) return day;
  // A term settles its own duty: what was done late in the one before is not done early in this one.
  if (day.due >= term.first) return { ...day, since: term.first };
  const before = pointOf(life, duty, term.first - 1);
  return before === undefined ? day : { ...day, since: around(life, duty, before, null).due + 1 };
}

// The day from which a duty of a term is counted, by the last day of that term.
function pointOf(life: Life, duty: Duty, last: Day): Day | undefined {
  if (duty.point === 'term-end') return last;
  if (duty.point !== 'notify-by') return undefined;
  const exit = life.terms.exits.find((e) => (duty.of === undefined ? e.ends === 'end-of-term' : e.id === duty.of));
  return exit && deadlineFor(exit, last, settingFor(life, life.entry.general?.on ?? last));
}

/** The first and last day of a duty that is counted from a day, before or after it. */
export function around(life: Life, duty: Duty, point: Day, ends: Day | null): DutyDay {
  const { counting, days } = life.reading;
  const { open, close } = duty.window ?? {};
  const from = (period: Period): Day =>
    duty.side === 'before' ? latestStart(point, period, counting, days) : periodEnd(point, period, counting, days);
  const opens = open ? from(open) : null;
  return { duty, ends, opens, due: close ? from(close) : point, since: opens };
}

/** Whether a duty was done on one of its days; one done too early or too late does not settle it. */
export function isDone(life: Life, { duty, since, due }: DutyDay, on: Day): boolean {
  return life.dutiesDone.some(
    (f) => f.on <= on && f.act.of.includes(duty.id) && f.on <= due && (since === null || f.on >= since),
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

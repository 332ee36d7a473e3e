import type { Duty } from '../accord/index.ts';
import { type Day, periodEnd } from '../calendar/index.ts';
import type { Life } from './life.ts';
import { around, type DutyDay, dutyInTerm } from './missed.ts';
import { termsBetween } from './turns.ts';
import { standingOf } from './view.ts';

/** The occasions of a duty around a stretch of days: those that come round every so often only inside it. */
export function dutyDays(life: Life, duty: Duty, lo: Day, hi: Day): readonly DutyDay[] {
  const entry = life.entry.general?.on;
  if (entry === undefined) return [];
  const bound = (day: Day): boolean => life.reading.accord.parties.some((p) => standingOf(life, p.code, day).bound);
  if (duty.every && duty.point === undefined) {
    const days: DutyDay[] = [];
    const { every } = duty;
    const times = (n: number): Day =>
      periodEnd(
        entry,
        { ...every, parts: every.parts.map((p) => ({ ...p, count: p.count * n })) },
        life.reading.counting,
      );
    for (let n = 1; n < 5000 && times(n) <= hi; n++)
      if (times(n) >= lo && bound(times(n))) {
        const day = around(life, duty, times(n), null);
        days.push(day.opens === null && n > 1 ? { ...day, since: times(n - 1) + 1 } : day);
      }
    return days;
  }
  if (duty.point === 'effect') {
    const ends = [
      ...new Set(
        life.reading.accord.parties.flatMap((p) => standingOf(life, p.code, lo).spells.map((s) => s.end?.lastDay)),
      ),
    ].filter((day) => day !== undefined);
    // After the end a period is counted from the last day in, before it from the first day out.
    return ends.map((last) => around(life, duty, duty.side === 'after' ? last : last + 1, last));
  }
  return termsBetween(life, lo - 800, hi + 3660, 400)
    .map((term) => dutyInTerm(life, duty, term))
    .filter((day): day is DutyDay => day !== undefined && bound(Math.min(day.due, day.ends ?? day.due)));
}

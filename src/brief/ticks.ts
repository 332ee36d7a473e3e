import { civilOf, type Day, dayOf } from '../calendar/index.ts';

/** A day of the calendar that an axis names. */
export interface Tick {
  readonly on: Day;
  readonly text: string;
}

const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] as const;

/** First days of months or years between two days, as close as still leaves room for at most so many names. */
export function ticksBetween(from: Day, to: Day, most: number): readonly Tick[] {
  const months = (to - from) / 30.44;
  const step = steps.find((s) => months / s <= most) ?? 600;
  const { year, month } = civilOf(from);
  const ticks: Tick[] = [];
  const begin = step >= 12 ? Math.floor(year / (step / 12)) * step : year * 12 + Math.floor((month - 1) / step) * step;
  for (let at = begin; ; at += step) {
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    const on = dayOf(y, m, 1);
    if (on > to) return ticks;
    if (on >= from) ticks.push({ on, text: step >= 12 ? String(y) : `${y}-${String(m).padStart(2, '0')}` });
  }
}

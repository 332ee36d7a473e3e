import type { Day } from '../../calendar/index.ts';

/** The stretch of days that a picture shows, of all that it has. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const shortest = 45;

/** A stretch pushed and cut so that it lies within all. */
export function within({ from, to }: Stretch, all: Stretch): Stretch {
  const length = Math.min(Math.max(shortest, to - from), all.to - all.from);
  const begin = Math.min(Math.max(from, all.from), all.to - length);
  return { from: Math.round(begin), to: Math.round(begin + length) };
}

/** A stretch made shorter or longer by a factor round a day that stays where it is. */
export function zoomed({ from, to }: Stretch, factor: number, round: Day, all: Stretch): Stretch {
  const length = Math.max(shortest, (to - from) * factor);
  const share = (round - from) / (to - from);
  return within({ from: round - share * length, to: round + (1 - share) * length }, all);
}

/** A stretch moved by a share of its length. */
export function panned({ from, to }: Stretch, share: number, all: Stretch): Stretch {
  const by = (to - from) * share;
  return within({ from: from + by, to: to + by }, all);
}

/** The stretch moved just so far that a day is in it. */
export function showing(day: Day, shown: Stretch, all: Stretch): Stretch {
  const room = (shown.to - shown.from) * 0.08;
  if (day < shown.from) return within({ from: day - room, to: day - room + (shown.to - shown.from) }, all);
  if (day > shown.to) return within({ from: day + room - (shown.to - shown.from), to: day + room }, all);
  return shown;
}

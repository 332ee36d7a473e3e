import { dayPlus } from '../../brief/dates.ts';
import { printDay } from '../../calendar/index.ts';
import type { Timeline } from '../../engine/index.ts';
import type { Stretch } from './view.ts';

/** The part of a timeline that lies in a stretch of days. */
export function cropped(timeline: Timeline, stretch: Stretch): Timeline {
  const [from, to] = [printDay(stretch.from), printDay(stretch.to)];
  return {
    ...timeline,
    from,
    to,
    acts: timeline.acts.filter((act) => act.last >= from && act.first <= to),
    lanes: timeline.lanes.map((lane) => ({
      ...lane,
      bars: lane.bars
        .filter((bar) => bar.first <= to && (bar.last === null || dayPlus(bar.last, 1) > from))
        .map((bar) => ({
          ...bar,
          first: bar.first < from ? from : bar.first,
          last: bar.last === null || bar.last > to ? null : bar.last,
        })),
      marks: lane.marks.filter((mark) => mark.date >= from && mark.date <= to),
    })),
  };
}

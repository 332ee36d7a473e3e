import { type Day, parseDay, printDay } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { courseOf } from './course.ts';
import { earliestOf, mergeDates } from './merge-views.ts';
import { readingOf } from './reading.ts';
import { partiesAsked, type Question } from './status.ts';

/** For one day: the earliest last day in that the party could reach by acting then, and how many days off that is; null where it cannot get out. */
export interface CurvePoint {
  readonly on: string;
  readonly lastDayIn: string | null;
  readonly days: number | null;
  /** Where readings or dates are open: the latest that is possible, null for never. */
  readonly atLatest?: string | null;
}

/** How soon a party could be out, for every day of a stretch, under one position: the leverage that the calendar leaves. */
export interface Curve {
  readonly position: string;
  readonly party: string;
  readonly points: readonly CurvePoint[];
}

/** The exit curve of each position and party: a saw-tooth under yearly terms, flat where one can leave on any day. */
export function exitCurve(question: Question, from: Day, to: Day): readonly Curve[] {
  return question.positions.flatMap((position) => {
    const course = courseOf(readingOf(question.accord, position, question.lookup), question.knownOn);
    const parties = question.party === undefined ? partiesAsked(question.accord, position) : [question.party];
    return parties.map((party) => {
      const points: CurvePoint[] = [];
      for (let day = from; day <= to; day++) points.push(pointOf(course.viewsAt(party, day), day));
      return { position: position.name, party, points };
    });
  });
}

function pointOf(views: readonly View[], day: Day): CurvePoint {
  // Where it is open whether the party is out already, its last day in is one of the possible days.
  const days = mergeDates(views.some(bound) ? views.map(soonestIn) : [null]);
  const { earliest, latest } = typeof days === 'string' || days === null ? { earliest: days, latest: days } : days;
  return {
    on: printDay(day),
    lastDayIn: earliest,
    // It is not so many days ago that it could be out.
    days: earliest === null ? null : Math.max(0, (parseDay(earliest) as Day) - day),
    ...(latest !== earliest && { atLatest: latest }),
  };
}

const bound = ({ state }: View): boolean => state === 'in-force' || state === 'suspended';

// While its own notice runs the party is on its way out; what the other side has begun counts as well.
const soonestIn = (view: View): string | null =>
  earliestOf([...view.exits.map((exit) => exit.lastDayIn), view.lastDay] as (string | null)[]);

import { type Day, parseDay, printDay } from '../calendar/index.ts';
import type { DateAnswer, View } from './answers.ts';
import { courseOf } from './course.ts';
import { earliestOf } from './merge-views.ts';
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
      for (let day = from; day <= to; day++) points.push(pointOf(course.viewAt(party, day), day));
      return { position: position.name, party, points };
    });
  });
}

function pointOf(view: View, day: Day): CurvePoint {
  const ways: DateAnswer[] = view.exits.map((exit) => exit.lastDayIn);
  // While its own notice runs the party is on its way out; what the other side has begun counts as well.
  const bound = view.state === 'in-force' || view.state === 'suspended' || view.state === 'unknown';
  if (bound) ways.push(view.lastDay);
  const soonest = earliestOf(ways.map((w) => (typeof w === 'object' && w !== null ? w.earliest : w)));
  const latest = earliestOf(ways.map((w) => (typeof w === 'object' && w !== null ? w.latest : w)));
  return {
    on: printDay(day),
    lastDayIn: soonest,
    // Where it is open whether the party is out already, it is not so many days ago that it could be.
    days: soonest === null ? null : Math.max(0, (parseDay(soonest) as Day) - day),
    ...(latest !== soonest && { atLatest: latest }),
  };
}

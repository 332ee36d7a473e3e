import { sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { ExitAnswer, View } from './answers.ts';
import { courseOf } from './course.ts';
import { readingOf } from './reading.ts';
import { partiesAsked, type Question } from './status.ts';
import { turningDays } from './turns.ts';

/** A field on which positions differ on the day asked, since when, and what each says. */
export interface Difference {
  readonly field: string;
  /** The first day of the stretch of difference that contains the day. */
  readonly from: string;
  readonly party: string;
  readonly between: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

const bare = ({ because, safeBy, ...exit }: ExitAnswer): unknown => exit;

/** The fields that are compared, in the order in which differences are told. */
const fields: readonly (readonly [string, (view: View) => unknown])[] = [
  ['state', (v) => v.possible ?? v.state],
  ['notice/lastDayIn', (v) => v.notice.lastDayIn],
  ['lastDay', (v) => v.lastDay],
  ['notifyBy', (v) => v.notifyBy],
  ['term', (v) => v.term],
  ['notice/state', (v) => v.notice.state],
  ['exits', (v) => v.exits.map(bare)],
  ['survives', (v) => v.survives],
];

/** Where positions differ on a day, compared for the same party: without a party, for each that the positions speak for, in turn. */
export function compare(question: Question): readonly Difference[] {
  const { accord, positions } = question;
  if (positions.length < 2) return [];
  const parties =
    question.party !== undefined ? [question.party] : [...new Set(positions.flatMap((p) => partiesAsked(accord, p)))];
  return parties.flatMap((party) => differencesFor(question, party));
}

function differencesFor(question: Question, party: string): readonly Difference[] {
  const readings = question.positions.map((p) => readingOf(question.accord, p, question.lookup));
  const courses = readings.map((reading) => courseOf(reading, question.knownOn));
  const seen = new Map<Day, readonly View[]>();
  const viewsOn = (on: Day): readonly View[] => {
    let views = seen.get(on);
    if (!views) seen.set(on, (views = courses.map((course) => course.viewAt(party, on))));
    return views;
  };
  const today = viewsOn(question.on);
  const between = question.positions.map((p) => p.name);
  const first = question.accord.record.reduce(
    (min, act) => Math.min(min, act.date.first, act.effect ?? act.date.first),
    question.on,
  );
  const turns = [
    ...new Set(readings.flatMap((reading) => turningDays(reading, party, first, question.on, question.knownOn))),
  ].sort((a, b) => b - a);
  // What a notice would bring moves with the day asked, so that the ways out are looked at day by day, where every date is certain.
  const daily = courses.every((course) => course.certain)
    ? Array.from({ length: question.on - first + 1 }, (_, i) => question.on - i)
    : turns;
  const found: Difference[] = [];
  for (const [field, pick] of fields) {
    const differs = (on: Day): boolean => {
      const [one, ...others] = viewsOn(on).map(pick);
      return others.some((value) => !sameJson(value, one));
    };
    if (!differs(question.on)) continue;
    let from = question.on;
    for (const day of field === 'exits' ? daily : turns) {
      if (!differs(day)) break;
      from = day;
    }
    const values = Object.fromEntries(today.map((view, i) => [between[i] as string, pick(view)]));
    found.push({ field, from: printDay(from), party, between, values });
  }
  return found;
}

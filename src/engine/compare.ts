import { sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { ExitAnswer, View } from './answers.ts';
import { courseOf } from './course.ts';
import { readingOf } from './reading.ts';
import { partiesAsked, type Question } from './status.ts';
import { turningDays } from './turns.ts';
import { sameNames, sameWays, type Way } from './ways.ts';

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
  const { on, positions, knownOn } = question;
  const readings = positions.map((p) => readingOf(question.accord, p, question.lookup));
  const courses = readings.map((reading) => courseOf(reading, knownOn));
  const seen = new Map<Day, readonly View[]>();
  const viewsOn = (day: Day): readonly View[] => {
    let views = seen.get(day);
    if (!views) seen.set(day, (views = courses.map((course) => course.viewAt(party, day))));
    return views;
  };
  const differing = fields.filter(([, pick]) => unlike(viewsOn(on), pick));
  if (differing.length === 0) return [];
  const first = question.accord.record.reduce(
    (min, act) => Math.min(min, act.date.first, act.effect ?? act.date.first),
    on,
  );
  const turns = [...new Set(readings.flatMap((reading) => turningDays(reading, party, first, on, knownOn)))].sort(
    (a, b) => b - a,
  );
  const between = positions.map((p) => p.name);
  return differing.map(([field, pick]) => {
    const differs = (day: Day): boolean => unlike(viewsOn(day), pick);
    // What a notice would bring moves with the day asked, so that the ways out are looked at day by day, where every date is certain.
    const from =
      field === 'exits' && courses.every((course) => course.certain)
        ? sinceDay(on, first, turns, differs, (day) => courses.map((course) => course.waysAround(party, day)))
        : sinceTurn(on, turns, differs);
    return {
      field,
      from: printDay(from),
      party,
      between,
      values: Object.fromEntries(viewsOn(on).map((view, i) => [between[i] as string, pick(view)])),
    };
  });
}

function unlike(views: readonly View[], pick: (view: View) => unknown): boolean {
  const [one, ...others] = views.map(pick);
  return others.some((value) => !sameJson(value, one));
}

// The first day of a difference that stands still between two turns; these are given from the latest back.
function sinceTurn(on: Day, turns: readonly Day[], differs: (day: Day) => boolean): Day {
  let from = on;
  for (const day of turns) {
    if (!differs(day)) break;
    from = day;
  }
  return from;
}

// The first day of a difference that may move from day to day. Between two turns only what a notice brings is asked, not all the rest.
function sinceDay(
  on: Day,
  first: Day,
  turns: readonly Day[],
  differs: (day: Day) => boolean,
  waysAround: (day: Day) => readonly (((day: Day) => readonly Way[]) | undefined)[],
): Day {
  let from = on;
  let next = 0;
  for (let day = on; day >= first && differs(day); day = from - 1) {
    while (next < turns.length && (turns[next] as Day) > day) next += 1;
    const turn = turns[next] ?? first;
    const around = waysAround(day);
    const waysOf = (on: Day): readonly (readonly Way[])[] => around.map((ways) => ways?.(on) ?? []);
    from = day;
    if (around.includes(undefined)) continue;
    if (standsStill(waysOf(day))) from = turn;
    while (from > turn && unlikeWays(waysOf(from - 1))) from -= 1;
    if (from > turn) return from;
  }
  return from;
}

function unlikeWays([one, ...others]: readonly (readonly Way[])[]): boolean {
  return others.some((other) => one !== undefined && !sameWays(one, other));
}

// Whether ways out differ in a way that no going on of time changes before the next turn: other exits, other ends of terms, months or
// years, or one that has been shut by its conditions beside one that can be used.
function standsStill([one, ...others]: readonly (readonly Way[])[]): boolean {
  return others.some(
    (other) =>
      one !== undefined && (!sameNames(one, other) || one.some((way, i) => partsForGood(way, other[i] as Way))),
  );
}

function partsForGood(one: Way, other: Way): boolean {
  if ('resumes' in one || 'resumes' in other || one.lastDayIn === other.lastDayIn) return false;
  if (one.exit.ends !== 'any-day' && other.exit.ends !== 'any-day') return true;
  // What can be used on a day could be used before, since the last turn: only windows close and open again.
  const [shut, open] = one.lastDayIn === null ? [one, other] : [other, one];
  return shut.chance === 'condition-failed' && !open.exit.window;
}

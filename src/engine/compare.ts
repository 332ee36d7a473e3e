import { sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { ExitAnswer, View } from './answers.ts';
import { courseOf } from './course.ts';
import { readingOf } from './reading.ts';
import { partiesAsked, type Question } from './status.ts';
import { turnsBack } from './turns.ts';
import { sameNames, sameWays, type Way } from './ways.ts';

/** A field on which positions differ on the day asked, since when, and what each says. */
export interface Difference {
  readonly field: string;
  /** The first day of the stretch of difference that contains the day. */
  readonly from: string;
  /** Set where so many worlds are possible that the stretch was followed back to `from` and no further. */
  readonly orEarlier?: true;
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
  const turns = turnsBack(readings, party, first, on, knownOn);
  const tired = (): boolean => courses.reduce((sum, course) => sum + course.effort(), 0) > mostEffort;
  const between = positions.map((p) => p.name);
  return differing.map(([field, pick]) => {
    const differs = (day: Day): boolean => unlike(viewsOn(day), pick);
    // What a notice would bring moves with the day asked, so that the ways out are looked at day by day, where every date is certain.
    const { from, orEarlier } =
      field === 'exits' && courses.every((course) => course.certain)
        ? sinceDay(on, first, turns, differs, tired, (day) => courses.map((course) => course.waysAround(party, day)))
        : sinceTurn(on, turns, differs, tired);
    return {
      field,
      from: printDay(from),
      ...(orEarlier && { orEarlier }),
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

/** Worlds that are worked out to follow the differences of a party back. */
const mostEffort = 6000;

interface Since {
  readonly from: Day;
  readonly orEarlier?: true;
}

// The first day of a difference that stands still between two turns.
function sinceTurn(
  on: Day,
  turns: (index: number) => Day | undefined,
  differs: (day: Day) => boolean,
  tired: () => boolean,
): Since {
  let from = on;
  for (let next = 0; ; next++) {
    if (tired()) return { from, orEarlier: true };
    const day = turns(next);
    if (day === undefined || !differs(day)) return { from };
    from = day;
  }
}

// The first day of a difference that may move from day to day. Between two turns only what a notice brings is asked, not all the rest.
function sinceDay(
  on: Day,
  first: Day,
  turns: (index: number) => Day | undefined,
  differs: (day: Day) => boolean,
  tired: () => boolean,
  waysAround: (day: Day) => readonly (((day: Day) => readonly Way[]) | undefined)[],
): Since {
  let from = on;
  let next = 0;
  for (let day = on; day >= first && differs(day); day = from - 1) {
    if (tired()) return { from, orEarlier: true };
    while ((turns(next) ?? first) > day) next += 1;
    const turn = turns(next) ?? first;
    const around = waysAround(day);
    const waysOf = (on: Day): readonly (readonly Way[])[] => around.map((ways) => ways?.(on) ?? []);
    from = day;
    if (around.includes(undefined)) continue;
    if (standsStill(waysOf(day))) from = turn;
    while (from > turn && unlikeWays(waysOf(from - 1))) from -= 1;
    if (from > turn) return { from };
  }
  return { from };
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

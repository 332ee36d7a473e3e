import { sameJson } from '../base/index.ts';
import { type Counting, type Day, printDay } from '../calendar/index.ts';
import type { ExitAnswer, View } from './answers.ts';
import { type Course, courseOf } from './course.ts';
import { exitsOn } from './held-exits.ts';
import type { Life } from './life.ts';
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
  const certain = courses.every((course) => course.certain);
  const between = positions.map((p) => p.name);
  return differing.map(([field, pick]) => {
    const differs = (day: Day): boolean => unlike(viewsOn(day), pick);
    // What a notice would bring moves with the day asked, so that the ways out are looked at day by day, where every date is certain.
    const from =
      field === 'exits' && certain
        ? sinceDay(on, first, turns, differs, (day) => stillUnlike(courses, viewsOn(day), day))
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

// The first day of a difference that may move from day to day: a turn is gone back at once only where the difference stands still.
function sinceDay(
  on: Day,
  first: Day,
  turns: readonly Day[],
  differs: (day: Day) => boolean,
  still: (day: Day) => boolean,
): Day {
  let from = on;
  let next = 0;
  for (let day = on; day >= first && differs(day); day = from - 1) {
    while ((turns[next] ?? first) > day) next += 1;
    from = still(day) ? (turns[next] ?? first) : day;
  }
  return from;
}

// Whether ways out differ in a way that no going on of time changes before the next turn: other exits, other ends of terms, months or
// years, or one and the same exit whose notice does something else on its last day.
function stillUnlike(courses: readonly Course[], views: readonly View[], on: Day): boolean {
  const [one, ...others] = views.map((view, i) => ({ exits: view.exits, life: courses[i]?.lifeAt(on) }));
  return others.some(
    (other) => one !== undefined && (unlikeLists(one.exits, other.exits) || unlikeEnds(one, other, on)),
  );
}

function unlikeLists(one: readonly ExitAnswer[], other: readonly ExitAnswer[]): boolean {
  const names = (exits: readonly ExitAnswer[]): unknown => exits.map((e) => [e.exit, e.by, e.via ?? null]);
  return !sameJson(names(one), names(other));
}

interface Ways {
  readonly exits: readonly ExitAnswer[];
  readonly life: Life | undefined;
}

function unlikeEnds(one: Ways, other: Ways, on: Day): boolean {
  const { life: mine } = one;
  const { life: theirs } = other;
  if (!mine || !theirs) return false;
  return one.exits.some((answer, i) => {
    const { lastDayIn } = other.exits[i] as ExitAnswer;
    if (answer.via !== undefined || sameJson(answer.lastDayIn, lastDayIn)) return false;
    const [a, b] = [mine, theirs].map((life) => exitsOn(life, on).find((exit) => exit.id === answer.exit));
    if (!a || !b) return false;
    if (a.ends !== 'any-day' && b.ends !== 'any-day') return true;
    return (
      answer.lastDayIn !== null &&
      lastDayIn !== null &&
      sameJson(a, b) &&
      !a.notBefore &&
      onlyEffectDiffers(mine.reading.counting, theirs.reading.counting)
    );
  });
}

// The same day on which the notice has run, and a day between the last days in.
function onlyEffectDiffers(one: Counting, other: Counting): boolean {
  const { effect, effectSettled, ...rest } = one;
  const { effect: otherEffect, effectSettled: otherSettled, ...otherRest } = other;
  const fixed = [effect.months, effect.days, otherEffect.months, otherEffect.days].every(
    (e) => e !== 'first-of-next-month',
  );
  return fixed && sameJson(rest, otherRest);
}

import { type Day, parseDay } from '../calendar/index.ts';
import { actDays } from './course.ts';
import { dayOfAge, deadlinesFrom, windowCloses, windowOpens } from './exit.ts';
import { type Grid, nextTerm, walk } from './grid.ts';
import { exitsOn } from './held-exits.ts';
import { type Life, renewalHolds, settingFor } from './life.ts';
import { lifeSince } from './lives.ts';
import { dutyInTerm } from './missed.ts';
import { lifted, type Notice } from './notice.ts';
import type { Reading } from './reading.ts';
import { spellsOf } from './spells.ts';
import { standingOf, survivals } from './view.ts';
import { worldsOf } from './worlds.ts';

/** The terms that touch a stretch of days. */
export function termsBetween(life: Life, lo: Day, hi: Day, most = Number.POSITIVE_INFINITY): readonly Grid[] {
  const terms: Grid[] = [];
  if (!life.grid) return terms;
  const holds = renewalHolds(life);
  const { at, over } = walk(life.grid, lo, life.terms, holds);
  if (over) return at.last !== null && at.last >= lo ? [at] : [];
  for (
    let term: Grid | undefined = at;
    term && term.first <= hi && terms.length < most;
    term = nextTerm(term, life.terms, holds)
  )
    terms.push(term);
  return terms;
}

/**
 * Every day of a stretch on which the answers for a party can change otherwise than by the day going on: between two of them state, notice,
 * term, deadlines and ends stand still. Too many days do no harm; one too few would.
 */
export function turningDays(reading: Reading, party: string, from: Day, to: Day, knownOn: Day): readonly Day[] {
  const { worlds } = worldsOf((choose) => {
    const turns = new Set<Day>();
    const days = actDays(reading, knownOn, choose).filter((day) => day <= to);
    days.forEach((since, i) => {
      const until = Math.min((days[i + 1] ?? to + 1) - 1, to);
      if (until < from) return;
      turns.add(since);
      const lo = Math.max(since, from);
      for (const day of turnsIn(lifeSince(reading, since, knownOn, choose), party, lo, until)) turns.add(day);
    });
    return turns;
  });
  return [...new Set(worlds.flatMap((w) => [...w.outcome]))]
    .filter((day) => day >= from && day <= to)
    .sort((a, b) => a - b);
}

// Enough for most stretches at once, and little enough to be worked out in many worlds.
const windowDays = 1500;

/** The turning days under several readings from `on` back to `first`, by their number from the latest on, worked out as far as asked. */
export function turnsBack(
  readings: readonly Reading[],
  party: string,
  first: Day,
  on: Day,
  knownOn: Day,
): (index: number) => Day | undefined {
  const turns: Day[] = [];
  let reached = on + 1;
  return (index) => {
    while (turns.length <= index && reached > first) {
      const from = Math.max(first, reached - windowDays);
      const found = readings.flatMap((reading) => turningDays(reading, party, from, reached - 1, knownOn));
      turns.push(...[...new Set(found)].sort((a, b) => b - a));
      reached = from;
    }
    return turns[index];
  };
}

/** The days of a stretch between two acts on which the answers for a party can change, in no order. */
export function turnsIn(life: Life, party: string, lo: Day, hi: Day): readonly Day[] {
  const days: (Day | null | undefined)[] = [];
  for (const spell of spellsOf(life, party, lo)) {
    days.push(spell.first);
    if (spell.end) days.push(...tail(life, party, spell.end.lastDay + 1));
    const setting = settingFor(life, spell.first);
    for (const exit of exitsOn(life, lo)) {
      days.push(exit.opens && dayOfAge(exit.opens, setting), exit.closes !== undefined ? exit.closes + 1 : null);
      days.push(...deadlinesFrom(exit, Math.max(lo, spell.first), setting, hi).map((d) => d.on + 1));
      if (exit.ends !== 'end-of-term' && !exit.window) continue;
      for (const { last } of termsBetween(life, lo, hi))
        if (last !== null)
          days.push(windowCloses(exit, last, setting) + 1, exit.window && windowOpens(exit, last, setting));
    }
  }
  for (const notice of life.notices) days.push(...noticeTurns(life, notice));
  for (const stop of life.stops) days.push(stop.until);
  for (const fact of life.facts)
    if (fact.kind === 'provisional-application' && fact.act.until !== undefined) days.push(fact.act.until + 1);
  for (const term of termsBetween(life, lo, hi)) {
    days.push(term.first, term.last === null ? null : term.last + 1);
    for (const duty of life.terms.duties) days.push((dutyInTerm(life, duty, term)?.due ?? lo) + 1);
  }
  return days.filter((day): day is Day => day !== null && day !== undefined && day >= lo && day <= hi);
}

function noticeTurns(life: Life, notice: Notice): readonly (Day | null)[] {
  const { hold } = notice;
  const after =
    hold && hold.until !== null ? lifted(notice, hold.until, life.suspension()).lastDayIn : notice.lastDayIn;
  return [
    notice.lastDayIn,
    notice.lastDayIn + 1,
    after + 1,
    hold?.until ?? null,
    notice.readyOn === null ? null : notice.readyOn + 1,
    notice.failsOn,
    notice.fallsOn,
  ];
}

function tail(life: Life, party: string, firstDayOut: Day): readonly Day[] {
  const ends = survivals(standingOf(life, party, firstDayOut)).map((s) =>
    typeof s.until === 'string' ? (parseDay(s.until) as Day) + 1 : firstDayOut,
  );
  return [firstDayOut, ...ends];
}

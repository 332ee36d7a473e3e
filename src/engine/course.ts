import type { Day } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { factsBy } from './facts.ts';
import { lifeOf } from './fold.ts';
import { lifeSince } from './lives.ts';
import { mergeViews } from './merge-views.ts';
import type { Reading } from './reading.ts';
import { standingOf, viewOf } from './view.ts';
import { type Way, waysOn } from './ways.ts';
import { type Choose, everyWorld, inOnlyWorld } from './worlds.ts';

/** A day after all days that are asked about. */
const farDay: Day = 2932896;

/** The days on which an act counts, of an accord and of those that it rests on: between two of them nothing but time goes on. */
export function actDays(reading: Reading, knownOn: Day, choose: Choose): readonly Day[] {
  const days = new Set(factsBy(reading, farDay, knownOn, choose).map((f) => f.on));
  for (const act of reading.accord.record) if (act.requires.length + act.unless.length > 0) days.add(act.date.first);
  for (const other of othersOf(reading))
    for (const act of reading.lookup(other)?.record ?? [])
      for (let day = act.date.first; day <= act.date.last; day++) days.add(day);
  return [...days].sort((a, b) => a - b);
}

function othersOf(reading: Reading): readonly string[] {
  const { dependsOn, exits } = reading.accord.writtenTerms;
  const ids = (Array.isArray(dependsOn) ? dependsOn : []).map((d) =>
    typeof d === 'string' ? d : String((d as { accord?: unknown }).accord),
  );
  const replaced = (Array.isArray(exits) ? exits : [])
    .map((e) => (e as { endsWith?: { accord?: string } }).endsWith?.accord)
    .filter((id) => id !== undefined);
  return [...ids, ...replaced];
}

/** The course of an accord under a reading, as known on a day: the same answers as asking day by day, with what stands still kept. */
export interface Course {
  readonly viewAt: (party: string, on: Day) => View;
  /** The views of every world that is possible. */
  readonly viewsAt: (party: string, on: Day) => readonly View[];
  /**
   * The ways out of a party on the days around one of which a view has been asked for, as far as nothing turns; undefined where several
   * lives are possible.
   */
  readonly waysAround: (party: string, on: Day) => ((day: Day) => readonly Way[]) | undefined;
  /** Whether no date is uncertain, so that a day costs little. */
  readonly certain: boolean;
  /** How many worlds have been worked out one by one so far. */
  readonly effort: () => number;
  /** The days on which something may change: acts, holds that run out, ends, terms, and the days after deadlines. */
  readonly days: readonly Day[];
}

/** Sets out the course of an accord. */
export function courseOf(reading: Reading, knownOn: Day): Course {
  const open = new Set<Day>();
  const sure = inOnlyWorld((choose) => actDays(reading, knownOn, choose));
  const certain = sure !== undefined;
  const days = sure?.outcome ?? actDays(reading, knownOn, (_key, options) => options[0] as (typeof options)[number]);
  let effort = 0;
  const worked = (party: string, on: Day): readonly View[] => {
    const { worlds } = everyWorld((choose) => viewOf(lifeOf(reading, on, knownOn, choose), party, on));
    effort += worlds.length;
    return worlds.map((w) => w.outcome);
  };
  const sinceOf = (on: Day): Day => days.findLast((day) => day <= on) ?? on;
  const viewsAt: Course['viewsAt'] = (party, on) => {
    if (!certain) return worked(party, on);
    const since = sinceOf(on);
    if (open.has(since)) return worked(party, on);
    // A life that is kept for several days is asked for no choice: at an open point they are worked out in every world.
    const view = inOnlyWorld((choose) => viewOf(lifeSince(reading, since, knownOn, choose), party, on));
    if (view) return [view.outcome];
    open.add(since);
    return worked(party, on);
  };
  return {
    days,
    certain,
    effort: () => effort,
    waysAround: (party, on) => {
      const since = sinceOf(on);
      if (!certain || open.has(since)) return undefined;
      const life = inOnlyWorld((choose) => lifeSince(reading, since, knownOn, choose))?.outcome;
      if (!life) return undefined;
      const standing = standingOf(life, party, on);
      return (day) => waysOn(standing, day);
    },
    viewsAt,
    viewAt: (party, on) => mergeViews(viewsAt(party, on)),
  };
}

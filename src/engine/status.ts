import type { Accord, Position } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import type { ConventionName, Day } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { lifeOf } from './fold.ts';
import { lawPositions } from './law.ts';
import { earliestOf, mergeViews } from './merge-views.ts';
import { type Lookup, type Reading, readingOf, textPosition } from './reading.ts';
import { viewOf } from './view.ts';
import { everyWorld } from './worlds.ts';

/** A question about an accord: under which positions, for which parties, on which day, as known on which day. */
export interface Question {
  readonly accord: Accord;
  readonly positions: readonly Position[];
  /** Without it, the position's own party, else the first; for a multilateral accord all. */
  readonly party?: string;
  readonly on: Day;
  readonly knownOn: Day;
  readonly lookup: Lookup;
}

/** The positions that a question is put to where none is named: those of the file, else the text; and the law that stands above it. */
export function positionsAsked(accord: Accord): readonly Position[] {
  const named = accord.positions.length > 0 ? accord.positions : [textPosition];
  return [...named, ...lawPositions(accord)];
}

/** The parties that a question is put to under a position where none is named. */
export function partiesAsked(accord: Accord, position: Position): readonly string[] {
  const codes = accord.parties.map((p) => p.code);
  if (accord.kind === 'multilateral') return codes;
  return [position.by !== undefined && codes.includes(position.by) ? position.by : (codes[0] as string)];
}

/** The status of one party under one position: every open point is tried, and the answers are put together. */
export function statusUnder(reading: Reading, party: string, on: Day, knownOn: Day): View {
  const { worlds, complete } = everyWorld((choose) => viewOf(lifeOf(reading, on, knownOn, choose), party, on));
  const merged = mergeViews(worlds.map((w) => w.outcome));
  const { position, ...rest } = merged;
  const view: View = reading.position.kind === 'law' ? { position, kind: 'law', ...rest } : merged;
  if (!complete) return { ...view, state: 'unknown', because: [...view.because, { unknown: 'too many open points' }] };
  // An answer that depends on an uncertain date says so.
  const dates = [...new Set(worlds.flatMap((w) => [...w.choices.keys()]))].filter((key) => dateKeys.test(key));
  const [first, ...others] = worlds.map((w) => w.outcome) as [View, ...View[]];
  const differs = others.some((outcome) => !sameJson(bare(outcome), bare(first)));
  return differs ? { ...view, because: [...view.because, ...dates.map((unknown) => ({ unknown }))] } : view;
}

const dateKeys = /^(date|receipt|sending) of /;

const bare = ({ because, exits, ...view }: View): unknown => ({
  ...view,
  exits: exits.map(({ because: _, ...exit }) => exit),
});

/** The status of an accord on a day as known on a day, under each position asked: a pure function of the four. */
export function statusOn(question: Question): readonly View[] {
  const { accord, positions, on, knownOn } = question;
  return positions.flatMap((position) => {
    const parties = question.party === undefined ? partiesAsked(accord, position) : [question.party];
    return parties.map((party) =>
      withSafeDays(question, statusUnder(readingOf(accord, position, question.lookup), party, on, knownOn)),
    );
  });
}

/** The conventions that the text leaves possible; one, where it settles the point. */
export function admissibleReadings(reading: Reading): readonly Reading[] {
  const { counting, written } = reading;
  if (written.stated && counting.effectSettled) return [reading];
  const names: readonly ConventionName[] = written.stated ? [counting.convention] : ['common', 'east-asian'];
  const effects = counting.effectSettled ? [undefined] : (['same-day', 'next-day'] as const);
  return names.flatMap((name) =>
    effects.map((effect) => ({
      ...reading,
      counting: {
        ...counting,
        convention: name,
        basis: name === 'east-asian' ? ('east-asian' as const) : counting.basis,
        ...(effect && { effect: { months: effect, days: effect } }),
      },
    })),
  );
}

// The safe day is the earliest for that exit and party over all positions asked and all conventions that the text leaves possible.
function withSafeDays(question: Question, view: View): View {
  if (view.exits.length === 0) return view;
  const others = question.positions.flatMap((p) => admissibleReadings(readingOf(question.accord, p, question.lookup)));
  if (others.length <= 1) return view;
  const views = others.map((reading) => statusUnder(reading, view.party, question.on, question.knownOn));
  return {
    ...view,
    exits: view.exits.map((exit) => {
      // The day on which a hold is lifted is no day by which notice has to be given, nor the other way round.
      const same = views
        .flatMap((v) => v.exits)
        .filter((e) => e.exit === exit.exit && e.by === exit.by && (e.via === undefined) === (exit.via === undefined));
      return { ...exit, safeBy: earliestOf([exit, ...same].map((e) => e.safeBy)) };
    }),
  };
}

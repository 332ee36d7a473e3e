import type { ActKind } from '../accord/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { type Course, courseOf } from './course.ts';
import { rowsTouching } from './deadlines.ts';
import { type Reading, readingOf } from './reading.ts';
import { partiesAsked, type Question } from './status.ts';
import { turningDays } from './turns.ts';

/** What a bar of a timeline shows. */
export type BarKind = 'provisional' | 'term' | 'held-over' | 'unknown' | 'notice' | 'hold' | 'suspended' | 'survival';

/** A stretch of time in a lane; `last` null goes on without a known end. */
export interface Bar {
  readonly kind: BarKind;
  readonly first: string;
  readonly last: string | null;
  readonly label?: string;
  readonly act?: string;
}

/** A day on which something falls due. */
export interface Mark {
  readonly kind: string;
  readonly date: string;
  readonly exit: string | null;
}

/** One party under one position through time. */
export interface Lane {
  readonly position: string;
  readonly party: string;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

/** An act on the line; `last` is later than `first` where its date is uncertain. */
export interface ActMark {
  readonly act: string;
  readonly kind: ActKind;
  readonly first: string;
  readonly last: string;
  readonly by: readonly string[];
  readonly counts: boolean;
}

/** A whole timeline. */
export interface Timeline {
  readonly from: string;
  readonly to: string;
  readonly acts: readonly ActMark[];
  readonly lanes: readonly Lane[];
}

/** How an accord ran, runs and is projected to run from a day to a day, as known on a day. Each day is answered with the acts up to it. */
export function timelineOf(question: Question, from: Day, to: Day): Timeline {
  const { accord, positions, knownOn } = question;
  const acts = accord.record
    .filter((act) => (act.knownFrom ?? act.date.first) <= knownOn && act.date.last >= from && act.date.first <= to)
    .map((act) => ({
      act: act.id,
      kind: act.kind,
      first: printDay(act.date.first),
      last: printDay(act.date.last),
      by: act.by,
      counts: !act.domestic && act.kind !== 'announcement' && act.kind !== 'statement' && act.kind !== 'measure',
    }));
  const lanes = positions.flatMap((position) => {
    const reading = readingOf(accord, position, question.lookup);
    const course = courseOf(reading, knownOn);
    const parties = question.party === undefined ? partiesAsked(accord, position) : [question.party];
    return parties.map((party) => laneOf(reading, course, party, { from, to, knownOn }));
  });
  return { from: printDay(from), to: printDay(to), acts, lanes };
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly knownOn: Day;
}

function laneOf(reading: Reading, course: Course, party: string, stretch: Stretch): Lane {
  const { from, to, knownOn } = stretch;
  const bars: { -readonly [K in keyof Bar]: Bar[K] }[] = [];
  const open = new Map<string, { -readonly [K in keyof Bar]: Bar[K] }>();
  // Between two days on which something turns every bar goes on as it is.
  const turns = turningDays(reading, party, from + 1, to, knownOn);
  [from, ...turns].forEach((day, i) => {
    const last = printDay((turns[i] ?? to + 1) - 1);
    const now = new Map(barsOn(course.viewAt(party, day)).map((bar) => [keyOf(bar), bar]));
    for (const key of [...open.keys()]) if (!now.has(key)) open.delete(key);
    for (const [key, bar] of now) {
      const running = open.get(key);
      if (running) running.last = last;
      else {
        const begun = { ...bar, first: printDay(day), last };
        bars.push(begun);
        open.set(key, begun);
      }
    }
  });
  // What still runs on the day after the last one drawn goes on beyond it.
  const beyond = new Set(barsOn(course.viewAt(party, to + 1)).map(keyOf));
  for (const [key, bar] of open) if (beyond.has(key)) bar.last = null;
  const marks = rowsTouching(reading, party, stretch).map((row) => ({
    kind: row.kind,
    date: row.date,
    exit: row.exit,
  }));
  return { position: reading.position.name, party, bars, marks };
}

const keyOf = (bar: Omit<Bar, 'first' | 'last'>): string => `${bar.kind}|${bar.label}|${bar.act}`;

function barsOn(view: View): Omit<Bar, 'first' | 'last'>[] {
  const bars: Omit<Bar, 'first' | 'last'>[] = [];
  const term = view.term && 'number' in view.term ? view.term : null;
  if (view.state === 'provisional') bars.push({ kind: 'provisional' });
  if (view.state === 'unknown') bars.push({ kind: 'unknown' });
  else if (term) bars.push({ kind: term.heldOver ? 'held-over' : 'term', label: String(term.number) });
  if (view.state === 'suspended') bars.push({ kind: 'suspended' });
  const act = view.notice.act === null ? {} : { act: view.notice.act };
  if (view.notice.state === 'pending') bars.push({ kind: 'notice', ...act });
  if (view.notice.state === 'suspended') bars.push({ kind: 'hold', ...act });
  for (const survival of view.survives) bars.push({ kind: 'survival', label: survival.what });
  return bars;
}

import type { Accord, Position } from '../accord/index.ts';
import { type Day, parseDay } from '../calendar/index.ts';
import { type Deadline, type DeadlineKind, deadlineKinds } from './answers.ts';
import { type Row, rowsIn } from './deadline-rows.ts';
import { type Lookup, type Reading, readingOf } from './reading.ts';
import { admissibleReadings } from './status.ts';
import { worldsOf } from './worlds.ts';

/** What deadlines are asked for. */
export interface DeadlineQuestion {
  readonly accord: Accord;
  readonly positions: readonly Position[];
  readonly party?: string;
  readonly kind?: DeadlineKind;
  readonly from: Day;
  readonly to: Day;
  readonly knownOn: Day;
  readonly lookup: Lookup;
}

/** All deadlines from a day to a day as known on a day, by date, kind, position and party. A row stands on a day if it does on that very day. */
export function deadlinesOf(question: DeadlineQuestion): readonly Deadline[] {
  const { accord, positions, from, to } = question;
  const found = positions.flatMap((position) => {
    const rows = rowsUnder(readingOf(accord, position, question.lookup), question, from, to);
    return rows.map((row): Deadline => ({ accord: accord.id, position: position.name, ...row, safeBy: row.date }));
  });
  const wanted = found.filter(
    (row) => (question.kind === undefined || row.kind === question.kind) && touches(row, accord, question.party),
  );
  const rank = (row: Deadline): number => positions.findIndex((p) => p.name === row.position);
  return withSafeDays(question, wanted).sort(byDay(accord, (a, b) => rank(a) - rank(b)));
}

/** The rows of one reading that touch a party, in their order; the days that are safe under others are not asked. */
export function rowsTouching(
  reading: Reading,
  party: string,
  question: Pick<DeadlineQuestion, 'from' | 'to' | 'knownOn'>,
): readonly Row[] {
  const { accord } = reading;
  return rowsUnder(reading, question, question.from, question.to)
    .filter((row) => touches(row, accord, party))
    .sort(byDay(accord, () => 0));
}

function byDay<R extends Row>({ parties }: Accord, between: (a: R, b: R) => number): (a: R, b: R) => number {
  const codes = parties.map((p) => p.code);
  return (a, b) =>
    (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
    deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind) ||
    between(a, b) ||
    codes.indexOf(a.party ?? '') - codes.indexOf(b.party ?? '');
}

// What a side's notice brings to a bilateral accord, it brings to both sides.
function touches(row: Row, accord: Accord, party: string | undefined): boolean {
  if (party === undefined || row.party === null || row.party === party) return true;
  return accord.kind !== 'multilateral' && (row.kind === 'effect' || row.kind === 'suspension-ends');
}

function rowsUnder(
  reading: Reading,
  { knownOn }: Pick<DeadlineQuestion, 'knownOn'>,
  from: Day,
  to: Day,
): readonly Row[] {
  const { worlds, complete } = worldsOf((choose) => rowsIn(reading, knownOn, from, to, choose));
  const [only, ...others] = worlds;
  if (only && others.length === 0) return only.outcome;
  const keyed = worlds.map((w) => new Map(w.outcome.map((row) => [JSON.stringify({ ...row, because: [] }), row])));
  const all = new Map(keyed.flatMap((rows) => [...rows]));
  return [...all].map(([key, row]) =>
    complete && keyed.every((rows) => rows.has(key)) ? row : { ...row, certain: false as const },
  );
}

// The safe day is the earliest for that exit and party over all positions asked and all conventions that the text leaves possible.
function withSafeDays(question: DeadlineQuestion, rows: readonly Deadline[]): Deadline[] {
  const readings = question.positions.flatMap((p) =>
    admissibleReadings(readingOf(question.accord, p, question.lookup)),
  );
  if (readings.length < 2 || rows.length === 0) return [...rows];
  // Conventions part by a month at most, the notices of two positions by years.
  const before = question.positions.length > 1 ? 1100 : 40;
  const others = readings.flatMap((reading) => rowsUnder(reading, question, question.from - before, question.to + 40));
  return rows.map((mine) => {
    const same = others.filter((r) => isSameDeadline(r, mine));
    const safeBy = same.reduce((min, r) => (r.date < min ? r.date : min), mine.date);
    return { ...mine, safeBy };
  });
}

/** Whether two rows are one deadline under two readings: alike in kind, exit, party and duty, with ends that lie within a fortnight. */
export function isSameDeadline(a: DeadlineKey, b: DeadlineKey): boolean {
  return (
    a.kind === b.kind &&
    a.exit === b.exit &&
    a.party === b.party &&
    a.duty === b.duty &&
    near(a.ends ?? a.date, b.ends ?? b.date)
  );
}

type DeadlineKey = Pick<Deadline, 'kind' | 'exit' | 'party' | 'duty' | 'ends' | 'date'>;

function near(a: string, b: string): boolean {
  return Math.abs((parseDay(a) as Day) - (parseDay(b) as Day)) <= 14;
}

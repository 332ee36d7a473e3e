import { accordFrom } from '../../src/accord/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { deadlinesOf, positionNamed, statusOn, type View } from '../../src/engine/index.ts';
import { type RandomAccord, randomAccord } from './random-accord.ts';
import { type TwinQuestion, twinDeadlines, twinStatus } from './twin.ts';

/** One point on which the engine and the slow twin part. */
interface Disagreement {
  readonly seed: number;
  readonly question: object;
  readonly field: string;
  readonly engine: unknown;
  readonly twin: unknown;
  readonly traits: readonly string[];
  readonly accord: object;
}

/** What was compared: accords that both could answer, single answers compared, and where they part. */
export interface Agreement {
  readonly accords: number;
  readonly answers: number;
  readonly uncovered: number;
  readonly disagreements: readonly Disagreement[];
}

const plainView = (view: View): Record<string, unknown> => ({
  state: view.state,
  notice: view.notice,
  term: view.term,
  lastDay: view.lastDay,
  notifyBy: view.notifyBy,
  exits: view.exits.map(({ exit, by, ifNoticeOn, lastDayIn, via }) => ({
    exit,
    by,
    ifNoticeOn,
    lastDayIn,
    ...(via !== undefined && { via }),
  })),
  survives: view.survives.map(({ what, from, until }) => ({ what, from, until })),
});

/** Puts the questions about random accords to the engine and to the slow twin, from a first seed on. */
export function compareWithTwin(firstSeed: number, count: number, withDeadlines: boolean): Agreement {
  const disagreements: Disagreement[] = [];
  let accords = 0;
  let answers = 0;
  let uncovered = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const drawn = randomAccord(seed);
    let covered = false;
    for (const question of drawn.questions) {
      const found = compareStatus(seed, drawn, question);
      if (!found) uncovered += 1;
      else {
        covered = true;
        answers += 1;
        disagreements.push(...found);
      }
    }
    const first = drawn.questions[0];
    if (withDeadlines && covered && first) disagreements.push(...compareDeadlines(seed, drawn, first));
    if (covered) accords += 1;
  }
  return { accords, answers, uncovered, disagreements };
}

function compareStatus(
  seed: number,
  { accord: written, traits }: RandomAccord,
  question: TwinQuestion,
): Disagreement[] | undefined {
  const twin = twinStatus(written, question);
  if (!twin) return undefined;
  const { accord, diagnostics } = accordFrom(written, `seed-${seed}`);
  if (!accord)
    return [{ seed, question, field: 'parse', engine: diagnostics, twin: 'answers', traits, accord: written }];
  const position = positionNamed(accord, question.position);
  if (!position) throw new Error(`seed ${seed}: no position ${question.position}`);
  const views = statusOn({
    accord,
    positions: [position],
    party: question.party,
    on: parseDay(question.on) as number,
    knownOn: parseDay(question.known) as number,
    lookup: () => undefined,
  });
  const engine = plainView(views[0] as View);
  const found: Disagreement[] = [];
  for (const field of Object.keys(engine)) {
    const theirs = (twin as unknown as Record<string, unknown>)[field];
    if (!same(engine[field], theirs))
      found.push({ seed, question, field, engine: engine[field], twin: theirs, traits, accord: written });
  }
  return found;
}

function compareDeadlines(
  seed: number,
  { accord: written, traits }: RandomAccord,
  { position: name, known, on }: TwinQuestion,
): Disagreement[] {
  const from = on;
  const to = `${Number(on.slice(0, 4)) + 2}${on.slice(4)}`.replace('-02-29', '-02-28');
  const question = { from, to, known, position: name };
  const twin = twinDeadlines(written, question);
  const { accord } = accordFrom(written, `seed-${seed}`);
  const position = accord && positionNamed(accord, name);
  if (!twin || !accord || !position) return [];
  const rows = deadlinesOf({
    accord,
    positions: [position],
    from: parseDay(from) as number,
    to: parseDay(to) as number,
    knownOn: parseDay(known) as number,
    lookup: () => undefined,
  });
  // The twin lists neither ends by consent nor the doors of break clauses.
  const doors = new Set(exitsWithDates(written));
  const comparable = rows.filter(
    (row) => !(row.kind === 'effect' && row.party === null) && !(row.exit !== null && doors.has(row.exit)),
  );
  const keyOf = (row: object): string => JSON.stringify(plainRow(row as Record<string, unknown>));
  const engine = comparable.map(keyOf).sort();
  const theirs = twin
    .filter((row) => row.exit === null || !doors.has(row.exit))
    .map(keyOf)
    .sort();
  if (same(engine, theirs)) return [];
  return [
    {
      seed,
      question,
      field: 'deadlines',
      engine: engine.filter((row) => !theirs.includes(row)),
      twin: theirs.filter((row) => !engine.includes(row)),
      traits,
      accord: written,
    },
  ];
}

function exitsWithDates(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return [];
  const { id, ends } = written as { readonly id?: unknown; readonly ends?: unknown };
  const dated = Array.isArray(ends) || (typeof ends === 'string' && /^\d/.test(ends));
  return [...(dated ? [String(id)] : []), ...Object.values(written).flatMap(exitsWithDates)];
}

const plainRow = ({ kind, date, ends, party, exit }: Record<string, unknown>): object => ({
  kind,
  date,
  ends,
  party,
  exit,
});

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}

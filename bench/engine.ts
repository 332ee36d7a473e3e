// The engine itself: a record of a hundred acts, and how the cost grows with years and acts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAccord } from '../src/accord/index.ts';
import { type Day, dayOf } from '../src/calendar/index.ts';
import { compare, deadlinesOf, positionsAsked, type Question, statusOn } from '../src/engine/index.ts';
import { accordOf, disputed, type Written, withActs } from './accords.ts';
import { interleaved, type Measurement, measurementOf } from './measure.ts';

const year = 365;
const alone = (): undefined => undefined;

function questionOn(written: Written, on: Day): Question {
  const accord = accordOf(written);
  return { accord, positions: positionsAsked(accord), on, knownOn: on, lookup: alone };
}

const repeated =
  (times: number, run: () => unknown): (() => unknown) =>
  () => {
    let answer: unknown;
    for (let i = 0; i < times; i++) answer = run();
    return answer;
  };

/** Status with every reason on a record of a hundred acts, against reading that record and against writing the answer. */
export function measureStatus(runs: number): readonly Measurement[] {
  const { written, lastAct } = withActs(100);
  const question = questionOn(written, lastAct);
  const text = JSON.stringify(written);
  const views = statusOn(question);
  const name = 'status, 100 acts';
  const [status = [], reading = [], writing = []] = interleaved(
    [
      { name, run: () => statusOn(question) },
      { name: 'reading', run: () => parseAccord(text, 'measured.accord.json') },
      { name: 'writing', run: () => JSON.stringify(views) },
    ],
    runs,
    20,
  );
  return [
    measurementOf(name, 'reading the file', 'ms', status, reading),
    measurementOf(name, 'writing the answer as JSON', 'ms', status, writing),
  ];
}

/** The same questions ten and a thousand years after the beginning. */
export function measureYears(runs: number): readonly Measurement[] {
  const { written } = withActs(1);
  const [soon, late] = [2000, 2990].map((civilYear) => questionOn(written, dayOf(civilYear, 6, 1))) as [
    Question,
    Question,
  ];
  const agenda = (question: Question): unknown =>
    deadlinesOf({ ...question, from: question.on, to: question.on + year });
  const [lateStatus = [], soonStatus = [], lateAgenda = [], soonAgenda = []] = interleaved(
    [
      { name: 'status, late', run: repeated(50, () => statusOn(late)) },
      { name: 'status, soon', run: repeated(50, () => statusOn(soon)) },
      { name: 'deadlines, late', run: repeated(20, () => agenda(late)) },
      { name: 'deadlines, soon', run: repeated(20, () => agenda(soon)) },
    ],
    runs,
    10,
  );
  const bound = { bound: 1.5 };
  return [
    measurementOf('status, 1000 years on', '10 years on', 'ms for 50', lateStatus, soonStatus, bound),
    measurementOf('deadlines, 1000 years on', '10 years on', 'ms for 20', lateAgenda, soonAgenda, bound),
  ];
}

/** The same questions on a hundred and on a thousand acts: ten times the acts may cost little more than ten times. */
export function measureActs(runs: number): readonly Measurement[] {
  const [few, many] = [100, 1000].map((count) => {
    const { written, lastAct } = withActs(count);
    return questionOn(written, lastAct);
  }) as [Question, Question];
  const agenda = (question: Question): unknown =>
    deadlinesOf({ ...question, from: question.on, to: question.on + year });
  const [manyStatus = [], fewStatus = [], manyAgenda = [], fewAgenda = []] = interleaved(
    [
      { name: 'status, many', run: () => statusOn(many) },
      { name: 'status, few', run: () => statusOn(few) },
      { name: 'deadlines, many', run: () => agenda(many) },
      { name: 'deadlines, few', run: () => agenda(few) },
    ],
    runs,
    10,
  );
  const bound = { bound: 13 };
  return [
    measurementOf('status, 1000 acts', '100 acts', 'ms', manyStatus, fewStatus, bound),
    measurementOf('deadlines, 1000 acts', '100 acts', 'ms', manyAgenda, fewAgenda, bound),
  ];
}

/** Status with the comparison of positions: the slowest of the examples, and a dispute made to be slow. */
export function measureComparison(runs: number, folder: string): readonly Measurement[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.accord.yaml'));
  const accords = files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { accord } = parseAccord(text, name);
    if (!accord) throw new Error(`${name} has errors`);
    return { name, text, accord };
  });
  const lookup = (id: string): (typeof accords)[number]['accord'] | undefined =>
    accords.find(({ accord }) => accord.id === id)?.accord;
  const on = dayOf(2026, 11, 23);
  const measured = accords.map(({ name, text, accord }) => {
    const question = { accord, positions: positionsAsked(accord), on, knownOn: on, lookup };
    const [whole = [], reading = []] = interleaved(
      [
        { name, run: () => [statusOn(question), compare(question)] },
        { name: 'reading', run: () => parseAccord(text, name) },
      ],
      Math.min(runs, 5),
      1,
    );
    const title = `status, slowest example (${name.replace('.accord.yaml', '')})`;
    return measurementOf(title, 'reading its file', 'ms', whole, reading, { bound: 200, boundOn: 'ours' });
  });
  const slowest = measured.reduce((worst, row) => (row.ours > worst.ours ? row : worst));
  return [slowest, ...[0, 2, 4].map((uncertain) => measureDispute(uncertain))];
}

// Two readings of monthly terms since 1948 that never agree, with notices of uncertain date: six days each.
function measureDispute(uncertain: number): Measurement {
  const written = disputed(uncertain);
  const text = JSON.stringify(written);
  const question = questionOn(written, dayOf(2026, 6, 1));
  const [whole = [], reading = []] = interleaved(
    [
      { name: 'status', run: () => [statusOn(question), compare(question)] },
      { name: 'reading', run: () => parseAccord(text, 'disputed.accord.json') },
    ],
    3,
    0,
  );
  const name = `status, 78 years of dispute, ${6 ** uncertain} worlds`;
  return measurementOf(name, 'reading the file', 'ms', whole, reading, { bound: 10_000, boundOn: 'ours' });
}

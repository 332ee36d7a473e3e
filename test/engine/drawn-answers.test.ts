import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { parseDay, printDay } from '../../src/calendar/index.ts';
import { findingsIn } from '../../src/engine/authoring.ts';
import {
  compare,
  deadlinesOf,
  exitCurve,
  optionsFor,
  positionsAsked,
  type Question,
  statusOn,
} from '../../src/engine/index.ts';
import { readingOf } from '../../src/engine/reading.ts';
import { turnsBack } from '../../src/engine/turns.ts';
import { randomAccord } from '../oracle/random-accord.ts';
import { lines } from './golden.ts';

// Whole answers about accords drawn at random, in situations that no example has. The slow twin checks the days of such accords; this
// keeps their reasons, their sums and what is found in them as they are. `npm run record` writes them anew.

const seeds = Array.from({ length: 48 }, (_, i) => i + 1);
const live = new Set(['in-force', 'suspended', 'unknown']);
const nobody = (): undefined => undefined;

/** The days on which something turns for the first party in the year and a half before, under each reading. */
function turningDays({ accord, positions, on, knownOn }: Question): readonly string[] {
  const party = accord.parties[0]?.code as string;
  return positions.flatMap((position) => {
    const turns = turnsBack([readingOf(accord, position, nobody)], party, on - 550, on, knownOn);
    return [
      position.name,
      ...Array.from({ length: 40 }, (_, i) => turns(i)).flatMap((day) => (day ? [printDay(day)] : [])),
    ];
  });
}

/** The answers about the accord of a seed on the first day drawn on which it still matters to somebody; nothing where there is no such day. */
function answersAbout(seed: number): readonly string[] {
  const { accord: written, questions } = randomAccord(seed);
  const parsed = parseAccord(JSON.stringify(written), 'drawn.accord.json');
  const { accord } = parsed;
  if (!accord) throw new Error(`seed ${seed} draws no accord`);
  const question = questions
    .map(({ on, known: knownOn }): Question => {
      const [day, known] = [on, knownOn].map((date) => parseDay(date) as number) as [number, number];
      return { accord, positions: positionsAsked(accord), on: day, knownOn: known, lookup: nobody };
    })
    .find((one) => statusOn(one).some(({ state }) => live.has(state)));
  if (!question) return ['never in force on a day drawn'];
  const { on, knownOn } = question;
  const window = { ...question, from: on - 200, to: on + 500 };
  // The curve has a point for every day; one in twenty shows its course.
  const curves = exitCurve(question, on, on + 100).map(({ points, ...whose }) => ({
    ...whose,
    points: points.filter((_, i) => i % 20 === 0).map(({ lastDayIn, atLatest }) => [lastDayIn, atLatest]),
  }));
  return [
    `seed ${seed}, on ${printDay(on)}, as known on ${printDay(knownOn)}`,
    lines('status', statusOn(question)),
    lines('options', optionsFor(question)),
    lines('differ', compare(question)),
    lines('deadlines', deadlinesOf(window)),
    lines('curve', curves),
    `turns ${turningDays(question).join(' ')}`,
    lines('findings', findingsIn({ parsed, file: 'drawn', on, lookup: nobody })),
    '',
  ];
}

describe('the whole answers about accords drawn at random', () => {
  test.each(seeds)('seed %i', async (seed) => {
    const told = answersAbout(seed).join('\n');
    await expect(told).toMatchFileSnapshot(join(import.meta.dirname, 'drawn-answers', `${seed}.txt`));
  });
});

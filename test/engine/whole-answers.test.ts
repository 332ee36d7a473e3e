import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printDay } from '../../src/calendar/index.ts';
import { loadAccord, parseFile } from '../../src/cli/files.ts';
import { findingsIn } from '../../src/engine/authoring.ts';
import {
  type Curve,
  compare,
  deadlinesOf,
  exitCurve,
  optionsFor,
  positionsAsked,
  type Question,
  statusOn,
  termsOn,
  timelineOf,
} from '../../src/engine/index.ts';
import { lines } from './golden.ts';

// Whole answers, with every reason and every sum, beside the casebook, which asks for what matters: a date may stay as it was
// while its why is lost. `npm run record` writes them anew.

const root = join(import.meta.dirname, '..', '..');
const files = ['examples', 'test/accords/good'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.accord\.(yaml|json)$/.test(name))
    .map((name) => ({ name: name.replace(/\.accord\..*/, ''), path: join(root, folder, name) })),
);

/** A curve has a point for every day; one in thirty shows its course. */
const monthly = (curves: readonly Curve[]): readonly object[] =>
  curves.map((curve) => ({ ...curve, points: curve.points.filter((_, i) => i % 30 === 0) }));

describe('the whole answers about', () => {
  test.each(files)('$name', async ({ name, path }) => {
    const { accord, lookup } = loadAccord(path);
    const acts = accord.record.map((act) => act.date.first).sort((a, b) => a - b);
    const first = acts.at(0) ?? 0;
    const last = acts.at(-1) ?? 0;
    const middle = acts[acts.length >> 1] ?? 0;
    const asked = (on: number, knownOn = last + 1): Question => ({
      accord,
      positions: positionsAsked(accord),
      on,
      knownOn,
      lookup,
    });
    const told = [...new Set([first, middle, middle + 200, last, last + 400])].flatMap((on) => [
      lines(`status ${printDay(on)}`, statusOn(asked(on))),
      lines(`differ ${printDay(on)}`, compare(asked(on))),
    ]);
    const { positions, knownOn } = asked(last);
    const party = accord.parties[0]?.code as string;
    told.push(
      lines(`status ${printDay(middle)}, as known then`, statusOn(asked(middle, middle))),
      lines('deadlines', deadlinesOf({ accord, positions, lookup, knownOn, from: middle, to: last + 800 })),
      lines(`options ${printDay(last)}`, optionsFor(asked(last))),
      lines(`terms ${printDay(last)}`, [termsOn(asked(last))]),
      lines('timeline', timelineOf(asked(last), middle, last + 800).lanes),
      lines('curve', monthly(exitCurve({ ...asked(last), party }, last - 100, last + 500))),
      ...[middle, last].map((on) =>
        lines(`findings ${printDay(on)}`, findingsIn({ parsed: parseFile(path), file: name, on, lookup })),
      ),
    );
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'whole-answers', `${name}.txt`));
  });
});

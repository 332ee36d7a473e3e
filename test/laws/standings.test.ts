import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accord, accordFrom, parseAccord } from '../../src/accord/index.ts';
import { sameJson } from '../../src/base/index.ts';
import { type Day, parseDay, printDay } from '../../src/calendar/index.ts';
import { type Lookup, positionsAsked, statusOn, type View } from '../../src/engine/index.ts';
import { type StandingRow, standingsOf } from '../../src/engine/indexed.ts';
import { on } from '../engine/ask.ts';
import { randomAccord } from '../oracle/random-accord.ts';
import { aQuestion, often, read } from './arbitrary.ts';

const folder = join(import.meta.dirname, '../../examples');
const examples: ReadonlyMap<string, Accord> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.accord.yaml'))
    .flatMap((name) => parseAccord(readFileSync(join(folder, name), 'utf8'), name).accord ?? [])
    .map((one) => [one.id, one]),
);

const nobody = (): undefined => undefined;

/** What a row tells of a view. */
const told = ({ position, kind, party, state, possible, notice, term, lastDay, notifyBy, missed }: View): unknown => ({
  position,
  kind,
  party,
  state,
  possible,
  notice: notice.state,
  term,
  lastDay,
  notifyBy,
  missed,
});

/** The rows of an accord from a day on, held against its status on every single day. */
function agreesDayByDay(accord: Accord, from: Day, days: number, knownOn: Day, lookup: Lookup = nobody): void {
  const to = from + days;
  const asked = { accord, positions: positionsAsked(accord), knownOn, lookup };
  const rows = standingsOf({ ...asked, from, to });
  const apart: unknown[] = [];
  for (let day = from; day <= to; day++) {
    const text = printDay(day);
    const there = rows.filter((row) => row.from <= text && text <= row.to).map(({ from: _, to: __, ...row }) => row);
    const views = statusOn({ ...asked, on: day }).map(told);
    if (!sameJson(there, views)) apart.push({ text, there, views });
  }
  expect(apart).toEqual([]);
}

describe('the standings of a stretch of days', () => {
  test('are the status of every day, asked day by day', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        agreesDayByDay(read(paper), on(day) - 30, 130, on(day));
      }),
      often(30),
    );
  });

  // With uncertain dates, open points, conditions and laws above the text.
  test.each(Array.from({ length: 32 }, (_, i) => 300 + i))('whatever is uncertain: seed %i', (seed) => {
    const { accord: written, questions } = randomAccord(seed);
    const { accord } = accordFrom(written, 'drawn');
    if (!accord) throw new Error(`seed ${seed} draws no accord`);
    const [question] = questions;
    const first = parseDay(question?.on ?? '') ?? Math.min(...accord.record.map(({ date }) => date.first));
    agreesDayByDay(accord, first - 20, 90, first);
  });

  test.each([...examples.keys()])('that rest on others, as in the example %s', (id) => {
    const from = on('2025-01-15');
    agreesDayByDay(examples.get(id) as Accord, from - 30, 120, from, (other) => examples.get(other));
  });

  test('lie side by side without a gap, and two that follow each other differ', () => {
    fc.assert(
      fc.property(aQuestion, fc.nat(700), ([paper, day], days) => {
        const accord = read(paper);
        const from = on(day);
        const rows = standingsOf({
          accord,
          positions: positionsAsked(accord),
          from,
          to: from + days,
          knownOn: from,
          lookup: nobody,
        });
        const whose = new Set(rows.map(({ position, party }) => `${position} ${party}`));
        for (const one of whose) {
          const own = rows.filter(({ position, party }) => `${position} ${party}` === one);
          expect([own[0]?.from, own.at(-1)?.to]).toEqual([printDay(from), printDay(from + days)]);
          own.slice(1).forEach((row, i) => {
            const { from: begins, to: _, ...says } = row;
            const { from: __, to: ends, ...before } = own[i] as StandingRow;
            expect(on(begins)).toBe(on(ends) + 1);
            expect(says).not.toEqual(before);
          });
        }
      }),
      often(60),
    );
  });
});

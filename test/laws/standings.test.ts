import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printDay } from '../../src/calendar/index.ts';
import { positionsAsked, statusOn } from '../../src/engine/index.ts';
import { standingsOf } from '../../src/engine/indexed.ts';
import { on } from '../engine/ask.ts';
import { aQuestion, often, read } from './arbitrary.ts';

test('standings are gapless stretches, each of which says what the status says on every one of its days', () => {
  fc.assert(
    fc.property(aQuestion, fc.nat(90), fc.nat(700), ([paper, day], length, knowledge) => {
      const accord = read(paper);
      const from = on(day);
      const question = {
        accord,
        positions: positionsAsked(accord),
        from,
        to: from + length,
        knownOn: from + knowledge,
        lookup: () => undefined,
      };
      const rows = standingsOf(question);
      for (let day = from; day <= question.to; day += 1) {
        const text = printDay(day);
        const then = rows
          .filter((row) => row.from <= text && row.to >= text)
          .map(({ from: _, to: __, ...summary }) => summary);
        const views = statusOn({ ...question, on: day });
        expect(then).toEqual(
          views.map((view) => ({
            position: view.position,
            ...(view.kind && { kind: view.kind }),
            party: view.party,
            state: view.state,
            ...(view.possible && { possible: view.possible }),
            notice: view.notice.state,
            term: view.term,
            lastDay: view.lastDay,
            notifyBy: view.notifyBy,
            ...(view.missed && { missed: view.missed }),
          })),
        );
      }
    }),
    often(60),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonRecord, sameJson } from '../../src/base/index.ts';
import { printDay } from '../../src/calendar/index.ts';
import type { View } from '../../src/engine/index.ts';
import { statusOn } from '../../src/engine/index.ts';
import { act, differences, inForce, on, open, question, view, views, yearly } from '../engine/ask.ts';
import { aPaper, aQuestion, fewRuns, read, runs } from './arbitrary.ts';

const plus = (day: string, days: number): string => printDay(on(day) + days);
const all = ['A', 'B'].flatMap.bind(['A', 'B']);
const everyView = (paper: JsonRecord, day: string, known?: string): readonly View[] =>
  all((party: string) => [...views(read(paper), day, { party, ...(known !== undefined && { known }) })]);
const withoutReasons = (list: readonly View[]): readonly unknown[] =>
  list.map(({ because, exits, ...rest }) => ({ ...rest, exits: exits.map(({ because: _, ...exit }) => exit) }));

describe('the record', () => {
  test('in another order in the file gives the same answers, where each act has a day of its own', () => {
    fc.assert(
      fc.property(aQuestion, fc.nat(1000), ([paper, day], turn) => {
        const record = paper.record.toSorted(
          (a, b) => ((on(a.date as string) * 7919 + turn) % 101) - ((on(b.date as string) * 7919 + turn) % 101),
        );
        expect(everyView({ ...paper, record }, day)).toEqual(everyView(paper, day));
        expect(everyView({ ...paper, record: paper.record.toReversed() }, day)).toEqual(everyView(paper, day));
      }),
      fewRuns,
    );
  });

  test('as known on a day is the record without what was learnt later', () => {
    const learnt = aPaper.chain((paper) =>
      fc.record({
        paper: fc.constant(paper),
        late: fc.array(fc.boolean(), { minLength: paper.record.length, maxLength: paper.record.length }),
        pick: fc.nat(paper.record.length - 1),
        ahead: fc.nat(600),
      }),
    );
    fc.assert(
      fc.property(learnt, ({ paper, late, pick, ahead }) => {
        // Some acts come to light half a year after their day.
        const record = paper.record.map((a, i) => (late[i] ? { ...a, recorded: plus(a.date as string, 180) } : a));
        const known = paper.record[pick]?.date as string;
        const then = record.filter((a) => ((a.recorded ?? a.date) as string) <= known);
        if (then.length === 0) return;
        const day = plus(known, ahead);
        expect(everyView({ ...paper, record }, day, known)).toEqual(everyView({ ...paper, record: then }, day));
      }),
      fewRuns,
    );
  });

  test('without acts after a day gives the same answer for that day', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const record = paper.record.filter((a) => (a.date as string) <= day);
        if (record.length === 0) return;
        expect(everyView({ ...paper, record }, day)).toEqual(everyView(paper, day));
      }),
      fewRuns,
    );
  });

  test('with a statement or a measure more answers as before', () => {
    fc.assert(
      fc.property(
        aQuestion,
        fc.constantFrom('statement', 'measure', 'ruling', 'objection', 'declaration'),
        fc.integer({ min: -100, max: 900 }),
        ([paper, day], kind, at) => {
          const word = {
            id: 'word',
            act: kind,
            date: plus(paper.record[0]?.date as string, at),
            by: 'A',
            about: 'out',
            of: 'a1',
            says: 'We may leave.',
          };
          expect(everyView({ ...paper, record: [...paper.record, word] }, day)).toEqual(everyView(paper, day));
        },
      ),
      fewRuns,
    );
  });

  test('with an announcement more answers as before, but for a notice that is announced where there is none', () => {
    fc.assert(
      fc.property(
        aQuestion,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('out', 'trade'),
        ([paper, day], at, about) => {
          const press = {
            id: 'press',
            act: 'announcement',
            date: plus(paper.record[0]?.date as string, at),
            by: 'A',
            about,
          };
          const before = withoutReasons(everyView(paper, day)) as readonly View[];
          const after = withoutReasons(
            everyView({ ...paper, record: [...paper.record, press] }, day),
          ) as readonly View[];
          after.forEach((now, i) => {
            const then = before[i] as View;
            expect({ ...now, notice: null }).toEqual({ ...then, notice: null });
            if (sameJson(now.notice, then.notice)) return;
            expect(now.notice).toEqual({ state: 'announced', act: 'press', lastDayIn: null });
            expect(['none', 'void', 'revoked', 'lapsed']).toContain(then.notice.state);
          });
        },
      ),
      fewRuns,
    );
  });
});

describe('an answer', () => {
  function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(frozen);
    }
    return value;
  }

  test('is the same whenever it is asked for, and leaves the file as it is', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const asked = question(frozen(read(paper)), day);
        const first = statusOn(asked);
        const another = statusOn(question(read(paper), plus(day, 40)));
        expect(statusOn(asked)).toEqual(first);
        expect(statusOn(question(read(structuredClone(paper)), day))).toEqual(first);
        expect(statusOn({ ...asked, on: on(day) + 40 })).toEqual(another);
      }),
      fewRuns,
    );
  });

  test('is plain JSON: nothing in it is lost when it is written down', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        const found = views(read(paper), day);
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
      }),
      fewRuns,
    );
  });

  test('differs from no other where there is one position', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        expect(differences(read(paper), day, { position: 'p1' })).toEqual([]);
        expect(differences(read({ ...paper, positions: { p1: paper.positions.p1 as JsonRecord } }), day)).toEqual([]);
      }),
      fewRuns,
    );
  });

  test('has a term that contains the day, an end not before it while one is in, and no way out when one is out', () => {
    fc.assert(
      fc.property(aQuestion, ([paper, day]) => {
        for (const { state, term, lastDay, exits, notifyBy, survives } of everyView(paper, day)) {
          const bound = state === 'in-force' || state === 'suspended';
          if (bound) {
            const { first, last } = term as { first: string; last: string | null };
            expect(first <= day && (last === null || day <= last)).toBe(true);
            expect(lastDay === null || (lastDay as string) >= day).toBe(true);
            expect(notifyBy === null || (notifyBy as string) >= day).toBe(true);
            expect(survives).toEqual([]);
          } else if (state !== 'unknown') expect([term, exits, notifyBy]).toEqual([null, [], null]);
        }
      }),
      fewRuns,
    );
  });
});

const aGap = fc.integer({ min: 0, max: 60 });
const readings = (suspendedNotice: string): JsonRecord => ({
  p: { readings: { suspendedNotice, renewalWhileSuspended: 'runs' } },
});
const notice = act('n', 'notice', '2020-06-01', { by: 'A', exit: 'out' });
const aTerms = fc.constantFrom(open, yearly);

describe('a suspension of a notice', () => {
  const held = (terms: JsonRecord, reading: string, since: string, until?: string): JsonRecord => ({
    terms,
    positions: readings(reading),
    record: [
      inForce('2020-01-01'),
      notice,
      act('h', 'suspension-of-notice', since, { by: 'A', of: 'n' }),
      ...(until === undefined ? [] : [act('r', 'resumption-of-notice', until, { by: 'A', of: 'n' })]),
    ],
  });

  test('that is lifted on its own day changes nothing, however it is read', () => {
    fc.assert(
      fc.property(
        aTerms,
        fc.constantFrom('freeze', 'effect-only', 'lapse', 'void'),
        aGap,
        fc.integer({ min: 0, max: 300 }),
        (terms, reading, gap, ahead) => {
          const since = plus('2020-06-01', gap);
          const day = plus(since, ahead);
          const plain = { ...held(terms, reading, since), record: [inForce('2020-01-01'), notice] };
          expect(withoutReasons(everyView(held(terms, reading, since, since), day))).toEqual(
            withoutReasons(everyView(plain, day)),
          );
        },
      ),
      runs,
    );
  });

  test('that freezes the clock moves the last day in by exactly the days held', () => {
    fc.assert(
      fc.property(aTerms, aGap, fc.integer({ min: 0, max: 400 }), (terms, gap, days) => {
        const since = plus('2020-06-01', gap);
        const until = plus(since, days);
        const old = view(read({ terms, record: [inForce('2020-01-01'), notice] }), '2020-06-01').lastDay as string;
        expect(view(read(held(terms, 'freeze', since, until)), until).lastDay).toBe(plus(old, days));
      }),
      runs,
    );
  });

  test('that holds back the effect only leaves the later of the old last day in and the day on which it is lifted', () => {
    fc.assert(
      fc.property(aTerms, aGap, fc.integer({ min: 0, max: 400 }), (terms, gap, days) => {
        const until = plus(plus('2020-06-01', gap), days);
        const old = view(read({ terms, record: [inForce('2020-01-01'), notice] }), '2020-06-01').lastDay as string;
        expect(view(read(held(terms, 'effect-only', plus('2020-06-01', gap), until)), until).lastDay).toBe(
          until > old ? until : old,
        );
      }),
      runs,
    );
  });

  test('that makes a notice lapse does so at the end of the old last day in, and not before', () => {
    fc.assert(
      fc.property(aTerms, aGap, fc.integer({ min: -40, max: 40 }), (terms, gap, around) => {
        const old = view(read({ terms, record: [inForce('2020-01-01'), notice] }), '2020-06-01').lastDay as string;
        const day = plus(old, around);
        expect(view(read(held(terms, 'lapse', plus('2020-06-01', gap))), day).notice.state).toBe(
          day < old ? (day < plus('2020-06-01', gap) ? 'pending' : 'suspended') : 'lapsed',
        );
      }),
      runs,
    );
  });

  test('that is void leaves the notice as it was', () => {
    fc.assert(
      fc.property(aTerms, aGap, fc.integer({ min: 0, max: 400 }), (terms, gap, ahead) => {
        const since = plus('2020-06-01', gap);
        const day = plus(since, ahead);
        const plain = { ...held(terms, 'void', since), record: [inForce('2020-01-01'), notice] };
        expect(withoutReasons(everyView(held(terms, 'void', since), day))).toEqual(
          withoutReasons(everyView(plain, day)),
        );
      }),
      runs,
    );
  });
});

describe('a revocation', () => {
  const taken = (terms: JsonRecord, ...acts: readonly JsonRecord[]): JsonRecord => ({
    terms,
    record: [inForce('2020-01-01'), notice, ...acts],
  });
  const revoke = (id: string, date: string, of: string): JsonRecord => act(id, 'revocation', date, { by: 'A', of });
  const lastDayUnder = (terms: JsonRecord): string => view(read(taken(terms)), '2020-06-01').lastDay as string;

  test('leaves the accord as if nothing were running, if it comes by the last day in', () => {
    fc.assert(
      fc.property(aTerms, fc.integer({ min: -80, max: 30 }), (terms, around) => {
        const day = plus(lastDayUnder(terms), around);
        const found = view(read(taken(terms, revoke('back', day, 'n'))), plus(day, 1));
        expect([found.state, found.notice.state]).toEqual(
          around <= 0 ? ['in-force', 'revoked'] : ['ended', 'effective'],
        );
      }),
      runs,
    );
  });

  test('that is itself revoked brings the notice back before its last day in, and not later', () => {
    fc.assert(
      fc.property(aTerms, aGap, fc.integer({ min: -20, max: 40 }), (terms, gap, around) => {
        const last = lastDayUnder(terms);
        const day = plus(last, around);
        const of = read(taken(terms, revoke('back', plus('2020-06-01', gap), 'n'), revoke('again', day, 'back')));
        expect(view(of, day).notice).toEqual(
          around < 0
            ? { state: 'pending', act: 'n', lastDayIn: last }
            : { state: 'revoked', act: 'n', lastDayIn: null },
        );
        expect(view(of, plus(last, 1)).state).toBe(around < 0 ? 'ended' : 'in-force');
      }),
      runs,
    );
  });

  test('takes the other side nothing: its own notice runs on', () => {
    fc.assert(
      fc.property(aTerms, aGap, (terms, gap) => {
        const theirs = act('m', 'notice', '2020-06-01', { by: 'B', exit: 'out' });
        const of = (more: readonly JsonRecord[]): JsonRecord => ({ terms, record: [inForce('2020-01-01'), ...more] });
        const both = read(of([notice, theirs, revoke('back', plus('2020-06-02', gap), 'n')]));
        const alone = read(of([theirs]));
        expect(view(both, '2020-12-01').lastDay).toBe(view(alone, '2020-12-01').lastDay);
      }),
      runs,
    );
  });
});

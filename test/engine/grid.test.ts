import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { printDay } from '../../src/calendar/index.ts';
import { firstTerm, type Grid, nextTerm, ownEnd, succession, walk, withLast } from '../../src/engine/grid.ts';
import { accord, act, inForce, on, view, yearly } from './ask.ts';

const yes = (): boolean => true;
const no = (): boolean => false;
const never = (): boolean => {
  throw new Error('nobody asked for conditions');
};

const gridOf = (terms: JsonRecord, entry: string, lastDay: 'eve' | 'anniversary' = 'eve'): Grid =>
  firstTerm(termsOf(terms), on(entry), lastDay);
const span = ({ number, first, last }: Grid): string =>
  `${number}: ${printDay(first)} to ${last === null ? 'open' : printDay(last)}`;
const termOn = (terms: JsonRecord, entry: string, day: string, lastDay: 'eve' | 'anniversary' = 'eve'): string => {
  const { at, over } = walk(gridOf(terms, entry, lastDay), on(day), termsOf(terms), never);
  return span(at) + (over ? ', over' : '');
};

describe('the first term', () => {
  test('runs to the eve of the anniversary, which begins the next term', () => {
    expect(termOn(yearly, '2016-11-23', '2017-11-22')).toBe('1: 2016-11-23 to 2017-11-22');
    expect(termOn(yearly, '2016-11-23', '2017-11-23')).toBe('2: 2017-11-23 to 2018-11-22');
  });

  test('that ends on the anniversary is a day longer, and only the first', () => {
    expect(termOn(yearly, '1999-12-23', '2000-12-23', 'anniversary')).toBe('1: 1999-12-23 to 2000-12-23');
    expect(termOn(yearly, '1999-12-23', '2000-12-24', 'anniversary')).toBe('2: 2000-12-24 to 2001-12-23');
    expect(termOn(yearly, '1999-12-23', '2009-12-30', 'anniversary')).toBe('11: 2009-12-24 to 2010-12-23');
  });

  test('that ends on an anniversary missing in its year ends with February', () => {
    expect(termOn(yearly, '2024-02-29', '2024-03-01', 'anniversary')).toBe('1: 2024-02-29 to 2025-02-28');
  });

  test('of an agreement without end is the only one', () => {
    expect(termOn({ duration: { for: 'indefinite' } }, '2020-01-01', '2099-01-01')).toBe('1: 2020-01-01 to open');
    expect(termOn({}, '2020-01-01', '2099-01-01')).toBe('1: 2020-01-01 to open');
  });

  test('until a day ends with that day, and later terms are counted from the day after it', () => {
    const until = { ...yearly, duration: { until: '2020-06-30' } };
    expect(termOn(until, '2020-01-15', '2020-06-30', 'anniversary')).toBe('1: 2020-01-15 to 2020-06-30');
    expect(termOn(until, '2020-01-15', '2020-07-01', 'anniversary')).toBe('2: 2020-07-01 to 2021-06-30');
    expect(termOn(until, '2020-01-15', '2023-07-01')).toBe('5: 2023-07-01 to 2024-06-30');
  });

  test('may be counted from an anchor that is not the day of entry', () => {
    const anchored = { ...yearly, duration: { for: '1 year', anchor: '2020-04-01' } };
    expect(termOn(anchored, '2020-02-10', '2020-03-01')).toBe('1: 2020-02-10 to 2021-03-31');
    expect(termOn(anchored, '2020-02-10', '2021-04-01')).toBe('2: 2021-04-01 to 2022-03-31');
  });
});

describe('the terms after it', () => {
  test('follow a list of lengths, of which the last repeats', () => {
    const list = { duration: { for: '5 years' }, renewal: { tacit: true, for: ['3 years', '1 year'] } };
    expect(termOn(list, '2000-01-01', '2004-12-31')).toBe('1: 2000-01-01 to 2004-12-31');
    expect(termOn(list, '2000-01-01', '2005-01-01')).toBe('2: 2005-01-01 to 2007-12-31');
    expect(termOn(list, '2000-01-01', '2008-01-01')).toBe('3: 2008-01-01 to 2008-12-31');
    expect(termOn(list, '2000-01-01', '2030-06-01')).toBe('25: 2030-01-01 to 2030-12-31');
  });

  test('may be one without end', () => {
    const once = { duration: { for: '2 years' }, renewal: { tacit: true, for: 'indefinite' } };
    expect(termOn(once, '2020-01-01', '2021-12-31')).toBe('1: 2020-01-01 to 2021-12-31');
    expect(termOn(once, '2020-01-01', '2080-01-01')).toBe('2: 2022-01-01 to open');
    const later = { duration: { for: '2 years' }, renewal: { tacit: true, for: ['1 year', 'indefinite'] } };
    expect(termOn(later, '2020-01-01', '2080-01-01')).toBe('3: 2023-01-01 to open');
  });

  test('are as many as the text allows, and then it is over', () => {
    const twice = { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', times: 2 } };
    expect(termOn(twice, '2020-01-01', '2022-12-31')).toBe('3: 2022-01-01 to 2022-12-31');
    expect(termOn(twice, '2020-01-01', '2023-01-01')).toBe('3: 2022-01-01 to 2022-12-31, over');
    expect(termOn(twice, '2020-01-01', '2099-01-01')).toBe('3: 2022-01-01 to 2022-12-31, over');
    const many = { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', times: 20 } };
    expect(termOn(many, '2020-01-01', '2040-12-31')).toBe('21: 2040-01-01 to 2040-12-31');
    expect(termOn(many, '2020-01-01', '2041-01-01')).toBe('21: 2040-01-01 to 2040-12-31, over');
  });

  test('do not come at all where the text says nothing of renewal, or silence ends it', () => {
    expect(termOn({ duration: { for: '1 year' } }, '2020-01-01', '2021-01-01')).toBe(
      '1: 2020-01-01 to 2020-12-31, over',
    );
    const silent = { duration: { for: '1 year' }, renewal: { tacit: false, for: '1 year' } };
    expect(termOn(silent, '2020-01-01', '2021-01-01')).toBe('1: 2020-01-01 to 2020-12-31, over');
  });

  test('by the month from a 31st do not drift, however many are passed at once', () => {
    const monthly = { duration: { for: '1 month' }, renewal: { tacit: true, for: '1 month' } };
    expect(termOn(monthly, '2023-01-31', '2023-03-30')).toBe('2: 2023-03-01 to 2023-03-30');
    expect(termOn(monthly, '2023-01-31', '2023-12-31')).toBe('12: 2023-12-31 to 2024-01-30');
    expect(termOn(monthly, '2023-01-31', '2033-02-15')).toBe('121: 2033-01-31 to 2033-02-28');
    expect(termOn(monthly, '2023-01-31', '2033-03-01')).toBe('122: 2033-03-01 to 2033-03-30');
  });

  test('counted in days and weeks are passed at once as well', () => {
    const fortnight = { duration: { for: '14 days' }, renewal: { tacit: true, for: '2 weeks' } };
    expect(termOn(fortnight, '2023-01-01', '2023-01-14')).toBe('1: 2023-01-01 to 2023-01-14');
    expect(termOn(fortnight, '2023-01-01', '2023-12-31')).toBe('27: 2023-12-31 to 2024-01-13');
  });

  test('are the same whether walked to at once or one by one', () => {
    const cases: readonly (readonly [JsonRecord, 'eve' | 'anniversary'])[] = [
      [{ duration: { for: '1 month' }, renewal: { tacit: true, for: '1 month' } }, 'eve'],
      [{ duration: { for: '1 year' }, renewal: { tacit: true, for: '1 month', times: 50 } }, 'anniversary'],
      [{ duration: { for: '40 days' }, renewal: { tacit: true, for: ['3 months', '1 month 10 days'] } }, 'eve'],
    ];
    for (const [written, lastDay] of cases) {
      const terms = termsOf(written);
      let term = firstTerm(terms, on('2020-10-31'), lastDay);
      for (let steps = 0; steps < 40; steps++) {
        expect(walk(firstTerm(terms, on('2020-10-31'), lastDay), term.last as number, terms, never).at).toEqual(term);
        expect(walk(firstTerm(terms, on('2020-10-31'), lastDay), term.first, terms, never).at).toEqual(term);
        term = nextTerm(term, terms, never) as Grid;
      }
    }
  });

  test('are the same thousands of years on, whatever day they began on', () => {
    for (const length of ['1 month', '1 year', '1 month 10 days', '7 days', '11 months'])
      for (const entry of ['1899-12-31', '1999-02-28', '2000-02-29', '2020-10-31', '2023-03-01']) {
        const terms = termsOf({ duration: { for: length }, renewal: { tacit: true, for: length } });
        const start = firstTerm(terms, on(entry), 'eve');
        let term = start;
        for (let steps = 0; steps < 6000 && term.last !== null; steps++) {
          if (steps % 41 === 0) {
            expect(walk(start, term.first, terms, never).at).toEqual(term);
            expect(walk(start, term.last, terms, never).at).toEqual(term);
          }
          term = nextTerm(term, terms, never) as Grid;
        }
      }
  });

  test('may be counted from a day of their own', () => {
    const own = { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', anchor: '2020-07-01' } };
    expect(termOn(own, '2020-03-10', '2021-03-09')).toBe('1: 2020-03-10 to 2021-03-09');
    expect(termOn(own, '2020-03-10', '2021-03-10')).toBe('2: 2021-03-10 to 2021-06-30');
    expect(termOn(own, '2020-03-10', '2021-07-01')).toBe('3: 2021-07-01 to 2022-06-30');
    expect(termOn(own, '2020-03-10', '2041-07-01')).toBe('23: 2041-07-01 to 2042-06-30');
  });

  test('counted from a day of their own begin after the running term, though it ends on one of their ends', () => {
    const own = { duration: { until: '2021-06-30' }, renewal: { tacit: true, for: '1 year', anchor: '2020-07-01' } };
    expect(termOn(own, '2020-03-10', '2021-07-01')).toBe('2: 2021-07-01 to 2022-06-30');
  });

  test('stay one term each where the terms of one length are few', () => {
    expect(termOn(yearly, '2020-01-01', '2022-01-01')).toBe('3: 2022-01-01 to 2022-12-31');
    expect(termOn(yearly, '2020-01-01', '2023-01-01')).toBe('4: 2023-01-01 to 2023-12-31');
    expect(termOn(yearly, '2020-01-01', '2024-12-31')).toBe('5: 2024-01-01 to 2024-12-31');
  });
});

describe('why a term is followed by another, or is not', () => {
  const first = (terms: JsonRecord): Grid => gridOf({ duration: { for: '1 year' }, ...terms }, '2020-01-01');
  const why = (terms: JsonRecord, grid: Partial<Grid> = {}, holds: (day: number) => boolean = never): string =>
    succession({ ...first(terms), ...grid }, termsOf({ duration: { for: '1 year' }, ...terms }), holds);

  test('silence renews, ends, or the text says nothing', () => {
    expect(why({ renewal: { tacit: true, for: '1 year' } })).toBe('renews');
    expect(why({ renewal: { tacit: false, for: '1 year' } })).toBe('silence-ends');
    expect(why({})).toBe('no-renewal');
    expect(why({ renewal: { tacit: true, for: '1 year' } }, { last: null })).toBe('open');
  });

  test('the number of renewals may be used up', () => {
    const twice = { renewal: { tacit: true, for: '1 year', times: 2 } };
    expect([0, 1, 2, 3].map((renewals) => why(twice, { renewals }))).toEqual([
      'renews',
      'renews',
      'times-exhausted',
      'times-exhausted',
    ]);
    expect(why({ renewal: { tacit: true, for: '1 year', times: 0 } })).toBe('times-exhausted');
  });

  test('a renewal without a length renews nobody knows for how long', () => {
    expect(why({ renewal: { tacit: true } })).toBe('unknown-length');
    expect(why({ renewal: { tacit: false } }, { confirmed: true })).toBe('unknown-length');
    expect(why({}, { confirmed: true })).toBe('unknown-length');
    expect(why({}, { confirmed: true, nextLast: 7 })).toBe('confirmed');
  });

  test('what the parties agreed goes before silence, and a cap on renewals before both', () => {
    expect(why({ renewal: { tacit: false, for: '1 year' } }, { confirmed: true })).toBe('confirmed');
    expect(why({ renewal: { tacit: true, for: '1 year', times: 0 } }, { confirmed: true })).toBe('times-exhausted');
  });

  test('a condition on the renewal is asked for at the end of the term, and only where there is one', () => {
    const asked: number[] = [];
    const holds = (day: number): boolean => asked.push(day) > 0;
    expect(why({ renewal: { tacit: true, for: '1 year', requires: ['c'] } }, {}, holds)).toBe('renews');
    expect(asked.map(printDay)).toEqual(['2020-12-31']);
    expect(why({ renewal: { tacit: true, for: '1 year', requires: ['c'] } }, {}, no)).toBe('condition-failed');
    expect(why({ renewal: { tacit: true, for: '1 year', unless: ['c'] } }, {}, no)).toBe('condition-failed');
    expect(why({ renewal: { tacit: true, for: '1 year', unless: ['c'] } }, {}, yes)).toBe('renews');
  });
});

describe('the end that an accord sets itself', () => {
  const end = (terms: JsonRecord, holds: () => boolean = yes): string | null => {
    const last = ownEnd(gridOf(terms, '2020-01-01'), termsOf(terms), holds);
    return last === null ? null : printDay(last);
  };

  test('is the end of the last renewal where they are counted, and none where they are not', () => {
    expect(end(yearly)).toBeNull();
    expect(end({ duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', times: 3 } })).toBe('2023-12-31');
    expect(end({ duration: { for: '1 year' }, renewal: { tacit: true, for: ['2 years', '1 year'], times: 2 } })).toBe(
      '2023-12-31',
    );
    expect(
      end({ duration: { for: '1 year' }, renewal: { tacit: true, for: ['2 years', 'indefinite'], times: 2 } }),
    ).toBeNull();
  });

  test('is the end of the running term where nothing follows, and none where it has no end', () => {
    expect(end({ duration: { for: '1 year' } })).toBe('2020-12-31');
    expect(end({ duration: { until: '2020-05-05' } })).toBe('2020-05-05');
    expect(end({ duration: { for: 'indefinite' } })).toBeNull();
    expect(end({ duration: { for: '1 year' }, renewal: { tacit: true } })).toBe('2020-12-31');
  });

  test('depends on the condition of the renewal while that is asked of each', () => {
    const held = { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', requires: ['c'] } };
    expect(end(held, no)).toBe('2020-12-31');
    expect(end(held, yes)).toBeNull();
    const counted = { duration: { for: '1 year' }, renewal: { tacit: true, for: '1 year', times: 2, requires: ['c'] } };
    expect(end(counted, no)).toBe('2020-12-31');
    expect(end(counted, yes)).toBe('2022-12-31');
  });

  test('another last day makes the day after it the anchor of what follows', () => {
    const moved = withLast(gridOf(yearly, '2020-01-31', 'anniversary'), on('2021-05-31'));
    expect(span(moved)).toBe('1: 2020-01-31 to 2021-05-31');
    expect(span(nextTerm(moved, termsOf(yearly), never) as Grid)).toBe('2: 2021-06-01 to 2022-05-31');
  });
});

describe('terms as answered', () => {
  test('begin with entry into force, and there is none before it', () => {
    const of = accord({ terms: yearly, record: [inForce('2020-01-01')] });
    expect(view(of, '2019-12-31').term).toBeNull();
    expect(view(of, '2020-01-01').term).toEqual({ number: 1, first: '2020-01-01', last: '2020-12-31' });
    expect(view(of, '2021-01-01').term).toEqual({ number: 2, first: '2021-01-01', last: '2021-12-31' });
  });

  test('an accord without end has one term without end', () => {
    const of = accord({ terms: { duration: { for: 'indefinite' } }, record: [inForce('2020-01-01')] });
    expect(view(of, '2050-01-01').term).toEqual({ number: 1, first: '2020-01-01', last: null });
  });

  test('the last day of the first term is read from the position, else from the terms, else from the counting', () => {
    const lastOf = (parts: JsonRecord, position?: string): unknown =>
      (
        view(
          accord({ record: [inForce('2020-01-01')], ...parts }),
          '2020-05-01',
          position === undefined ? {} : { position },
        ).term as { last: string }
      ).last;
    const counting = { convention: 'common', lastDay: 'anniversary' };
    const anniversary = { ...yearly, duration: { for: '1 year', lastDay: 'anniversary' } };
    const eve = { ...yearly, duration: { for: '1 year', lastDay: 'eve' } };
    const positions = { p: { readings: { lastDay: 'eve' } } };
    expect(lastOf({ terms: yearly })).toBe('2020-12-31');
    expect(lastOf({ terms: yearly, counting })).toBe('2021-01-01');
    expect(lastOf({ terms: anniversary })).toBe('2021-01-01');
    expect(lastOf({ terms: eve, counting })).toBe('2020-12-31');
    expect(lastOf({ terms: anniversary, positions }, 'p')).toBe('2020-12-31');
    expect(lastOf({ terms: anniversary, positions }, 'text')).toBe('2021-01-01');
  });

  test('an accord that has run its course is ended, with the day on which it did', () => {
    const of = accord({ terms: { duration: { for: '1 year' } }, record: [inForce('2020-01-01')] });
    expect(view(of, '2020-12-31')).toMatchObject({ state: 'in-force', lastDay: '2020-12-31', term: { number: 1 } });
    expect(view(of, '2021-01-01')).toMatchObject({
      state: 'ended',
      lastDay: '2020-12-31',
      term: null,
      exits: [],
      notifyBy: null,
    });
  });

  test('an agreed extension keeps the number of the term, and the next begins after it', () => {
    const of = accord({
      terms: yearly,
      record: [inForce('2020-01-01'), act('more', 'agreed-extension', '2020-06-01', { until: '2021-03-31' })],
    });
    expect(view(of, '2020-05-31').term).toEqual({ number: 1, first: '2020-01-01', last: '2020-12-31' });
    expect(view(of, '2021-03-31').term).toEqual({ number: 1, first: '2020-01-01', last: '2021-03-31' });
    expect(view(of, '2021-04-01').term).toEqual({ number: 2, first: '2021-04-01', last: '2022-03-31' });
  });
});

describe('a length that was said for the next term', () => {
  test('is that of the next term only, however far ahead one looks', () => {
    // One of two states has said so: the renewal comes by silence, and for as long as was said.
    const said = accord({
      terms: yearly,
      record: [inForce('2015-01-01'), act('longer', 'renewal', '2015-06-01', { by: 'A', for: '2 years' })],
    });
    const termAt = (day: string): unknown => view(said, day).term;
    expect(termAt('2016-06-01')).toMatchObject({ number: 2, first: '2016-01-01', last: '2017-12-31' });
    expect(termAt('2018-06-01')).toMatchObject({ number: 3, first: '2018-01-01', last: '2018-12-31' });
    expect(termAt('2030-06-01')).toMatchObject({ number: 15, first: '2030-01-01', last: '2030-12-31' });
  });
});

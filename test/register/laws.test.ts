import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accordFrom, parseAccord } from '../../src/accord/index.ts';
import { english, spoken } from '../../src/base/index.ts';
import {
  type Cell,
  proposeMapping,
  type RegisterReading,
  registerCodes,
  rowsToAccords,
} from '../../src/reader/register/index.ts';
import { type Row, readRows, registerOf, workbookOf } from './read-register.ts';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const odd = one(
  '',
  '-',
  'n/a',
  '#REF!',
  '\u0000',
  '__proto__',
  'constructor',
  '=1+1',
  '契約',
  '계약',
  '\uD800',
  'a\nb',
  'x'.repeat(5000),
);
const free = fc.oneof(
  one('Ann', 'IT; Cloud', '備考', 'constructor', '__proto__', 'a\nb', '\u0000', '\uD800', '', '#1', 'x'.repeat(5000)),
  fc.string(),
);

/** Words as people write them, and words of which nothing can be made. */
const good = {
  id: one('1', '2', 'C-3', '契約-4', '', 'constructor', '\u0007x'),
  title: free.map((text) => (text.trim().length > 1 && !text.startsWith('#') ? text : 'Lease')),
  counterparty: one('Acme, Inc.', '株式会社 海', 'A; B\nC', '__proto__', '\u0000x', '\uD800x'),
  ownParty: one('Us Ltd', '', 'constructor'),
  status: one('Active', '有効', ''),
  start: one('2025-04-01', '令和7年4月1日', '1-Apr-2025', '2025년 4월 1일', ''),
  signed: one('2025-03-31', '25/03/2025', ''),
  end: one('2026-03-31', '2028-04-01', 'indefinite', '', '', ''),
  length: one('1 year', '12 mths', '3年', '무기한', '', ''),
  tacit: one('Yes', 'なし', '예', ''),
  renewal: one('1 year', '6개월', ''),
  times: one('2', 'unlimited', ''),
  notice: one('90 days', '三ヶ月前', '30 business days', '9999 years', ''),
  noticeBy: one('2025-12-31', '', ''),
  ends: one('any time', '月末', '', ''),
  law: one('Japan', 'France', ''),
  zone: one('Asia/Seoul', ''),
  owner: free.map((text) => text.replace(/^#.*/, '')),
  labels: free.map((text) => text.replace(/^#.*/, '')),
  remarks: free.map((text) => text.replace(/^#.*/, '')),
} satisfies Record<string, fc.Arbitrary<string>>;
const bad = one('soon', '30/02/2025', '03/04/2025', '03/04/25', 'none', '12', 'perhaps', 'Lost', '満了', 'Mars/Base');
const wild = Object.fromEntries(
  Object.entries(good).map(([field, words]) => [field, fc.oneof(words, words, bad, odd)]),
);
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.record(good, { requiredKeys: ['title', 'counterparty'] }),
  fc.record(wild, { requiredKeys: [] }),
);
const days = one('2025-04-01', '03/04/2025', '25/04/2025', '04/25/2025', '令和7年4月1日', '30/02/2025');

const rowsIn = ({ accords, errors }: RegisterReading): readonly number[] =>
  [...new Set([...accords.map((found) => found.row), ...errors.flatMap((found) => found.row ?? [])])].toSorted(
    (a, b) => a - b,
  );

test('no row is lost: each is an accord or has an error, and none is both', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const reading = readRows(rows);
      const held = registerOf(rows)
        .sheets[0]!.rows.filter(({ number }) => number > 1)
        .map(({ number }) => number);
      expect(rowsIn(reading)).toEqual(held);
      expect(reading.rows).toBe(held.length);
      const good = new Set(reading.accords.map((found) => found.row));
      expect(reading.errors.filter((found) => found.row !== null && good.has(found.row))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('every accord that is made is one, without a finding, and is written and parsed to the same', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      for (const { accord } of readRows(rows).accords) {
        expect(accordFrom(accord, 'x').diagnostics).toEqual([]);
        expect(parseAccord(JSON.stringify(accord), 'x').written).toEqual(accord);
        made += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(made).toBeGreaterThan(100);
});

test('the same file read twice gives the same accords, to the byte', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(JSON.stringify(readRows(rows))).toBe(JSON.stringify(readRows(structuredClone(rows))));
    }),
    { numRuns: 100 },
  );
});

test('a row says the same whatever stands in other rows, but for ids and dates that they share', () => {
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 4 }), (own, others) => {
      const more = { dateOrder: 'dmy' } as const;
      const [alone] = readRows([{ ...own, id: 'own' }], more).accords;
      const [among] = readRows(
        [{ ...own, id: 'own' }, ...others.map((other) => ({ ...other, title: other.title ?? 'z' }))],
        more,
      ).accords.filter((found) => found.row === 2);
      const shared = others.some((other) => other.id === 'own');
      if (!shared) expect(among?.accord.terms).toEqual(alone?.accord.terms);
    }),
    { numRuns: 200 },
  );
});

test('whatever a workbook holds, it is mapped and read without a fault of the program', () => {
  const cell = fc.oneof(
    fc.oneof(odd, bad, days, one('90 days', 'Title', 'Counterparty', 'No', 'Start date', 'Notice (days)', 'Renewal')),
    fc.record({ text: one('', 'x'), fault: one<Cell['fault']>('merged', 'uncalculated') }) as fc.Arbitrary<
      Partial<Cell>
    >,
    fc.record({ text: one('2025-04-01'), day: one('2025-04-01') }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
      fc.option(one('dmy' as const, 'mdy' as const), { nil: undefined }),
      (rows, dateOrder) => {
        const workbook = workbookOf(rows);
        const { mapping } = proposeMapping(workbook);
        const {
          errors,
          notes,
          accords,
          rows: count,
        } = rowsToAccords(workbook, { ...mapping, ...(dateOrder && { dateOrder }) });
        for (const { code, message, hint, column, [spoken]: says } of [...errors, ...notes]) {
          expect(message).toBe(english(says));
          expect(hint.length).toBeGreaterThan(5);
          expect(column === null || /^[A-Z]+$/.test(column)).toBe(true);
          expect(Object.hasOwn(registerCodes, code) || code.startsWith('file/') || code.startsWith('accord/')).toBe(
            true,
          );
        }
        expect(accords.length).toBeLessThanOrEqual(count);
      },
    ),
    { numRuns: 500 },
  );
});

test('two thousand agreements, each with a day of notice to be held against its terms, take seconds', () => {
  const rows = (count: number): readonly Row[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `C-${n}`,
      title: `Agreement ${n}`,
      start: '2020-04-01',
      length: '3 years',
      tacit: 'yes',
      renewal: '1 year',
      notice: '90 days',
      noticeBy: '2026-12-31',
    }));
  const took = (count: number): number => {
    const workbook = registerOf(rows(count));
    const from = performance.now();
    expect(rowsToAccords(workbook, proposeMapping(workbook).mapping).accords).toHaveLength(count);
    return performance.now() - from;
  };
  took(200);
  expect(took(2000)).toBeLessThan(15_000);
});

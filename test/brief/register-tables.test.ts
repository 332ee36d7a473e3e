import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Accord, accordFrom, parseAccord } from '../../src/accord/index.ts';
import { csvOf, type Table, tablesOf } from '../../src/brief/documents.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { deadlinesOf, positionsAsked } from '../../src/engine/index.ts';
import { xlsxOf } from '../../src/intake/xlsx-out.ts';
import { proposeMapping, rowsToAccords } from '../../src/reader/register/index.ts';
import { tableOf } from '../intake/take-table.ts';
import { readRows } from '../register/read-register.ts';
import { catalogues, en } from './catalogues.ts';

const example = (name: string): Accord => {
  const path = join(import.meta.dirname, '..', '..', 'examples', `${name}.accord.yaml`);
  return parseAccord(readFileSync(path, 'utf8'), name).accord!;
};
const from = parseDay('2027-01-01')!;
const deadlines = (accord: Accord) =>
  deadlinesOf({
    accord,
    positions: positionsAsked(accord),
    from,
    to: from + 400,
    knownOn: from,
    lookup: () => undefined,
  });

/** Rows as maps from heading to cell, empty ones left out. */
const rowsOf = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(row.flatMap((cell, n) => (cell === null ? [] : [[columns[n]!.title, cell]]))));

describe('the tables of a register', () => {
  const gsomia = example('gsomia');
  const tables = tablesOf(
    [{ accord: gsomia, terms: gsomia.writtenTerms, owner: 'Desk', labels: ['Asia', 'defence'] }],
    deadlines(gsomia),
    en,
  );
  const [accords, dates, acts] = tables as [Table, Table, Table];

  test('are of accords, deadlines and acts', () => {
    expect(tables.map(({ name }) => name)).toEqual(['Accords', 'Deadlines', 'Acts']);
  });

  test('have an accord in a row, with its terms in words', () => {
    expect(rowsOf(accords)).toEqual([
      {
        Accord: 'gsomia',
        Title: expect.stringContaining('Protection of Classified Military Information') as string,
        Kind: 'bilateral',
        Parties: 'Japan; Republic of Korea',
        'In force from': '2016-11-23',
        'Initial term': '1 year',
        Renews: 'yes',
        'Renewal term': '1 year',
        Notice: '90 days',
        'Notice to end of': 'the end of the term',
        Owner: 'Desk',
        Labels: 'Asia, defence',
      },
    ]);
  });

  test('have each deadline once, by the day on which to send', () => {
    const [first] = rowsOf(dates);
    expect(first).toMatchObject({
      'Send by': '2027-08-24',
      Date: '2027-08-24',
      What: 'notify by',
      Accord: 'gsomia',
      Party: 'JP, KR',
      'Last day in': '2027-11-22',
    });
    expect(dates.columns.filter(({ kind }) => kind === 'day').map(({ title }) => title)).toEqual([
      'Send by',
      'Date',
      'Last day in',
      'Safe by',
    ]);
  });

  test('have each act with its day, who did it and what it works on', () => {
    expect(acts.rows).toHaveLength(gsomia.record.length);
    expect(rowsOf(acts)).toContainEqual(
      expect.objectContaining({
        Accord: 'gsomia',
        Date: '2019-11-22',
        Act: 'suspension of notice',
        By: 'Republic of Korea',
        Of: 'notice',
      }),
    );
  });

  test('show an uncertain date as its file writes it, and numbers as numbers', () => {
    const { accord } = accordFrom(
      {
        accord: 'a',
        kind: 'contract',
        parties: { A: {}, B: {} },
        terms: {
          renewal: { tacit: false, times: 2 },
          exits: [{ id: 'x', by: 'any', notice: 'none', ends: ['2027-01-01', '2028-01-01'] }],
        },
        record: [{ id: 'in-force', date: '2019-08~', act: 'entry-into-force' }],
      },
      'a',
    );
    const [table] = tablesOf([{ accord: accord!, terms: accord!.writtenTerms }], [], en);
    expect(rowsOf(table!)).toEqual([
      {
        Accord: 'a',
        Title: 'a',
        Kind: 'contract',
        Parties: 'A; B',
        'In force from': '2019-08~',
        Renews: 'no',
        Renewals: 2,
        Notice: 'none',
        'Notice to end of': '2027-01-01 / 2028-01-01',
      },
    ]);
  });
});

describe.each(catalogues.map((language) => [language.code, language] as const))(
  'a list of contracts in %s',
  (_, language) => {
    const read = readRows([
      {
        id: 'A',
        title: '=Cleaning',
        start: '2022-04-25',
        length: '3 years',
        tacit: 'yes',
        renewal: '1 year 6 months',
        times: '4',
        notice: '90 days',
        owner: 'Ann',
      },
      {
        id: 'B',
        title: 'Lift',
        start: '2023-01-31',
        length: 'indefinite',
        notice: '2 weeks',
        ends: 'month end',
        labels: 'x, y',
      },
      { id: 'C', title: '保守契約', start: '2024-02-29', end: '2026-02-28', tacit: 'no' },
      { id: 'D', title: 'Desk', length: '1 year', tacit: 'yes', renewal: '1 year', notice: '30 business days' },
    ]);
    const listed = read.accords.map(({ accord, row, remarks, ...beside }) => {
      const made = accordFrom(accord, 'x').accord!;
      return { accord: made, terms: made.writtenTerms, ...beside };
    });
    const tables = tablesOf(listed, [], language);
    const bare = (reading: typeof read) =>
      reading.accords.map(({ row, ours, accord: { clauses, sources, ...accord }, ...beside }) =>
        JSON.stringify([accord, beside]),
      );

    test('can be taken in again as it was, from a workbook', async () => {
      const workbook = await tableOf(await xlsxOf(tables), 'a.xlsx');
      const again = rowsToAccords(workbook, proposeMapping(workbook).mapping);
      expect(again.errors).toEqual([]);
      expect(bare(again)).toEqual(bare(read));
    });

    test('can be taken in again as it was, from separated values', async () => {
      const workbook = await tableOf(csvOf(tables[0]!, { mark: true }), 'a.csv');
      const again = rowsToAccords(workbook, proposeMapping(workbook).mapping);
      expect(again.errors).toEqual([]);
      expect(bare(again)).toEqual(bare(read));
    });
  },
);

describe('separated values', () => {
  const table = (...rows: Table['rows']): Table => ({
    name: 'x',
    columns: [
      { title: 'Title', kind: 'text' },
      { title: '=Sum', kind: 'number' },
    ],
    rows,
  });

  test('have their headings first, and quotation marks where they have to', () => {
    expect(csvOf(table(['a, "b"', 1], ['c\nd', -2.5], ['', null]))).toBe(
      `Title,'=Sum\r\n"a, ""b""",1\r\n"c\nd",-2.5\r\n,\r\n`,
    );
  });

  test('have no formula that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])
      expect(csvOf(table([text, null]))).toMatch(/\n"?'/);
    expect(csvOf(table(["it's", null], ['a=b', null]))).toBe("Title,'=Sum\r\nit's,\r\na=b,\r\n");
  });

  test('begin with a byte order mark where it is asked for', () => {
    expect(csvOf(table(), { mark: true })).toBe("\uFEFFTitle,'=Sum\r\n");
  });
});

import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Table } from '../../src/brief/documents.ts';
import { xlsxOf } from '../../src/intake/xlsx-out.ts';
import { directoryOf, unpack } from '../../src/intake/zip.ts';
import { tableOf } from './take-table.ts';

const columns = [
  { title: 'Title', kind: 'text' },
  { title: 'Send by', kind: 'day' },
  { title: 'Renewals', kind: 'number' },
] as const;
const sheetOf = (rows: Table['rows'], name = 'Deadlines'): Table => ({ name, columns, rows });

const partsOf = (bytes: Uint8Array) =>
  new Map([...unpack(bytes, directoryOf(bytes))].map(([name, part]) => [name, Buffer.from(part).toString('utf8')]));

test('a day is a real date, whatever the zone of the machine', async () => {
  const zone = process.env.TZ;
  for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    process.env.TZ = place;
    const bytes = await xlsxOf([sheetOf([['Lease', '2025-04-01', 2]])]);
    const { sheets } = await tableOf(bytes, 'a.xlsx');
    expect(sheets[0]!.rows[1]!.cells).toEqual([
      { column: 'A', text: 'Lease' },
      { column: 'B', text: '2025-04-01', day: '2025-04-01' },
      { column: 'C', text: '2' },
    ]);
    const [other] = await readXlsxFile(Buffer.from(bytes));
    expect(other!.data[1]).toEqual(['Lease', new Date('2025-04-01T00:00:00Z'), 2]);
  }
  process.env.TZ = zone;
});

test('the first and the last day that a spreadsheet has are dates, days before and uncertain ones are texts', async () => {
  const days = ['1900-03-01', '9999-12-31', '1900-02-28', '1648-10-24', '2019-08-21/2019-08-31', '2019-02-30'];
  const { sheets } = await tableOf(await xlsxOf([sheetOf(days.map((day) => ['x', day, null]))]), 'a.xlsx');
  expect(sheets[0]!.rows.slice(1).map(({ cells }) => [cells[1]!.text, cells[1]!.day !== undefined])).toEqual(
    days.map((day, n) => [day, n < 2]),
  );
});

test('the headings stay in place when a sheet is scrolled', async () => {
  const parts = partsOf(await xlsxOf([sheetOf([])]));
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test('a text is a text, and no formula, whatever it begins with', async () => {
  const texts = ['=1+1', '+1', '-1', '@x', '\t=1', "'=1", '1', 'TRUE'];
  const bytes = await xlsxOf([sheetOf(texts.map((text) => [text, null, null]))]);
  const { sheets } = await tableOf(bytes, 'a.xlsx');
  expect(sheets[0]!.rows.slice(1).map(({ cells }) => cells[0]!.text)).toEqual(texts.map((text) => text.trim()));
  expect([...partsOf(bytes).values()].join('')).not.toMatch(/<f[ >]/);
});

test('any text is read again as it was', async () => {
  const odd = fc.constantFrom(
    'constructor',
    '__proto__',
    'valueOf',
    '_x0041_',
    'a_x000D_b',
    '_x005F_x0041_',
    '<&>"',
    '😀',
  );
  const text = fc
    .oneof(odd, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }))
    .map((one) => one.trim() || 'x');
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const { sheets } = await tableOf(await xlsxOf([sheetOf(texts.map((one) => [one, null, null]))]), 'a.xlsx');
      expect(sheets[0]!.rows.slice(1).map(({ cells }) => cells[0]!.text)).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

test('every sheet has a name of its own that a spreadsheet takes', async () => {
  const names = ['Acts', 'ACTS', 'a/b: [c]*?\\d', '', 'x'.repeat(60), 'x'.repeat(61)];
  const { sheets } = await tableOf(await xlsxOf(names.map((name) => sheetOf([['x', null, null]], name))), 'a.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual([
    'Acts',
    'ACTS 2',
    'a b   c    d',
    'Sheet',
    'x'.repeat(28),
    `${'x'.repeat(28)} 2`,
  ]);
});

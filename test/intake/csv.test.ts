import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, type Table } from '../../src/brief/documents.ts';
import { isRefusal } from '../../src/intake/index.ts';
import { takeTable } from '../../src/intake/table.ts';
import { refusedTable, tableOf, textsOf } from './take-table.ts';

describe('a text of separated values', () => {
  test('numbers its rows as a spreadsheet does: an empty line is a row, lines in quotation marks are one', async () => {
    const workbook = await tableOf('Title,Owner\r\n\r\n"Lease of\r\nthe hall","Ann ""A"" Oh"\r\n,,\r\nx\r\n');
    expect(workbook).toMatchObject({ name: 'a.csv', sheets: [{ name: '', hidden: false }], remarks: [] });
    expect(textsOf(workbook)).toEqual([
      [1, 'Title', 'Owner'],
      [3, 'Lease of\r\nthe hall', 'Ann "A" Oh'],
      [5, 'x'],
    ]);
  });

  test('has the column of each cell, and none for an empty one', async () => {
    const { sheets } = await tableOf(`${','.repeat(27)}x, y ,\n`);
    expect(sheets[0]!.rows[0]!.cells).toEqual([
      { column: 'AB', text: 'x' },
      { column: 'AC', text: 'y' },
    ]);
  });

  test.each([
    ['commas', 'No,Sum,Place\n1,"2,5",x\n2,3,y\n'],
    ['semicolons, with commas in numbers', 'No;Sum;Place\n1;2,5;x\n2;3,5;y\n'],
    ['tabs', 'No\tSum, all\tPlace\n1\t2\tx\n'],
    ['bars', 'No|Sum|Place\n1|2|x\n'],
    ['what its first line says', 'sep=^\nNo^Sum^Place\n1^2^x\n'],
  ])('is parted by %s', async (_, text) => {
    const [head, first] = textsOf(await tableOf(text));
    expect(head).toHaveLength(4);
    expect(first).toHaveLength(4);
    expect(head![0]).toBe(1);
  });

  test('is parted as its lines are, where a title stands above them', async () => {
    const rows = textsOf(await tableOf('Register of contracts, 2025\n\nNo;Title;Owner\n1;a, b;x\n2;c;y\n'));
    expect(rows.at(-1)).toEqual([5, '2', 'c', 'y']);
  });

  test('keeps a quotation mark inside a cell that has none around it', async () => {
    expect(textsOf(await tableOf('5" pipe,x\n"a" b,y\n'))).toEqual([
      [1, '5" pipe', 'x'],
      [2, '"a" b', 'y'],
    ]);
  });

  test('of which a quotation mark is never closed is refused, with the row', async () => {
    expect(await refusedTable('a,b\n1,2\n3,"open\n4,5\n')).toMatchObject({
      code: 'reader/corrupt',
      message: 'A quotation mark that opens after row 2 is never closed.',
    });
  });

  test('ends its lines as any program does', async () => {
    expect(textsOf(await tableOf('a,b\r1,2\n3,4\r\n5,6'))).toHaveLength(4);
  });

  test.each([
    ['utf-8', Buffer.from('\uFEFF契約番号,件名\n')],
    ['utf-16le', Buffer.from('\uFEFF契約番号,件名\n', 'utf16le')],
    ['utf-16le without a mark', Buffer.from('No,Title and some more words\r\n1,件名\r\n', 'utf16le')],
    ['shift_jis', Buffer.from('8c5f96f194d48d862c8c8f96bc0a312c95db8e8782c982a982f182b782e98c5f96f10a', 'hex')],
    ['euc-kr', Buffer.from('b0e8bee0b9f8c8a32cc1a6b8f10a312cb0e8bee0bcad0a', 'hex')],
    ['windows-1252', Buffer.from('No,Title\n1,R\xe9siliation du bail\n', 'latin1')],
  ])('in %s is read in its letters', async (_, bytes) => {
    const workbook = await tableOf(bytes);
    expect(JSON.stringify(workbook.sheets)).toMatch(/契約|계약|Résiliation|件名/);
    expect(JSON.stringify(workbook.sheets)).not.toContain('\uFFFD');
  });

  test('says which encoding was assumed', async () => {
    const { remarks } = await tableOf(Buffer.from('No,Title\n1,R\xe9siliation du bail\n', 'latin1'));
    expect(remarks.map(({ code }) => code)).toEqual(['reader/encoding-assumed']);
  });

  test('loses the apostrophe that was put before a formula when it was written', async () => {
    const [[, ...cells]] = textsOf(await tableOf("'=SUM(A1),'-1,'quoted,''=x,=1\n")) as [[number, ...string[]]];
    expect(cells).toEqual(['=SUM(A1)', '-1', "'quoted", "'=x", '=1']);
  });

  test('with hardly anything in it is no table', async () => {
    for (const text of [' \n , ,\n', ',,,\n'])
      expect(await refusedTable(text)).toMatchObject({
        code: 'reader/no-table',
        message: 'There is no table in the file.',
      });
    expect(await refusedTable('')).toMatchObject({ code: 'reader/empty' });
  });
});

describe('properties of texts of separated values', () => {
  test('whatever the bytes, they end in a table or in a refusal', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({
          unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', "'", '=', ' ', '한', '\uFEFF'),
          maxLength: 80,
        })
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const taken = await takeTable(content, 'a.csv');
        if (isRefusal(taken)) expect(taken.hint.length).toBeGreaterThan(10);
        else
          for (const { rows } of taken.sheets)
            expect(rows.every(({ cells }) => cells.every(({ text }) => text === text.trim()))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what is written is taken in again as it was, formulas and all', async () => {
    const cell = fc
      .string({
        unit: fc.constantFrom('a', 'é', '契', ',', ';', '"', '\n', "'", '=', '-', '@', '+', ' '),
        maxLength: 12,
      })
      .map((text) => text.trim());
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (cells, mark) => {
        const columns = ['first', 'second', 'third'].map((title) => ({ title, kind: 'text' as const }));
        const table: Table = { name: 't', columns, rows: cells };
        const { sheets } = await tableOf(csvOf(table, { mark }));
        const read = new Map(sheets[0]!.rows.map(({ number, cells: found }) => [number, found]));
        cells.forEach((row, n) => {
          const found = read.get(n + 2) ?? [];
          expect(['A', 'B', 'C'].map((column) => found.find((one) => one.column === column)?.text ?? '')).toEqual([
            ...row,
          ]);
        });
      }),
      { numRuns: 300 },
    );
  });
});

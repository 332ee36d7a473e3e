import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isRefusal } from '../../src/intake/index.ts';
import { takeTable } from '../../src/intake/table.ts';
import { largestTable } from '../../src/intake/table-bounds.ts';
import { stylesFor, xlsxFiles, xlsxMade, xlsxRow } from './make-xlsx.ts';
import { docxFiles, paragraph, zipOf } from './make-zip.ts';
import { firstCells, refusedTable, tableOf, textsOf } from './take-table.ts';

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

/** The cell of one number under a format. */
const shown = async (value: number | string, format: string, properties = '') =>
  firstCells(
    await tableOf(xlsxRow(`<c r="A1" s="0"><v>${value}</v></c>`, { styles: stylesFor(format), properties })),
  )[0];

describe('a workbook', () => {
  test('has its sheets by name, with the row and the column of every cell', async () => {
    const sheets = {
      'Contracts &amp; leases':
        '<row r="2"><c r="B2" t="inlineStr"><is><t>Title</t></is></c><c r="AB2"><v>7</v></c></row><row r="9"><c r="A9"/></row>',
      Notes: '<row><c><v>1</v></c><c><v>2</v></c></row>',
    };
    const workbook = await tableOf(xlsxMade({ sheets }), 'folder/list.xlsx');
    expect(workbook).toEqual({
      name: 'list.xlsx',
      remarks: [],
      sheets: [
        {
          name: 'Contracts & leases',
          hidden: false,
          rows: [
            {
              number: 2,
              cells: [
                { column: 'B', text: 'Title' },
                { column: 'AB', text: '7' },
              ],
            },
          ],
        },
        {
          name: 'Notes',
          hidden: false,
          rows: [
            {
              number: 1,
              cells: [
                { column: 'A', text: '1' },
                { column: 'B', text: '2' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('tells hidden sheets, and leaves out those that are charts', async () => {
    const files = xlsxFiles({ sheets: { S: '<row><c><v>1</v></c></row>', T: '<row/>' }, state: 'state="veryHidden"' });
    const related = files['xl/_rels/workbook.xml.rels']!.replace(
      '/worksheet" Target="worksheets/sheet1.xml"',
      '/chartsheet" Target="chartsheets/sheet1.xml"',
    );
    const { sheets } = await tableOf(zipOf({ ...files, 'xl/_rels/workbook.xml.rels': related }), 'a.xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['S', true]]);
  });

  test('is told by what is in it, not by its name', async () => {
    expect(textsOf(await tableOf(xlsxRow('<c><v>1</v></c>'), 'list.csv'))).toEqual([[1, '1']]);
    expect(textsOf(await tableOf('a,b\n', 'list.xlsx'))).toEqual([[1, 'a', 'b']]);
  });

  test('written by a library has what was put in', async () => {
    const day = new Date(Date.UTC(2025, 3, 1));
    const rows = [
      [{ value: 'Title <a> & "b"', fontWeight: 'bold' as const }, { value: 'Start' }],
      [
        { value: '\u4fdd\u5b88\u5951\u7d04 😀' },
        { value: day, type: Date, format: 'dd.mm.yyyy' },
        { value: 12.5 },
        { value: true },
      ],
    ];
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = place;
      const workbook = await tableOf(await writeXlsxFile(rows, { sheet: 'S' }).toBuffer(), 'a.xlsx');
      expect(textsOf(workbook)).toEqual([
        [1, 'Title <a> & "b"', 'Start'],
        [2, '\u4fdd\u5b88\u5951\u7d04 😀', '2025-04-01', '12.5', 'TRUE'],
      ]);
      expect(workbook.sheets[0]!.rows[1]!.cells[1]).toEqual({ column: 'B', text: '2025-04-01', day: '2025-04-01' });
    }
  });

  test('says what another reader says of it', async () => {
    const value = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
        .map((text) => `${text.replace(/[\s\p{C}_]/gu, 'x')}.`),
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.boolean(),
      fc.date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const data = rows.map((row) =>
            row.map((one) =>
              one instanceof Date
                ? { value: new Date(`${one.toISOString().slice(0, 10)}T00:00:00Z`), type: Date, format: 'd mmm yyyy' }
                : one === null
                  ? null
                  : { value: one },
            ),
          );
          const bytes = await writeXlsxFile(data, { sheet: 'S' }).toBuffer();
          const [other] = await readXlsxFile(bytes);
          const taken = await takeTable(bytes, 'a.xlsx');
          if (isRefusal(taken)) {
            expect(rows.flat().filter((one) => one !== null)).toEqual([]);
            return;
          }
          const own = new Map(
            taken.sheets[0]!.rows.flatMap(({ number, cells }) =>
              cells.map((cell) => [`${cell.column}${number}`, cell]),
            ),
          );
          other!.data.forEach((row, r) =>
            (row as readonly unknown[]).forEach((theirs, c) => {
              const ours = own.get(`${'ABCD'[c]}${r + 1}`);
              const plain =
                theirs instanceof Date
                  ? theirs.toISOString().slice(0, 10)
                  : theirs === null
                    ? undefined
                    : typeof theirs === 'boolean'
                      ? String(theirs).toUpperCase()
                      : String(theirs);
              expect(ours?.text).toBe(plain);
              expect(ours?.day).toBe(theirs instanceof Date ? plain : undefined);
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the texts of a workbook', () => {
  const strings =
    '<si><t xml:space="preserve"> two  words </t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t>\u6771\u4eac</t><rPh sb="0" eb="2"><t>\u30c8\u30a6\u30ad\u30e7\u30a6</t></rPh></si><si><t>a_x000D_b_x005F_x0041_ &#x1F600; &lt;&#233;&gt;</t></si><si><t><![CDATA[<c> & d]]></t></si>';

  test('are shared, rich, escaped or set apart, and lose the marks of pronunciation', async () => {
    const cells = [0, 1, 2, 3, 4].map((n) => `<c t="s"><v>${n}</v></c>`).join('');
    expect(textsOf(await tableOf(xlsxRow(cells, { strings })))).toEqual([
      [1, 'two  words', 'rich text', '\u6771\u4eac', 'a\rb_x0041_ 😀 <é>', '<c> & d'],
    ]);
  });

  test('stand in the cell as well, beside marks of pronunciation', async () => {
    const cell = '<c t="inlineStr"><is><r><t>\u5951</t></r><r><t>\u7d04</t></r><rPh><t>\u30b1\u30a4</t></rPh></is></c>';
    expect(textsOf(await tableOf(xlsxRow(cell)))).toEqual([[1, '\u5951\u7d04']]);
  });

  test('are found under names with a prefix, as some programs write them', async () => {
    const files = xlsxFiles({ sheets: { S: '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' } });
    const prefixed = Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [
        name,
        name.includes('sheets/') ? xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=') : xml,
      ]),
    );
    expect(textsOf(await tableOf(zipOf(prefixed), 'a.xlsx'))).toEqual([[1, 'x']]);
  });
});

describe('a formula', () => {
  test('gives the value that was kept with it', async () => {
    const cells =
      '<c r="A1" t="str"><f>B1&amp;"x"</f><v>yes</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v></v></c>';
    expect(firstCells(await tableOf(xlsxRow(cells)))).toEqual([
      { column: 'A', text: 'yes' },
      { column: 'B', text: '2' },
    ]);
  });

  test('that was never worked out is no empty cell', async () => {
    const cells = '<c r="A1"><f>TODAY()</f></c><c r="B1"><f>A1</f><v/></c><c r="C1" t="str"><f>A1</f></c>';
    expect(firstCells(await tableOf(xlsxRow(cells))).map(({ column, fault }) => [column, fault])).toEqual([
      ['A', 'uncalculated'],
      ['B', 'uncalculated'],
      ['C', 'uncalculated'],
    ]);
  });

  test('that went wrong shows it', async () => {
    expect(textsOf(await tableOf(xlsxRow('<c t="e"><f>A2</f><v>#REF!</v></c>')))).toEqual([[1, '#REF!']]);
  });
});

describe('a date of a workbook', () => {
  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['45748', '2025-04-01'],
    ['45748.99999', '2025-04-01'],
    ['2958465', '9999-12-31'],
  ])('counted from 1900, %s is %s', async (serial, day) => {
    expect(await shown(serial, 'yyyy/m/d')).toEqual({ column: 'A', text: day, day });
  });

  test.each(['0', '60', '-1', '2958466'])('counted from 1900, %s is a day that no calendar has', async (serial) => {
    expect(await shown(serial, 'yyyy/m/d')).toEqual({ column: 'A', text: serial });
  });

  test.each(['date1904="1"', 'date1904="true"'])(
    'counted from 1904 (%s) is four years and a day later',
    async (properties) => {
      expect(await shown(0, 'yyyy-mm-dd', properties)).toEqual({ column: 'A', text: '1904-01-01', day: '1904-01-01' });
      expect(await shown(44286, 'yyyy-mm-dd', properties)).toMatchObject({ day: '2025-04-01' });
      expect(await shown(45748, 'yyyy-mm-dd', 'date1904="0"')).toMatchObject({ day: '2025-04-01' });
      expect(await shown(45748, 'yyyy-mm-dd', 'date1904="false"')).toMatchObject({ day: '2025-04-01' });
    },
  );

  test.each([
    'd-mmm-yy',
    'dd/mm/yyyy;@',
    '[$-409]mmmm d, yyyy',
    '[$-411]ggge"\u5e74"m"\u6708"d"\u65e5"',
    'yyyy"\ub144" m"\uc6d4" d"\uc77c";@',
    '[Red]yyyy\\-mm\\-dd\\ hh:mm',
    'm/d/yy h:mm AM/PM',
    '[$-411]ge\\-m\\-d',
    'ge-mm-dd',
  ])('is one under the format %s', async (format) => {
    expect(await shown(45748.5, format)).toMatchObject({ day: '2025-04-01' });
  });

  test('that does not show its day or its year is not that day: the program made the rest up', async () => {
    expect(await shown(45748, 'mmm-yy')).toEqual({ column: 'A', text: '2025-04' });
    expect(await shown(45748, 'yyyy"\u5e74"m"\u6708"')).toEqual({ column: 'A', text: '2025-04' });
    expect(await shown(45748, 'd-mmm')).toEqual({ column: 'A', text: '04-01' });
  });

  test.each([14, 15, 31, 57])('is one under the format number %s, which needs no code', async (id) => {
    const styles = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    expect(firstCells(await tableOf(xlsxRow('<c s="0"><v>45748</v></c>', { styles })))[0]).toMatchObject({
      day: '2025-04-01',
    });
  });

  test('may be written in words of ISO 8601', async () => {
    expect(firstCells(await tableOf(xlsxRow('<c t="d"><v>2025-04-01T00:00:00</v></c>')))).toEqual([
      { column: 'A', text: '2025-04-01', day: '2025-04-01' },
    ]);
  });
});

describe('a number of a workbook', () => {
  test.each([
    [90, '0" days"', '90 days'],
    [3, '0\\ "\u30f6\u6708"', '3 \u30f6\u6708'],
    [42, '00000', '00042'],
    [7, '"No. "000', 'No. 007'],
    [0.125, '0.0%', '12.5%'],
    [1234.5, '#,##0.00', '1234.50'],
    [1.5, '0.##', '1.5'],
    [2, '0.##', '2'],
    [-3, '0;(0)', '-3'],
    [0.30000000000000004, 'General', '0.3'],
    [123456789012345, 'General', '123456789012345'],
    [0.5, 'h:mm', '0.5'],
    [1.5, '[h]:mm:ss', '1.5'],
    [1500, '0.00E+00', '1500'],
    [12, '@', '12'],
  ])('%d under the format %s shows %s', async (value, format, text) => {
    expect(await shown(value, format)).toEqual({ column: 'A', text });
  });
});

describe('cells that are joined', () => {
  test('are marked, but for the first, in every row that holds something', async () => {
    const cell = (at: string) => `<c r="${at}"><v>1</v></c>`;
    const sheets = {
      S: `<row r="1">${cell('A1')}${cell('C1')}</row><row r="2">${cell('C2')}</row><row r="4">${cell('B4')}</row>`,
    };
    const {
      sheets: [sheet],
    } = await tableOf(xlsxMade({ sheets, after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>' }));
    expect(
      sheet!.rows.map(({ number, cells }) => [
        number,
        ...cells.map(({ column, fault }) => `${column}${fault ? '*' : ''}`),
      ]),
    ).toEqual([
      [1, 'A', 'B*', 'C'],
      [2, 'A*', 'B*', 'C'],
      [4, 'B'],
    ]);
  });

  test('over a whole sheet take no time and no room', async () => {
    const sheets = {
      S: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    };
    const after = (times: number) => `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(times)}</mergeCells>`;
    const {
      sheets: [sheet],
    } = await tableOf(xlsxMade({ sheets, after: after(1) }));
    expect(sheet!.rows.map(({ cells }) => cells.length)).toEqual([16_384, 16_384]);
    expect((await refusedTable(xlsxMade({ sheets, after: after(100_000) }))).code).toBe('reader/too-large');
  });
});

describe('what is no table', () => {
  const xls = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('Workbook', 'utf16le'),
  ]);

  test.each([
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['HTML', Buffer.from('<html><table><tr><td>x</td></tr></table></html>')],
    ['HTML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['DOCX', zipOf(docxFiles(paragraph('x')))],
    ['XLSB', zipOf({ 'xl/workbook.bin': 'x' })],
    ['OpenDocument', zipOf({ 'content.xml': '<x/>' })],
    ['XLS', xls],
  ])('is refused as %s, and told to be saved as a table', async (kind, bytes) => {
    expect(await refusedTable(bytes, 'a.xls')).toMatchObject({
      code: 'reader/no-table',
      message: `Files of the kind ${kind} cannot be read.`,
      hint: 'Save the register as XLSX or as CSV, and take that in.',
    });
  });

  test('may be no text either', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * n * 7 + 13 * n) % 256));
    expect((await refusedTable(noise)).code).toBe('reader/no-table');
  });

  test('is a workbook without a cell', async () => {
    expect((await refusedTable(xlsxMade({ sheets: { S: '' } }))).code).toBe('reader/no-table');
    expect((await refusedTable(xlsxMade({}))).code).toBe('reader/no-table');
  });

  test('with a password is told as such', async () => {
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(64),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await refusedTable(locked, 'a.xlsx')).code).toBe('reader/encrypted');
    expect((await refusedTable(zipOf(xlsxFiles({ sheets: { S: '' } }), { flags: 1 }))).code).toBe('reader/encrypted');
  });
});

describe('a workbook that is put together wrongly', () => {
  const files = xlsxFiles({ sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
  const without = (name: string) => Object.fromEntries(Object.entries(files).filter(([own]) => own !== name));
  const withSheet = (xml: string) => ({ ...files, 'xl/worksheets/sheet0.xml': xml });

  test.each([
    ['without a list of its parts', without('_rels/.rels')],
    ['without its book', without('xl/workbook.xml')],
    ['without a sheet that is listed', without('xl/worksheets/sheet0.xml')],
    ['with a document type', withSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')],
    [
      'with an entity of its own',
      withSheet('<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'),
    ],
    ['with a tag that is never closed', withSheet('<worksheet><sheetData>')],
    ['with tags that cross', withSheet('<worksheet><a><b></a></b></worksheet>')],
    ['with a comment that is never closed', withSheet('<worksheet><!-- </worksheet>')],
    ['with rows out of order', withSheet('<worksheet><sheetData><row r="2"/><row r="2"/></sheetData></worksheet>')],
    [
      'with cells out of order',
      withSheet('<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>'),
    ],
    ['with a row beyond the last', withSheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>')],
    ['with a row that is no number', withSheet('<worksheet><sheetData><row r="x"/></sheetData></worksheet>')],
    [
      'with a column beyond the last',
      withSheet('<worksheet><sheetData><row><c r="XFE1"/></row></sheetData></worksheet>'),
    ],
    [
      'with a shared text that is not there',
      withSheet('<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>'),
    ],
    [
      'with a number that is none',
      withSheet('<worksheet><sheetData><row><c><v>1,5</v></c></row></sheetData></worksheet>'),
    ],
  ])('%s is refused', async (_, own) => {
    expect((await refusedTable(zipOf(own), 'a.xlsx')).code).toBe('reader/corrupt');
  });

  test('cut off or changed anywhere ends in a table or in a refusal', async () => {
    const bytes = xlsxMade({ sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row>' }, strings: '<si><t>x</t></si>' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const own = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes);
          if (!cut) own[at] = (own[at] as number) ^ change;
          const taken = await takeTable(own, 'a.xlsx');
          expect(isRefusal(taken) || taken.sheets.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a table that is too large', () => {
  const cells = (count: number) => Array.from({ length: count }, () => '<c><v>1</v></c>').join('');

  test.each([
    ['rows', `<row>${cells(1)}</row>`.repeat(largestTable.rows + 1)],
    ['cells', `<row>${cells(1000)}</row>`.repeat(501)],
  ])('is refused by its %s', async (what, rows) => {
    expect(await refusedTable(xlsxMade({ sheets: { S: rows } }))).toMatchObject({
      code: 'reader/too-large',
      message: expect.stringMatching(new RegExp(`^The table has more than \\d+ ${what}\\.$`)) as string,
    });
  });

  test('is refused by the characters of a cell and of all, though its file is small', async () => {
    const one = `<si><t>${'x'.repeat(largestTable.cell + 1)}</t></si>`;
    expect((await refusedTable(xlsxRow('<c t="s"><v>0</v></c>', { strings: one }))).message).toBe(
      'A cell has more than 32767 characters.',
    );
    const long = `<si><t>${'x'.repeat(largestTable.cell)}</t></si>`;
    const many = `<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`;
    expect((await refusedTable(xlsxMade({ sheets: { S: many }, strings: long }))).message).toBe(
      'The table has more than 16000000 characters.',
    );
    expect((await refusedTable(`a\n${'x'.repeat(40_000)}`)).code).toBe('reader/too-large');
    expect((await refusedTable('a,b\n'.repeat(20_001))).message).toBe('The table has more than 20000 rows.');
    expect((await refusedTable(Buffer.alloc(largestTable.bytes + 1, 'x'))).message).toBe(
      'The file has more than 32 MB.',
    );
  });

  test('is not one whose rows and cells are only painted', async () => {
    const painted = `<row>${'<c s="0"/>'.repeat(50)}</row>`.repeat(30_000);
    expect(textsOf(await tableOf(xlsxMade({ sheets: { S: `<row><c><v>1</v></c></row>${painted}` } })))).toEqual([
      [1, '1'],
    ]);
  });

  test('is refused where it would unpack without end', async () => {
    const files = { ...xlsxFiles({ sheets: { S: '' } }), 'xl/sharedStrings.xml': new Uint8Array(60 << 20) };
    expect((await refusedTable(zipOf(files))).code).toBe('reader/zip-bomb');
  });

  test('brings its library only with the first table of its kind', () => {
    const code = readFileSync(join(import.meta.dirname, '..', '..', 'src', 'intake', 'table.ts'), 'utf8');
    expect(code.match(/^import .* from '[^.].*'/gm)).toBeNull();
    expect(code.match(/import\('\.\/(?:csv|xlsx)\.ts'\)/g)).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { accordFrom } from '../../src/accord/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { statusOn, textPosition } from '../../src/engine/index.ts';
import { type ColumnMapping, rowsToAccords } from '../../src/reader/register/index.ts';
import { accordOf, errorsOf, notesOf, readRows, registerOf, termsOf, workbookOf } from './read-register.ts';

const renews = { start: '2022-04-25', length: '3 years', tacit: 'Yes', renewal: '1 year', notice: '90 days' };

describe('a row', () => {
  test('becomes an accord that says where each of its terms was read', () => {
    expect(
      accordOf({ ...renews, signed: '1 April 2022', times: '3', zone: 'Asia/Tokyo', counting: 'japan', law: 'Japan' }),
    ).toEqual({
      accord: 'c-1',
      title: 'Cleaning',
      kind: 'contract',
      parties: { US: { name: 'Us Ltd' }, ACME: { name: 'Acme Ltd' } },
      zone: 'Asia/Tokyo',
      counting: 'japan',
      clauses: {
        register: {
          says: 'Signed: 1 April 2022; Start date: 2022-04-25; Initial term: 3 years; Auto-renew: Yes; Renewal term: 1 year; Renewals: 3; Notice period: 90 days; Governing law: Japan; Counting: japan',
          source: 'register',
        },
      },
      terms: {
        duration: { for: '3 years', clause: 'register' },
        renewal: { tacit: true, for: '1 year', times: 3, clause: 'register' },
        exits: [{ id: 'non-renewal', by: 'any', notice: '90 days', ends: 'end-of-term', clause: 'register' }],
      },
      record: [
        { id: 'signed', date: '2022-04-01', act: 'signature', source: 'register' },
        { id: 'in-force', date: '2022-04-25', act: 'entry-into-force', source: 'register' },
      ],
      sources: { register: { title: 'list.xlsx, sheet S, row 2' } },
    });
  });

  test('is answered by the engine as its agreement is', () => {
    const { accord } = accordFrom(accordOf(renews), 'x');
    const on = parseDay('2026-01-01')!;
    const [view] = statusOn({ accord: accord!, positions: [textPosition], on, knownOn: on, lookup: () => undefined });
    expect(view).toMatchObject({ state: 'in-force', notifyBy: '2026-01-24', term: { number: 2, last: '2026-04-24' } });
  });

  test('has its owner, labels and remarks beside the accord', () => {
    const { accords } = readRows([{ owner: ' Ann Oh ', labels: 'IT; Cloud,IT', remarks: 'ask\nfirst' }]);
    expect(accords[0]).toMatchObject({ row: 2, owner: 'Ann Oh', labels: ['IT', 'Cloud'], remarks: 'ask\nfirst' });
  });

  test('of which a cell is empty, or says that nothing is known, leaves the term out', () => {
    for (const empty of ['', '-', '—', 'n/a', 'TBD', '未定', '미정', '해당 없음'])
      expect(accordOf({ start: empty, length: empty, tacit: empty, renewal: empty, notice: empty })).toEqual({
        accord: 'c-1',
        title: 'Cleaning',
        kind: 'contract',
        parties: { US: { name: 'Us Ltd' }, ACME: { name: 'Acme Ltd' } },
        sources: { register: { title: 'list.xlsx, sheet S, row 2' } },
      });
  });

  test('of a text file says its file and row', () => {
    const workbook = workbookOf(
      [
        ['Title', 'Party'],
        ['A', 'B'],
      ],
      'list.csv',
      '',
    );
    expect(
      rowsToAccords(workbook, { headerRow: 1, columns: { title: 'Title', counterparty: 'Party' } }).accords[0]?.accord
        .sources,
    ).toEqual({
      register: { title: 'list.csv, row 2' },
    });
  });

  test('with several faults has them all', () => {
    expect(
      errorsOf(readRows([{ start: 'soon', length: 'long', tacit: 'perhaps', notice: '30', zone: 'Mars/Base' }])),
    ).toEqual([
      'E2 register/no-day',
      'F2 register/no-length',
      'G2 register/unknown-word',
      'H2 register/no-unit',
      'I2 register/unknown-zone',
    ]);
  });

  test('that cannot be read is told with what to do', () => {
    expect(readRows([{ start: '03/04/2025' }]).errors).toMatchObject([
      {
        row: 2,
        column: 'E',
        code: 'register/ambiguous-day',
        severity: 'error',
        message: '03/04/2025 may be 2025-04-03 or 2025-03-04.',
        hint: 'Say under `dateOrder` whether day or month stands first: dmy or mdy.',
      },
    ]);
  });
});

describe('the id of a row', () => {
  const idOf = (id: string, title = 'x') => accordOf({ id, title }).accord;

  test('is its number in lower case, digits and hyphens, else its title', () => {
    expect(idOf('C/2021 – 001')).toBe('c-2021-001');
    expect(idOf('№ 7')).toBe('no-7');
    expect(idOf('', 'Lease of the Hall')).toBe('lease-of-the-hall');
    expect(idOf('', 'Résiliation')).toBe('resiliation');
  });

  test('has a hash where letters are lost, the same for the same words', () => {
    expect(idOf('契約-001')).toMatch(/^001-[0-9a-f]{8}$/);
    expect(idOf('契約-001')).toBe(idOf('契約-００１'));
    expect(idOf('契約-001')).not.toBe(idOf('覚書-001'));
    expect(idOf('', '保守契約')).toMatch(/^accord-[0-9a-f]{8}$/);
    expect(idOf('', '유지보수 계약')).toMatch(/^accord-[0-9a-f]{8}$/);
    expect(idOf('', `${'x'.repeat(70)}1`)).not.toBe(idOf('', `${'x'.repeat(70)}2`));
  });

  test('that two rows have keeps both out, and each names the other', () => {
    const reading = readRows([{ id: 'A 1' }, { id: 'B' }, { id: 'a-1' }]);
    expect(reading.accords.map(({ row }) => row)).toEqual([3]);
    expect(reading.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, 'A', 'Rows 2, 4 come to the same id a-1.'],
      [4, 'A', 'Rows 2, 4 come to the same id a-1.'],
    ]);
  });

  test('is missing where there is neither number nor title', () => {
    expect(errorsOf(readRows([{ id: '', title: '' }, {}]))).toEqual(['-2 register/no-name']);
  });
});

describe('the parties of a row', () => {
  test('are our side, from a column or for all rows, and the others, which may stand in several columns or lines', () => {
    const workbook = workbookOf([
      ['Title', 'Supplier', 'Guarantor'],
      ['A', 'Acme, Inc.\nBravo GmbH; 株式会社 海', 'Acme, Inc.'],
    ]);
    const mapping = {
      headerRow: 1,
      columns: { title: 'Title', counterparty: ['Supplier', 'Guarantor'] },
      fixed: { ownParty: '당사 주식회사' },
    } satisfies ColumnMapping;
    expect(rowsToAccords(workbook, mapping).accords[0]?.accord.parties).toEqual({
      P1: { name: '당사 주식회사' },
      ACME: { name: 'Acme, Inc.' },
      BRAVO: { name: 'Bravo GmbH' },
      P4: { name: '株式会社 海' },
    });
  });

  test('may be one alone, which is told once', () => {
    const reading = readRows([{ ownParty: '' }, { ownParty: '' }]);
    expect(reading.accords).toHaveLength(2);
    expect(notesOf(reading).filter((note) => note.endsWith('one-side'))).toEqual(['-- register/one-side']);
  });

  test('have to be there, and to be different', () => {
    expect(errorsOf(readRows([{ counterparty: '' }, { counterparty: 'US  LTD' }]))).toEqual([
      'C2 register/no-party',
      'C3 register/same-party',
    ]);
  });
});

describe('how long an agreement runs', () => {
  test('is a length, or a last day, or without end', () => {
    expect(termsOf({ length: '3 years' }).duration).toEqual({ for: '3 years', clause: 'register' });
    expect(termsOf({ end: '2026-03-31' }).duration).toEqual({ until: '2026-03-31', clause: 'register' });
    for (const endless of ['indefinite', 'Open-ended', '無期限', '期間の定めなし', '무기한'])
      for (const row of [{ length: endless }, { end: endless }, { length: endless, end: endless }])
        expect(termsOf(row).duration).toEqual({ for: 'indefinite', clause: 'register' });
  });

  test('in both ways has to be the same: the eve of the anniversary, or the anniversary', () => {
    expect(termsOf({ start: '2022-04-25', length: '3 years', end: '2025-04-24' }).duration).toEqual({
      for: '3 years',
      clause: 'register',
    });
    expect(termsOf({ start: '2022-04-25', length: '3 years', end: '2025-04-25' }).duration).toEqual({
      for: '3 years',
      lastDay: 'anniversary',
      clause: 'register',
    });
    expect(readRows([{ start: '2022-04-25', length: '3 years', end: '2025-04-30' }]).errors).toMatchObject([
      {
        row: 2,
        column: 'G',
        code: 'register/dates-disagree',
        message: '3 years from 2022-04-25 end on 2025-04-24, and the row says 2025-04-30.',
      },
    ]);
  });

  test('may end with the running term, after renewals by silence', () => {
    const kept = { start: '2019-01-31', length: '1 year', tacit: 'yes', renewal: '6 months' };
    for (const end of ['2020-01-30', '2020-07-30', '2021-01-30', '2025-07-30'])
      expect(termsOf({ ...kept, end }).duration).toEqual({ for: '1 year', clause: 'register' });
    expect(errorsOf(readRows([{ ...kept, end: '2025-06-30' }]))).toEqual(['G2 register/dates-disagree']);
    expect(errorsOf(readRows([{ ...kept, tacit: 'no', end: '2025-07-30' }]))).toEqual(['G2 register/dates-disagree']);
    expect(errorsOf(readRows([{ ...kept, times: '2', end: '2025-07-30' }]))).toEqual(['G2 register/dates-disagree']);
  });

  test('without a first day is its last day, and the length is told as left out', () => {
    const reading = readRows([{ length: '3 years', end: '2025-04-24' }]);
    expect(reading.accords[0]?.accord.terms).toEqual({ duration: { until: '2025-04-24', clause: 'register' } });
    expect(notesOf(reading)).toContain('E2 register/left-out');
  });

  test('cannot be without end and have one, or end before it begins', () => {
    expect(
      errorsOf(
        readRows([
          { length: 'indefinite', end: '2025-04-24' },
          { length: '1 year', end: 'indefinite' },
        ]),
      ),
    ).toEqual(['F2 register/dates-disagree', 'F3 register/dates-disagree']);
    expect(errorsOf(readRows([{ start: '2025-04-25', end: '2025-04-24' }]))).toEqual(['F2 register/ends-before-start']);
  });
});

describe('the renewal of an agreement', () => {
  test.each([
    ['Yes', true],
    ['y', true],
    ['TRUE', true],
    ['Automatic', true],
    ['✓', true],
    ['あり', true],
    ['有', true],
    ['○', true],
    ['自動更新', true],
    ['예', true],
    ['있음', true],
    ['No', false],
    ['None', false],
    ['なし', false],
    ['無', false],
    ['×', false],
    ['아니요', false],
    ['없음', false],
  ])('%s is %s', (word, tacit) => {
    expect(termsOf({ tacit: word, renewal: '1 year' }).renewal).toEqual({ tacit, for: '1 year', clause: 'register' });
  });

  test.each(['maybe', 'X', 'O', '1', 'Evergreen', '要確認'])('%s is a word that is not known', (word) => {
    expect(errorsOf(readRows([{ tacit: word }]))).toEqual(['E2 register/unknown-word']);
  });

  test('is what the mapping says that a word means', () => {
    const words = { tacit: { evergreen: 'yes', X: 'no', '?': '' } };
    expect(termsOf({ tacit: 'Evergreen', renewal: '1 year' }, { words }).renewal).toMatchObject({ tacit: true });
    expect(termsOf({ tacit: 'x', renewal: '1 year' }, { words }).renewal).toMatchObject({ tacit: false });
    expect(termsOf({ tacit: '?', length: '1 year' }, { words }).renewal).toBeUndefined();
  });

  test('that is not stated leaves its length out, and tells it', () => {
    const reading = readRows([
      { tacit: '', renewal: '1 year' },
      { tacit: 'yes', renewal: '1 year' },
    ]);
    expect(reading.accords[0]?.accord.terms).toBeUndefined();
    expect(notesOf(reading)).toContain('E2 register/left-out');
  });

  test('without a length is unknown, and told', () => {
    const reading = readRows([{ tacit: 'yes' }]);
    expect(reading.accords[0]?.accord.terms).toEqual({ renewal: { tacit: true, clause: 'register' } });
    expect(notesOf(reading)).toContain('-2 register/no-renewal-length');
  });

  test('has a number of times, or none where it is unlimited', () => {
    expect(termsOf({ tacit: 'yes', renewal: '1 year', times: '2回' }).renewal).toMatchObject({ times: 2 });
    for (const word of ['unlimited', '無制限', '제한 없음', ''])
      expect(termsOf({ tacit: 'yes', renewal: '1 year', times: word }).renewal).not.toHaveProperty('times');
    expect(errorsOf(readRows([{ tacit: 'yes', times: 'a few' }]))).toEqual(['F2 register/no-count']);
  });

  test('of what has no end is left out, and told', () => {
    const reading = readRows([{ length: 'indefinite', tacit: 'yes', renewal: '1 year' }]);
    expect(reading.accords[0]?.accord.terms).toEqual({ duration: { for: 'indefinite', clause: 'register' } });
    expect(notesOf(reading)).toContain('G2 register/left-out');
  });
});

describe('the notice of an agreement', () => {
  test('is against its renewal, or for any day where it has no end', () => {
    expect(termsOf({ tacit: 'yes', notice: '3 months' }).exits).toMatchObject([
      { id: 'non-renewal', ends: 'end-of-term' },
    ]);
    expect(termsOf({ length: 'indefinite', notice: '3 months' }).exits).toMatchObject([
      { id: 'termination', ends: 'any-day' },
    ]);
  });

  test('ends it when the row says', () => {
    for (const [word, ends] of [
      ['any time', 'any-day'],
      ['いつでも', 'any-day'],
      ['month end', 'end-of-month'],
      ['月末', 'end-of-month'],
      ['분기말', 'end-of-quarter'],
      ['year-end', 'end-of-year'],
      ['만료일', 'end-of-term'],
    ] as const)
      expect(termsOf({ tacit: 'no', notice: '3 months', ends: word }).exits).toEqual([
        { id: 'termination', by: 'any', notice: '3 months', ends, clause: 'register' },
      ]);
    expect(termsOf({ tacit: 'no', notice: '3 months' }, { fixed: { ends: 'any day' } }).exits).toMatchObject([
      { ends: 'any-day' },
    ]);
  });

  test('of which nothing says what it ends is left out, and told', () => {
    const reading = readRows([{ tacit: 'no', length: '1 year', notice: '3 months' }]);
    expect(reading.accords[0]?.accord.terms).not.toHaveProperty('exits');
    expect(reading.notes).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: 'G',
        code: 'register/left-out',
        message: 'The row does not say what a notice of 3 months ends, the term or any day; it was left out.',
      }),
    );
  });

  test('is no length of time where it is none: without a notice it would end on the day itself', () => {
    expect(errorsOf(readRows([{ tacit: 'yes', notice: 'none' }]))).toEqual(['F2 register/no-length']);
  });

  test('has the unit of its heading or of the mapping', () => {
    const workbook = workbookOf([
      ['No', 'Party', 'Auto-renew', 'Notice (days)', 'Term'],
      ['1', 'A', 'yes', '90', '12'],
    ]);
    const columns = { id: 'No', counterparty: 'Party', tacit: 'Auto-renew', notice: 'Notice (days)', length: 'Term' };
    expect(errorsOf(rowsToAccords(workbook, { headerRow: 1, columns }))).toEqual(['E2 register/no-unit']);
    expect(
      rowsToAccords(workbook, { headerRow: 1, columns, units: { length: 'months' } }).accords[0]?.accord.terms,
    ).toMatchObject({
      duration: { for: '12 months' },
      exits: [{ notice: '90 days' }],
    });
  });
});

describe('the last day of notice that a register gives', () => {
  test('is held against the terms of its row', () => {
    expect(notesOf(readRows([{ ...renews, noticeBy: '2025-01-24' }]))).toEqual([]);
    expect(notesOf(readRows([{ ...renews, noticeBy: '2027-01-24' }]))).toEqual([]);
    const { accords, notes } = readRows([{ ...renews, noticeBy: '2025-01-25' }]);
    expect(accords).toHaveLength(1);
    expect(notes).toMatchObject([
      {
        row: 2,
        column: 'J',
        code: 'register/notice-by-differs',
        severity: 'warning',
        message:
          'The row gives 2025-01-25 as the last day of notice; counted from its terms it is 2025-01-24, for the end on 2025-04-24.',
      },
    ]);
  });

  test('alone makes no term', () => {
    const reading = readRows([{ start: '2024-01-01', end: '2025-12-31', tacit: 'no', noticeBy: '2025-09-30' }]);
    expect(reading.accords[0]?.accord.terms).not.toHaveProperty('exits');
    expect(notesOf(reading)).toEqual(['H2 register/left-out']);
  });
});

describe('the dates of a column', () => {
  test('are all read in the order that one of them settles, and it is said by which', () => {
    const reading = readRows([{ start: '03/04/2025' }, { start: '25/04/2025' }, { start: '2025-05-01' }]);
    expect(reading.accords.map(({ accord }) => (accord.record as readonly { date: string }[])[0]?.date)).toEqual([
      '2025-04-03',
      '2025-04-25',
      '2025-05-01',
    ]);
    expect(reading.notes[0]).toMatchObject({
      row: null,
      column: 'E',
      code: 'register/date-order',
      message: 'Its dates were read with the day first, because row 3 has 25/04/2025.',
    });
    expect(readRows([{ start: '03/04/2025' }, { start: '04/25/2025' }]).notes[0]?.message).toBe(
      'Its dates were read with the month first, because row 3 has 04/25/2025.',
    );
  });

  test('settle nothing for another column', () => {
    expect(errorsOf(readRows([{ start: '25/04/2025', end: '03/04/2026' }]))).toEqual(['F2 register/ambiguous-day']);
  });

  test('that are in two orders settle nothing, and only those with one meaning are read', () => {
    expect(errorsOf(readRows([{ start: '25/04/2025' }, { start: '04/25/2025' }, { start: '03/04/2025' }]))).toEqual([
      'E4 register/ambiguous-day',
    ]);
  });

  test('are in the order that the mapping says, and others are days that no calendar has', () => {
    expect(errorsOf(readRows([{ start: '25/04/2025' }, { start: '03/04/2025' }], { dateOrder: 'mdy' }))).toEqual([
      'E2 register/no-such-day',
    ]);
  });

  test('are suspicious where some are dates with low days only, and others texts with high ones', () => {
    const date = (day: string) => ({ text: day, day });
    const mixed = [{ start: date('2025-04-03') }, { start: date('2025-01-12') }, { start: '25/04/2025' }];
    expect(notesOf(readRows(mixed))).toContain('E- register/mixed-dates');
    expect(notesOf(readRows([...mixed, { start: date('2025-04-13') }]))).not.toContain('E- register/mixed-dates');
  });
});

describe('a cell from which nothing can be concluded', () => {
  test.each([
    [{ text: '#REF!' }, 'register/formula-error'],
    [{ text: '#N/A' }, 'register/formula-error'],
    [{ text: '', fault: 'uncalculated' }, 'register/uncalculated'],
    [{ text: '', fault: 'merged' }, 'register/merged-cell'],
  ] as const)('%j keeps its row out', (cell, code) => {
    expect(errorsOf(readRows([{ notice: cell }, { notice: '90 days', tacit: 'yes' }]))).toEqual([`F2 ${code}`]);
  });

  test('changes nothing in a column that is not mapped', () => {
    const workbook = workbookOf([
      ['Title', 'Party', 'Sum'],
      ['A', 'B', { fault: 'uncalculated' }],
    ]);
    expect(
      rowsToAccords(workbook, { headerRow: 1, columns: { title: 'Title', counterparty: 'Party' } }).accords,
    ).toHaveLength(1);
  });
});

describe('the state of an agreement', () => {
  test('keeps out what does not run, so that nothing is counted that is over', () => {
    const reading = readRows([
      { status: 'Active' },
      { status: 'Terminated' },
      { status: '満了' },
      { status: '유효' },
      { status: 'Lost' },
    ]);
    expect(reading.accords.map(({ row }) => row)).toEqual([2, 5]);
    expect(errorsOf(reading)).toEqual([
      'E3 register/not-in-force',
      'E4 register/not-in-force',
      'E6 register/unknown-word',
    ]);
  });
});

describe('kind, law and counting', () => {
  test('are words that are known', () => {
    expect(accordOf({ kind: '二国間' }).kind).toBe('bilateral');
    expect(accordOf({ kind: 'Multilateral' }).kind).toBe('multilateral');
    expect(errorsOf(readRows([{ kind: 'NDA' }, { counting: 'lunar' }]))).toEqual([
      'E2 register/unknown-word',
      'F3 register/unknown-word',
    ]);
  });

  test('make a law count as the mapping says, and no other law', () => {
    const words = { law: { Japan: 'japan', 'English law': 'common', Nowhere: 'lunar' } };
    expect(accordOf({ law: 'JAPAN' }, { words }).counting).toBe('japan');
    expect(accordOf({ law: 'english law' }, { words }).counting).toBe('common');
    expect(accordOf({ law: 'France' }, { words })).not.toHaveProperty('counting');
    expect(accordOf({ law: 'Japan', counting: 'common' }, { words }).counting).toBe('common');
    expect(errorsOf(readRows([{ law: 'Nowhere' }], { words }))).toEqual(['E2 register/unknown-word']);
  });
});

describe('a mapping that does not fit', () => {
  const workbook = registerOf([{}]);
  const columns = { title: 'Title', counterparty: 'Counterparty' };

  test.each<readonly [string, ColumnMapping, string]>([
    ['names a sheet that is not there', { sheet: 'T', headerRow: 1, columns }, 'register/no-sheet'],
    ['has its headings in an empty row', { headerRow: 7, columns }, 'register/no-header'],
    [
      'names a heading that is not there',
      { headerRow: 1, columns: { ...columns, owner: 'Boss' } },
      'register/no-column',
    ],
    ['says a field twice', { headerRow: 1, columns, fixed: { title: 'x' } }, 'register/two-sources'],
    [
      'has two columns for one title',
      { headerRow: 1, columns: { ...columns, title: ['Title', 'No'] } },
      'register/one-column',
    ],
  ])('%s', (_, mapping, code) => {
    expect(rowsToAccords(workbook, mapping)).toMatchObject({
      rows: 0,
      accords: [],
      errors: [{ row: null, column: null, code }],
    });
  });

  test('has to say which column is meant where two have the same heading', () => {
    const twice = workbookOf([
      ['Title', 'Party', 'party '],
      ['A', 'B', 'C'],
    ]);
    expect(
      errorsOf(rowsToAccords(twice, { headerRow: 1, columns: { title: 'Title', counterparty: 'Party' } })),
    ).toEqual(['-- register/ambiguous-column']);
    expect(
      rowsToAccords(twice, { headerRow: 1, columns: { title: 'Title', counterparty: 'C' } }).accords[0]?.accord.parties,
    ).toEqual({ P1: { name: 'C' } });
  });

  test('fits again where columns have moved', () => {
    const moved = workbookOf([
      ['Owner', 'COUNTERPARTY', 'title'],
      ['Ann', 'B', 'A'],
    ]);
    expect(rowsToAccords(moved, { headerRow: 1, columns }).accords[0]?.accord).toMatchObject({
      title: 'A',
      parties: { P1: { name: 'B' } },
    });
  });
});

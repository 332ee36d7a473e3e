import { describe, expect, test } from 'vitest';
import {
  type ColumnMapping,
  columnMapping,
  proposeMapping,
  registerFields,
  rowsToAccords,
} from '../../src/reader/register/index.ts';
import { errorsOf, type Written, workbookOf } from './read-register.ts';

const proposed = (...rows: readonly (readonly Written[])[]): ColumnMapping => proposeMapping(workbookOf(rows)).mapping;

/** The field of each heading, under which one cell stands. */
const fieldsOf = (headings: readonly string[], cells: readonly string[] = []): readonly (string | undefined)[] => {
  const { columns } = proposed(
    headings,
    headings.map((_, n) => cells[n] ?? 'x'),
  );
  return headings.map((heading) => Object.entries(columns).find(([, names]) => [names].flat().includes(heading))?.[0]);
};

describe('a mapping that is proposed', () => {
  test('knows the headings of registers in English', () => {
    const headings = [
      'Contract No',
      'Title',
      'Counterparty',
      'Start date',
      'End date',
      'Initial term',
      'Auto-renew (yes/no)',
      'Renewal term',
      'Notice period',
      'Notice by',
      'Governing law',
      'Owner',
      'Remarks',
      'Status',
      'Contract type',
      'Signed',
    ];
    expect(fieldsOf(headings)).toEqual([
      'id',
      'title',
      'counterparty',
      'start',
      'end',
      'length',
      'tacit',
      'renewal',
      'notice',
      'noticeBy',
      'law',
      'owner',
      'remarks',
      'status',
      'labels',
      'signed',
    ]);
  });

  test('knows the headings of registers in Japanese', () => {
    const headings = [
      '契約番号',
      '契約名',
      '契約相手方',
      '契約開始日',
      '契約終了日',
      '契約期間（年）',
      '自動更新の有無',
      '更新期間',
      '予告期間',
      '準拠法',
      '担当者',
      '備考',
      '契約状況',
      '契約種別',
      '締結日',
      '更新回数',
    ];
    expect(fieldsOf(headings)).toEqual([
      'id',
      'title',
      'counterparty',
      'start',
      'end',
      'length',
      'tacit',
      'renewal',
      'notice',
      'law',
      'owner',
      'remarks',
      'status',
      'labels',
      'signed',
      'times',
    ]);
  });

  test('knows the headings of registers in Korean', () => {
    const headings = [
      '계약번호',
      '계약명',
      '거래처',
      '시작일',
      '만료일',
      '계약기간(년)',
      '자동갱신 여부',
      '갱신기간',
      '통지기간',
      '해지통보기한',
      '준거법',
      '담당자',
      '비고',
      '상태',
      '체결일',
    ];
    expect(fieldsOf(headings)).toEqual([
      'id',
      'title',
      'counterparty',
      'start',
      'end',
      'length',
      'tacit',
      'renewal',
      'notice',
      'noticeBy',
      'law',
      'owner',
      'remarks',
      'status',
      'signed',
    ]);
  });

  test('reads a heading without its case, width, signs and brackets', () => {
    expect(
      fieldsOf(['CONTRACT_NO.', 'ｔｉｔｌｅ', 'Counter-party *', 'Start date (dd/mm/yyyy)', 'Notice: (days)']),
    ).toEqual(['id', 'title', 'counterparty', 'start', 'notice']);
  });

  test('goes by the cells where a heading has two meanings', () => {
    expect(fieldsOf(['Title', 'Party', 'Renewal'], ['a', 'b', 'yes'])[2]).toBe('tacit');
    expect(fieldsOf(['Title', 'Party', 'Renewal'], ['a', 'b', '12 months'])[2]).toBe('renewal');
    expect(fieldsOf(['件名', '相手方', '更新'], ['a', 'b', 'あり'])[2]).toBe('tacit');
    expect(fieldsOf(['件名', '相手方', '通知期限'], ['a', 'b', '3ヶ月前'])[2]).toBe('notice');
    expect(fieldsOf(['件名', '相手方', '通知期限'], ['a', 'b', '令和7年9月30日'])[2]).toBe('noticeBy');
    expect(fieldsOf(['Title', 'Party', 'Renewal'], ['a', 'b', 'see contract'])[2]).toBeUndefined();
  });

  test('finds the row of the headings below a title', () => {
    expect(
      proposed(['Register of contracts'], [], ['as of', '2025-04-01'], ['No', 'Title', 'Supplier'], ['1', 'A', 'B']),
    ).toMatchObject({ headerRow: 4 });
  });

  test('takes the sheet that looks most like a register, and no hidden one', () => {
    const {
      sheets: [first],
    } = workbookOf([['Read me', 'first']], 'a', 'Help');
    const {
      sheets: [second],
    } = workbookOf(
      [
        ['No', 'Title', 'Supplier'],
        ['1', 'A', 'B'],
      ],
      'a',
      'Contracts',
    );
    const {
      sheets: [third],
    } = workbookOf(
      [
        ['No', 'Title', 'Supplier', 'Owner'],
        ['1', 'A', 'B', 'C'],
      ],
      'a',
      'Old',
    );
    const sheets = [first!, second!, { ...third!, hidden: true }];
    expect(proposeMapping({ name: 'a', sheets, remarks: [] }).mapping).toMatchObject({
      sheet: 'Contracts',
      headerRow: 1,
    });
    expect(proposeMapping({ name: 'a', sheets: [sheets[2]!], remarks: [] }).mapping).toMatchObject({ sheet: 'Old' });
  });

  test('names columns by their letters where two have the same heading, and the columns that it does not use', () => {
    const { mapping, unused } = proposeMapping(
      workbookOf([
        ['Title', 'Supplier', 'Supplier', 'Sum'],
        ['A', 'B', 'C', '5'],
      ]),
    );
    expect(mapping.columns).toEqual({ title: 'Title', counterparty: ['B', 'C'] });
    expect(unused).toEqual([{ letter: 'D', heading: 'Sum' }]);
  });

  test('knows of some laws how they count', () => {
    const words = (...laws: readonly string[]) =>
      proposed(['Title', 'Supplier', 'Governing law'], ...laws.map((law) => ['A', 'B', law])).words;
    expect(words('Japan', 'France', '日本法', '', 'Japan', 'Republic of Korea', '독일')).toEqual({
      law: { Japan: 'japan', 日本法: 'japan', 'Republic of Korea': 'korea', 독일: 'bgb' },
    });
    expect(words('France')).toBeUndefined();
  });

  test('is one that its own workbook fits, and one that can be stored', () => {
    const workbook = workbookOf([
      ['No', 'Title', 'Supplier', 'Governing law'],
      ['1', 'A', 'B', 'Japan'],
    ]);
    const stored = JSON.parse(JSON.stringify(proposeMapping(workbook).mapping)) as unknown;
    expect(errorsOf(rowsToAccords(workbook, columnMapping.parse(stored)))).toEqual([]);
  });

  test('of an empty workbook maps nothing', () => {
    expect(proposeMapping({ name: 'a', sheets: [], remarks: [] })).toEqual({
      mapping: { headerRow: 1, columns: {} },
      unused: [],
    });
  });
});

describe('the shape of a mapping', () => {
  const good: ColumnMapping = { headerRow: 1, columns: { title: 'Title' } };

  test('has every field that a column can feed', () => {
    expect(
      columnMapping.safeParse({ ...good, columns: Object.fromEntries(registerFields.map((field) => [field, 'A'])) })
        .success,
    ).toBe(true);
  });

  test.each([
    { ...good, headerRow: 0 },
    { ...good, columns: { tittle: 'Title' } },
    { ...good, dateOrder: 'ymd' },
    { ...good, units: { notice: 'moons' } },
    { ...good, units: { start: 'days' } },
    { ...good, shortYears: true },
    { ...good, separator: ';' },
    { headerRow: 1 },
  ])('is not that of %j', (mapping) => {
    expect(columnMapping.safeParse(mapping).success).toBe(false);
  });
});

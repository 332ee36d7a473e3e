import type { JsonRecord } from '../../src/base/index.ts';
import type { Cell, ColumnMapping, RegisterReading, Workbook } from '../../src/reader/register/index.ts';
import { proposeMapping, rowsToAccords } from '../../src/reader/register/index.ts';
import { columnName } from '../../src/reader/register/workbook.ts';

/** A cell: its text, or more than that. */
export type Written = string | Partial<Cell>;

/** A workbook with one sheet, from its headings and rows; the headings stand in row 1. */
export function workbookOf(rows: readonly (readonly Written[])[], name = 'list.xlsx', sheet = 'S'): Workbook {
  return {
    name,
    remarks: [],
    sheets: [
      {
        name: sheet,
        hidden: false,
        rows: rows.flatMap((row, r) => {
          const cells = row.flatMap((written, c): readonly Cell[] => {
            const cell = typeof written === 'string' ? { text: written } : { text: '', ...written };
            return cell.text === '' && cell.fault === undefined ? [] : [{ column: columnName(c + 1), ...cell }];
          });
          return cells.length > 0 ? [{ number: r + 1, cells }] : [];
        }),
      },
    ],
  };
}

const headings = {
  id: 'No',
  title: 'Title',
  counterparty: 'Counterparty',
  ownParty: 'Our party',
  status: 'Status',
  kind: 'Kind',
  signed: 'Signed',
  start: 'Start date',
  length: 'Initial term',
  end: 'End date',
  tacit: 'Auto-renew',
  renewal: 'Renewal term',
  times: 'Renewals',
  notice: 'Notice period',
  noticeBy: 'Notice by',
  ends: 'Notice to end of',
  law: 'Governing law',
  counting: 'Counting',
  zone: 'Time zone',
  owner: 'Owner',
  labels: 'Labels',
  remarks: 'Remarks',
} as const;

/** A row by its fields. */
export type Row = Partial<Record<keyof typeof headings, Written>>;

const enough: Row = { id: 'C-1', title: 'Cleaning', counterparty: 'Acme Ltd', ownParty: 'Us Ltd' };

/** A register of rows by their fields, each with what it takes to be an accord. */
export function registerOf(rows: readonly Row[]): Workbook {
  const full = rows.map((row, n): Row => ({ ...enough, ...(n > 0 && { id: `C-${n + 1}` }), ...row }));
  const fields = (Object.keys(headings) as (keyof typeof headings)[]).filter((field) =>
    full.some((row) => row[field] !== undefined),
  );
  return workbookOf([
    fields.map((field) => headings[field]),
    ...full.map((row) => fields.map((field) => row[field] ?? '')),
  ]);
}

/** Reads rows as they are proposed to be mapped, with more of a mapping where a test has it. */
export function readRows(rows: readonly Row[], more: Partial<ColumnMapping> = {}): RegisterReading {
  const workbook = registerOf(rows);
  const { mapping } = proposeMapping(workbook);
  return rowsToAccords(workbook, { ...mapping, ...more });
}

/** The accord of one row, which has to be one. */
export function accordOf(row: Row, more: Partial<ColumnMapping> = {}): JsonRecord {
  const { accords, errors } = readRows([row], more);
  const [only] = accords;
  if (!only) throw new Error(JSON.stringify(errors));
  return only.accord;
}

/** The terms of one row. */
export const termsOf = (row: Row, more: Partial<ColumnMapping> = {}): JsonRecord =>
  (accordOf(row, more).terms ?? {}) as JsonRecord;

/** The codes of errors, each with its row and column. */
export const errorsOf = ({ errors }: RegisterReading): readonly string[] =>
  errors.map(({ row, column, code }) => `${column ?? '-'}${row ?? '-'} ${code}`);

/** The codes of notes, each with its row and column. */
export const notesOf = ({ notes }: RegisterReading): readonly string[] =>
  notes.map(({ row, column, code }) => `${column ?? '-'}${row ?? '-'} ${code}`);

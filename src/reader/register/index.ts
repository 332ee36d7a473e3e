import { accordFrom } from '../../accord/index.ts';
import { isRecord, listed, type Sentence, sentence, spoken } from '../../base/index.ts';
import type { RegisterCode } from './codes.ts';
import { datesOf } from './dates-of-columns.ts';
import type { RegisterField } from './fields.ts';
import { findingAt, type RegisterFinding } from './finding.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { ColumnMapping } from './mapping.ts';
import { noticeByFault } from './notice-by.ts';
import { type ReadRow, type RegisterAccord, readRow } from './row.ts';
import type { Workbook } from './workbook.ts';

export { type RegisterCode, registerCodes } from './codes.ts';
export { type RegisterField, registerFields } from './fields.ts';
export type { RegisterFinding } from './finding.ts';
export { type ColumnMapping, columnMapping } from './mapping.ts';
export { type Proposal, proposeMapping } from './propose.ts';
export type { RegisterAccord } from './row.ts';
export type { Cell, Sheet, SheetRow, Workbook } from './workbook.ts';

/** A register as a mapping reads it. Every row below the headings is either an accord or has an error. */
export interface RegisterReading {
  /** How many rows below the headings hold something. */
  readonly rows: number;
  readonly accords: readonly RegisterAccord[];
  /** What keeps rows out; where the mapping does not fit the file, it keeps all out, and no row is read. */
  readonly errors: readonly RegisterFinding[];
  /** What is worth knowing of rows that are not kept out, and of columns. */
  readonly notes: readonly RegisterFinding[];
}

/**
 * Reads the agreements of a register by a mapping of its columns. Nothing is guessed: a cell that has two meanings is an error, an empty cell leaves its term
 * out. The same file and mapping always give the same accords. Never throws.
 */
export function rowsToAccords(workbook: Workbook, mapping: ColumnMapping): RegisterReading {
  const layout = layoutOf(workbook, mapping);
  if (!('sheet' in layout)) return { rows: 0, accords: [], errors: layout, notes: [] };
  const dates = datesOf(layout, mapping);
  const read = layout.rows.map((row) => readRow(row, workbook, layout, mapping, dates));
  const shared = sharedIds(read, layout);
  const accords: RegisterAccord[] = [];
  const errors: RegisterFinding[] = [];
  const notes = [...dates.notes];
  for (const one of read) {
    const faults = [...one.faults, ...(shared.get(one.made.row) ?? [])];
    const checked = faults.length > 0 ? { faults, notes: [] } : checkedRow(one, workbook.name, layout);
    errors.push(...checked.faults);
    if (checked.faults.length > 0) continue;
    const { id, noticeBy, ...accord } = one.made;
    accords.push(accord);
    // What a whole column is missing for is said once.
    notes.push(...checked.notes.filter(({ code, column }) => column !== null || !Object.hasOwn(missing, code)));
  }
  if (accords.length > 0) notes.push(...missingColumns(accords, layout, mapping));
  return { rows: layout.rows.length, accords, errors, notes };
}

/** What no row says where no column does. */
const missing = {
  'register/no-start': { field: 'start', says: sentence`No column says from when the agreements are in force.` },
  'register/renewal-not-stated': {
    field: 'tacit',
    says: sentence`No column says whether the agreements renew by themselves.`,
  },
} as const satisfies Partial<Record<RegisterCode, { readonly field: RegisterField; readonly says: Sentence }>>;

function missingColumns(accords: readonly RegisterAccord[], { columns }: Layout, { fixed }: ColumnMapping) {
  const found = Object.entries(missing)
    .filter(([, { field }]) => !columns.has(field) && fixed?.[field] === undefined)
    .map(([code, { says }]) => findingAt(null, null, { code: code as keyof typeof missing, says }));
  const oneSided = accords.some(({ accord: { parties } }) => isRecord(parties) && Object.keys(parties).length === 1);
  const says = sentence`Some agreements have one side only: the mapping does not say whose register it is.`;
  return oneSided ? [...found, findingAt(null, null, { code: 'register/one-side', says })] : found;
}

const mostNamed = 10;

/** The rows that come to one id with others: none of them is more likely than the other to be meant. */
function sharedIds(read: readonly ReadRow[], { columns }: Layout): ReadonlyMap<number, readonly RegisterFinding[]> {
  const byId = new Map<string, number[]>();
  for (const { made } of read) {
    const rows = byId.get(made.id);
    if (rows) rows.push(made.row);
    else byId.set(made.id, [made.row]);
  }
  const column = (columns.get('id') ?? columns.get('title'))?.[0]?.letter ?? null;
  const found = new Map<number, readonly RegisterFinding[]>();
  for (const [id, rows] of byId) {
    if (id === '' || rows.length === 1) continue;
    const named = listed(rows.slice(0, mostNamed).map(String));
    const list = rows.length > mostNamed ? sentence`${named} and more` : named;
    const says = sentence`Rows ${list} come to the same id ${id}.`;
    for (const row of rows) found.set(row, [findingAt(row, column, { code: 'register/duplicate-id', says })]);
  }
  return found;
}

/** What the reading of accord files finds in an agreement, and what its terms say of the day that the row gives. */
function checkedRow({ made, notes }: ReadRow, file: string, { columns }: Layout): Pick<ReadRow, 'faults' | 'notes'> {
  const { accord, diagnostics } = accordFrom(made.accord, file);
  const found = diagnostics.map(
    ({ code, severity, message, hint, [spoken]: says }): RegisterFinding => ({
      row: made.row,
      column: null,
      code,
      severity,
      message,
      hint,
      [spoken]: says,
    }),
  );
  const differs = accord && made.noticeBy !== undefined ? noticeByFault(accord, made.noticeBy) : undefined;
  return {
    faults: found.filter(({ severity }) => severity === 'error'),
    notes: [
      ...notes,
      ...found.filter(({ severity }) => severity !== 'error'),
      ...(differs ? [findingAt(made.row, columns.get('noticeBy')?.[0]?.letter ?? null, differs)] : []),
    ],
  };
}

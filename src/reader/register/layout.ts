import { listed, type Sentence, sentence } from '../../base/index.ts';
import type { RegisterCode } from './codes.ts';
import { type RegisterField, registerFields } from './fields.ts';
import { findingAt, type RegisterFinding } from './finding.ts';
import { type ColumnMapping, manyColumns } from './mapping.ts';
import { plainCell } from './words.ts';
import { cellAt, columnNumber, type Sheet, type SheetRow, type Workbook } from './workbook.ts';

/** A column of a register, with its heading as it stands there. */
export interface Column {
  readonly letter: string;
  readonly heading: string;
}

/** A sheet as a mapping reads it. */
export interface Layout {
  readonly sheet: Sheet;
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[];
  readonly columns: ReadonlyMap<RegisterField, readonly Column[]>;
}

/** The columns of a row of headings. */
export const headingsOf = (row: SheetRow): readonly Column[] =>
  row.cells.map(({ column, text }) => ({ letter: column, heading: text }));

/** Lays a mapping over a workbook, or says why it does not fit. */
export function layoutOf(workbook: Workbook, mapping: ColumnMapping): Layout | readonly RegisterFinding[] {
  const found: RegisterFinding[] = [];
  const say = (code: RegisterCode, says: Sentence): void => {
    found.push(findingAt(null, null, { code, says }));
  };
  const wanted = mapping.sheet;
  const sheet =
    wanted === undefined
      ? (workbook.sheets.find(({ hidden, rows }) => !hidden && rows.length > 0) ?? workbook.sheets[0])
      : workbook.sheets.find(({ name }) => name === wanted);
  if (!sheet) {
    say('register/no-sheet', sentence`The file has no sheet ${wanted ?? ''}.`);
    return found;
  }
  const header = sheet.rows.find(({ number }) => number === mapping.headerRow);
  if (!header) {
    say('register/no-header', sentence`Row ${mapping.headerRow} of the sheet holds nothing.`);
    return found;
  }
  const columns = new Map<RegisterField, readonly Column[]>();
  for (const field of registerFields) {
    const named = [mapping.columns[field] ?? []].flat();
    if (named.length > 0 && mapping.fixed?.[field] !== undefined)
      say('register/two-sources', sentence`${`\`${field}\``} has a column, and is fixed for all rows as well.`);
    if (named.length > 1 && !manyColumns.has(field))
      say('register/one-column', sentence`${`\`${field}\``} has more than one column.`);
    const own = named.flatMap((name) => {
      const fits = columnsNamed(name, header);
      if (fits.length === 0) say('register/no-column', sentence`No column has the heading ${name}.`);
      if (fits.length > 1)
        say(
          'register/ambiguous-column',
          sentence`Several columns have the heading ${name}: ${listed(fits.map(({ letter }) => letter))}.`,
        );
      return fits;
    });
    if (own.length > 0) columns.set(field, own);
  }
  if (found.length > 0) return found;
  return { sheet, rows: sheet.rows.filter(({ number }) => number > header.number), columns };
}

/** The columns that a name may mean: those with this heading, else the one with this letter. */
function columnsNamed(name: string, header: SheetRow): readonly Column[] {
  const plain = plainCell(name);
  const headed = headingsOf(header).filter(({ heading }) => heading !== '' && plainCell(heading) === plain);
  if (headed.length > 0 || columnNumber(name) === 0) return headed;
  return [{ letter: name, heading: cellAt(header, name)?.text ?? '' }];
}

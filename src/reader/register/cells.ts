import { sentence } from '../../base/index.ts';
import type { RegisterField } from './fields.ts';
import { type Fault, findingAt, isRead, type Read, type RegisterFinding } from './finding.ts';
import type { Column, Layout } from './layout.ts';
import type { ColumnMapping } from './mapping.ts';
import { blankWords, formulaError, plainCell } from './words.ts';
import { type Cell, cellAt, type SheetRow } from './workbook.ts';

/** What a row, or the mapping for all rows, says in one field. */
export interface Told {
  /** The words, as the mapping takes them. */
  readonly text: string;
  /** The civil day, where the cell is one. */
  readonly day?: string;
  /** Where it stands; nowhere where the mapping says it. */
  readonly column?: Column;
}

/** A row while it is read. */
export interface RowDesk {
  readonly row: SheetRow;
  readonly faults: RegisterFinding[];
  readonly notes: RegisterFinding[];
  /** All that the row says in a field; a cell from which nothing can be concluded is a fault. */
  readonly all: (field: RegisterField) => readonly Told[];
  /** What the row says in a field of one column. */
  readonly told: (field: RegisterField) => Told | undefined;
  /** The value of a field; undefined where the row does not say it, and where it cannot be read, which is a fault. */
  readonly read: <T>(field: RegisterField, reads: (told: Told) => Read<T>) => T | undefined;
  /** Puts down a fault, of a field or of the row as a whole. */
  readonly fault: (fault: Fault, field?: RegisterField) => void;
  /** Puts down something that does not keep the row out. */
  readonly note: (fault: Fault, field?: RegisterField) => void;
}

/** Begins to read a row. */
export function rowDesk(row: SheetRow, layout: Layout, mapping: ColumnMapping): RowDesk {
  const faults: RegisterFinding[] = [];
  const notes: RegisterFinding[] = [];
  const known = new Map<RegisterField, readonly Told[]>();
  const find = (field: RegisterField): readonly Told[] => {
    const fixed = mapping.fixed?.[field];
    if (fixed !== undefined) return toldBy({ text: fixed.trim() }, field, mapping);
    return (layout.columns.get(field) ?? []).flatMap((column) => {
      const cell = cellAt(row, column.letter);
      if (!cell) return [];
      const fault = faultOf(cell);
      if (fault) faults.push(findingAt(row.number, column.letter, fault));
      return fault
        ? []
        : toldBy({ text: cell.text, ...(cell.day !== undefined && { day: cell.day }), column }, field, mapping);
    });
  };
  const all = (field: RegisterField): readonly Told[] => {
    const found = known.get(field) ?? find(field);
    known.set(field, found);
    return found;
  };
  const at = (field: RegisterField | undefined): string | null =>
    (field && (all(field)[0]?.column ?? layout.columns.get(field)?.[0])?.letter) ?? null;
  return {
    row,
    faults,
    notes,
    all,
    told: (field) => all(field)[0],
    read: (field, reads) => {
      const told = all(field)[0];
      const read = told && reads(told);
      if (!read || isRead(read)) return read?.value;
      faults.push(findingAt(row.number, at(field), read));
      return undefined;
    },
    fault: (fault, field) => faults.push(findingAt(row.number, at(field), fault)),
    note: (fault, field) => notes.push(findingAt(row.number, at(field), fault)),
  };
}

// What a word means may be said in the mapping; what then says nothing is as good as an empty cell.
function toldBy(told: Told, field: RegisterField, { words }: ColumnMapping): readonly Told[] {
  const plain = plainCell(told.text);
  // The words of a law are no law: what they mean is the counting that goes with it.
  const own = field === 'law' ? undefined : words?.[field];
  const meant = own && Object.keys(own).find((word) => plainCell(word) === plain);
  const text = meant === undefined ? told.text : (own?.[meant] ?? '').trim();
  if (text === '' || blankWords.has(plainCell(text))) return [];
  return [meant === undefined ? told : { text, ...(told.column && { column: told.column }) }];
}

function faultOf({ text, fault }: Cell): Fault | undefined {
  if (fault === 'uncalculated')
    return { code: 'register/uncalculated', says: sentence`The formula in this cell was never worked out.` };
  if (fault === 'merged')
    return { code: 'register/merged-cell', says: sentence`This cell is joined to another one, which holds the value.` };
  return formulaError.test(text)
    ? { code: 'register/formula-error', says: sentence`A formula went wrong here: the cell shows ${text}.` }
    : undefined;
}

import type { Remark } from '../source-text.ts';

/** A cell that holds something. */
export interface Cell {
  /** Its column as a spreadsheet names it: `A` to `Z`, `AA` and so on. */
  readonly column: string;
  /** What is shown, without white space around it. A cell that holds a date has it as ISO writes it, as far as the cell shows it. */
  readonly text: string;
  /** The civil day (ISO), where the file itself says that the cell is one. */
  readonly day?: string;
  /** Why nothing may be concluded from the cell: its formula was never worked out, or it is joined to a cell that holds the value. */
  readonly fault?: 'uncalculated' | 'merged';
}

/** A row that holds something, with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly number: number;
  /** By column. */
  readonly cells: readonly Cell[];
}

/** One sheet of a spreadsheet. */
export interface Sheet {
  /** Empty for a text file, which has one sheet without a name. */
  readonly name: string;
  readonly hidden: boolean;
  /** By number; rows that hold nothing are left out. */
  readonly rows: readonly SheetRow[];
}

/** A spreadsheet, or a text of separated values, as it was taken in. */
export interface Workbook {
  /** The name of the file, without its folder. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
}

/** The name of a column by its number, from 1: A, B … Z, AA. */
export function columnName(number: number): string {
  let [name, rest] = ['', number];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The number of a column by its name, from 1; 0 for what is no name of a column. */
export function columnNumber(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return 0;
  return name.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The cell of a row in a column. */
export const cellAt = (row: SheetRow | undefined, column: string): Cell | undefined =>
  row?.cells.find((cell) => cell.column === column);

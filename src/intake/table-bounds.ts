import { sentence } from '../base/index.ts';
import type { Cell, SheetRow } from '../reader/register/workbook.ts';
import { Refused } from './refusal.ts';

/** The largest tables that are taken in: a register of agreements has a tenth of it at most. Bytes are those of the file. */
export const largestTable = {
  bytes: 32 << 20,
  rows: 20_000,
  cells: 500_000,
  characters: 16_000_000,
  /** The most characters of one cell, as spreadsheets have it. */
  cell: 32_767,
} as const;

/** Gathers the rows of a file, and refuses it as soon as there is too much. */
export interface Gathering {
  /** The text of a cell as it is kept: without white space around it. */
  readonly text: (written: string) => string;
  /** Counts cells that are kept. */
  readonly cells: (count: number) => void;
  /** Takes a row, where it holds anything. */
  readonly row: (number: number, cells: readonly Cell[], into: SheetRow[]) => void;
}

/** Begins to gather the rows of a file. */
export function gathering(): Gathering {
  let [rows, cells, characters] = [0, 0, 0];
  const count = (more: number): void => {
    cells += more;
    if (cells > largestTable.cells)
      throw new Refused('reader/too-large', sentence`The table has more than ${largestTable.cells} cells.`);
  };
  return {
    text: (written) => {
      if (written.length > largestTable.cell)
        throw new Refused('reader/too-large', sentence`A cell has more than ${largestTable.cell} characters.`);
      characters += written.length;
      if (characters > largestTable.characters)
        throw new Refused('reader/too-large', sentence`The table has more than ${largestTable.characters} characters.`);
      return written.trim();
    },
    cells: count,
    row: (number, held, into) => {
      if (held.length === 0) return;
      rows += 1;
      if (rows > largestTable.rows)
        throw new Refused('reader/too-large', sentence`The table has more than ${largestTable.rows} rows.`);
      count(held.length);
      into.push({ number, cells: held });
    },
  };
}

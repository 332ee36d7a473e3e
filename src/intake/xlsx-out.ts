import writeXlsxFile from 'write-excel-file/node';
import type { Table, TableCell, TableColumn } from '../brief/documents.ts';
import { parseDay } from '../calendar/index.ts';
import { largestTable } from './table-bounds.ts';
import { serialOf } from './xlsx-formats.ts';

/**
 * Tables as a workbook (ECMA-376), a sheet for each, with its headings held in place. Days are real dates, as numbers of days and never through an instant;
 * texts are texts whatever they begin with, so that nothing in them is run. Made in memory: no file is written.
 */
export async function xlsxOf(tables: readonly Table[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: sheetName(name, names),
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === 'text' ? 28 : 12 })),
    data: [
      columns.map(({ title }) => ({ value: asText(title), type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]))),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function cellOf(cell: TableCell, column: TableColumn | undefined) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  const day = column?.kind === 'day' ? parseDay(cell) : undefined;
  const serial = day === undefined ? undefined : serialOf(day);
  if (serial !== undefined) return { value: serial, type: Number, format: 'yyyy-mm-dd' };
  return { value: asText(cell), type: String };
}

/**
 * A text as the format has it (22.9.2.19), where `_x0041_` is an A: what looks like that has its first sign written by number. So has a text that every object
 * has a member of that name for, such as `constructor`: the library would take it for one that it has written before.
 */
function asText(text: string): string {
  const kept = text.slice(0, largestTable.cell).replace(/_(?=x[0-9a-f]{4}_)/gi, byNumber);
  return kept in Object.prototype ? byNumber(kept.charAt(0)) + kept.slice(1) : kept;
}

const byNumber = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A name that a sheet may have: short, without signs that formulas use, and its own. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]/\\:*?']/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

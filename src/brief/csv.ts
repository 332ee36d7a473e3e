/** A column of a table to hand on; days are civil days as ISO writes them. */
export interface TableColumn {
  readonly title: string;
  readonly kind: 'text' | 'day' | 'number';
}

/** What stands in a cell; null is an empty one. */
export type TableCell = string | number | null;

/** A table to hand on, as a sheet of a spreadsheet or as a file of separated values. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * A table as comma-separated values (RFC 4180), headings first. A text that begins as a formula does (`=`, `+`, `-`, `@`, a tab, a carriage return) gets an
 * apostrophe before it, since spreadsheets would run it; taking the table in again takes the apostrophe off.
 * @param mark whether a byte order mark stands in front, without which spreadsheets take UTF-8 for something else
 */
export function csvOf({ columns, rows }: Table, { mark = false }: { readonly mark?: boolean } = {}): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(cellOf).join(','));
  return `${mark ? '\uFEFF' : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellOf(cell: TableCell): string {
  if (cell === null || typeof cell === 'number') return String(cell ?? '');
  const text = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

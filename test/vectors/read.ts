import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of a table: the value of each column, as text. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table of this folder (RFC 4180): the first line names the columns, quotation marks hold commas. */
export function tableOf(name: string): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, `${name}.csv`), 'utf8');
  const [head = [], ...rows] = text.trimEnd().split('\n').map(cellsOf);
  return rows.map((cells, i) => {
    if (cells.length !== head.length)
      throw new Error(`${name}.csv, line ${i + 2}: ${cells.length} cells of ${head.length}`);
    return Object.fromEntries(head.map((column, at) => [column, cells[at] as string]));
  });
}

function cellsOf(line: string): readonly string[] {
  return Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'),
  );
}

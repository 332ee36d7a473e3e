import { CsvError, parse } from 'csv-parse/sync';
import { sentence } from '../base/index.ts';
import { columnName, type Sheet, type SheetRow } from '../reader/register/workbook.ts';
import { Refused } from './refusal.ts';
import { gathering } from './table-bounds.ts';

/**
 * The rows of a text of separated values (RFC 4180), numbered as a spreadsheet numbers them when it opens the text: an empty line is a row, and a row may
 * have several lines in quotation marks. What is separated by is found out; a first line `sep=;`, which spreadsheets write and do not show, says it.
 */
export function takeCsv(text: string): Sheet {
  const [whole, told] = /^sep=([^\r\n])(?:\r\n?|\n|$)/i.exec(text) ?? ['', undefined];
  const own = text.slice(whole.length);
  const rows: SheetRow[] = [];
  const { text: kept, row } = gathering();
  let number = 0;
  const take = (record: readonly string[]): null => {
    number += 1;
    const cells = record.flatMap((written, i) => {
      const shown = kept(unguarded(written));
      return shown === '' ? [] : [{ column: columnName(i + 1), text: shown }];
    });
    row(number, cells, rows);
    return null;
  };
  try {
    parse(own, {
      delimiter: told ?? separatorOf(own),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quotation mark within a cell that has none around it is a sign like others: 5" pipe.
      relax_quotes: true,
      on_record: take,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new Refused('reader/corrupt', sentence`A quotation mark that opens after row ${number} is never closed.`);
    throw error;
  }
  return { name: '', hidden: false, rows };
}

/** Takes back the apostrophe that {@link csvOf} puts before what a spreadsheet would take for a formula. */
const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const separators = [',', ';', '\t', '|'] as const;
const sample = 1 << 16;

/** The separator that parts most lines into the same number of cells, the more the better; a comma where none does. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, sample)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100);
  const scores = separators.map((separator) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const best = [...counts].filter(([cells]) => cells > 1).reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    return { separator, lines: best[1], cells: best[0] };
  });
  return scores.reduce((a, b) => (b.lines > a.lines || (b.lines === a.lines && b.cells > a.cells) ? b : a)).separator;
}

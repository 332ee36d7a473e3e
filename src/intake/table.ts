import { sentence } from '../base/index.ts';
import type { Sheet, Workbook } from '../reader/register/workbook.ts';
import type { Remark } from '../reader/source-text.ts';
import { decodeText } from './encoding.ts';
import { containerOf, unreadable } from './media.ts';
import { orRefusal, type Refusal, Refused, within, withoutFolder } from './refusal.ts';
import { largestTable } from './table-bounds.ts';

/**
 * Takes a spreadsheet in: the bytes of an XLSX file, or of a text of values that are separated by commas, semicolons, tabs or bars, become sheets with rows
 * and cells, each with its place, or a refusal that says why not. It never throws and works no formula out.
 */
export async function takeTable(bytes: Uint8Array, name: string): Promise<Workbook | Refusal> {
  const own = withoutFolder(name);
  return orRefusal(own, async () => {
    within(bytes, largestTable.bytes);
    const { sheets, remarks } = await read(bytes, own);
    if (sheets.every(({ rows }) => rows.length === 0))
      throw new Refused('reader/no-table', sentence`There is no table in the file.`);
    return { name: own, sheets, remarks };
  });
}

async function read(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly sheets: readonly Sheet[]; readonly remarks: readonly Remark[] }> {
  try {
    const container = containerOf(bytes, name);
    if (container === 'docx') return { sheets: (await import('./xlsx.ts')).takeXlsx(bytes), remarks: [] };
    if (container === 'pdf') throw unreadable('PDF');
    const { text, remarks } = decodeText(bytes);
    // Programs of the web give their pages the name of a spreadsheet.
    if (/^\s*<(?:[!?]|html|table)/i.test(text)) throw unreadable('HTML');
    return { sheets: [(await import('./csv.ts')).takeCsv(text)], remarks };
  } catch (error) {
    // What cannot be read as a document is to be saved as one; a register has to be a table.
    const other = error instanceof Refused && (error.code === 'reader/unsupported' || error.code === 'reader/not-text');
    throw other ? new Refused('reader/no-table', error.says) : error;
  }
}

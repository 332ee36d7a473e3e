import { isRefusal, type Refusal } from '../../src/intake/index.ts';
import { takeTable } from '../../src/intake/table.ts';
import type { Cell, Workbook } from '../../src/reader/register/index.ts';

/** Takes in a table that has to be taken in. */
export async function tableOf(content: string | Uint8Array, name = 'a.csv'): Promise<Workbook> {
  const taken = await takeTable(Buffer.from(content), name);
  if (isRefusal(taken)) throw new Error(`${taken.code}: ${taken.message}`);
  return taken;
}

/** Takes in what has to be refused. */
export async function refusedTable(content: string | Uint8Array, name = 'a.csv'): Promise<Refusal> {
  const taken = await takeTable(Buffer.from(content), name);
  if (!isRefusal(taken)) throw new Error(`${name} was taken in`);
  return taken;
}

/** The rows of the first sheet: their numbers and texts. */
export const textsOf = ({ sheets: [sheet] }: Workbook): readonly (readonly [number, ...string[]])[] =>
  (sheet?.rows ?? []).map(({ number, cells }) => [number, ...cells.map(({ text }) => text)] as const);

/** The cells of the first row. */
export const firstCells = ({ sheets: [sheet] }: Workbook): readonly Cell[] => sheet?.rows[0]?.cells ?? [];

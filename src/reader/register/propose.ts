import { dayIn } from './days.ts';
import { type RegisterField } from './fields.ts';
import { isRead } from './finding.ts';
import { fieldsHeaded } from './headings.ts';
import { type Column, headingsOf } from './layout.ts';
import { lengthIn, unitIn } from './lengths.ts';
import { type ColumnMapping, manyColumns } from './mapping.ts';
import { blankWords, lawWords, listedAs, noWords, plainCell, yesWords } from './words.ts';
import { type Cell, cellAt, type Sheet, type SheetRow, type Workbook } from './workbook.ts';

/** A mapping that is proposed from the headings, to be looked at by a person, and the columns that it does not use. */
export interface Proposal {
  readonly mapping: ColumnMapping;
  readonly unused: readonly Column[];
}

// Titles and remarks may stand above the headings, not a page of them.
const rowsLookedAt = 30;
const cellsLookedAt = 200;

/** Proposes how the columns of a workbook are to be mapped, from the words of its headings; hidden sheets only where there is no other. */
export function proposeMapping(workbook: Workbook): Proposal {
  const filled = workbook.sheets.filter(({ rows }) => rows.length > 0);
  const seen = filled.filter(({ hidden }) => !hidden);
  const choices = (seen.length > 0 ? seen : filled).flatMap((sheet) =>
    sheet.rows.slice(0, rowsLookedAt).map((row) => ({ sheet, row, score: scoreOf(row) })),
  );
  const best = choices.reduce<(typeof choices)[number] | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  );
  if (!best) return { mapping: { headerRow: 1, columns: {} }, unused: [] };
  const { sheet, row } = best;
  const columns = fieldsOf(sheet, row);
  const used = new Set([...columns.values()].flat());
  const named = Object.fromEntries(
    [...columns].map(([field, own]) => {
      const names = own.map((column) => nameOf(column, row));
      return [field, manyColumns.has(field) && names.length > 1 ? names : (names[0] as string)];
    }),
  );
  const laws = lawsIn(sheet, row, columns.get('law')?.[0]);
  return {
    mapping: {
      ...(sheet.name !== '' && { sheet: sheet.name }),
      headerRow: row.number,
      columns: named,
      ...(Object.keys(laws).length > 0 && { words: { law: laws } }),
    },
    unused: headingsOf(row).filter(
      (column) => column.heading !== '' && ![...used].some(({ letter }) => letter === column.letter),
    ),
  };
}

const scoreOf = (row: SheetRow): number =>
  new Set(headingsOf(row).flatMap(({ heading }) => fieldsHeaded(heading).slice(0, 1))).size;

/** The columns of each field, the first that fits; headings with two meanings go by what stands below them. */
function fieldsOf(sheet: Sheet, header: SheetRow): ReadonlyMap<RegisterField, readonly Column[]> {
  const found = new Map<RegisterField, Column[]>();
  const put = (field: RegisterField, column: Column): void => {
    const own = found.get(field) ?? [];
    if (own.length === 0 || manyColumns.has(field)) found.set(field, [...own, column]);
  };
  const doubtful: (readonly [Column, readonly RegisterField[]])[] = [];
  for (const column of headingsOf(header)) {
    const [field, ...others] = fieldsHeaded(column.heading);
    if (field === undefined) continue;
    if (others.length > 0) doubtful.push([column, [field, ...others]]);
    else put(field, column);
  }
  for (const [column, fields] of doubtful) {
    const cells = cellsBelow(sheet, header, column);
    const shares = fields.map((field) => ({ field, fits: cells.filter((cell) => fits(field, cell, column)).length }));
    const { field, fits: most } = shares.reduce((a, b) => (b.fits > a.fits ? b : a));
    if (most > 0) put(field, column);
  }
  return found;
}

const fits = (field: RegisterField, cell: Cell, { heading }: Column): boolean => {
  const plain = plainCell(cell.text);
  if (field === 'tacit') return yesWords.has(plain) || noWords.has(plain);
  if (field === 'noticeBy') return isRead(dayIn(cell, { order: 'dmy', shortYears: true }));
  return isRead(lengthIn(cell.text, unitIn(heading)));
};

const cellsBelow = (sheet: Sheet, header: SheetRow, { letter }: Column): readonly Cell[] =>
  sheet.rows
    .filter(({ number }) => number > header.number)
    .slice(0, cellsLookedAt)
    .flatMap((row) => cellAt(row, letter) ?? []);

const nameOf = ({ letter, heading }: Column, header: SheetRow): string =>
  headingsOf(header).filter((other) => plainCell(other.heading) === plainCell(heading)).length > 1 ? letter : heading;

/** The laws of a column of which it is known how they count. */
function lawsIn(sheet: Sheet, header: SheetRow, column: Column | undefined): Record<string, string> {
  const words = column ? cellsBelow(sheet, header, column).map(({ text }) => text) : [];
  return Object.fromEntries(
    [...new Set(words)].flatMap((word) => {
      const convention = blankWords.has(plainCell(word)) ? undefined : listedAs(lawWords, word);
      return convention === undefined ? [] : [[word, convention]];
    }),
  );
}

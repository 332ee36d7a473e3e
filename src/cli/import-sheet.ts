import { readFileSync } from 'node:fs';
import { type Sentence, sentence, spoken, wordsOf } from '../base/index.ts';
import type { ColumnMapping } from '../reader/register/index.ts';
import type { SheetFile, SheetTaken } from '../service/sheets.ts';
import { UsageError, valueOf, type Words } from './command.ts';
import { readText } from './files.ts';
import { notReadable } from './not-readable.ts';
import { told, withRegister } from './opening.ts';

/** A spreadsheet by its name. */
export const isSheet = (path: string): boolean => /\.(?:csv|tsv|xlsx)$/i.test(path);

/** What became of a spreadsheet, or how its columns would be read. */
export type SheetAnswer =
  | { readonly file: string; readonly dryRun: boolean; readonly sheet: SheetTaken }
  | { readonly file: string; readonly mapping: ColumnMapping };

/** Takes in a spreadsheet as its mapping reads it, tries it, or proposes a mapping. */
export async function takeSheetFile(words: Words, path: string): Promise<SheetAnswer> {
  const { proposeColumns, takeSheet } = await import('../service/sheets.ts');
  const file = fileAt(path);
  if (words.options.propose === true) return { file: path, mapping: (await told(proposeColumns(file))).mapping };
  const mappingPath = valueOf(words, 'mapping');
  if (mappingPath === undefined)
    throw new UsageError(
      sentence`${path} wants a mapping of its columns: write one with tacit import ${path} --propose > mapping.json, look at it, and say --mapping mapping.json.`,
    );
  const mapping = await mappingAt(mappingPath);
  const { system } = await import('../service/actor.ts');
  const dryRun = words.options['dry-run'] === true;
  const sheet = await withRegister(words, (register) => takeSheet(register, system, file, mapping, { dryRun }));
  return { file: path, dryRun, sheet };
}

/** What is to be said of a spreadsheet: each finding with its row and column, rows that were refused, owners that nobody knows. */
export function linesOf(answer: SheetAnswer): readonly Sentence[] {
  if ('mapping' in answer) return [];
  const { file, sheet } = answer;
  const placeOf = (row: number | null, column: string | null): Sentence =>
    row === null
      ? column === null
        ? wordsOf(file)
        : sentence`${file}, column ${column}`
      : column === null
        ? sentence`${file}, row ${row}`
        : sentence`${file}, row ${row}, column ${column}`;
  return [
    ...sheet.findings.map(
      ({ row, column, [spoken]: says, hint }) => sentence`${placeOf(row, column)}: ${says} ${wordsOf(hint)}`,
    ),
    ...sheet.taken.flatMap(({ row, detail, ownerUnknown }) => [
      ...(detail === undefined ? [] : [sentence`${placeOf(row, null)}: ${wordsOf(detail)}`]),
      ...(ownerUnknown === undefined
        ? []
        : [sentence`${placeOf(row, null)}: nobody of the register is ${ownerUnknown}; the accord has no owner yet.`]),
    ]),
  ];
}

function fileAt(path: string): SheetFile {
  try {
    return { name: path, bytes: readFileSync(path) };
  } catch (error) {
    throw new UsageError(sentence`${path}: ${notReadable((error as { code?: string }).code)}`);
  }
}

async function mappingAt(path: string): Promise<ColumnMapping> {
  const { columnMapping } = await import('../reader/register/index.ts');
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(sentence`${path} is no JSON (${error.message}).`);
  }
  const { success, data, error } = columnMapping.safeParse(value);
  if (success) return data;
  const wrong = error.issues.map(({ path: at }) => at.map(String).join('.') || '/').join(', ');
  throw new UsageError(sentence`${path} is no mapping of columns: look at ${wrong}.`);
}

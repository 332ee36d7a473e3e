import { isRefusal } from '../intake/index.ts';
import { takeTable } from '../intake/table.ts';
import {
  type ColumnMapping,
  type Proposal,
  proposeMapping,
  type RegisterAccord,
  type RegisterFinding,
  rowsToAccords,
  type Workbook,
} from '../reader/register/index.ts';
import { personsOf } from '../store/people.ts';
import type { PersonTable } from '../store/schema.ts';
import { putAccord } from './accords.ts';
import type { Actor } from './actor.ts';
import { attachDocument } from './documents.ts';
import type { Care } from './held.ts';
import { Problem, type ProblemType } from './problem.ts';
import type { Register } from './register.ts';
import { rehearse } from './rehearse.ts';
import type { Piece } from './writer.ts';

/** A spreadsheet as it is handed in. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a row, or would. */
export interface RowTaken {
  /** Its number as the spreadsheet shows it. */
  readonly row: number;
  readonly id?: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  /** The owner as the row names one, where nobody of the register is meant by that. */
  readonly ownerUnknown?: string;
  /** Why the register refused it. */
  readonly problem?: ProblemType;
  readonly detail?: string;
}

/** What became of a list of agreements. Findings name rows and columns; what keeps a row out is an error. */
export interface SheetTaken {
  /** How many rows below the headings hold something. */
  readonly rows: number;
  readonly taken: readonly RowTaken[];
  readonly findings: readonly RegisterFinding[];
}

/** How many rows are written at once: what is ready together is committed together. */
const together = 64;

/** Proposes how the columns of a spreadsheet are to be read, for a person to look at. Throws `table-has-errors` where there is no table. */
export async function proposeColumns(file: SheetFile): Promise<Proposal & { readonly sheets: readonly string[] }> {
  const workbook = await workbookOf(file);
  return { ...proposeMapping(workbook), sheets: workbook.sheets.map(({ name }) => name) };
}

/**
 * Takes in a list of agreements, a row for each, as a mapping reads it. A row at fault does not stop the others. New accords get their owner, labels and our
 * side from the row, and every accord that is written keeps the spreadsheet as a document. The same list again changes nothing.
 * @param dryRun whether it is only said what would become of each row
 */
export async function takeSheet(
  register: Register,
  actor: Actor,
  file: SheetFile,
  mapping: ColumnMapping,
  { dryRun = false } = {},
): Promise<SheetTaken> {
  const { rows, accords, errors, notes } = rowsToAccords(await workbookOf(file), mapping);
  const persons = [...(await personsOf(register.read)).values()].filter(({ left_at }) => left_at === null);
  const taken: RowTaken[] = errors.flatMap(({ row }, i) =>
    row === null || errors.findIndex((other) => other.row === row) < i ? [] : [{ row, outcome: 'refused' as const }],
  );
  for (let first = 0; first < accords.length; first += together)
    taken.push(
      ...(await Promise.all(
        accords.slice(first, first + together).map((one) => takeRow(register, actor, file, one, persons, dryRun)),
      )),
    );
  return { rows, taken: taken.sort((a, b) => a.row - b.row), findings: [...errors, ...notes] };
}

async function takeRow(
  register: Register,
  actor: Actor,
  file: SheetFile,
  one: RegisterAccord,
  persons: readonly PersonTable[],
  dryRun: boolean,
): Promise<RowTaken> {
  const owner = one.owner === undefined ? undefined : ownerNamed(one.owner, persons);
  const told = { row: one.row, ...(one.owner !== undefined && !owner && { ownerUnknown: one.owner }) };
  const piece = rowPiece(register, file, one, owner?.id ?? null);
  try {
    if (dryRun) {
      const { id, outcome } = (await rehearse(register, actor, piece)).result;
      return { ...told, id, outcome };
    }
    const { id, outcome } = await register.write(actor, piece);
    const { bytes, name } = file;
    if (outcome !== 'unchanged')
      await register.write(actor, attachDocument(register, id, { bytes, media: 'application/octet-stream', name }));
    return { ...told, id, outcome };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const found = error.diagnostics.map(({ message, hint }) => `${message} ${hint}`);
    const detail = [error.message, ...found].join(' ');
    return { ...told, id: String(one.accord.accord), outcome: 'refused', problem: error.type, detail };
  }
}

// Who looks after an accord that is there already, and under which labels, may have been changed since: the row does not change it back.
function rowPiece(
  register: Register,
  { name }: SheetFile,
  { accord, labels = [], ours }: RegisterAccord,
  owner: string | null,
): Piece<{ readonly id: string; readonly outcome: RowTaken['outcome'] }> {
  const care: Care = { owner, deputies: [], labels, ...(ours !== undefined && { ours: [ours] }) };
  return async (writing) => {
    const there = await writing.held(String(accord.accord));
    return putAccord(register, accord, { file: name, ...(!there && { care }) })(writing);
  };
}

function ownerNamed(written: string, persons: readonly PersonTable[]): PersonTable | undefined {
  const plain = (text: string | null): string => (text ?? '').trim().toLowerCase();
  const meant = persons.filter(({ name, email }) => [name, email].some((one) => plain(one) === plain(written)));
  return meant.length === 1 ? meant[0] : undefined;
}

async function workbookOf({ bytes, name }: SheetFile): Promise<Workbook> {
  const taken = await takeTable(bytes, name);
  if (isRefusal(taken)) throw new Problem('table-has-errors', `${taken.message} ${taken.hint}`);
  return taken;
}

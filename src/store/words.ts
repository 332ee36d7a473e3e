import { parts } from './journal.ts';
import type { CarerTable, LabelTable, WordTable } from './schema.ts';
import type { Db, Tx } from './store.ts';

/** Says anew by which words accords are found; what is said of `known` ones is taken back first. */
export async function setWords(tx: Tx, known: readonly string[], rows: readonly WordTable[]): Promise<void> {
  if (known.length > 0) await tx.deleteFrom('word').where('accord', 'in', known).execute();
  for (const part of parts(rows, 2)) await tx.insertInto('word').values(part).execute();
}

/** Says anew which labels accords have; what is said of `known` ones is taken back first. */
export async function setLabels(tx: Tx, known: readonly string[], rows: readonly LabelTable[]): Promise<void> {
  if (known.length > 0) await tx.deleteFrom('label').where('accord', 'in', known).execute();
  for (const part of parts(rows, 2)) await tx.insertInto('label').values(part).execute();
}

/** Says anew who looks after accords; what is said of `known` ones is taken back first. */
export async function setCarers(tx: Tx, known: readonly string[], rows: readonly CarerTable[]): Promise<void> {
  if (known.length > 0) await tx.deleteFrom('carer').where('accord', 'in', known).execute();
  for (const part of parts(rows, 2)) await tx.insertInto('carer').values(part).execute();
}

/** A word that has to be there, whole or as a beginning. */
export interface WordAsked {
  readonly word: string;
  readonly beginning: boolean;
}

/** Narrows a question about accords to those that have every word. */
export function havingWords(db: Db, words: readonly WordAsked[]) {
  return words.map(({ word, beginning }) => {
    const query = db.selectFrom('word').select('accord');
    // No character stands behind U+10FFFF, so the range holds just what begins with the word.
    return beginning
      ? query.where('word', '>=', word).where('word', '<', `${word}\u{10FFFF}`)
      : query.where('word', '=', word);
  });
}

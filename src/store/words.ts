import type { Db, Tx } from './store.ts';

/** Says anew by which words an accord is found; a fresh accord has nothing to take back. */
export async function setWords(tx: Tx, accord: string, words: readonly string[], fresh: boolean): Promise<void> {
  if (!fresh) await tx.deleteFrom('word').where('accord', '=', accord).execute();
  if (words.length > 0)
    await tx
      .insertInto('word')
      .values(words.map((word) => ({ accord, word })))
      .execute();
}

/** Says anew which labels an accord has; a fresh accord has nothing to take back. */
export async function setLabels(tx: Tx, accord: string, labels: readonly string[], fresh: boolean): Promise<void> {
  if (!fresh) await tx.deleteFrom('label').where('accord', '=', accord).execute();
  if (labels.length > 0)
    await tx
      .insertInto('label')
      .values(labels.map((label) => ({ accord, label })))
      .execute();
}

/** Says anew who looks after an accord; a fresh accord has nothing to take back. */
export async function setCarers(tx: Tx, accord: string, persons: readonly string[], fresh: boolean): Promise<void> {
  if (!fresh) await tx.deleteFrom('carer').where('accord', '=', accord).execute();
  if (persons.length > 0)
    await tx
      .insertInto('carer')
      .values(persons.map((person) => ({ accord, person })))
      .execute();
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

import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import { parts } from './journal.ts';
import type { CarerTable, LabelTable, Schema, WordTable } from './schema.ts';
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

// Of so many accords it is sooner seen one by one whether they have the other words.
const few = 2_000;

/** The condition that an accord, named by a column of the table asked, has every word. */
export async function havingWords(
  db: Db,
  accord: Expression<string>,
  words: readonly WordAsked[],
): Promise<Expression<SqlBool>> {
  const is = expressionBuilder<Schema>();
  const rare = words.length < 2 ? undefined : await rareOf(db, words);
  return is.and(
    words.map((one) => {
      const having = is.selectFrom('word').select('word.accord').where(spelled(one));
      return rare === undefined || rare === one
        ? is(accord, 'in', having)
        : is.exists(having.where('word.accord', '=', accord));
    }),
  );
}

// A word that few accords have, if there is one: databases that keep no counts begin with any.
async function rareOf(db: Db, words: readonly WordAsked[]): Promise<WordAsked | undefined> {
  for (const one of words) {
    const found = db.selectFrom('word').select('accord').where(spelled(one)).limit(few).as('found');
    const { count } = await db
      .selectFrom(found)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count < few) return one;
  }
  return undefined;
}

// No character stands behind U+10FFFF, so the range holds just what begins with the word.
function spelled({ word, beginning }: WordAsked): Expression<SqlBool> {
  const is = expressionBuilder<Schema, 'word'>();
  return beginning
    ? is.and([is('word.word', '>=', word), is('word.word', '<', `${word}\u{10FFFF}`)])
    : is('word.word', '=', word);
}

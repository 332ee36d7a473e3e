import type { EntryTable } from '../store/schema.ts';
import type { Tx } from '../store/store.ts';
import { setSupports } from '../store/supports.ts';
import { setCarers, setLabels, setWords } from '../store/words.ts';
import type { Held } from './held.ts';
import { wordsIn } from './words.ts';

/**
 * Says anew what an accord is found by: words, labels, who looks after it, what it rests on. An ordinary act changes none of it.
 * @param added the entries that have just been added; all of it is said anew where left out
 */
export async function projectNames(tx: Tx, one: Held, added?: readonly EntryTable[]): Promise<void> {
  const has = (test: (entry: EntryTable) => boolean): boolean => added?.some(test) ?? true;
  const fresh = added === undefined || added.some(({ seq }) => seq === 1);
  if (has(({ kind }) => kind === 'frame')) await setWords(tx, one.id, wordsIn(one.accord), fresh);
  if (has(({ kind }) => kind === 'care')) {
    const { owner, deputies, labels } = one.care;
    await setLabels(tx, one.id, labels, fresh);
    await setCarers(tx, one.id, [...new Set([...(owner === null ? [] : [owner]), ...deputies])], fresh);
  }
  // Amendments and corrections can name other accords.
  if (has(({ kind, body }) => kind === 'frame' || (kind === 'act' && /"(?:terms|sets)":/.test(body))))
    await setSupports(tx, one.id, one.supports, fresh);
}

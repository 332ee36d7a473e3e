import type { EntryTable } from '../store/schema.ts';
import type { Tx } from '../store/store.ts';
import { setSupports } from '../store/supports.ts';
import { setCarers, setLabels, setWords } from '../store/words.ts';
import type { Held } from './held.ts';
import { wordsIn } from './words.ts';

/** An accord, and the entries that have just been added to it; all that it has, where left out. */
export interface Named {
  readonly one: Held;
  readonly added?: readonly EntryTable[];
}

/** Says anew what accords are found by: words, labels, who looks after them, what they rest on. An ordinary act changes none of it. */
export async function projectNames(tx: Tx, all: readonly Named[]): Promise<void> {
  const having = (test: (entry: EntryTable) => boolean): readonly Named[] =>
    all.filter(({ added }) => added?.some(test) ?? true);
  // A fresh accord has nothing to take back.
  const known = (some: readonly Named[]): readonly string[] =>
    some.flatMap(({ one, added }) => (added === undefined || added.some(({ seq }) => seq === 1) ? [] : [one.id]));
  const framed = having(({ kind }) => kind === 'frame');
  const cared = having(({ kind }) => kind === 'care');
  // Amendments and corrections can name other accords.
  const resting = having(({ kind, body }) => kind === 'frame' || (kind === 'act' && /"(?:terms|sets)":/.test(body)));
  const words = framed.flatMap(({ one }) => wordsIn(one.accord).map((word) => ({ word, accord: one.id })));
  const labels = cared.flatMap(({ one }) => one.care.labels.map((label) => ({ label, accord: one.id })));
  const carers = cared.flatMap(({ one: { id, care } }) =>
    [...new Set([...(care.owner === null ? [] : [care.owner]), ...care.deputies])].map((person) => ({
      person,
      accord: id,
    })),
  );
  const supports = resting.flatMap(({ one }) => one.supports.map((support) => ({ support, accord: one.id })));
  await setWords(tx, known(framed), words);
  await setLabels(tx, known(cared), labels);
  await setCarers(tx, known(cared), carers);
  await setSupports(tx, known(resting), supports);
}

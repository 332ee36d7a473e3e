import type { Found } from '../found.ts';
import type { Hedge } from '../reported.ts';
import { textOf, type Words } from './words.ts';

const likelihoods: Readonly<Record<string, Hedge['likelihood']>> = {
  'hedge-remote': 'remote',
  'hedge-unlikely': 'unlikely',
  'hedge-certain': 'almost-certain',
  'hedge-possible': 'possible',
  'hedge-likely': 'likely',
};
// The word that says most comes first: "seems no longer possible" is remote, "is unlikely to be expected" unlikely.
const order = Object.keys(likelihoods);

/** How sure the words between two cells are of themselves. */
export function hedgeIn(
  words: Words,
  found: Found,
  sentence: number,
  from: number,
  to: number,
): (Hedge & { readonly at: number }) | undefined {
  const hits = found
    .inSentence(sentence)
    .filter(({ wording, from: at, to: end }) => likelihoods[wording] !== undefined && at >= from && end <= to)
    .toSorted((x, y) => order.indexOf(x.wording) - order.indexOf(y.wording) || x.from - y.from);
  const [best] = hits;
  return (
    best && {
      words: textOf(words, best.from, best.to),
      likelihood: likelihoods[best.wording] as Hedge['likelihood'],
      at: best.from,
    }
  );
}

/** What a modal makes of a deed: "may leave" is possible, "is to leave" and "will leave" are plans and no likelihood. */
export function hedgeOfModal(modal: string): Hedge | undefined {
  return /^(?:may|might|could|can)$/.test(modal) ? { words: modal, likelihood: 'possible' } : undefined;
}

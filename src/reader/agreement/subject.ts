import { wordSet } from '../cells.ts';
import type { Paper } from '../paper.ts';
import { spotOf } from '../paper.ts';

// What a text calls itself, and its own duration.
const own = wordSet(
  'agreement contract convention treaty protocol accord arrangement memorandum mou lease license licence pact deal term terms duration validity engagement appointment franchise instrument hereof subscription exchange understanding partnership charter policy sublease retainer employment amendment',
);
// What has a duration of its own inside an agreement, and is not the agreement.
const other = wordSet(
  'warranty warranties confidentiality confidential nondisclosure noncompetition exclusivity royalty royalties insurance payment payments invoice invoices interest loan note delivery deadline closing patent patents trademark domain registration copyright order orders sow restriction covenant covenants warrant warrants certificate escrow lien permit permits visa study trial milestone shelf guarantee guaranty cure remedy standstill moratorium arbitration inspection forbearance bond indemnity offering letter records audit restricted survival quarantine passport',
);

// "It was concluded for seven years."
const it = wordSet('it');

/** Whether the words before a cell speak of the agreement itself (`own`), of something else in it (`other`), or of neither. The last such word decides. */
export function subjectBefore(paper: Paper, cell: number, from: number, reach = 28): 'own' | 'other' | 'none' {
  for (let at = cell - 1; at >= Math.max(from, cell - reach); at -= 1) {
    const symbol = paper.symbol[at] as number;
    const spot = spotOf(paper, at);
    if (spot?.is === 'defined' && /\b(?:term|period|agreement)\b/.test(spot.name)) return 'own';
    if (own(symbol) || (it(symbol) && at >= cell - 6)) return 'own';
    if (other(symbol)) return 'other';
  }
  return 'none';
}

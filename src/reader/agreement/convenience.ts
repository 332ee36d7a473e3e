import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import type { Paper } from '../paper.ts';
import { intern, Special } from '../vocabulary.ts';
import { anyIn, firstIn, isoIn, listedAt, pieceEnd, pieceStart, type Stretch, sentenceAt } from './nearby.ts';

const rights = [
  'exit-may-end',
  'exit-for-convenience',
  'exit-may-be-ended',
  'exit-ends-at-option',
  'exit-until-ended',
  'exit-ends-after-notice',
  'exit-wishes-to-end',
];
const reasons = ['exit-reason-needed', 'exit-fault', 'exit-within-after'];
// "shall be renewed unless terminated by notice": such a notice stops the renewal.
const renewing = ['exit-until-ended', 'exit-may-be-ended'];
const colon = intern(':');
const stop = intern('.');
const mostItems = 12;
const openingOfItem = 8;
// Within how many cells an item has to come to its notice.
const itemOpening = 32;

/** A right to end an agreement that depends on nothing but a notice. */
interface FreeExit {
  readonly quote: Stretch;
  readonly value: string | null;
  readonly confidence: number;
  readonly how: readonly string[];
}

/**
 * Rights to end an agreement without a reason. A right is taken as free if its own piece of the sentence names a notice or says "at any time", "without
 * cause" and the like, and neither this piece nor what stands before it makes it depend on a breach or another event.
 */
function freeExits(found: Found): readonly FreeExit[] {
  return rights
    .flatMap((right) => found.of(right))
    .toSorted((x, y) => x.from - y.from)
    .flatMap((right) => exitOf(found, right) ?? listedExit(found, right) ?? []);
}

function exitOf(found: Found, right: Hit): FreeExit | undefined {
  const { paper } = found;
  // "if a party wishes to end it": the "if" asks for no reason but its wish.
  const from = right.wording === 'exit-wishes-to-end' ? right.from : pieceStart(paper, right.from);
  const to = Math.max(pieceEnd(paper, right.to), right.to);
  return judged(found, { from, to }, right.from, right);
}

/** What a piece of a sentence says of a right that begins at `at`. */
function judged(found: Found, piece: Stretch, at: number, right: Hit): FreeExit | undefined {
  const { paper } = found;
  const { wording, to } = right;
  const after = { from: at, to: piece.to };
  const strong = firstIn(found, 'exit-free', after);
  const free = strong ?? firstIn(found, 'exit-freely', { from: piece.from, to: piece.to });
  const period = right.parts['notice'] ? right : firstIn(found, 'exit-notice-period', after);
  const notice = period ?? firstIn(found, 'exit-notice-without-period', after);
  if (!free && !notice) return undefined;
  if (anyIn(found, ['exit-in-answer'], { from: piece.from, to: at })) return undefined;
  // A reason counts up to "without cause" if that is said, else up to a proviso that follows the notice.
  const proviso = firstIn(found, 'exit-proviso', { from: notice?.to ?? piece.to, to: piece.to });
  if (anyIn(found, reasons, { from: piece.from, to: (strong ?? proviso)?.from ?? piece.to })) return undefined;
  const consent = firstIn(found, 'exit-by-consent', piece);
  if (!strong && consent && !anyIn(found, ['exit-or-by-notice'], { from: consent.to, to: piece.to })) return undefined;
  if (anyIn(found, ['exit-never-ends'], piece)) return undefined;
  if (!strong && anyIn(found, ['exit-notice-before-end'], after)) return undefined;
  if (!strong && listOfReasons(found, piece)) return undefined;
  if (!free && !period && anyIn(found, ['exit-by-clause'], after)) return undefined;
  if (renewing.includes(wording) && anyIn(found, ['exit-stops-renewal'], { from: piece.from, to })) return undefined;
  // A party that may leave at once, on a mere notice, mostly answers something that was said before; either party does not.
  if (!free && !period && !anyIn(found, ['exit-by-anyone'], piece)) return undefined;
  return {
    quote: { from: at, to: piece.to },
    value: isoIn(paper, period, 'notice'),
    confidence: strong ? 0.95 : free && notice ? 0.9 : 0.8,
    how: [wording, ...[free, notice].flatMap((hit) => (hit ? [hit.wording] : [])), 'no reason is asked for'],
  };
}

// "upon thirty days' notice (i) if ..., or (ii) if ...": the reasons follow.
const listOfReasons = (found: Found, { to }: Stretch): boolean =>
  found.paper.symbol[to - 1] === colon ||
  (listedAt(found.paper, to) && anyIn(found, reasons, { from: to, to: to + openingOfItem }));

// "(b)", "12.3".
const beginsItem = (paper: Paper, cell: number): boolean =>
  listedAt(paper, cell) || paper.symbol[cell] === Special.number;

/** "may be terminated: (i) upon thirty days' notice; (ii) for breach": the items are read one by one, in this sentence or in those after it. */
function listedExit(found: Found, right: Hit): FreeExit | undefined {
  const { paper } = found;
  const own = sentenceAt(paper, right.sentence);
  if (
    anyIn(found, [...reasons, 'exit-by-consent', 'exit-in-answer'], {
      from: pieceStart(paper, right.from),
      to: right.to,
    })
  )
    return undefined;
  let at = pieceEnd(paper, right.to);
  let items = 0;
  while (at < own.to && items < mostItems) {
    const from = at + (listedAt(paper, at) ? 3 : 1);
    const to = pieceEnd(paper, from);
    const exit = to > from ? judgedItem(found, { from, to }, right) : undefined;
    if (exit) return exit;
    at = Math.max(to, from);
    items += 1;
  }
  if (paper.symbol[own.to - 1] !== colon) return undefined;
  for (let n = right.sentence + 1; n <= right.sentence + mostItems && n + 1 < paper.sentences.length; n += 1) {
    const item = sentenceAt(paper, n);
    // The list is over when a full stop has closed it and no further item begins.
    if (paper.symbol[item.from - 1] === stop && !beginsItem(paper, item.from)) break;
    const exit = judgedItem(found, { from: item.from, to: Math.min(item.to, item.from + 160) }, right);
    if (exit) return exit;
  }
  return undefined;
}

function judgedItem(found: Found, item: Stretch, right: Hit): FreeExit | undefined {
  const opening = { from: item.from, to: Math.min(item.to, item.from + itemOpening) };
  if (!anyIn(found, ['exit-item-notice'], opening) && !anyIn(found, ['exit-free'], item)) return undefined;
  if (anyIn(found, ['exit-after-end'], item)) return undefined;
  const exit = judged(found, item, item.from, right);
  return exit && { ...exit, how: [...exit.how, 'read as an item of a list'] };
}

/** Clauses that let a party end a contract without a reason. */
export function convenienceFacts(found: Found): readonly Fact[] {
  return freeExits(found).map(({ quote, ...rest }) => factAt(found.paper, { field: 'convenience', ...quote, ...rest }));
}

import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { countBefore } from '../ordered.ts';
import { type Paper, placeOf, sentenceOf, spotOf } from '../paper.ts';
import { intern } from '../vocabulary.ts';

/** Cells `from` to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const semicolon = intern(';');
const colon = intern(':');
const open = intern('(');
const close = intern(')');
const widest = 160;

/** The first hit of a wording that begins in a stretch. Hits stand in the order of the text, so none is looked at twice. */
export function firstIn(found: Found, wording: string, { from, to }: Stretch): Hit | undefined {
  const hits = found.of(wording);
  const hit = hits[countBefore(hits.length, (n) => (hits[n] as Hit).from < from)];
  return hit && hit.from < to ? hit : undefined;
}

/** Whether one of several wordings begins in a stretch. */
export const anyIn = (found: Found, wordings: readonly string[], stretch: Stretch): boolean =>
  wordings.some((wording) => firstIn(found, wording, stretch) !== undefined);

/** The sentence of a number. */
export const sentenceAt = ({ sentences }: Paper, n: number): Stretch => ({
  from: sentences[n] as number,
  to: sentences[n + 1] as number,
});

/** Whether an item of a list, such as "(a)" or "(iii)", begins at a cell. "(30) days" is none. */
export function listedAt(paper: Paper, cell: number): boolean {
  const { symbol, count } = paper;
  if (symbol[cell] !== open || symbol[cell + 2] !== close || cell + 3 > count) return false;
  const { start, end } = placeOf(paper, cell + 1, cell + 2);
  const label = paper.text.slice(start, end);
  return label.length <= 4 && /^(?:[a-zA-Z]|[ivxIVX]+|\d{1,2})$/.test(label);
}

/** Where the piece of a sentence ends in which a cell stands: at a semicolon, at the next item of a list, at a colon if asked. */
export function pieceEnd(paper: Paper, cell: number, atColon = false): number {
  const { to } = sentenceAt(paper, sentenceOf(paper, cell));
  const stop = Math.min(to, cell + widest);
  let at = cell;
  while (at < stop) {
    const symbol = paper.symbol[at];
    if (symbol === semicolon || (atColon && symbol === colon)) break;
    if (at > cell && symbol === open && listedAt(paper, at)) break;
    at += 1;
  }
  return at;
}

/** Where the piece of a sentence begins in which a cell stands: after a semicolon or an item of a list. */
export function pieceStart(paper: Paper, cell: number): number {
  const { from } = sentenceAt(paper, sentenceOf(paper, cell));
  const stop = Math.max(from, cell - widest);
  let at = cell;
  while (at > stop && paper.symbol[at - 1] !== semicolon && !listedAt(paper, at)) at -= 1;
  return at;
}

/** The length of time that stands in a named part of a hit, or null where it is blank or not there. */
export function isoIn(paper: Paper, hit: Hit | undefined, part: string): string | null {
  const place = hit?.parts[part];
  const spot = place && spotOf(paper, place[0]);
  return spot?.is === 'period' ? spot.iso : null;
}

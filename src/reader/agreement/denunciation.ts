import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { firstIn, isoIn, pieceEnd, pieceStart, type Stretch, sentenceAt } from './nearby.ts';

const ways = ['may-denounce', 'may-be-denounced', 'until-denounced'];
const lengths = ['exit-notice-period', 'ends-after-notice', 'told-ahead'];
const reach = 3;
const fewest = 3;

/** Whether a text speaks of states and their treaties: several of their words stand in it. */
export const amongStates = (found: Found): boolean => found.of('among-states').length >= fewest;

/** The right to leave a treaty at any time, or after a first term, on notice (VCLT 54 and 56). A notice that only stops a renewal is none. */
export function denunciationFacts(found: Found): readonly Fact[] {
  if (!amongStates(found)) return [];
  return ways.flatMap((way) => found.of(way)).flatMap((hit) => denunciationOf(found, hit) ?? []);
}

function denunciationOf(found: Found, hit: Hit): Fact | undefined {
  const { paper } = found;
  const piece = { from: pieceStart(paper, hit.from), to: Math.max(hit.to, pieceEnd(paper, hit.to)) };
  if (firstIn(found, 'denounced-before-end', { from: hit.from, to: piece.to })) return undefined;
  if (firstIn(found, 'exit-stops-renewal', { from: hit.from, to: piece.to })) return undefined;
  const here = lengthIn(found, { from: hit.from, to: piece.to });
  const later = here ? undefined : lengthAfter(found, hit.sentence);
  const length = here ?? later;
  if (!length) return undefined;
  const anytime = firstIn(found, 'exit-freely', piece);
  return factAt(paper, {
    field: 'denunciation',
    value: isoIn(paper, length, 'notice'),
    from: hit.from,
    to: Math.max(hit.to, length.to),
    confidence: (anytime ? 0.9 : 0.8) - (later ? 0.1 : 0),
    how: [
      hit.wording,
      length.wording,
      ...(anytime ? [anytime.wording] : []),
      ...(later ? ['the length stands in a later sentence'] : []),
    ],
  });
}

const lengthIn = (found: Found, stretch: Stretch): Hit | undefined =>
  lengths
    .map((wording) => firstIn(found, wording, stretch))
    .find((hit) => hit && isoIn(found.paper, hit, 'notice') !== null);

// "... may denounce it. The denunciation takes effect one year after receipt."
function lengthAfter(found: Found, sentence: number): Hit | undefined {
  const last = Math.min(sentence + reach, found.paper.sentences.length - 2);
  for (let n = sentence + 1; n <= last; n += 1) {
    const { from, to } = sentenceAt(found.paper, n);
    const hit = firstIn(found, 'ends-after-notice', { from, to });
    if (hit) return hit;
  }
  return undefined;
}

import { isoOf } from '../dates.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { placeOf, spotOf } from '../paper.ts';
import { isoIn } from './nearby.ts';

// A paper that changes another says so in its title or its recitals; further down it may be an exhibit or a mention.
const topSentences = 20;

/**
 * What a paper changes in another: "Supply Agreement, 2015-03-01" for the paper that it changes, "term: 2022-12-31" or "term: P2Y" for a longer term,
 * "part: 4.2" for a clause that it replaces. A text that only says how it may be amended changes nothing.
 */
export function amendmentFacts(found: Found): readonly Fact[] {
  const base = found.of('amends-other').flatMap((hit) => baseOf(found, hit) ?? []);
  const sure = base.length > 0 || found.of('amends-rest-stands').length > 0;
  if (!sure) return [];
  return [...base, ...found.of('amends-term').map((hit) => termOf(found, hit)), ...partsOf(found)];
}

function baseOf({ paper }: Found, hit: Hit): Fact | undefined {
  const [from, to] = hit.parts['base'] ?? [0, 0];
  const { start, end } = placeOf(paper, from, to);
  const name = paper.text.slice(start, end).replace(/\s+/g, ' ');
  // Names are written with capitals; "amend this agreement" names none.
  if (!/^[A-Z]/.test(name) || /^(?:This|Such|Any|No)\b/i.test(name)) return undefined;
  const day = dayIn(paper, hit);
  if (!day && !name.includes(' ')) return undefined;
  const atTop = hit.sentence < topSentences;
  return factAt(paper, {
    field: 'amendment',
    value: day ? `${name}, ${day}` : name,
    from: hit.from,
    to: hit.to,
    confidence: (day ? 0.9 : 0.8) - (atTop ? 0 : 0.25),
    review: !atTop,
    how: [hit.wording],
  });
}

function termOf({ paper }: Found, hit: Hit): Fact {
  const until = dayIn(paper, hit) ?? isoIn(paper, hit, 'span');
  return factAt(paper, {
    field: 'amendment',
    value: until ? `term: ${until}` : null,
    from: hit.from,
    to: hit.to,
    confidence: 0.85,
    how: [hit.wording],
  });
}

function partsOf({ of, paper }: Found): readonly Fact[] {
  return of('amends-part').flatMap((hit) => {
    const spot = spotOf(paper, hit.parts['part']?.[0] ?? -1);
    if (spot?.is !== 'reference') return [];
    const { from, to, wording } = hit;
    return [
      factAt(paper, { field: 'amendment', value: `part: ${spot.label}`, from, to, confidence: 0.8, how: [wording] }),
    ];
  });
}

function dayIn(paper: Found['paper'], hit: Hit): string | undefined {
  const spot = spotOf(paper, hit.parts['day']?.[0] ?? -1);
  return spot?.is === 'date' ? isoOf(spot) : undefined;
}

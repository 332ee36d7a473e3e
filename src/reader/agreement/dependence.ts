import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { placeOf } from '../paper.ts';

const sureness: Readonly<Record<string, number>> = {
  'hangs-while-other-runs': 0.8,
  'hangs-ends-with-other': 0.85,
  'hangs-other-ends-first': 0.8,
  'hangs-as-well': 0.85,
};

/** Another agreement on whose life this one hangs, by the name that the text gives it. */
export function dependenceFacts(found: Found): readonly Fact[] {
  return Object.entries(sureness).flatMap(([wording, confidence]) =>
    found.of(wording).flatMap((hit) => dependenceOf(found, hit, confidence) ?? []),
  );
}

// "The Agreement" and "such agreement" are the one that speaks, unless the name says more.
function dependenceOf({ paper }: Found, hit: Hit, confidence: number): Fact | undefined {
  const [from, to] = hit.parts['to'] ?? [0, 0];
  const { start, end } = placeOf(paper, from, to);
  const name = paper.text.slice(start, end).replace(/\s+/g, ' ');
  const named = name.replace(/^(?:the|that|such|said|its|their|any) (?:certain )?/i, '');
  if (!/[ ]/.test(named) || !/^[A-Z]/.test(named)) return undefined;
  return factAt(paper, {
    field: 'depends-on',
    value: named,
    from: hit.from,
    to: hit.to,
    confidence,
    how: [hit.wording],
  });
}

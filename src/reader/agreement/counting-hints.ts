import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { spotOf } from '../paper.ts';
import { type Stated, statedFacts } from './stated.ts';

const countings: Stated = {
  'counting-calendar': { value: 'calendar-days', confidence: 0.9 },
  'counting-business': { value: 'business-days', confidence: 0.9 },
  'counting-roll': { value: 'next-business-day', confidence: 0.8 },
  'counting-first-day-out': { value: 'first-day-not-counted', confidence: 0.8 },
};

const beginnings: Stated = {
  'from-receipt': { value: 'receipt', confidence: 0.85, disputedBy: 'from-sending' },
  'from-sending': { value: 'sending', confidence: 0.8 },
  'from-date': { value: 'date', confidence: 0.7 },
};

/** How days are counted: what the text lays down for all of them, and the kind of days in which a notice is measured. */
export function countingFacts(found: Found): readonly Fact[] {
  const { paper } = found;
  const measured = found.of('exit-notice-period').flatMap((hit) => {
    const spot = spotOf(paper, hit.parts['notice']?.[0] ?? -1);
    return spot?.is === 'period' && spot.days
      ? [
          factAt(paper, {
            field: 'counting',
            value: `${spot.days}-days`,
            from: hit.from,
            to: hit.to,
            confidence: 0.85,
            how: [hit.wording, 'the kind of days stands with the notice'],
          }),
        ]
      : [];
  });
  return [...statedFacts(found, 'counting', countings), ...measured];
}

/** From when a notice counts. Where one sentence names receipt and sending, a person should look. */
export const countsFromFacts = (found: Found): readonly Fact[] => statedFacts(found, 'counts-from', beginnings);

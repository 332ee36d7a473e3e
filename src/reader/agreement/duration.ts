import { firstCell, isOfNotice, periodOf, wordSet } from '../cells.ts';
import { definitionsOf } from '../definitions.ts';
import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { numberAt } from '../numbers.ts';
import { spotOf } from '../paper.ts';
import type { PeriodSpot } from '../periods.ts';
import { partNamed, type Sections } from '../sections.ts';
import type { RenewalClause } from './renewal.ts';
import { subjectBefore } from './subject.ts';
import { type Begin, beginsOf, once, wholeDay, wordsOf } from './term-begin.ts';

/** One way in which a text says how long its first term is. */
export interface TermClause {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** A length, a last day, or no end; a length or a day that the text leaves blank is null. */
  readonly says:
    | { readonly length: string | null }
    | { readonly until: string | null }
    | { readonly open: true }
    | { readonly event: true };
  /** Where the term begins, if the clause says so: a day, or the words for one. */
  readonly begin: Begin | undefined;
  readonly confidence: number;
  readonly how: readonly string[];
}

const aside = wordSet(
  'survive survives surviving survival confidential confidentiality breach default cure competes compete noncompete compensation salary retain records audit warranty',
);
const inside = wordSet('within least');
const after = wordSet('after following from');
const into = wordSet('into take takes took');
// Wordings that name the term themselves.
const aloneToo = new Set(['term/initial-of', 'term/expiration-date']);
const fiscal = wordSet('quarter year months quarters years');
const ending = wordSet('termination expiration expiry denunciation denounced withdrawal');
const title = wordSet('term terms duration validity termination commencement force renewal expiration expiry period');

const worth: Readonly<Record<string, number>> = {
  'term/initial-of': 0.85,
  'term/of-agreement-is': 0.82,
  'term/duration-of': 0.66,
  'term/engaged-for': 0.76,
  'term/force-for': 0.78,
  'term/continue-for': 0.76,
  'term/concluded-for': 0.66,
  'term/period-initial': 0.6,
  'term/period-term': 0.4,
  'term/until-date': 0.74,
  'term/from-to': 0.56,
  'term/until-anniversary': 0.72,
  'term/expiration-date': 0.7,
  'term/by-name': 0.62,
  'term/by-reference': 0.55,
  'term/no-later': 0.6,
  'term/period-after': 0.54,
  'term/open': 0.66,
  'term/blank': 0.7,
  'term/until-event': 0.45,
  'term/until-ended': 0.45,
};

/** What a text says of the length of its first term, the surest first. */
export function termClauses(
  found: Found,
  renewals: readonly RenewalClause[],
  sections: Sections,
): readonly TermClause[] {
  const { paper } = found;
  const definitions = definitionsOf(paper);
  const renewalIn = new Map(renewals.map((one) => [one.sentence, one] as const));
  // What is asked of a sentence, or of a stretch, is worked out once, however many clauses ask it.
  const traitsOf = once(traits);
  const beginOf = beginsOf(found);
  const stretches = new Map<string, TermClause['says'] | undefined>();
  const clauses = found.hits.flatMap((hit) => (Object.hasOwn(worth, hit.wording) ? (clauseOf(hit) ?? []) : []));
  return clauses.toSorted((x, y) => y.confidence - x.confidence || x.from - y.from);

  function clauseOf(hit: Hit): TermClause | undefined {
    const says = saidBy(hit);
    if (!says) return undefined;
    const first = paper.sentences[hit.sentence] as number;
    const cell =
      (hit.parts['length'] ?? hit.parts['end'])?.[0] ?? (hit.wording === 'term/until-event' ? hit.to : hit.from);
    // "the quarter ended September 30"
    if ('until' in says && fiscal(paper.symbol[hit.from - 1] ?? -1)) return undefined;
    if ('length' in says && isOfNotice(paper, cell)) return undefined;
    const last = paper.sentences[hit.sentence + 1] as number;
    if ('length' in says && tooEarly(cell, first, last)) return undefined;
    const renewal = renewalIn.get(hit.sentence);
    // What comes after the verb of a renewal is its length, not that of the first term.
    if (
      renewal &&
      (renewal.length?.cell === cell ||
        (cell > (renewal.length ? Math.max(renewal.verb, renewal.mark) : renewal.verb) && renewal.kind === 'automatic'))
    )
      return undefined;
    let confidence = worth[hit.wording] as number;
    const subject = subjectBefore(paper, cell, first, 40);
    if (subject === 'own') confidence += 0.06;
    if (subject === 'other') confidence -= 0.45;
    // "for the denouncing country", "restrictions for a term of one year": another's length.
    if (subject === 'none') confidence -= aloneToo.has(hit.wording) ? 0.05 : 0.3;
    const { isAside, definesTerm, underTitle } = traitsOf(hit.sentence);
    if (isAside) confidence -= 0.25;
    if (definesTerm) confidence += 0.1;
    if (underTitle) confidence += 0.05;
    return {
      sentence: hit.sentence,
      from: hit.from,
      to: hit.to,
      says,
      begin: beginOf(hit),
      confidence: Math.min(0.97, confidence),
      how: [hit.wording],
    };
  }

  // "shall enter into force thirty days after", "within a period of six months": no length of the agreement.
  function tooEarly(cell: number, first: number, last: number): boolean {
    if (firstCell(paper, Math.max(first, cell - 4), cell, inside) >= 0) return true;
    if (!after(paper.symbol[cell + 1] as number)) return false;
    // "for one year from the date of denunciation" is what outlasts it.
    if (firstCell(paper, cell + 2, Math.min(last, cell + 9), ending) >= 0) return true;
    return firstCell(paper, Math.max(first, cell - 14), cell, into) >= 0;
  }

  function saidBy(hit: Hit): TermClause['says'] | undefined {
    if (hit.wording === 'term/by-name') return byName(hit.parts['name']);
    if (hit.wording === 'term/by-reference') return byReference(hit);
    if (hit.wording === 'term/until-event') return { event: true };
    if (hit.wording === 'term/open' || hit.wording === 'term/until-ended') return { open: true };
    if (hit.wording === 'term/blank') return { length: null };
    const part = hit.parts['length'] ?? hit.parts['end'];
    if (hit.wording === 'term/until-anniversary') {
      const years = anniversaryIn(hit);
      return years ? { length: `P${years}Y` } : undefined;
    }
    if (!part) return undefined;
    const period = periodOf(paper, part[0]);
    if (period) return tooShort(period, hit) ? undefined : { length: period.iso };
    const spot = spotOf(paper, part[0]);
    if (spot?.is !== 'date' || (spot.year === undefined && !spot.blank)) return undefined;
    return { until: wholeDay(spot) };
  }

  // "for the Service Period": what the text says that the name means.
  function byName(part: readonly [number, number] | undefined): TermClause['says'] | undefined {
    if (!part) return undefined;
    for (const to of [part[0] + 3, part[0] + 2]) {
      const meant = to <= paper.count ? definitions.get(wordsOf(paper, part[0], to)) : undefined;
      if (meant) return within(meant.from, meant.to);
    }
    return undefined;
  }

  // "for the period stated in Section 3": the first length that stands there.
  function byReference(hit: Hit): TermClause['says'] | undefined {
    const part = hit.parts['part'];
    const spot = part && spotOf(paper, part[0]);
    if (spot?.is !== 'reference') return undefined;
    const place = partNamed(sections, spot, hit.sentence, paper.sentences.length - 1);
    return place && within(paper.sentences[place[0]] as number, paper.sentences[place[1]] as number);
  }

  // The last of two days, or the first length, in some cells.
  function within(from: number, to: number): TermClause['says'] | undefined {
    const key = `${from}-${to}`;
    if (!stretches.has(key)) stretches.set(key, saidWithin(from, to));
    return stretches.get(key);
  }

  function saidWithin(from: number, to: number): TermClause['says'] | undefined {
    let until: string | null = null;
    for (let cell = from; cell < to; cell += 1) {
      const spot = spotOf(paper, cell);
      if (spot?.is === 'period' && until === null && !isOfNotice(paper, cell) && spot.days !== 'business')
        return { length: spot.iso };
      if (spot?.is === 'date') until = wholeDay(spot) ?? until;
    }
    return until === null ? undefined : { until };
  }

  // Some days are the length of a cure or of a notice; a term of days says that it is one.
  function tooShort({ iso, days }: PeriodSpot, hit: Hit): boolean {
    if (days === 'business') return true;
    const short = /^P(\d+)D$/.exec(iso);
    return (
      short !== null &&
      Number(short[1]) < 120 &&
      hit.wording !== 'term/initial-of' &&
      hit.wording !== 'term/of-agreement-is'
    );
  }

  function anniversaryIn(hit: Hit): number | undefined {
    const number = ordinalIn(found, hit);
    return number && number <= 99 ? number : undefined;
  }

  function traits(sentence: number): Traits {
    const from = paper.sentences[sentence] as number;
    const to = paper.sentences[sentence + 1] as number;
    return {
      isAside: firstCell(paper, from, to, aside) >= 0,
      definesTerm: definesTerm(from, to),
      underTitle: underTitle(sentence),
    };
  }

  // ("Initial Term"), ("Term")
  function definesTerm(from: number, to: number): boolean {
    for (let cell = from; cell < to; cell += 1) {
      const spot = spotOf(paper, cell);
      if (
        spot?.is === 'defined' &&
        /^(?:initial |original |first |primary )?(?:term|contract period|period|term of .*)$/.test(spot.name)
      )
        return true;
    }
    return false;
  }

  // A short sentence before it, or the first words of its own, that is a title such as "Term and Termination".
  function underTitle(sentence: number): boolean {
    for (let s = sentence; s >= Math.max(0, sentence - 3); s -= 1) {
      const from = paper.sentences[s] as number;
      const to = paper.sentences[s + 1] as number;
      if (s < sentence && to - from > 9) continue;
      if (firstCell(paper, from, Math.min(to, from + 8), title) >= 0) return true;
    }
    return false;
  }
}

interface Traits {
  /** It speaks of what has a length of its own. */
  readonly isAside: boolean;
  readonly definesTerm: boolean;
  readonly underTitle: boolean;
}

/** The number of an anniversary: "the third (3rd) anniversary". */
function ordinalIn({ paper }: Found, hit: Hit): number | undefined {
  for (let token = (paper.token[hit.to] as number) - 1; token >= (paper.token[hit.from] as number); token -= 1) {
    const number = numberAt(paper.tokens, token);
    if (number) return number.worth;
  }
  return undefined;
}

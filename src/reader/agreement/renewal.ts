import { firstCell, isOfNotice, lastCell, periodOf, wordSet } from '../cells.ts';
import type { RenewalKind } from '../fact.ts';
import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { countBefore } from '../ordered.ts';
import { subjectBefore } from './subject.ts';

/** A clause by which an agreement goes on after a term. */
export interface RenewalClause {
  readonly sentence: number;
  readonly kind: RenewalKind;
  /** The cells of the quote. */
  readonly from: number;
  readonly to: number;
  /** The verb, and where the exception to it begins. */
  readonly verb: number;
  /** Where the words about the further term begin. */
  readonly mark: number;
  readonly length: Length | undefined;
  readonly confidence: number;
  readonly how: readonly string[];
}

/** How long a renewal lasts: a period, as long as the first term, or without end. */
interface Length {
  /** ISO 8601, `equal` or `indefinite`. */
  readonly iso: string;
  readonly cell: number;
  readonly how: string;
}

const exception = wordSet('unless until except provided if ; absent failing');
const renewingVerb = wordSet(
  'renew renews renewed renewable extended extend extends prolonged continue continues continued remain remains',
);
const renewing = wordSet(
  'renew renews renewed renewable renewing renewal renewals extend extends extended extendable extension extensions prolong prolonged prolongation prolongs continue continues continued continuing remain remains reconduction reconducted rollover roll commence begin start follow run',
);
const ofRenewal = wordSet(
  'successive additional further another consecutive subsequent renewal extension extended automatic new',
);
const mayWord = wordSet('may can');
const lasting = wordSet('continue continues continued remain remains');
const untilWord = wordSet('until');
const transitive = wordSet('the this its such any their said these');

/** The clauses of renewal, the surest first. */
export function renewalClauses(found: Found): readonly RenewalClause[] {
  const sentences = new Set(found.hits.filter((hit) => hit.wording.startsWith('renewal/')).map((hit) => hit.sentence));
  return [...sentences]
    .flatMap((sentence) => clauseIn(found, sentence) ?? [])
    .toSorted((x, y) => y.confidence - x.confidence || x.from - y.from);
}

function clauseIn(found: Found, sentence: number): RenewalClause | undefined {
  const { paper } = found;
  const first = paper.sentences[sentence] as number;
  const last = paper.sentences[sentence + 1] as number;
  const hits = found.inSentence(sentence);
  const denied = hits.filter((hit) => hit.wording === 'renewal/none');
  const free = hits.filter(
    (hit) => hit.wording.startsWith('renewal/') && hit.wording !== 'renewal/none' && !overlapsOne(hit, denied),
  );
  const auto = free.find((hit) => hit.wording.startsWith('renewal/auto-adverb'));
  const weak = free.find((hit) => hit.wording.startsWith('renewal/auto-') && hit !== auto);
  const option = free.find((hit) => hit.wording.startsWith('renewal/option'));
  const mutual = free.find((hit) => hit.wording.startsWith('renewal/mutual') && !crosses(hit));
  const chosen = choose();
  if (!chosen) return undefined;
  const { hit, kind } = chosen;
  // "shall remain in force for ten years and shall thereafter continue for further periods": the verb next to the length is that of the renewal.
  const near =
    hit.wording === 'renewal/auto-successive'
      ? lastCell(paper, hit.from, hit.to, renewingVerb)
      : firstCell(paper, hit.from, hit.to, renewing);
  const verb = Math.max(hit.from, near);
  const mark = hit.wording === 'renewal/auto-successive' ? markIn(hit, verb) : verb;
  const open = hit.wording === 'renewal/auto-open';
  const length = open
    ? { iso: 'indefinite' as const, cell: hit.to - 1, how: hit.wording }
    : (lengthAfter(hit.wording === 'renewal/auto-successive' ? markIn(hit, verb) : verb) ??
      lengthBefore(verb) ??
      openAfter(verb));
  const object = paper.symbol[verb + 1] as number;
  // "the Supplier will renew the hire agreement" is a promise, and the agreement in it may be another.
  if (kind === 'automatic' && !auto && transitive(object)) return undefined;
  // Who is renewed stands before the verb, or after it where one side renews it.
  const before = transitive(object) ? 'none' : subjectBefore(paper, verb, first);
  const subject =
    before === 'none' ? subjectBefore(paper, length && length.cell > verb ? length.cell : verb + 8, verb) : before;
  let confidence = kind === 'automatic' ? (auto ? 0.92 : 0.8) : kind === 'optional' ? 0.75 : 0.7;
  if (!length) {
    if (kind !== 'automatic' || !auto) return undefined;
    confidence -= 0.2;
  }
  // The further away the length, the less sure that it is that of the renewal.
  else confidence -= Math.min(60, Math.abs(length.cell - verb)) * 0.002;
  if (subject === 'other') confidence -= 0.45;
  if (subject === 'none') confidence -= auto ? 0.1 : 0.3;
  const to = Math.max(hit.to, length ? length.cell + 1 : 0);
  return {
    sentence,
    kind,
    from: hit.from,
    to,
    verb,
    mark,
    length,
    confidence,
    how: [hit.wording, ...(length ? [length.how] : [])],
  };

  function choose(): { hit: Hit; kind: RenewalKind } | undefined {
    if (auto) {
      // "shall automatically renew upon the parties' mutual agreement" is automatic in name only.
      const agreed = mutual && mutual.from <= auto.to && mutual.to >= auto.from;
      if (agreed || free.some((one) => one.wording === 'renewal/approved')) return { hit: auto, kind: 'mutual' };
      return { hit: auto, kind: 'automatic' };
    }
    if (option && !(weak && weak.from < option.from && !within(weak, option)))
      return { hit: option, kind: mutual && mutual.from <= option.to ? 'mutual' : 'optional' };
    if (mutual) return { hit: mutual, kind: 'mutual' };
    if (!weak) return undefined;
    // "may be extended for equal periods" is no promise that it goes on by itself.
    const verb = Math.max(weak.from, lastCell(paper, weak.from, weak.to, renewingVerb));
    const maybe = firstCell(paper, Math.max(first, verb - 3), verb, mayWord) >= 0;
    return {
      hit: weak,
      kind: maybe || free.some((one) => one.wording === 'renewal/approved') ? 'mutual' : 'automatic',
    };
  }

  // A way from the verb to "by agreement" that goes over an exception is no way.
  function crosses(hit: Hit): boolean {
    return firstCell(paper, hit.from, hit.to, exception) >= 0;
  }

  function lengthAfter(verb: number): Length | undefined {
    const stop = firstCell(paper, verb + 1, last, exception);
    return lengthIn(verb + 1, stop < 0 ? last : stop, 1);
  }

  // "shall continue for two years and so on from year to year": the length stands at the word that makes it a further one, not before it.
  function markIn({ to }: Hit, verb: number): number {
    const mark = lastCell(paper, verb + 1, to, ofRenewal);
    if (mark >= 0) return mark - 1;
    return periodOf(paper, to - 1)?.further ? to - 2 : Math.max(verb, to - 6);
  }

  // "shall automatically continue until either party gives notice".
  function openAfter(verb: number): Length | undefined {
    if (!lasting(paper.symbol[verb] as number)) return undefined;
    const until = firstCell(paper, verb + 1, Math.min(last, verb + 6), untilWord);
    return until < 0 ? undefined : { iso: 'indefinite', cell: until, how: 'until ended' };
  }

  function lengthBefore(verb: number): Length | undefined {
    const stop = lastCell(paper, first, verb, exception);
    return lengthIn(stop < 0 ? first : stop + 1, verb, -1);
  }

  // A period, else a word that stands for one. Before the verb the nearest one counts, after it the first.
  function lengthIn(from: number, to: number, step: 1 | -1): Length | undefined {
    const words = hits
      .filter((one) => one.wording.startsWith('length/') && one.from >= from && one.from < to)
      .map((one): Length => ({ iso: wordLengths[one.wording] as string, cell: one.to - 1, how: one.wording }));
    const periods: Length[] = [];
    for (let cell = from; cell < to; cell += 1) {
      const period = periodOf(paper, cell);
      if (!period) continue;
      if (isOfNotice(paper, cell)) continue;
      // Before the verb a period has to be that of the renewal and not of the first term.
      if (step < 0 && firstCell(paper, Math.max(from, cell - 4), cell, ofRenewal) < 0) continue;
      periods.push({ iso: period.iso, cell, how: `period ${period.iso}` });
    }
    if (step < 0) return periods.at(-1) ?? words.at(-1);
    const word = words.toSorted((x, y) => x.cell - y.cell)[0];
    const period = periods[0];
    if (!word || !period) return period ?? word;
    // "for an indefinite period, on six months' notice"; "for equal periods", and a period far behind it.
    const apart = word.iso === 'indefinite' ? 0 : 8;
    return word.iso !== 'P1Y' && word.iso !== 'P1M' && word.cell + apart < period.cell ? word : period;
  }
}

const wordLengths: Readonly<Record<string, string>> = {
  'length/yearly': 'P1Y',
  'length/monthly': 'P1M',
  'length/quarterly': 'P3M',
  'length/equal': 'equal',
  'length/open': 'indefinite',
};

// Whether a hit stands over one of some others, which stand in the order of the text and not over each other.
function overlapsOne(hit: Hit, others: readonly Hit[]): boolean {
  const other = others[countBefore(others.length, (n) => (others[n] as Hit).to <= hit.from)];
  return other !== undefined && within(hit, other);
}

function within(inner: Hit, outer: Hit): boolean {
  return inner.from < outer.to && inner.to > outer.from;
}

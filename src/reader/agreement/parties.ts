import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { type NameSpan, nameAt } from './names.ts';
import { type Listed, partyListAt } from './party-list.ts';
import type { Preamble } from './preamble.ts';
import { signers } from './signers.ts';

interface Candidate {
  readonly id: string;
  readonly names: readonly Listed[];
  readonly worth: number;
}

// Where states agree, nobody else does.
const treaty = 16;
// Lists that are tried, in the order of the text.
const tried = 40;
// Sentences that may begin with the names.
const opening = 12;

/** The parties, as the best list of names says them. */
export function partyFacts(found: Found, preamble: Preamble | undefined, states: readonly NameSpan[]): readonly Fact[] {
  const { paper } = found;
  const candidates: Candidate[] = [];
  const consider = (hit: Hit, at: number, bonus: number): void => {
    const { names, parties } = partyListAt(paper.tokens, paper.token[at] as number);
    // A preamble without one company in it is doubtful: much stands "between" other things.
    const company = names.some(({ form }) => form);
    const worth = worthOf(names, parties) + (company ? bonus : bonus / 3) - candidates.length * 0.1;
    if (names.length > 0) candidates.push({ id: hit.wording, names, worth });
  };
  for (const hit of found.of('parties-between').slice(0, tried)) consider(hit, hit.to, bonusOf(hit, preamble));
  for (const hit of found.of('parties-between-line').slice(0, tried / 4))
    consider(hit, hit.to, hit === preamble?.between ? 4 : 1);
  for (const hit of found.of('parties-numbered').slice(0, tried / 4))
    consider(hit, hit.parts['list']?.[0] ?? hit.to, preamble && hit.sentence <= preamble.sentence + 3 ? 2.5 : 0.5);
  for (const hit of found.of('parties-are').slice(0, tried / 4)) consider(hit, hit.to, 0.5);
  for (const hit of found.of('parties-by').slice(0, tried / 4)) consider(hit, hit.to, hit.sentence < opening ? 1.5 : 0);
  // "Orla Ltd ("Seller") and Pim BV ("Buyer") agree as follows": the text begins with the names.
  for (let sentence = 0; sentence < Math.min(opening, paper.sentences.length - 1); sentence += 1) {
    const list = partyListAt(paper.tokens, paper.token[paper.sentences[sentence] as number] as number);
    const { names, parties } = list;
    const explained = ({ defined, form, described }: Listed): boolean =>
      defined || (form && described) || (list.agrees && (form || described));
    if (names.length >= 2 && names.slice(0, 2).every(explained))
      candidates.push({
        id: 'names at the beginning',
        names,
        worth: worthOf(names, parties) + (list.agrees ? 2 : 0) - sentence * 0.1,
      });
  }
  const labelled = labels(found);
  if (labelled.length >= 2)
    candidates.push({ id: 'party-label', names: labelled, worth: worthOf(labelled, labelled.length) + 2 });
  const signed = signers(found);
  // "The undersigned agree": no list, and all who sign are parties.
  const undersigned = found.of('parties-undersigned').some(({ sentence }) => sentence < opening);
  const worth = worthOf(signed, signed.length);
  if (signed.length > 0)
    candidates.push({ id: 'signature-by', names: signed, worth: undersigned ? worth + 3 : Math.min(4, worth) });
  const sovereign = states.map((name): Listed => ({ ...name, defined: true, described: false }));
  if (states.length > 0) candidates.push({ id: 'states', names: sovereign, worth: treaty });
  const best = candidates.reduce<Candidate | undefined>((x, y) => (x && x.worth >= y.worth ? x : y), undefined);
  if (!best) return [];
  const seen = new Set<string>();
  return best.names
    .filter(({ form, defined, described }) => !weak.has(best.id) || form || defined || described)
    .map((name) => factOf(found, name, best))
    .filter(({ value }) => {
      const plain = (value ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (seen.has(plain)) return false;
      seen.add(plain);
      return true;
    });
}

// After these words stands much that is no party.
const weak: ReadonlySet<string> = new Set(['parties-by', 'parties-between-line']);

// The list in the preamble is the one; the farther from it, the likelier a list belongs to an annex.
function bonusOf({ sentence }: Hit, preamble: Preamble | undefined): number {
  if (!preamble) return 1.5;
  if (sentence === preamble.sentence) return 6;
  const apart = Math.abs(sentence - preamble.sentence);
  return apart <= 2 ? 3 : 1.5 - Math.min(3, apart / 20);
}

// "Party A: Orla Ltd … Party B: Pim BV".
function labels(found: Found): readonly Listed[] {
  const { tokens, token } = found.paper;
  const names: Listed[] = [];
  const hits = [
    ...found.of('party-label').slice(0, 6),
    ...found.of('party-role-label').filter(({ sentence }) => sentence < opening),
  ];
  for (const hit of hits) {
    const name = nameAt(tokens, token[hit.to] as number, tokens.count);
    const named = name && (name.form || (hit.wording === 'party-label' && name.to - name.from > 1));
    if (named) names.push({ ...name, defined: true, described: false });
  }
  return names.slice(0, 2);
}

// Two names or more are a list; each that is explained is surer.
function worthOf(names: readonly Listed[], parties: number): number {
  let worth = parties >= 2 ? 3 : 0;
  for (const { form, defined, described } of names.slice(0, 3))
    worth += (form ? 1 : 0) + (defined ? 1.5 : 0) + (described ? 0.5 : 0);
  return worth;
}

function factOf({ paper }: Found, name: Listed, { id, worth }: Candidate): Fact {
  const { start, end } = paper.tokens;
  const from = start[name.from] as number;
  const to = end[name.to - 1] as number;
  const quote = paper.text.slice(from, to);
  return {
    field: 'party',
    value: quote.replace(/\s+/g, ' '),
    quote,
    start: from,
    end: to,
    confidence: worth >= 6 ? 0.9 : worth >= 4 ? 0.75 : 0.5,
    review: worth < 4,
    how: [id],
  };
}

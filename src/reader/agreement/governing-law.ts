import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { peoples } from '../grammar/places.ts';
import type { Hit } from '../matcher.ts';
import { Mark } from '../tokens.ts';
import { intern, Special, symbolsOf, wordOf } from '../vocabulary.ts';
import { knownPlaceAt } from './place-names.ts';

const byPeople: ReadonlyMap<number, string> = new Map(
  Object.entries(peoples).map(([word, place]) => [intern(word), place]),
);
const of = intern('of');
const and = intern('and');
const state = intern('state');
const conflict = symbolsOf('conflict conflicts choice');

// "The bankruptcy laws of Canada" are no law of an agreement.
const topics = symbolsOf(
  'bankruptcy insolvency tax securities patent copyright trademark antitrust labor labour employment privacy export immigration environmental health',
);

interface Place {
  readonly value: string;
  readonly listed: boolean;
  /** Tokens. */
  readonly from: number;
  readonly to: number;
}

/** The law that governs the agreement. */
export function lawFacts(found: Found): readonly Fact[] {
  const { paper } = found;
  const facts: Fact[] = [];
  const seen = new Set<number>();
  for (const [id, confidence] of [
    ['law-governs-by', 0.93],
    ['law-that-governs', 0.92],
    ['law-applicable', 0.9],
    ['law-itself-governs', 0.88],
    ['law-made-under', 0.8],
    ['law-of-state', 0.78],
    ['law-subject-to', 0.72],
    ['law-chosen', 0.8],
    ['law-label', 0.7],
    ['law-requires', 0.6],
  ] as const)
    for (const hit of found.of(id)) {
      if (seen.has(hit.sentence)) continue;
      const place = placeOf(found, hit);
      if (!place) continue;
      const self = aboutItself(found, hit) || (id === 'law-label' && place.listed);
      if (!self && confidence < 0.75) continue;
      seen.add(hit.sentence);
      const doubts = (self ? 0 : 0.2) + (place.listed ? 0 : 0.25);
      facts.push(
        factAt(paper, {
          field: 'law',
          value: place.value,
          from: hit.from,
          to: cellAt(found, hit, place.to),
          confidence: confidence - doubts,
          review: doubts > 0.2,
          how: [
            id,
            ...(self ? [] : ['the sentence does not name the agreement']),
            ...(place.listed ? [] : ['no list has this place']),
          ],
        }),
      );
    }
  return facts;
}

const selves = symbolsOf(
  'agreement contract hereof amendment lease validity hereunder deed license licence order memorandum letter guaranty guarantee note warrant policy bond sow terms undertaking arrangement',
);

// "This Agreement shall be governed": the words before the hit name it; or those after, in "the laws of X govern this Agreement".
function aboutItself({ paper }: Found, { sentence, to }: Hit): boolean {
  const from = paper.sentences[sentence] as number;
  const end = Math.min(paper.sentences[sentence + 1] as number, to + 60);
  for (let cell = Math.max(from, to - 120); cell < end; cell += 1)
    if (selves.has(paper.symbol[cell] as number)) return true;
  return false;
}

function cellAt({ paper }: Found, hit: Hit, token: number): number {
  let cell = hit.from;
  while (cell < paper.count && (paper.token[cell] as number) < token) cell += 1;
  return cell;
}

function placeOf(found: Found, hit: Hit): Place | undefined {
  const { paper } = found;
  const { tokens } = paper;
  const law = hit.parts['law'];
  if (!law) return undefined;
  const at = paper.token[law[0]] as number;
  // "conflict of laws" is no law of a place.
  if (tokens.symbol[at - 1] === of && conflict.has(tokens.symbol[at - 2] as number)) return undefined;
  if (topics.has(tokens.symbol[at - 1] as number)) return undefined;
  const end = Math.min(tokens.count, paper.token[paper.sentences[hit.sentence + 1] as number] as number);
  // "English law", "New York law".
  const before = placeBefore(found, at);
  if (before) return before;
  if (hit.wording === 'law-itself-governs') return undefined;
  for (let i = hit.wording === 'law-label' ? at : at + 1; i < Math.min(end, at + 30); i += 1) {
    const place = placeAt(found, i);
    if (place) return stateBeside(found, place) ?? place;
  }
  return nameAfter(found, at + 1, Math.min(end, at + 10));
}

function placeBefore(found: Found, at: number): Place | undefined {
  const { symbol } = found.paper.tokens;
  const people = byPeople.get(symbol[at - 1] as number);
  if (people) return { value: people, listed: true, from: at - 1, to: at + 1 };
  for (let i = Math.max(0, at - 5); i < at; i += 1) {
    const place = placeAt(found, i);
    // "New York law", "New York State law"
    const next = place && symbol[place.to] === state ? place.to + 1 : place?.to;
    if (place && next === at) return { ...place, to: at + 1 };
  }
  return undefined;
}

function placeAt({ paper: { tokens } }: Found, i: number): Place | undefined {
  if (((tokens.marks[i] as number) & Mark.capital) === 0) return undefined;
  const place = knownPlaceAt(tokens, i);
  return place && { value: place.name, listed: true, from: i, to: place.to };
}

// "The United States and the State of Ohio": the law of the state is the one that was chosen.
function stateBeside(found: Found, { value, to }: Place): Place | undefined {
  if (!federal.has(value)) return undefined;
  const { symbol } = found.paper.tokens;
  if (symbol[to] !== and) return undefined;
  for (let i = to + 1; i < to + 7; i += 1)
    if (symbol[i] === of && states.has(symbol[i - 1] as number)) return placeAt(found, i + 1);
  return undefined;
}
const federal: ReadonlySet<string> = new Set(['United States', 'United States of America', 'Canada']);
const states = symbolsOf('state commonwealth province');

// A place that no list knows: the capital words after "law of".
function nameAfter({ paper: { tokens } }: Found, from: number, end: number): Place | undefined {
  const { symbol, marks, text, start, end: ends } = tokens;
  let first = from;
  while (first < end && (symbol[first] !== Special.unknown || !((marks[first] as number) & Mark.capital))) first += 1;
  if (first >= end || first > from + 5 || wordOf(symbol[from] as number) !== 'of') return undefined;
  let to = first + 1;
  while (to < end && (marks[to] as number) & Mark.capital && !((marks[to] as number) & Mark.capitals)) to += 1;
  return { value: text.slice(start[first], ends[to - 1]).replace(/\s+/g, ' '), listed: false, from: first, to };
}

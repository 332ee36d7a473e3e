import { isRecord, type Sentence, sentence } from '../base/index.ts';
import { parsePeriod, stepsOf } from '../calendar/index.ts';
import type { Fact, Field, RenewalKind } from './fact.ts';
import type { Stretch } from './model-prompt.ts';
import { formOf, isField, isKind, saidIn, saysKind } from './support.ts';

/** A proposal that was left out, and why. */
export interface Refusal {
  /** Its texts as the model wrote them, cut short: unchecked, so whoever shows them escapes them. */
  readonly proposal: Readonly<Partial<Record<Key, string>>>;
  readonly why: Sentence;
}

/** What is left of a reply: facts that the text bears out, each marked with the model's name, and what was refused. */
export interface Verified {
  readonly facts: readonly Fact[];
  readonly refused: readonly Refusal[];
}

/** A text, and the part of it that a reply is about; the whole where it is left out. */
export interface Source {
  readonly text: string;
  readonly part?: Stretch;
}

/** A model is never surer than this. */
const surest = 0.5;
const longestQuote = 1500;
const shortestClause = 10;
const mostProposals = 300;
const mostPlaces = 20;
const longestShown = 200;

const keys = ['field', 'value', 'kind', 'quote'] as const;
type Key = (typeof keys)[number];

/**
 * The proposals of a reply: JSON, or what a model wrote as JSON, with or without words or a Markdown fence around it. Undefined where it is no list and no
 * object with one under `facts`.
 */
export function proposalsIn(reply: unknown): readonly unknown[] | undefined {
  const read = typeof reply === 'string' ? (jsonIn(reply) ?? jsonIn(innerPart(reply))) : reply;
  if (Array.isArray(read)) return read;
  const facts: unknown = isRecord(read) && Object.hasOwn(read, 'facts') ? read.facts : undefined;
  return Array.isArray(facts) ? facts : undefined;
}

const innerPart = (text: string): string =>
  text.slice(text.search(/[{[]/), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Holds what a model proposed against the text. A proposal becomes a fact only where its quote stands in the text word for word (white space aside) and the
 * words quoted say the value; where a quote stands more than once, the first place that bears the value out is taken. The fact then has its value from the
 * text and not from the model. It is marked, always for review, and less sure than every fact of the same field that was read by rule; one that says what is
 * known already is dropped.
 */
export function verifyProposals(reply: unknown, source: Source, ownFacts: readonly Fact[], model: string): Verified {
  const proposals = proposalsIn(reply) ?? [];
  const facts: Fact[] = [];
  const refused: Refusal[] = [];
  const find = finderIn(source);
  for (const proposal of proposals.slice(0, mostProposals)) {
    const found = verified(proposal, source.text, find);
    if ('why' in found) refused.push({ proposal: shown(proposal), why: found.why });
    else if (![...ownFacts, ...facts].some((fact) => saysSame(fact, found)))
      facts.push({ ...found, confidence: confidenceOf(found, ownFacts), proposedBy: model });
  }
  // One for them all: their number is up to whoever wrote the reply.
  if (proposals.length > mostProposals)
    refused.push({ proposal: {}, why: sentence`only ${mostProposals} proposals of a reply are read` });
  return { facts, refused };
}

/** Where a quote stands, and whether it does so with its own white space. */
interface Places {
  readonly places: readonly Stretch[];
  readonly exact: boolean;
}

function verified(proposal: unknown, text: string, find: (quote: string) => Places): Fact | { readonly why: Sentence } {
  if (!isRecord(proposal)) return { why: sentence`it is not a field with a value and a quote` };
  const [field, value = null, kind, quote] = keys.map((key) => own(proposal, key));
  if (!isField(field)) return { why: sentence`there is no such field` };
  if (typeof quote !== 'string' || !/[\p{L}\p{N}]/u.test(quote)) return { why: sentence`there is no quote` };
  if (quote.length > longestQuote) return { why: sentence`the quote is longer than ${longestQuote} characters` };
  if (value === null ? field === 'party' || field === 'title' : typeof value !== 'string' || !formOf(field, value))
    return { why: sentence`the value is none that the field takes` };
  if (value === null && quote.trim().length < shortestClause)
    return { why: sentence`the quote is too short for a clause` };
  const { places, exact } = find(quote);
  if (places.length === 0) return { why: sentence`the quote does not stand in the text` };
  const said = (place: Stretch): string | null | undefined =>
    typeof value === 'string' ? saidIn(text, place.start, place.end, field, value) : null;
  const place = places.find((one) => said(one) !== undefined);
  if (!place) return { why: sentence`the quote does not say the value` };
  const words = text.slice(place.start, place.end);
  const ofKind = kindOf(field, kind, words);
  if (ofKind === 'wrong') return { why: sentence`the quote does not say this kind of renewal` };
  return {
    field,
    value: said(place) ?? null,
    ...(ofKind && { kind: ofKind }),
    quote: words,
    ...place,
    confidence: surest,
    review: true,
    how: [
      'model: proposed, quote verified',
      ...(exact ? [] : ['quote: the text has other white space']),
      ...(places.length > 1 ? ['quote: stands more than once, the first that says the value'] : []),
      ...(value === null ? [] : ['value: from the words quoted']),
    ],
  };
}

// Keys that JSON can bring along, such as `__proto__`, are looked up like any other and never copied.
function own(proposal: unknown, key: Key): unknown {
  return isRecord(proposal) && Object.hasOwn(proposal, key) ? proposal[key] : undefined;
}

/** The texts of a proposal, short enough to be shown: what came can be of any size and depth. */
function shown(proposal: unknown): Refusal['proposal'] {
  const texts = keys.map((key) => [key, own(proposal, key)] as const);
  return Object.fromEntries(
    texts.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text.slice(0, longestShown)]] : [])),
  );
}

/** The kind that a proposal has: a renewal without one would be read as automatic, and has to say so. */
function kindOf(field: Field, kind: unknown, quote: string): RenewalKind | 'wrong' | undefined {
  if (field !== 'renewal' && field !== 'notice') return undefined;
  const claimed = kind ?? (field === 'renewal' ? 'automatic' : undefined);
  if (claimed === undefined) return undefined;
  if (!isKind(claimed)) return 'wrong';
  // A notice is of the kind of the renewal that it stops, which the text may well say elsewhere; that it stops none has to be in its words.
  return (field === 'notice' && claimed === 'automatic') || saysKind(quote, claimed) ? claimed : 'wrong';
}

/** Below every fact of the same field that was read by rule: a model overrides nothing. */
function confidenceOf({ field, value }: Fact, ownFacts: readonly Fact[]): number {
  const ruled = ownFacts.filter((fact) => fact.field === field && fact.proposedBy === undefined);
  return Math.min(value === null ? surest / 2 : surest, ...ruled.map((fact) => fact.confidence / 2));
}

function saysSame(a: Fact, b: Fact): boolean {
  const kind = (fact: Fact): RenewalKind => fact.kind ?? 'automatic';
  return a.field === b.field && kind(a) === kind(b) && (a.value === b.value || plain(a.value) === plain(b.value));
}

/** A value as it is compared: twelve months are a year, and names go by their letters. */
function plain(value: string | null): string {
  if (value === null) return '';
  const period = /^P\d/.test(value) ? parsePeriod(value) : undefined;
  if (period)
    return stepsOf(period, 'as-written')
      .map(({ months, days }) => `${months}/${days}`)
      .join();
  return value === 'perpetual'
    ? 'indefinite'
    : value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

/** Finds where quotes stand in a text: as they are, or else whatever white space there is. */
function finderIn({ text, part = { start: 0, end: text.length } }: Source): (quote: string) => Places {
  const own = text.slice(part.start, part.end);
  let bare: { readonly letters: string; readonly at: readonly number[] } | undefined;
  const whole = (places: readonly Stretch[]): readonly Stretch[] =>
    places
      .map(({ start, end }) => ({ start: part.start + start, end: part.start + end }))
      .filter((place) => isWhole(text, place));
  return (quote) => {
    const exact = whole(placesOf(own, quote).map((start) => ({ start, end: start + quote.length })));
    if (exact.length > 0) return { places: exact, exact: true };
    bare ??= withoutSpace(own);
    const { letters, at } = bare;
    const sought = quote.replace(/\s+/g, '');
    const found = placesOf(letters, sought).map((start) => ({
      start: at[start] as number,
      end: (at[start + sought.length - 1] as number) + 1,
    }));
    return { places: whole(found), exact: false };
  };
}

function placesOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < mostPlaces; at = text.indexOf(words, at + 1))
    found.push(at);
  return found;
}

function withoutSpace(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at: number[] = [];
  for (const word of text.matchAll(/\S+/g)) for (let i = 0; i < word[0].length; i += 1) at.push(word.index + i);
  return { letters: text.replace(/\s+/g, ''), at };
}

// A quote that begins or ends inside a Latin word, a number or a character is not what the text says.
function isWhole(text: string, { start, end }: Stretch): boolean {
  const cut = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}]|[\uD800-\uDBFF][\uDC00-\uDFFF]/u;
  return ![start, end].some((at) => cut.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0 && at < text.length);
}

import { setOf } from '../lexicon.ts';
import { placeOf } from '../paper.ts';
import type { Actor, Actors } from './actors.ts';
import { adverbs, auxiliaries, groupStart, isModal, joints, negatives, textOf, verbLike, type Words } from './words.ts';

/** Something that a report lets somebody say. */
export interface Speech {
  readonly sentence: number;
  readonly speaker?: Actor;
  /** The cell of the verb; of "according" where there is none. */
  readonly verb: number;
  readonly group: number;
  /** The cells of what is said; the place of the words themselves where they are quoted. */
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
}

const verbs = setOf(
  'said say says told tells argued argues argue claimed claims stressed added adds warned warns noted notes insisted insists stated declared announced announces reiterated maintained maintains accused alleged criticized criticised condemned explained confirmed confirms denied denies emphasized emphasised underlined asserted wrote tweeted suggested predicted urged welcomed regretted contended complained acknowledged admitted reported reports signaled signalled pledged vowed promised hinted called',
);
/** Speech about somebody, told without "that": "accused Arcadia of bad faith". */
const transitive = setOf('called accused criticized criticised condemned urged welcomed regretted');
const ends = setOf('citing according');

/** What is said in the stretch of a report between two cells that lies in one sentence. */
export function speechIn(words: Words, actors: Actors, sentence: number, from: number, to: number): readonly Speech[] {
  const { low } = words;
  const found: Speech[] = [];
  for (let cell = from; cell < to; cell += 1) {
    const here = low[cell] as string;
    if (here === 'according' && low[cell + 1] === 'to') {
      const speaker = actors.phraseFrom(cell + 2);
      if (!speaker) continue;
      const before = cell > from + 2;
      const [start, end] = before
        ? [from, low[cell - 1] === ',' ? cell - 1 : cell]
        : [afterComma(speaker.to, to), sentenceEnd(to)];
      if (end > start) found.push({ sentence, speaker, verb: cell, group: cell, from: start, to: end, denied: false });
      continue;
    }
    if (here === 'position' || here === 'stance' || here === 'view') {
      const taken = stance(cell, sentence, from, to);
      if (taken) found.push(taken);
      continue;
    }
    if (!verbs.has(here) || (words.capital[cell] && cell > from)) continue;
    const group = groupStart(words, cell, from);
    if (auxiliaryBe(group, cell) || modalBefore(group, cell)) continue;
    // "announced its withdrawal" is an act, not something said.
    if (
      /^(?:announced|announces|declared|pledged|vowed|promised|confirmed|reported)$/.test(here) &&
      /^(?:its|the|a|an|their|his|her|plans|to)$/.test(low[afterTime(cell + 1, to)] ?? '') &&
      !thatFollows(cell, to)
    )
      continue;
    const one = speechAt(cell, group, sentence, from, to);
    if (one && !found.some((other) => cell >= other.from && cell < other.to)) found.push(one);
  }
  return found;

  function thatFollows(cell: number, last: number): boolean {
    for (let at = cell + 1; at < last && at < cell + 8; at += 1) if (low[at] === 'that') return true;
    return false;
  }

  // "is said to": nobody says it.
  function auxiliaryBe(group: number, cell: number): boolean {
    for (let at = group; at < cell; at += 1)
      if (/^(?:is|are|was|were|be|been|being)$/.test(low[at] as string)) return true;
    return false;
  }

  function modalBefore(group: number, cell: number): boolean {
    for (let at = group; at < cell; at += 1) if (isModal(words, at) || negatives.has(low[at] as string)) return true;
    return low[group - 1] === 'to' || /^(?:if|unless|whether)$/.test(low[group - 1] ?? '');
  }

  function speechAt(cell: number, group: number, sentence: number, first: number, last: number): Speech | undefined {
    const denied = (low[cell] as string).startsWith('den');
    const speaker = actors.subjectOf(group);
    const quoted = quoteAround(cell, first, last);
    // "…," she said; "…, said the minister": what is said stands before.
    const behind = group > first && (low[group - 1] === ',' || low[group - 1] === '"');
    const subjectFrom = speaker?.from ?? group;
    let lead = subjectFrom - 1;
    while (
      lead > first &&
      (/^(?:the|a|an|some|several|many|another|its|their|his|her|our)$/.test(low[lead] as string) ||
        adverbs.has(low[lead] as string))
    )
      lead -= 1;
    const after = contentAfter(cell, last);
    const postposed =
      speaker &&
      lead > first + 2 &&
      (low[lead] === ',' || low[lead] === '"') &&
      !(after && low[after.from - 1] === 'that') &&
      endsSoon(cell, last);
    if (behind && !postposed) {
      const inverted = actors.phraseFrom(cell + 1);
      if (inverted && group > first + 2 && !(speaker && after && low[after.from - 1] === 'that')) {
        const range = quoted ?? { from: first, to: low[group - 1] === ',' ? group - 1 : group };
        return { sentence, speaker: inverted, verb: cell, group, ...range, denied };
      }
    }
    if (!speaker) return undefined;
    if (postposed) {
      const range = quoted ?? { from: first, to: lead };
      return { sentence, speaker, verb: cell, group, ...range, denied };
    }
    const range =
      quoted && quoted.from > cell ? (after && quoted.from > after.from + 1 ? after : quoted) : (after ?? quoted);
    return range && { sentence, speaker, verb: cell, group, ...range, denied };
  }

  // Nothing but a time or a small phrase follows: "…, some analysts said on Friday."
  function endsSoon(cell: number, last: number): boolean {
    for (let at = cell + 1; at < last && at < cell + 14; at += 1) {
      if (
        /^(?:that|how|it|he|she|they|the|this|there|no|any|\u201c|")$/.test(low[at] as string) &&
        !/^(?:on|in|at|of|to)$/.test(low[at - 1] as string)
      )
        return false;
      if (low[at] === '.' || low[at] === ',') return true;
    }
    return last <= cell + 14;
  }

  function contentAfter(cell: number, last: number): { from: number; to: number } | undefined {
    let from = cell + 1;
    const direct = transitive.has(low[cell] as string);
    if (!direct) {
      // "said on Aug. 4 that", "told reporters that", or no "that" at all.
      for (let at = cell + 1; at < last && at < cell + 16; at += 1) {
        const here = low[at] as string;
        if (here === 'that' && !/^(?:on|in|by|of)$/.test(low[at - 1] as string)) {
          from = at + 1;
          break;
        }
        if (here === ';' || here === ':' || joints.has(here)) break;
      }
      if (low[from - 1] !== 'that') {
        // "told reporters it would leave"
        const hearer = /^tells?$|^told$/.test(low[cell] as string) ? actors.phraseFrom(cell + 1) : undefined;
        from = afterTime(hearer ? hearer.to : cell + 1, last);
      }
    }
    const to = contentEnd(from, last);
    // "admitted the state as a member": without a verb nothing is said.
    if (!direct && low[from - 1] !== 'that' && !hasVerb(from, to)) return undefined;
    return to > from + 1 ? { from, to } : undefined;
  }

  function hasVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (verbLike(words, at) || isModal(words, at) || auxiliaries.has(low[at] as string)) return true;
    return false;
  }

  function afterTime(cell: number, last: number): number {
    let at = cell;
    while (
      at < last &&
      (/^(?:on|late|early|last|this|week|month|year|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|:|,|in)$/.test(
        low[at] as string,
      ) ||
        words.paper.spot[at] !== -1)
    ) {
      if (
        low[at] === 'in' &&
        !/^(?:\d|january|february|march|april|may|june|july|august|september|october|november|december)/.test(
          low[at + 1] ?? '',
        )
      )
        break;
      at += 1;
    }
    return at;
  }

  function contentEnd(from: number, last: number): number {
    for (let at = from; at < last; at += 1)
      if (
        low[at - 1] === ',' &&
        (ends.has(low[at] as string) || (/^(?:which|who)$/.test(low[at] as string) && at > from + 2))
      )
        return at - 1;
    return sentenceEnd(last);
  }

  function sentenceEnd(last: number): number {
    return /^[.!?"]$/.test(low[last - 1] ?? '') ? last - 1 : last;
  }

  function afterComma(cell: number, last: number): number {
    return low[cell] === ',' && cell + 1 < last ? cell + 1 : cell;
  }

  // The quoted words of the sentence, if there are some; a single quoted word is no speech.
  function quoteAround(_cell: number, first: number, last: number): { from: number; to: number } | undefined {
    let open = -1;
    for (let at = first; at < last; at += 1) {
      // A short quotation is one cell.
      if (
        words.paper.spots[words.paper.spot[at] as number]?.is === 'defined' &&
        (low[at] as string).includes(' ') &&
        (low[at] as string).length > 14
      )
        return { from: at, to: at + 1 };
      if (low[at] !== '"' && !/^[\u201c\u201d]$/.test(low[at] as string)) continue;
      if (open < 0) open = at;
      else if (at - open > 4) return { from: open + 1, to: /^[,.]$/.test(low[at - 1] as string) ? at - 1 : at };
      else open = -1;
    }
    return undefined;
  }

  // "has taken the stance that it could leave", "Arcadia's position is that".
  function stance(cell: number, sentence: number, first: number, last: number): Speech | undefined {
    if (low[cell + 1] !== 'that' && !(low[cell + 1] === 'is' && low[cell + 2] === 'that')) return undefined;
    let verb = cell - 1;
    while (
      verb > first &&
      verb > cell - 6 &&
      !/^(?:took|taken|takes|taking|holds|held|maintains|maintained|adopted)$/.test(low[verb] as string)
    )
      verb -= 1;
    if (!/^(?:took|taken|takes|holds|held|maintains|maintained|adopted)$/.test(low[verb] as string)) return undefined;
    const group = groupStart(words, verb, first);
    if (modalBefore(group, verb)) return undefined;
    const speaker = actors.subjectOf(group);
    const from = low[cell + 1] === 'that' ? cell + 2 : cell + 3;
    const to = sentenceEnd(last);
    return speaker && to > from ? { sentence, speaker, verb, group, from, to, denied: false } : undefined;
  }
}

/** What was said, as the text has it. */
export const saidIn = (words: Words, { from, to }: Speech): { says: string; start: number; end: number } => {
  const { start, end } = placeOf(words.paper, from, to);
  const says = textOf(words, from, to);
  const bare = /^["\u201c\u201d]?(.*?),?["\u201c\u201d]?$/su.exec(says)?.[1] ?? says;
  return { says: bare, start, end };
};

import type { Found } from '../found.ts';
import { setOf } from '../lexicon.ts';
import type { Hit } from '../matcher.ts';
import { sentenceOf } from '../paper.ts';
import type { AccordsFound } from './accord-names.ts';
import {
  adverbs,
  auxiliaries,
  isModal,
  joints,
  negatives,
  passiveBe,
  suppositions,
  verbLike,
  type Words,
} from './words.ts';

/** A word of doing in a clause, with how it is meant. */
export interface Deed {
  /** The wording without its `do-`. */
  readonly verb: string;
  readonly sentence: number;
  /** The first cell of the group of words: "has not given". */
  readonly group: number;
  /** The cells of the verb itself. */
  readonly from: number;
  readonly to: number;
  /** Told as past: "gave", "has given", "was given". */
  readonly past: boolean;
  /** A form of the present, "gives", as headlines and chronicles have it. */
  readonly present: boolean;
  readonly passive: boolean;
  /** The word that makes it a wish, a possibility or a plan. */
  readonly modal?: string;
  readonly negated: boolean;
  /** Under "if", "unless", "whether". */
  readonly supposed: boolean;
}

/** What a deed is done to. */
export interface DoneTo {
  readonly is: string;
  readonly from: number;
  readonly to: number;
  readonly accord?: number;
  /** The kind of an instrument: `ratification`. */
  readonly name?: string;
}

const deniers = /^(?:denied|denies|deny|denying|refused|refuses|declined|failed|refuted|rejected|ruled)$/;
const presents = /(?:[^s]s|es)$/;

/** The deeds of a report and what they are done to. */
export interface Deeds {
  readonly inSentence: (sentence: number) => readonly Deed[];
  /** What the verb that ends before a cell is done to, within its clause. */
  readonly objectAfter: (cell: number) => DoneTo | undefined;
  /** The last thing named before a cell: the subject of a passive. */
  readonly objectBefore: (cell: number, first: number) => DoneTo | undefined;
  /** What begins at a cell. */
  readonly thingAt: (cell: number) => DoneTo | undefined;
}

const transparent = setOf(
  'effect effects validity force process effectivity procedure procedures implementation operation series part rest remainder most all',
);
const stops = setOf(
  'that which who after before when while because as unless if until following citing amid and but under over in at from with against by for due despite without ; : . so',
);

/** Finds the deeds of a report. */
export function deedsOf(words: Words, found: Found, accords: AccordsFound): Deeds {
  const { low, owner, word, paper } = words;
  const things = new Map<number, DoneTo>();
  for (const hit of found.hits) {
    if (!hit.wording.startsWith('noun-') || hit.wording === 'noun-of-measure') continue;
    const old = things.get(hit.from);
    if (old && old.to >= hit.to) continue;
    const name = hit.parts.name;
    things.set(hit.from, {
      is: hit.wording.slice(5),
      from: hit.from,
      to: hit.to,
      ...(name ? { name: low[name[0]] as string } : {}),
    });
  }
  const doing = new Set(found.hits.flatMap(({ wording, from }) => (wording.startsWith('do-') ? [from] : [])));
  const cache = new Map<number, readonly Deed[]>();

  return {
    inSentence: (sentence) => {
      const known = cache.get(sentence);
      if (known) return known;
      const made = found
        .inSentence(sentence)
        .filter((hit) => hit.wording.startsWith('do-'))
        .map((hit) => deedOf(hit))
        .toSorted((x, y) => x.from - y.from || y.to - x.to)
        .map(asBefore);
      cache.set(sentence, made);
      return made;
    },
    objectAfter,
    objectBefore,
    thingAt,
  };

  function thingAt(cell: number): DoneTo | undefined {
    const thing = things.get(cell);
    if (thing) return thing;
    const accord = accords.at(cell);
    return (
      accord && {
        is: 'accord',
        from: accord.from,
        to: accord.to,
        ...(accord.accord === undefined ? {} : { accord: accord.accord }),
      }
    );
  }

  function deedOf(hit: Hit): Deed {
    const [from, own] = hit.parts.v ?? hit.parts.b ?? [hit.from, hit.to];
    // "put the notice on hold" has its object within, "withdrew from" after all its words.
    const to = /^do-(?:suspend|trigger|let-lapse|establish)$/.test(hit.wording) ? own : hit.to;
    const first = paper.sentences[hit.sentence] as number;
    const based = hit.parts.v === undefined;
    let group = from;
    let modal: string | undefined;
    let negated = low[from] === 'not' || low[from] === 'never';
    let passive = false;
    let aux = false;
    let lasting = false;
    for (let at = from - 1; at >= first; at -= 1) {
      const here = low[at] as string;
      const isAux = auxiliaries.has(here);
      const wishing = isModal(words, at);
      const isNegative =
        negatives.has(here) &&
        !(here === 'yet' && low[at + 1] !== 'to') &&
        !/^(?:nobody|none|neither|nothing|without|nor)$/.test(here);
      if (
        !isAux &&
        !wishing &&
        !isNegative &&
        !adverbs.has(here) &&
        here !== 'yet' &&
        !(here.endsWith('ly') && here.length > 4) &&
        here !== 'to'
      )
        break;
      if (isAux) aux = true;
      // "is renewed on May 1" tells what is so every year, "has been renewed" what was done.
      if (/^(?:is|are|isn't|aren't)$/.test(here)) lasting = true;
      if (wishing) modal = here;
      if (isNegative) negated = true;
      if (here === 'to') modal ??= 'to';
      // "is suspended", but "is suspending" and "has suspended".
      if (passiveBe.has(here) && !based && !passive && (at === from - 1 || onlyAdverbs(at + 1, from))) passive = true;
      group = at;
    }
    let supposed = false;
    for (let at = group - 1; at >= first && at > group - 14; at -= 1) {
      const here = low[at] as string;
      // "Had it given notice": the auxiliary before its subject.
      if (/^(?:had|were|should)$/.test(here) && (at === first || low[at - 1] === ',')) supposed = true;
      if (suppositions.has(here) && !(here === 'should' && low[at + 1] === 'be')) supposed = true;
      if (/^(?:no|neither|nobody|none|without|nor)$/.test(here) && !joinedBefore(at, group)) negated = true;
      if (deniers.test(here)) negated = true;
      if (joints.has(here) && here !== 'that' && here !== 'and') break;
      if (here === ',' || here === ';' || here === '"' || (verbLike(words, at) && !deniers.test(here))) break;
    }
    const written = low[from] as string;
    const present = modal === undefined && (based ? !aux && presents.test(written) : passive && lasting);
    return {
      verb: hit.wording.slice(3),
      sentence: hit.sentence,
      group,
      from,
      to,
      past: !based && modal === undefined && !(passive && lasting),
      present,
      passive,
      ...(modal === undefined ? {} : { modal }),
      negated,
      supposed,
    };
  }

  // "was suspended in June and revoked in August": the second participle is passive as the first is.
  function asBefore(deed: Deed, i: number, all: readonly Deed[]): Deed {
    const before = all.findLast(({ from }, j) => j < i && from < deed.from);
    // "would suspend its duties and formally withdraw": both are still to come.
    if (
      !deed.past &&
      !deed.present &&
      deed.modal === undefined &&
      before?.modal !== undefined &&
      before.group > deed.group - 24 &&
      low[deed.group - 1] === 'and' &&
      !(low[deed.from] as string).endsWith('ing')
    )
      return { ...deed, modal: before.modal };
    const joined =
      deed.past && !deed.passive && low[deed.group - 1] === 'and' && before?.passive === true && before.past;
    return joined && !objectAfter(deed.to) ? { ...deed, passive: true } : deed;
  }

  function onlyAdverbs(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (!adverbs.has(low[at] as string) && !(low[at] as string).endsWith('ly')) return false;
    return true;
  }

  // A verb between a "no" and the group: the "no" belongs to another clause.
  function joinedBefore(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (verbLike(words, at) && low[at] !== 'has' && low[at] !== 'had') return true;
    return false;
  }

  function objectAfter(cell: number): DoneTo | undefined {
    const end = Math.min(low.length, paper.sentences[sentenceOf(paper, cell) + 1] ?? low.length, cell + 22);
    let allowance = 0;
    for (let at = cell; at < end; at += 1) {
      const thing = thingAt(at);
      if (thing) {
        // "the treaty's termination", "treaty obligations", "the accord termination": the last noun of the phrase is what is meant.
        const next = thingAt(thing.to);
        if (next) {
          at = thing.to - 1;
          continue;
        }
        const ofNext = low[thing.to] === 'of' && transparent.has(low[thing.from] as string);
        if (ofNext) {
          at = thing.to;
          continue;
        }
        if (owner[thing.to - 1] && allowance < 4) {
          allowance += 1;
          continue;
        }
        return thing;
      }
      const here = low[at] as string;
      // "suspended for a third time the termination"
      if (here === 'for' && low[at + 3] === 'time') {
        at += 3;
        continue;
      }
      if (here === 'that' && thingAt(at + 1)) continue;
      if (stops.has(here)) {
        const abbreviation = here === '.' && /^[a-z]$/.test(low[at - 1] ?? '');
        if (abbreviation) continue;
        return undefined;
      }
      // "sent a letter to withdraw the notice": the notice belongs to the second verb.
      if (here === 'to' && (!word[at + 1] || doing.has(at + 1))) return undefined;
    }
    return undefined;
  }

  function objectBefore(cell: number, first: number): DoneTo | undefined {
    let at = cell - 1;
    // "was signed in May and entered into force in June": a second verb of the same subject.
    if (low[at] === 'and' || low[at] === ',') {
      while (at > first && at > cell - 22 && !verbLike(words, at)) at -= 1;
      if (!verbLike(words, at)) return plainBefore(cell, first);
      while (
        at > first &&
        (verbLike(words, at) || auxiliaries.has(low[at] as string) || adverbs.has(low[at] as string))
      )
        at -= 1;
      return objectBefore(at + 1, first);
    }
    // ", which was signed": what stands before is meant.
    if (/^(?:which|that)$/.test(low[at] as string)) {
      if (low[at - 1] === ',') at -= 1;
      let named: DoneTo | undefined;
      for (let before = at - 1; before >= first && before > at - 12; before -= 1) {
        const thing = thingAt(before);
        if (thing && thing.to <= at && (!named || thing.to >= named.to)) named = thing;
        if (verbLike(words, before)) break;
      }
      return named;
    }
    return plainBefore(cell, first);
  }

  function plainBefore(cell: number, first: number): DoneTo | undefined {
    let found: DoneTo | undefined;
    let at = cell - 1;
    // To the beginning of the clause.
    while (at >= first && at > cell - 22) {
      const here = low[at] as string;
      if (here === ';' || here === ':' || (joints.has(here) && here !== 'and') || verbLike(words, at)) break;
      at -= 1;
    }
    // The head of the subject is its first thing that no possessive makes a mere owner.
    for (let from = at + 1; from < cell; from += 1) {
      const thing = thingAt(from);
      if (!thing) {
        if (
          found &&
          /^(?:of|on|for|from|to|in)$/.test(low[from] as string) &&
          !transparent.has(low[found.from] as string)
        )
          break;
        continue;
      }
      found = thing;
      from = thing.to - 1;
    }
    return found;
  }
}

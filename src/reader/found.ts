import type { Fact, Field, RenewalKind } from './fact.ts';
import type { Grammar, Hit } from './matcher.ts';
import { type Paper, placeOf } from './paper.ts';

/** A text with every place at which a wording stands in it. */
export interface Found {
  readonly paper: Paper;
  /** In the order of sentences. */
  readonly hits: readonly Hit[];
  /** The places of a wording. */
  readonly of: (wording: string) => readonly Hit[];
  /** The hits of a sentence. */
  readonly inSentence: (sentence: number) => readonly Hit[];
}

const none: readonly Hit[] = [];

/** Looks for every wording of a grammar in a text. */
export function foundIn(paper: Paper, grammar: Grammar): Found {
  const hits = grammar.find(paper);
  const byWording = new Map<string, Hit[]>();
  const bySentence = new Map<number, Hit[]>();
  for (const hit of hits) {
    const same = byWording.get(hit.wording);
    if (same) same.push(hit);
    else byWording.set(hit.wording, [hit]);
    const beside = bySentence.get(hit.sentence);
    if (beside) beside.push(hit);
    else bySentence.set(hit.sentence, [hit]);
  }
  return {
    paper,
    hits,
    of: (wording) => byWording.get(wording) ?? none,
    inSentence: (sentence) => bySentence.get(sentence) ?? none,
  };
}

/** A fact that stands on the cells `from` to `to` (exclusive). */
export function factAt(
  paper: Paper,
  fact: {
    readonly field: Field;
    readonly value: string | null;
    readonly kind?: RenewalKind;
    readonly from: number;
    readonly to: number;
    readonly confidence: number;
    readonly review?: boolean;
    readonly how: readonly string[];
  },
): Fact {
  const { from, to, review = false, ...rest } = fact;
  const { start, end } = placeOf(paper, from, to);
  return { ...rest, quote: paper.text.slice(start, end), start, end, review };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementGrammar } from '../../src/reader/grammar/index.ts';
import { grammarOf } from '../../src/reader/matcher.ts';
import { type Paper, paperOf } from '../../src/reader/paper.ts';
import { intern, Special } from '../../src/reader/vocabulary.ts';
import { compile } from '../../src/reader/wording.ts';

/** A phrase, as the slow twin understands it. */
type Phrase =
  | { readonly is: 'words'; readonly words: readonly string[]; readonly not: boolean }
  | { readonly is: 'period' }
  | { readonly is: 'any' }
  | { readonly is: 'gap'; readonly most: number; readonly clause: boolean }
  | { readonly is: 'row'; readonly parts: readonly Phrase[] }
  | { readonly is: 'either'; readonly parts: readonly Phrase[] }
  | { readonly is: 'maybe'; readonly part: Phrase }
  | { readonly is: 'named'; readonly name: string; readonly part: Phrase };

function written(phrase: Phrase): string {
  switch (phrase.is) {
    case 'words':
      return phrase.not
        ? `!${phrase.words.join('|')}`
        : phrase.words.length > 1
          ? `(${phrase.words.join('|')})`
          : `${phrase.words[0]}`;
    case 'period':
      return '{period}';
    case 'any':
      return '{word}';
    case 'gap':
      return phrase.clause ? `..${phrase.most}` : `...${phrase.most}`;
    case 'row':
      return phrase.parts.map(written).join(' ');
    case 'either':
      return `(${phrase.parts.map(written).join(' | ')})`;
    case 'maybe':
      return `[${written(phrase.part)}]`;
    case 'named':
      return `${phrase.name}=(${written(phrase.part)})`;
  }
}

interface End {
  readonly at: number;
  readonly parts: Readonly<Record<string, readonly [number, number]>>;
}

/** Every end that a phrase can have from a cell, the likeliest first: by trying one way after the other and going back. */
function* ends(phrase: Phrase, { symbol }: Paper, from: End, to: number): Generator<End> {
  const { at, parts } = from;
  const what = symbol[at] as number;
  switch (phrase.is) {
    case 'words':
      if (at < to && phrase.words.some((word) => intern(word) === what) !== phrase.not) yield { at: at + 1, parts };
      return;
    case 'period':
      if (at < to && (what === Special.period || what === Special.further)) yield { at: at + 1, parts };
      return;
    case 'any':
      if (at < to) yield { at: at + 1, parts };
      return;
    case 'gap':
      for (let next = at; next <= to && next - at <= phrase.most; next += 1) {
        yield { at: next, parts };
        if (phrase.clause && symbol[next] === intern(';')) return;
      }
      return;
    case 'row': {
      const [first, ...rest] = phrase.parts;
      if (!first) yield from;
      else
        for (const middle of ends(first, { symbol } as Paper, from, to))
          yield* ends({ is: 'row', parts: rest }, { symbol } as Paper, middle, to);
      return;
    }
    case 'either':
      for (const part of phrase.parts) yield* ends(part, { symbol } as Paper, from, to);
      return;
    case 'maybe':
      yield* ends(phrase.part, { symbol } as Paper, from, to);
      yield from;
      return;
    case 'named':
      for (const end of ends(phrase.part, { symbol } as Paper, from, to))
        yield { at: end.at, parts: { ...end.parts, [phrase.name]: [at, end.at] } };
  }
}

/** The places of a phrase in all sentences, found without any word that it needs. */
function slowly(phrase: Phrase, paper: Paper) {
  const places = [];
  for (let s = 0; s + 1 < paper.sentences.length; s += 1) {
    const to = paper.sentences[s + 1] as number;
    for (let at = paper.sentences[s] as number; at < to; ) {
      const [end] = ends(phrase, paper, { at, parts: {} }, to);
      if (end) places.push({ sentence: s, from: at, to: end.at, parts: end.parts });
      at = Math.max(at + 1, end?.at ?? 0);
    }
  }
  return places;
}

const vocabulary = ['renews', 'tacitly', 'lapses', 'the', 'of', 'notice', ';'];
for (const word of vocabulary) intern(word);
const word = fc.constantFrom(...vocabulary);
const words = fc.record({
  is: fc.constant('words' as const),
  words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  not: fc.constant(false),
});
const { phrase } = fc.letrec<{ phrase: Phrase }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    { weight: 6, arbitrary: words },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('words' as const), words: fc.tuple(word), not: fc.constant(true) }),
    },
    { weight: 1, arbitrary: fc.constant({ is: 'period' as const }) },
    { weight: 1, arbitrary: fc.constant({ is: 'any' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({ is: fc.constant('gap' as const), most: fc.nat({ max: 4 }), clause: fc.boolean() }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('row' as const),
        parts: fc.array(tie('phrase'), { minLength: 2, maxLength: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant('either' as const),
        parts: fc.array(tie('phrase'), { minLength: 2, maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('maybe' as const), part: tie('phrase') }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('named' as const), name: fc.constantFrom('a', 'b'), part: tie('phrase') }),
    },
  ),
}));
// A wording has to have a rare word that it always needs; where in it that stands is left to chance.
const wording = fc
  .tuple(fc.array(phrase, { maxLength: 3 }), words, fc.array(phrase, { maxLength: 3 }))
  .map(([before, middle, after]): Phrase => ({ is: 'row', parts: [...before, middle, ...after] }));
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom('two years', 'zorp', 'Zorp. Then', '1 May 2010') },
    ),
    { maxLength: 24 },
  )
  .map((list) => list.join(' '));

describe('the matcher and a slow twin', () => {
  test('find the same places and the same named parts', () => {
    let compared = 0;
    let hits = 0;
    fc.assert(
      fc.property(wording, fc.array(text, { minLength: 4, maxLength: 4 }), (one, texts) => {
        const says = written(one);
        fc.pre(compile(says, {}).needs.length > 0);
        const grammar = grammarOf([{ id: 'w', says, examples: [] }], {});
        for (const each of texts) {
          const paper = paperOf(each);
          const fast = grammar.find(paper).map(({ wording: _, ...place }) => place);
          expect(fast).toEqual(slowly(one, paper));
          compared += 1;
          hits += fast.length;
        }
      }),
      { numRuns: 400 },
    );
    expect(hits).toBeGreaterThan(compared / 20);
  });

  test('find the same whether a wording is looked for alone or among others', () => {
    fc.assert(
      fc.property(fc.array(wording, { minLength: 2, maxLength: 4 }), text, (phrases, each) => {
        const all = phrases.map((one, n) => ({ id: `w${n}`, says: written(one), examples: [] }));
        fc.pre(all.every(({ says }) => compile(says, {}).needs.length > 0));
        const together = grammarOf(all, {});
        const paper = paperOf(each);
        const hits = together.find(paper);
        for (const one of all)
          expect(hits.filter((hit) => hit.wording === one.id)).toEqual(grammarOf([one], {}).find(paper));
      }),
      { numRuns: 60 },
    );
  });
});

test('sentences that are asked for by their numbers give what they give among all', () => {
  const paper = paperOf(
    'This lease shall renew for one year unless either party gives ninety days notice. It is made between Orla Ltd and Pim BV. Either party may terminate this Agreement at any time upon thirty days notice.',
  );
  const all = agreementGrammar.find(paper);
  expect(all.length).toBeGreaterThan(3);
  for (let s = 0; s + 1 < paper.sentences.length; s += 1)
    expect(agreementGrammar.find(paper, s, s + 1)).toEqual(all.filter((hit) => hit.sentence === s));
});

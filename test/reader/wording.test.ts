import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../src/reader/matcher.ts';
import { paperOf } from '../../src/reader/paper.ts';
import { compile, parsePhrase } from '../../src/reader/wording.ts';

const groups = { agreement: '(this|the) lease', loop: 'to <loop>', choice: 'last|first day' };

/** What a wording finds in a text: the words of each place. */
function found(says: string, text: string): readonly string[] {
  const grammar = grammarOf([{ id: 'w', says, examples: [] }], groups);
  const paper = paperOf(text);
  return grammar.find(paper).map(({ from, to }) => wordsOf(paper, from, to));
}

function wordsOf(paper: ReturnType<typeof paperOf>, from: number, to: number): string {
  const { start, end } = paper.tokens;
  return paper.text.slice(start[paper.token[from] as number], end[(paper.token[to] as number) - 1]);
}

/** The named parts of the first place. */
function parts(says: string, text: string): Readonly<Record<string, string>> {
  const grammar = grammarOf([{ id: 'w', says, examples: [] }], groups);
  const paper = paperOf(text);
  const hit = grammar.find(paper)[0];
  return Object.fromEntries(
    Object.entries(hit?.parts ?? {}).map(([name, [from, to]]) => [name, wordsOf(paper, from, to)]),
  );
}

describe('the language of wordings', () => {
  test.each([
    ['words in a row, whatever their case and their line ends', 'shall renew', 'It SHALL\nrenew.', ['SHALL\nrenew']],
    ['a word that is not there', 'shall renew', 'It shall be renewed.', []],
    ['one of several words', 'renew|renews|renewed', 'It renews, is renewed; renewal.', ['renews', 'renewed']],
    [
      'words of a text as they are cut',
      'non-renewal',
      'On non-renewal or non renewal.',
      ['non-renewal', 'non renewal'],
    ],
    ['one of several words, some of two', 'renews|non-renewal', 'non-renewal', ['non-renewal']],
    [
      'what may be missing',
      'renews [without] [further] notice',
      'It renews notice, renews further notice.',
      ['renews notice', 'renews further notice'],
    ],
    [
      'one of several phrases',
      '(renews itself | goes on) tacitly',
      'renews itself tacitly, goes on tacitly, renews tacitly',
      ['renews itself tacitly', 'goes on tacitly'],
    ],
    [
      'phrases without brackets',
      'renews itself | goes tacitly',
      'It renews itself and goes tacitly.',
      ['renews itself', 'goes tacitly'],
    ],
    [
      'words between, eight at most',
      'renews .. yearly',
      `renews ${'so '.repeat(8)}yearly renews ${'so '.repeat(9)}yearly`,
      [`renews ${'so '.repeat(8)}yearly`],
    ],
    [
      'words between, as many as are said',
      'renews ..2 yearly',
      'renews a b yearly, renews a b c yearly',
      ['renews a b yearly'],
    ],
    ['no words between over a semicolon', 'renews .. yearly', 'renews; yearly', []],
    ['many words between, semicolons too', 'renews ... yearly', 'renews; it does; yearly', ['renews; it does; yearly']],
    ['the fewest words between', 'renews .. yearly', 'renews yearly yearly', ['renews yearly']],
    ['a phrase of the groups', 'renews <agreement>', 'renews this lease, renews such lease', ['renews this lease']],
    ['a length of time', 'renews {period}', 'renews ninety (90) days', ['renews ninety (90) days']],
    [
      'one further length of time',
      'renews {further}',
      'renews one year, renews one further year',
      ['renews one further year'],
    ],
    ['a day', 'renews {date}', 'renews 1 May 2010', ['renews 1 May 2010']],
    ['a reference', 'renews {reference}', 'renews Section 3.2(a)', ['renews Section 3.2(a)']],
    ['a name in quotation marks', 'renews {defined}', 'renews "Initial Term"', ['renews "Initial Term"']],
    ['a number', 'renews {number}', 'renews 7', ['renews 7']],
    ['a blank', 'renews {blank}', 'renews ____', ['renews ____']],
    ['any word', 'renews {word} yearly', 'renews yearly, renews itself yearly', ['renews itself yearly']],
    [
      'any word but one',
      'renews !not|never tacitly',
      'renews not tacitly, renews never tacitly, renews so tacitly',
      ['renews so tacitly'],
    ],
    ['signs', 'renews . , : ; " \\( \\)', 'renews.,:;"()', ['renews.,:;"()']],
    ['letters of Japanese one by one', '自動更新', '自動更新する。', ['自動更新']],
    [
      'every place from left to right, none over another',
      'renews [renews]',
      'renews renews renews',
      ['renews renews', 'renews'],
    ],
    ['nothing over the end of a sentence', 'renews yearly', 'It renews. Yearly it does.', []],
  ])('means %s', (_, says, text, places) => {
    expect(found(says, text)).toEqual(places.map((place) => place.trim()));
  });

  test('gives names to parts', () => {
    expect(parts('renews for {period:length} on {date:day}', 'It renews for two years on 1 May 2010.')).toEqual({
      length: 'two years',
      day: '1 May 2010',
    });
    expect(parts('renews how=(by itself | tacitly) now', 'It renews by itself now.')).toEqual({ how: 'by itself' });
  });
  test('gives no name to a part that is missing', () => {
    expect(parts('renews [for {period:length}] tacitly', 'It renews tacitly.')).toEqual({});
  });

  test('a bar without spaces is between single words: what stands beside them stays', () => {
    expect(found('last|first renewal', 'the last renewal, the first renewal, the last')).toEqual([
      'last renewal',
      'first renewal',
    ]);
    expect(found('last | first renewal', 'the last, the first renewal')).toEqual(['last', 'first renewal']);
  });
});

describe('a wording that could be read in two ways is refused, and the message says what to write', () => {
  const twice =
    /^Error: "last\|first" stands beside other words among phrases: write \(last\|first\), or put spaces around its bars; at character \d+ of /;
  test.each([
    'renews (at last|first | later)',
    'renews (later | last|first day)',
    '[last|first renewal | tacitly]',
    'renews last|first | later',
    'x=(later | last|first day)',
  ])('%s', (says) => {
    expect(() => parsePhrase(says, groups)).toThrow();
    try {
      parsePhrase(says, groups);
    } catch (fault) {
      expect(String(fault)).toMatch(twice);
    }
  });
  test.each([
    'renews a| b',
    'renews a |b',
    'renews (a b)|c',
    'renews a|(b c)',
    'renews a|{period}',
    'renews <agreement>|b',
    'renews a|',
    'renews |a b',
  ])('%s', (says) => {
    expect(() => parsePhrase(says, groups)).toThrow(
      /a bar has a space on both sides|a phrase is empty|a sign stands alone/,
    );
  });
  test.each([
    'renews (at (last|first) | later)',
    'renews (last|first | later)',
    'renews last|first',
    'last|first renewal',
    'renews (!last|first day | later)',
    'renews [last|first]',
    'renews (<choice> | later)',
  ])('not so: %s', (says) => {
    expect(() => parsePhrase(says, groups)).not.toThrow();
  });
});

describe('a fault of a wording', () => {
  test.each([
    ['renews (yearly', ') is missing at character 15 of "renews (yearly"'],
    ['renews [yearly', '] is missing'],
    ['renews {period', '} is missing'],
    ['renews <agreement', '> is missing'],
    ['renews {perriod}', '{perriod} is not known'],
    ['renews <lease>', '<lease> is no group'],
    ['<loop>', '<loop> stands within itself'],
    ['renews ()', 'a phrase is empty'],
    ['renews ( | yearly)', 'a phrase is empty'],
    ['', 'a phrase is empty'],
    ['renews ) yearly', 'a sign stands alone'],
    ['renews (yearly]', 'a sign stands alone'],
    ['renews a||b', '"a||b" has no word in it'],
    ["renews '", '"\'" has no word in it'],
    ['renews !non-renewal', 'only single words can be excluded'],
  ])('in %s is said: %s', (says, message) => {
    expect(() => parsePhrase(says, groups)).toThrow(message);
  });

  test('in a group is said of the group', () => {
    expect(() => parsePhrase('renews <bad>', { bad: 'a (b' })).toThrow(') is missing at character 5 of "a (b"');
  });
  test('that has no word of its own is said when it is made ready', () => {
    expect(() => grammarOf([{ id: 'too-wide', says: 'the {word} [renewal]', examples: [] }], groups)).toThrow(
      'the wording too-wide has no word that it always needs',
    );
  });
});

describe('the words by which a wording is found', () => {
  const needs = (says: string): readonly number[] => compile(says, groups).needs.map(({ reach }) => reach);
  test('are no further from its beginning than it is long', () => {
    expect(needs('renews')).toEqual([0]);
    expect(needs('{word} ..3 renews')).toEqual([4]);
    expect(needs('{word} [{word} {word}] renews')).toEqual([3]);
    expect(needs('({word} | {word} {word}) renews')).toEqual([2]);
  });
  test('are those of all phrases of which one has to stand there', () => {
    expect(compile('(renews tacitly | goes on)', groups).needs[0]?.set).toHaveLength(2);
    expect(compile('(renews | {word}) tacitly', groups).needs).toHaveLength(1);
  });
});

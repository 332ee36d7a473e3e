import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { tokensOf } from '../../src/reader/tokens.ts';
import { intern, Special, symbolOf } from '../../src/reader/vocabulary.ts';
import { cut, marksOf } from './cut.ts';

for (const word of ['termination', 'party', 'renewal', '年', '更新']) intern(word);

describe('a text is cut', () => {
  test.each([
    [
      'words and signs apart',
      'Orla, Ltd. (the "Buyer");',
      ['Orla', ',', 'Ltd', '.', '(', 'the', '"', 'Buyer', '"', ')', ';'],
    ],
    ['at a hyphen within a word, which is no token', 'non-renewal', ['non', 'renewal']],
    ['with the hyphen that stands alone as a token', 'a - b', ['a', '-', 'b']],
    ['with possessives whole', "the parties’ and Orla’s party's", ['the', 'parties', 'and', 'Orla’s', "party's"]],
    [
      'with curly and straight quotation marks as tokens of their own',
      "“Buyer” „Käufer“ ''x''",
      ['“', 'Buyer', '”', '„', 'Käufer', '“', "''", 'x', "''"],
    ],
    [
      'with what is left blank or blacked out as one token',
      '[***] [●] ____ [ ] ● [_____] [redacted] **',
      ['[***]', '[●]', '____', '[ ]', '●', '[_____]', '[redacted]', '**'],
    ],
    ['with a bracket that holds words as a bracket', '[the Buyer]', ['[', 'the', 'Buyer', ']']],
    [
      'with the ending of a number as part of it, torn apart or not',
      '21st 2nd 24t h 3 rd 5 stones',
      ['21st', '2nd', '24t h', '3', 'rd', '5', 'stones'],
    ],
    ['letter by letter in Chinese, Japanese and Korean', '更新한국', ['更', '新', '한', '국']],
    ['with digits of full width as a number', '１２か月', ['１２', 'か', '月']],
    ['whatever the line ends are', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ])('%s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  test('with a word that a line end has broken in one piece, if wordings speak of it', () => {
    expect(cut('early termi-\nnation here')).toEqual(['early', 'termi-\nnation', 'here']);
    expect(cut('early termi-\r\n   nation')).toEqual(['early', 'termi-\r\n   nation']);
    expect(cut('the Orla-\nPim house')).toEqual(['the', 'Orla', 'Pim', 'house']);
    expect(tokensOf('termi-\nnation').symbol[0]).toBe(symbolOf('termination'));
  });

  test('without the lines that belong to the page', () => {
    expect(cut('of the\n\n  12  \n\nBuyer')).toEqual(['of', 'the', 'Buyer']);
    expect(cut('of the\nPage 3 of 17\nBuyer')).toEqual(['of', 'the', 'Buyer']);
    expect(cut('of the\n- 4 -\nBuyer')).toEqual(['of', 'the', 'Buyer']);
    expect(cut('of the\nSource: ORLA LTD, 10-K, 3/1/2014\nBuyer')).toEqual(['of', 'the', 'Buyer']);
  });

  test('with the number of a paragraph that stands alone on its line', () => {
    expect(cut('Term\n12\nThe Buyer')).toEqual(['Term', '12', 'The', 'Buyer']);
  });
});

describe('a token', () => {
  const symbols = (text: string): readonly number[] => [...tokensOf(text).symbol.slice(0, tokensOf(text).count)];

  test('has the symbol of its word, in capitals or not, with a possessive or not', () => {
    const party = symbolOf('party');
    expect(symbols("party Party PARTY party's Party’s PARTY'S")).toEqual([party, party, party, party, party, party]);
  });
  test('of which no wording speaks is unknown, and no text makes a word known', () => {
    expect(symbols('Zworgle')).toEqual([Special.unknown]);
    expect(symbolOf('zworgle')).toBe(Special.unknown);
  });
  test('that begins like a known word is not that word', () => {
    expect(symbols('partyx part parties’')[0]).toBe(Special.unknown);
  });
  test('of digits has its worth; one that is too long stays harmless', () => {
    const { value, count } = tokensOf('90 007 １２ 99999999999999999999');
    expect([...value.slice(0, count - 1)]).toEqual([90, 7, 12]);
    expect(value[count - 1]).toBeGreaterThan(99_999_999);
    expect(value[count - 1]).toBeLessThan(2 ** 31);
  });
  test('knows its capitals, its line and what it is joined to', () => {
    const tokens = tokensOf('The BUYER\nA\n\nb.c 1st');
    const marks = Array.from({ length: tokens.count }, (_, i) => marksOf(tokens, i));
    expect(marks).toEqual([
      ['capital'],
      ['capital', 'capitals'],
      ['capital', 'line'],
      ['line', 'paragraph'],
      ['joined'],
      ['joined'],
      ['ending'],
    ]);
  });
});

describe('for every text', () => {
  const pieces = [
    'party',
    "'s",
    '’',
    '-\n',
    '-',
    '\r',
    '\n',
    '\n\n',
    ' ',
    '[',
    ']',
    '*',
    '_',
    '●',
    '12',
    'st',
    '１',
    '年',
    '"',
    '“',
    'É',
    '\u00ad',
    '(',
    '.',
    'Source: a, 1/2/2014',
    'Page 3',
    '😀',
    '\ud800',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('tokens stand in order, none over another, none empty, none of white space alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, start, end } = tokensOf(text);
        for (let i = 0; i < count; i += 1) {
          expect(end[i]).toBeGreaterThan(start[i] as number);
          expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (end[i - 1] as number));
          expect(end[i]).toBeLessThanOrEqual(text.length);
          expect(text.slice(start[i], end[i]).trim()).not.toBe('');
        }
      }),
    );
  });
  test('nothing but white space, hyphens, single apostrophes and lines of the page is left out', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, start, end } = tokensOf(text);
        for (let i = 0; i <= count; i += 1) {
          const between = text.slice(i === 0 ? 0 : end[i - 1], i === count ? text.length : start[i]);
          const bare = between.replace(/Source: .*?\d{4}|Page \d+|^\s*-? ?\d{1,3} ?-?\s*$/gm, '');
          expect(bare).toMatch(/^[\s\p{C}\u00a0\u00ad'`´‘’‛\-‐-―\u2000-\u200f]*$/u);
        }
      }),
    );
  });
  test('a word by itself has the symbol that it has among others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('termination', 'Party', 'RENEWAL', 'partys'),
        fc.constantFrom(' ', ',', '"', '(', '1', '年', '\n', '”'),
        (word, sign) => {
          expect(tokensOf(`${sign}${word}${sign}`).symbol[sign.trim() === '' ? 0 : 1]).toBe(tokensOf(word).symbol[0]);
        },
      ),
    );
  });
});

import { describe, expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { paperOf } from '../../src/reader/paper.ts';
import { partNamed, sectionsOf } from '../../src/reader/sections.ts';

const sectioned = (text: string) => {
  const paper = paperOf(text);
  return { paper, sections: sectionsOf(paper), last: paper.sentences.length - 1 };
};
const words = (text: string, label: string, paragraph: boolean, from: number): string | undefined => {
  const { paper, sections, last } = sectioned(text);
  const part = partNamed(sections, { label, paragraph }, from, last);
  if (!part) return undefined;
  const [first, next] = part.map((sentence) => paper.token[paper.sentences[sentence] as number] as number) as [
    number,
    number,
  ];
  return text.slice(paper.tokens.start[first], paper.tokens.end[next - 1]);
};

describe('the numbered parts of a text', () => {
  test('begin with "Article 13", with a number at the beginning of a line, or with a letter in brackets', () => {
    const text = 'Article 1\n\nThe Buyer pays.\n\n2. The Seller ships.\n\n3.1 Both confer.\n\n(a) By letter.';
    expect(sectioned(text).sections.all.map(({ label, named }) => [label, named])).toEqual([
      ['1', true],
      ['2', false],
      ['3.1', false],
      ['a', false],
    ]);
  });
  test('are not the numbers within a sentence', () => {
    expect(sectioned('The Buyer pays 30 per cent. Nobody owes 2 or (a) more.').sections.all).toEqual([]);
  });
});

describe('the part that a reference names', () => {
  const contract =
    '1. Term. This lease runs for a year.\n\n2. Rent. The rent is low. It is paid at once.\n\n2.1 Nobody pays twice.\n\n3. End. The lease ends.';
  test('goes up to the next part of its rank', () => {
    expect(words(contract, '2', false, 0)).toBe(
      '2. Rent. The rent is low. It is paid at once.\n\n2.1 Nobody pays twice.',
    );
    expect(words(contract, '2.1', false, 0)).toBe('2.1 Nobody pays twice.');
    expect(words(contract, '3', false, 0)).toBe('3. End. The lease ends.');
  });
  test('is found without the letter in brackets, if no part bears it', () => {
    expect(words(contract, '2(a)', false, 0)).toContain('2. Rent.');
  });
  test('does not exist if no part bears the number', () => {
    expect(words(contract, '9', false, 0)).toBeUndefined();
  });

  const treaty =
    'Article 1\n\n1. The Parties confer.\n\n2. They meet.\n\nArticle 2\n\n1. It enters into force.\n\n2. It runs on.';
  test('is an article before a paragraph, unless a paragraph is named', () => {
    expect(words(treaty, '2', false, 0)).toContain('It enters into force.');
    expect(words(treaty, '2', true, 0)).toContain('They meet.');
  });
  test('is the nearest of those that bear the number', () => {
    const { sections, last } = sectioned(treaty);
    const seconds = sections.all.filter(({ label, named }) => label === '2' && !named);
    expect(seconds).toHaveLength(2);
    for (const { sentence } of seconds)
      expect(partNamed(sections, { label: '2', paragraph: true }, sentence, last)?.[0]).toBe(sentence);
  });
  test('is the one before where two are as near', () => {
    const sections = sectioned('1. One.\n\n2. Two.\n\n1. Three.').sections;
    const [first, , third] = sections.all.map(({ sentence }) => sentence) as [number, number, number];
    expect(partNamed(sections, { label: '1', paragraph: true }, (first + third) / 2, 99)?.[0]).toBe(first);
  });
  test('is looked through no further than forty sentences', () => {
    const { sections, last } = sectioned(`1. ${'The Buyer pays. '.repeat(100)}`);
    const [from, to] = partNamed(sections, { label: '1', paragraph: true }, 0, last) ?? [0, 0];
    expect(to - from).toBe(40);
  });
});

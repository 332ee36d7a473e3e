import { describe, expect, test } from 'vitest';
import { linesAt, pdfOf, type Sheet, type Words } from './make-pdf.ts';
import { codesOf, fixture, refused, stretchesOf, taken } from './taking.ts';

const left = [
  'Article 1. This agreement is made for two',
  'years from 1 March 2020 and is extended for',
  'a year at a time unless one of the parties no-',
  'tifies the other in writing.',
  'Article 2. The notice has to be received nine-',
  'ty days before the end of the term.',
];
const right = [
  'Article 3. A notice may be withdrawn until',
  'it takes effect, with the consent of the oth-',
  'er party, which has to be given in writing.',
  'Article 4. This agreement is governed by the',
  'law of the place where the harbour lies, and',
  'no other law.',
];

const twoColumns = (page: number): Sheet => [
  { x: 72, y: 800, text: 'Harbour agreement', size: 9 },
  {
    x: 150,
    y: 760,
    text: `Part ${['one', 'two', 'three'][page - 1]} of the agreement between the two harbours`,
    size: 14,
  },
  ...linesAt(72, 720, left),
  ...linesAt(310, 720, right),
  { x: 290, y: 40, text: `Page ${page} of 3`, size: 9 },
];

describe('a page of two columns', () => {
  test('is read column by column, its hyphens and line ends kept', async () => {
    const { text } = await taken(pdfOf([twoColumns(1)]), 'a.pdf');
    expect(text).toContain(`${left.join('\n')}\n\n${right.join('\n')}`);
    expect(text.indexOf('Part one')).toBeLessThan(text.indexOf('Article 1'));
  });

  test('has a place with page and box for every line', async () => {
    const source = await taken(pdfOf([twoColumns(1), twoColumns(2)]), 'a.pdf');
    const line = stretchesOf(source).findLast(({ text }) => text === right[0]);
    expect(line).toMatchObject({ page: 2, text: right[0] });
    const [x, y, width, height] = line!.box!;
    expect([x, y, height]).toEqual([310, 114, 10]);
    expect(width).toBeGreaterThan(150);
    expect(stretchesOf(source).every(({ page, at }) => page !== undefined && at === undefined)).toBe(true);
  });
});

describe('running heads, feet and page numbers', () => {
  test('are left out, and how many is told', async () => {
    const source = await taken(pdfOf([1, 2, 3].map(twoColumns)), 'a.pdf');
    expect(source.text).not.toMatch(/Harbour agreement|Page \d/);
    expect(source.text).toMatch(/Part one[^]*Part two[^]*Part three/);
    expect(source.remarks.map(({ message }) => message)).toEqual([
      '6 lines that stand on every page, and page numbers, were left out.',
    ]);
  });

  test('are not headings of articles that begin their pages', async () => {
    const pages = [3, 7, 8].map((n) => [{ x: 72, y: 790, text: `Article ${n}` }, ...linesAt(72, 700, left)]);
    const { text } = await taken(pdfOf(pages), 'a.pdf');
    expect(text).toMatch(/Article 3\n[^]*Article 7\n[^]*Article 8\n/);
  });
});

describe('paragraphs of a page', () => {
  test('are parted where lines are, and clauses keep their numbers', async () => {
    const words: readonly Words[] = [
      { x: 72, y: 700, text: '1.' },
      { x: 100, y: 700, text: 'The lease ends' },
      { x: 100, y: 688, text: 'in May.' },
      { x: 100, y: 676, text: 'It is renewed' },
      { x: 100, y: 664, text: 'in June.' },
      { x: 72, y: 640, text: '2.' },
      { x: 100, y: 640, text: 'Nothing else.' },
    ];
    const { text } = await taken(pdfOf([words]), 'a.pdf');
    expect(text.replaceAll('\t', ' ')).toBe('1. The lease ends\nin May.\nIt is renewed\nin June.\n\n2. Nothing else.');
  });

  test('go on over the page where the sentence does', async () => {
    const { text } = await taken(
      pdfOf([linesAt(72, 700, ['The lease of the']), linesAt(72, 700, ['house ends.']), linesAt(72, 700, ['New.'])]),
      'a.pdf',
    );
    expect(text).toBe('The lease of the\nhouse ends.\n\nNew.');
  });
});

describe('a scanned PDF', () => {
  test('is refused where no page has text', async () => {
    expect(await refused(pdfOf(['picture', 'picture']), 'scan.pdf')).toMatchObject({
      code: 'reader/no-text',
      message: 'None of its 2 pages has any text: they are pictures.',
    });
  });

  test('is read where a page has text, and the others are named', async () => {
    const words = linesAt(72, 700, ['Text.']);
    const source = await taken(pdfOf([words, 'picture', 'picture', words, 'picture']), 'scan.pdf');
    expect(source.remarks.map(({ message }) => message)).toEqual([
      'There is no text on page 2–3, 5: scanned, or empty.',
    ]);
  });
});

test('a Japanese PDF whose font gives radicals has its ideographs, and its dates', async () => {
  const { text, title } = await taken(fixture('agreement.ja.pdf'), 'agreement.ja.pdf');
  expect(title).toBe('防衛の協定');
  expect(text).not.toMatch(/[\u2E80-\u2FDF]/);
  expect(text.replaceAll('\n', '')).toContain('２０１６年１１月２３日に効力を生ずる。');
});

test('a PDF with a password is refused, and none is tried', async () => {
  expect((await refused(fixture('locked.pdf'), 'locked.pdf')).code).toBe('reader/encrypted');
});

test('a program in a PDF does not run', async () => {
  const action = '/OpenAction << /S /JavaScript /JS (globalThis.stolen = true; app.alert\\(1\\)) >> ';
  const source = await taken(pdfOf([linesAt(72, 700, ['Text.'])], action), 'a.pdf');
  expect(source.text).toBe('Text.');
  expect('stolen' in globalThis).toBe(false);
});

test('of a PDF of very many pages the first thousand are read', async () => {
  const source = await taken(
    pdfOf(Array.from({ length: 1200 }, (_, n) => linesAt(72, 500, [`Clause ${n}.`]))),
    'a.pdf',
  );
  expect(codesOf(source)).toEqual(['reader/part-left-out']);
  expect(source.text.endsWith('Clause 999.')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { definedAt, labelAt, referenceAt } from '../../src/reader/references.ts';
import { tokensOf } from '../../src/reader/tokens.ts';

describe('a reference', () => {
  test.each([
    ['Section 3', '3'],
    ['section 3.2', '3.2'],
    ['Section 3.2(a)', '3.2(a)'],
    ['Section 3.2(a)(iv)', '3.2(a)(iv)'],
    ['Article XIII', '13'],
    ['Article xiv', '14'],
    ['Art. 5', '5'],
    ['Clause (b)', 'b'],
    ['paragraph 2', '2'],
    ['Section A', 'a'],
    ['Articles IX', '9'],
  ])('%s is to part %s', (text, label) => {
    const tokens = tokensOf(text);
    expect(referenceAt(tokens, 0)).toMatchObject({ label, from: 0, to: tokens.count });
  });

  test.each(['section of the lease', 'the Section', 'Article Mix', 'clause (see below)'])('%s is none', (text) => {
    expect(referenceAt(tokensOf(text), 0)).toBeUndefined();
  });

  test('names a paragraph or a part of the whole', () => {
    expect(referenceAt(tokensOf('paragraph 2'), 0)?.paragraph).toBe(true);
    expect(referenceAt(tokensOf('Article 2'), 0)?.paragraph).toBe(false);
  });

  test('ends before the full stop of its sentence', () => {
    expect(referenceAt(tokensOf('Section 3. The Buyer pays.'), 0)).toMatchObject({ label: '3', to: 2 });
  });

  test('goes no deeper than parts do', () => {
    expect(labelAt(tokensOf(`1${'.1'.repeat(1000)}`), 0)?.text.length).toBeLessThan(40);
    expect(labelAt(tokensOf(`1${'(a)'.repeat(1000)}`), 0)?.text.length).toBeLessThan(60);
  });
});

describe('a name in quotation marks', () => {
  test.each([
    ['"Initial Term"', 'initial term'],
    ['“Term”', 'term'],
    ["''Effective Date''", 'effective date'],
    ['"Orla, Inc."', 'orla inc'],
    ['「当初期間」', '当 初 期 間'],
  ])('%s is defined', (text, name) => {
    expect(definedAt(tokensOf(text), 0)).toMatchObject({ name, from: 0 });
  });

  test.each(['"as is"', '""', '"Never closed', '"A Name That Has Far Too Many Words In It"'])('%s is none', (text) => {
    expect(definedAt(tokensOf(text), 0)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { agreementGrammar, newsGrammar, renewalNoticeGrammar } from '../../src/reader/grammar/index.ts';
import { paperOf } from '../../src/reader/paper.ts';

describe.each([
  ['agreements', agreementGrammar],
  ['what stops a renewal', renewalNoticeGrammar],
  ['reports', newsGrammar],
])('the wordings of %s', (_, grammar) => {
  const found = (text: string): ReadonlySet<string> => new Set(grammar.find(paperOf(text)).map((hit) => hit.wording));

  test('each has a name of its own', () => {
    const ids = grammar.wordings.map((wording) => wording.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each has an example', () => {
    expect(grammar.wordings.filter((wording) => wording.examples.length === 0).map((wording) => wording.id)).toEqual(
      [],
    );
  });

  test.each(grammar.wordings.flatMap(({ id, examples }) => examples.map((text) => [id, text])))(
    '%s stands in: %s',
    (id, text) => {
      expect(found(text)).toContain(id);
    },
  );

  test.each(grammar.wordings.flatMap(({ id, never }) => (never ?? []).map((text) => [id, text])))(
    '%s does not stand in: %s',
    (id, text) => {
      expect(found(text)).not.toContain(id);
    },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/http/json-fault.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('JSON has no fault', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(4),
      (text, indent) => jsonFault(JSON.stringify(JSON.parse(text), null, indent)) === undefined,
    ),
  );
});

test('a text has a fault just where the parser takes it for no JSON', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '01',
    '.5',
    'true',
    'nul',
    ' ',
    '\n',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(jsonFault(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['{"act": notice}', 8],
  ['{"a": 1,}', 8],
  ['[1 2]', 3],
  ['{"a": "b\n"}', 6],
  ['{"a": 1} x', 9],
  ['{"a": [1', 8],
])('%s stops being JSON at %i', (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

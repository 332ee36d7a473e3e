import { expect, test } from 'vitest';
import '../../src/reader/grammar/index.ts';
import { sentencesOf } from '../../src/reader/sentences.ts';
import { tokensOf } from '../../src/reader/tokens.ts';
import { sentences } from './cut.ts';

test.each([
  ['a full stop before a capital letter', 'The Buyer pays. The Seller ships.', 2],
  ['a question mark', 'Who pays? The Buyer pays.', 2],
  ['a blank line', 'TERM\n\nThis lease runs for a year', 2],
  ['the full stop of Chinese and Japanese, with no space after it', '契約は有効である。期間は一年とする。', 2],
  ['a full stop whose space was lost', 'It runs for five years.Any party may leave.', 2],
  [
    'a full stop before the number of a paragraph, which stands by itself',
    'It binds the parties.2. This lease ends in May.',
    3,
  ],
  ['a full stop within a closing quotation mark', 'He is the "Buyer." The Seller ships.', 2],
  ['a full stop after a year', 'It ends in 2019. The Buyer pays.', 2],
])('a sentence ends at %s', (_, text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test.each([
  ['a shortened word', 'Orla Inc. shall pay, as Art. 5 and No. 6 say.'],
  ['a month', 'It was signed on Nov. 23 at noon.'],
  ['a month that is not shortened', 'It was signed on April. 1st 2019 at noon.'],
  ['letters with full stops', 'The U.S. Government pays.'],
  ['an initial', 'It was signed by J. Smith today.'],
  ['a decimal number', 'It costs 3.5 percent and Section 3.2 says so.'],
  ['a full stop before a small letter', 'The fee (approx. ten) and the rent etc. are due.'],
  ['a page break, where the sentence goes on in small letters', 'The lease shall\n\nrun for a year.'],
  ['a page number between two halves', 'The lease shall\n\n12\n\nrun for a year.'],
  ['a comma at the end of a page', 'The Buyer,\n\nOrla, pays.'],
])('a sentence does not end at %s', (_, text) => {
  expect(sentences(text)).toEqual([text.replace('\n\n12\n\n', ' 12 ').replace(/\s+/g, ' ')]);
});

test('in a text without capital letters a full stop ends a sentence before a small one', () => {
  expect(sentences('the buyer pays the rent. the seller ships the goods.')).toHaveLength(2);
});

test('a list after a colon begins a sentence at its blank line', () => {
  expect(sentences('The Buyer may leave:\n\nupon notice;\n\nfor breach.')).toHaveLength(3);
});

test('a text without a word has no sentence', () => {
  expect([...sentencesOf(tokensOf(' \n\n '))]).toEqual([0]);
});

test('sentences cover all tokens, one after the other', () => {
  const tokens = tokensOf('One. Two? "Three." (Four.) Five\n\nSix: seven; eight. 9. Ten');
  const bounds = [...sentencesOf(tokens)];
  expect(bounds[0]).toBe(0);
  expect(bounds.at(-1)).toBe(tokens.count);
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
});

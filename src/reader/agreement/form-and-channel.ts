import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { placeOf } from '../paper.ts';
import { Mark } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';
import { type Stated, statedFacts } from './stated.ts';

const comma = intern(',');
const after = new Set([
  Special.number,
  Special.blank,
  ...symbolsOf('facsimile fax telephone tel phone email address with in . ; ('),
]);

const forms: Stated = {
  'form-written': { value: 'written', confidence: 0.95 },
  'form-registered-letter': { value: 'registered-letter', confidence: 0.9 },
  'form-certified-mail': { value: 'certified-mail', confidence: 0.9 },
  'form-email': { value: 'e-mail', confidence: 0.8, unless: 'form-never-email' },
  'form-fax': { value: 'fax', confidence: 0.8 },
  'form-telegram': { value: 'telegram', confidence: 0.7 },
  'form-note': { value: 'diplomatic-note', confidence: 0.85 },
};

const channels: Stated = {
  'channel-diplomatic': { value: 'diplomatic', confidence: 0.95 },
  'channel-courier': { value: 'courier', confidence: 0.85 },
  'channel-by-hand': { value: 'by-hand', confidence: 0.8 },
  'channel-post': { value: 'post', confidence: 0.8 },
};

/** In what form a notice has to be given. */
export const formFacts = (found: Found): readonly Fact[] => statedFacts(found, 'form', forms);

/** By what way a notice travels. */
export const channelFacts = (found: Found): readonly Fact[] => statedFacts(found, 'channel', channels);

/** To whom a notice goes: an office that a treaty names, or the address and the person that a contract gives. */
export function addresseeFacts(found: Found): readonly Fact[] {
  const named = ['addressee-office', 'addressee-address', 'addressee-attention'];
  return named.flatMap((wording) => found.of(wording).flatMap((hit) => addresseeOf(found, hit) ?? []));
}

function addresseeOf(found: Found, hit: Hit): Fact | undefined {
  const { paper } = found;
  const [from, most] = hit.parts['to'] ?? [0, 0];
  const attention = hit.wording === 'addressee-attention';
  const to = attention ? lineEnd(found, from) : most;
  if (attention && (!beginsLine(found, hit) || to === from)) return undefined;
  const { start, end } = placeOf(paper, from, to);
  return factAt(paper, {
    field: 'addressee',
    value: paper.text.slice(start, end).replace(/\s+/g, ' '),
    from: hit.from,
    to: Math.max(to, from + 1),
    confidence: attention ? 0.75 : 0.85,
    how: [hit.wording],
  });
}

// "Attention" begins its line in an address; elsewhere it is a word like others.
const beginsLine = ({ paper }: Found, { from }: Hit): boolean =>
  ((paper.tokens.marks[paper.token[from] as number] as number) & Mark.line) !== 0;

// A name or an office ends with its line, or where a number or the next part of the address begins.
function lineEnd({ paper }: Found, from: number): number {
  const { symbol, token, tokens, count } = paper;
  const stop = Math.min(count, from + 8);
  let at = from;
  while (at < stop && !after.has(symbol[at] as number)) {
    if (at > from && (tokens.marks[token[at] as number] as number) & Mark.line) break;
    at += 1;
  }
  return symbol[at - 1] === comma ? at - 1 : at;
}

import type { Tokens } from '../tokens.ts';
import { intern, Role, roleOf, Special, symbolsOf } from '../vocabulary.ts';
import type { NameSpan } from './names.ts';

const stop = intern('.');
const the = intern('the');
const party = intern('party');
const partiesWord = intern('parties');

/** Words with which the parts of an address, and the parts of a paper, begin. */
export const places = symbolsOf(
  'suite floor building room street unit box article section exhibit schedule annex appendix attachment page po attn attention telephone phone fax wales confidential',
);
const roles = symbolsOf(
  'licensor licensee distributor consultant agent agents company companies corporation supplier customer buyer seller purchaser vendor manufacturer sponsor franchisor franchisee assignor assignee lessor lessee landlord tenant borrower lender you we us our your statement executive employee employer contractor subcontractor client provider reseller guarantor trustee adviser advisor subscriber owner operator manager investor investors recipient discloser shipper transporter artist endorser publisher developer user inc llc ltd lp limited corp co plc undersigned stockholders shareholders members underwriters agreement servicer depositor issuer merchant carrier host affiliate network celebrity producer partner partners individual businessperson marketer promoter entity entities state states contracting court yours tribunal authorities government governments they agree any titles guaranty guarantee deed memorandum addendum amendment lease contract license licence undertaking letter order convention conventions protocol member affiliates subsidiaries successors assigns',
);

/** A role is no name: "Licensor", "the Company". */
export function isRole({ symbol, start, end, text }: Tokens, { from, to, form }: NameSpan): boolean {
  if (symbol[to - 1] === party || symbol[to - 1] === partiesWord) return true;
  // "On April 1"
  if (roleOf(symbol[from] as number) & Role.month && to - from === 1) return true;
  // "CA 95131", "C210"
  const letters = (end[from] as number) - (start[from] as number);
  if (symbol[from + 1] === Special.number && to > from + 1 && letters < 3 && !form) return true;
  let words = 0;
  for (let i = from; i < to; i += 1) {
    if (symbol[i] === the || symbol[i] === stop) continue;
    if (!roles.has(symbol[i] as number) && !places.has(symbol[i] as number)) return false;
    words += 1;
  }
  return words > 0 && (words < 3 || !form) && /\p{L}/u.test(text.slice(start[from], end[to - 1]));
}

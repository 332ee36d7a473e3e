import type { Found } from '../found.ts';
import { Mark, type Tokens } from '../tokens.ts';
import { intern, Special, symbolsOf } from '../vocabulary.ts';
import { formEnd, isLetter } from './company-forms.ts';
import { nameAt } from './names.ts';
import type { Listed } from './party-list.ts';

const colon = intern(':');
const stop = intern('.');
const slash = intern('/');
const handSign = intern('s');
const close = intern(')');
const by = intern('by');
const nameWord = intern('name');
const inner = symbolsOf(', . & ( ) - of and the for de');
/** What stands at the end of the signature before. */
const titles = symbolsOf(
  'signatory president officer counsel director secretary treasurer manager member partner chairman ceo cfo coo title name date signature page fact attorney trustee representative agreement whereof executed parties',
);
const farthest = 18;
// How far after a signature the office of the one who signs may stand, in tokens.
const officeWithin = 14;

/** Those who sign: the names that stand over "By:" or before a signature. */
export function signers(found: Found): readonly Listed[] {
  const { tokens, token } = found.paper;
  const names: Listed[] = [];
  for (const hit of found.of('signature-by')) {
    const mark = token[hit.from] as number;
    const name = nameBefore(tokens, mark) ?? individualAfter(tokens, mark);
    if (name) names.push({ ...name, defined: false, described: false });
  }
  return names;
}

// The name that ends where a signature begins. Where it is in capitals, the first word that is not ends it to the left.
function nameBefore(tokens: Tokens, mark: number): ReturnType<typeof nameAt> {
  const { symbol, marks, value } = tokens;
  const upper = (i: number): boolean =>
    ((marks[i] as number) & Mark.capitals) !== 0 || isLetter(tokens, i) || symbol[i] === Special.number;
  let first = mark;
  let capitals: boolean | undefined;
  for (let i = mark - 1; i >= 0 && i > mark - farthest; i -= 1) {
    const what = symbol[i] as number;
    // "I/II"; "/s/" is the hand's.
    const sign = what === slash && (symbol[i - 1] === handSign || symbol[i + 1] === handSign || !joined(tokens, i));
    if (what === colon || sign || what === Special.blank || (value[i] as number) >= 1900) break;
    // "ORLA MANAGER LLC"; an office ends its line.
    const newLine = ((marks[i + 1] as number) & (Mark.line | Mark.paragraph)) !== 0;
    if (titles.has(what) && !(capitals !== false && first !== mark && upper(i) && !newLine)) break;
    if (what === slash) continue;
    if (!inner.has(what)) {
      if (!((marks[i] as number) & Mark.capital) && what !== Special.number) break;
      // "LLC" is in capitals in every name.
      if (capitals === undefined && !isLetter(tokens, i) && formEnd(tokens, i) === i) capitals = upper(i) || undefined;
      if (capitals && !upper(i)) break;
      first = i;
    }
    if ((marks[i] as number) & Mark.paragraph) break;
  }
  if (first === mark) return undefined;
  const name = nameAt(tokens, first, mark);
  if (!name || (name.to < mark - 1 && symbol[name.to] !== stop)) return undefined;
  // A single person who signs for a company stands under "By:", and is no party.
  const alone = symbol[mark] === by && ((marks[first] as number) & (Mark.line | Mark.paragraph)) !== 0;
  return name.form || ((capitals === true || alone) && name.to - name.from > 1) ? name : undefined;
}

const joined = ({ marks }: Tokens, i: number): boolean =>
  ((marks[i] as number) & (marks[i + 1] as number) & Mark.joined) !== 0;

// "/s/ Ada Quill" where no company stands before it and no office after it: a person who signs for herself.
function individualAfter(tokens: Tokens, mark: number): ReturnType<typeof nameAt> {
  const { symbol, marks, count } = tokens;
  if (symbol[mark] !== slash) return undefined;
  const before = symbol[mark - 1] as number;
  const paragraph = ((marks[mark] as number) & Mark.paragraph) !== 0;
  if (
    before === colon ||
    !(paragraph || before === stop || before === close || titles.has(before) || before === Special.number)
  )
    return undefined;
  const name = nameAt(tokens, mark + 3, Math.min(count, mark + 16));
  if (!name || name.to - name.from < 2) return undefined;
  for (let i = name.from; i < Math.min(count, mark + officeWithin); i += 1) {
    if (symbol[i] === slash) break;
    if (titles.has(symbol[i] as number) && symbol[i] !== nameWord) return undefined;
  }
  // The name is written twice, once by hand; the hand's words are enough.
  const half = name.from + Math.ceil((name.to - name.from) / 2);
  return symbol[half] === symbol[name.from] && name.to - name.from > 3 ? { ...name, to: half } : name;
}

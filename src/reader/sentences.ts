import { Mark, type Tokens } from './tokens.ts';
import { intern, Role, roleOf, Special, symbolsOf } from './vocabulary.ts';

const stop = intern('.');
const question = intern('?');
const exclamation = intern('!');
const and = intern('and');
// No title ends with one of these.
const joining = symbolsOf('of the and to in for a an with by or on at ,');
// A title of a part has no more tokens than this.
const longestTitle = 9;
const comma = intern(',');
const colon = intern(':');
const semicolon = intern(';');
const close = intern(')');
const quote = intern('"');
const ideographicStop = intern('。');

/** The first token of each sentence, and at last the number of tokens. A blank line ends a sentence too, unless the text visibly goes on after it. */
export function sentencesOf(tokens: Tokens): Int32Array {
  const { count, symbol, marks } = tokens;
  const small = hasFewCapitals(tokens);
  const starts: number[] = [0];
  for (let i = 1; i < count; i += 1) if (endsBefore(tokens, i)) starts.push(i);
  if (count > 0) starts.push(count);
  return Int32Array.from(starts);

  function endsBefore({ text, start, end }: Tokens, i: number): boolean {
    const mark = marks[i] as number;
    const before = symbol[i - 1] as number;
    const capital = (mark & (Mark.capital | Mark.ideograph)) !== 0;
    const closing = before === quote || before === close ? (symbol[i - 2] as number) : before;
    const stopped = closing === stop || closing === question || closing === exclamation;
    if (closing === ideographicStop) return symbol[i] !== close && symbol[i] !== quote;
    if (mark & Mark.paragraph) {
      if (stopped) return true;
      if (before === comma) return false;
      const small = !capital && /[a-z(]/.test(text.charAt(start[i] as number));
      return !(small && before !== colon && before !== semicolon);
    }
    if (!stopped) return (mark & Mark.line) !== 0 && (beginsPart(tokens, i) || (capital && afterTitle(tokens, i)));
    if (mark & Mark.joined) return closing === stop && before === stop && joinedSentence(tokens, i);
    if (!capital && !small && !/[\d"(\u201c[•]/.test(text.charAt(start[i] as number))) return false;
    if (closing !== stop || before !== stop) return true;
    // "No. 5", "Inc. shall", "J. Smith", "U.S. law": the word before the full stop decides.
    const word = i - 2;
    if (word < 0) return true;
    if (roleOf(symbol[word] as number) & Role.shortened) return false;
    // "April. 1st 2019"
    if (roleOf(symbol[word] as number) & Role.month && symbol[i] === Special.number) return false;
    const letters = (end[word] as number) - (start[word] as number);
    const initial = letters === 1 && ((marks[word] as number) & Mark.capital) !== 0;
    return (
      !initial &&
      !(small && !capital && letters < 3 && roleOf(symbol[word] as number) === 0 && symbol[word] !== Special.number)
    );
  }
}

// "2.1 This Agreement begins" on a line of its own, after a line without a full stop.
function beginsPart({ symbol, marks }: Tokens, i: number): boolean {
  if (symbol[i] !== Special.number || symbol[i + 1] !== stop || symbol[i + 2] !== Special.number) return false;
  const whole = ((marks[i + 1] as number) & (marks[i + 2] as number) & Mark.joined) !== 0;
  return (
    whole &&
    (roleOf(symbol[i - 1] as number) & Role.reference) === 0 &&
    symbol[i - 1] !== comma &&
    symbol[i - 1] !== and
  );
}

// "3. Ending early", and the text of the part on the next line.
function afterTitle({ symbol, marks, start, end }: Tokens, i: number): boolean {
  let first = i - 1;
  while (first > 0 && i - first <= longestTitle && !((marks[first] as number) & (Mark.line | Mark.paragraph)))
    first -= 1;
  if (symbol[first] !== Special.number || !((marks[first] as number) & (Mark.line | Mark.paragraph))) return false;
  if (symbol[first + 1] !== stop || i - first < 3) return false;
  const last = i - 1;
  return !joining.has(symbol[last] as number) && (end[last] as number) - (start[first] as number) < 50;
}

// A text that was set in small letters throughout: what follows a full stop says nothing there.
function hasFewCapitals({ count, marks }: Tokens): boolean {
  let capitals = 0;
  for (let i = 0; i < count; i += 1) if ((marks[i] as number) & (Mark.capital | Mark.ideograph)) capitals += 1;
  return capitals * 50 < count;
}

// "five years.Any denunciation", "the parties.2. This": the space after the full stop was lost.
function joinedSentence({ start, end, symbol, marks, text }: Tokens, i: number): boolean {
  const word = i - 2;
  if (word < 0 || (end[word] as number) - (start[word] as number) < 3 || symbol[word] === Special.number) return false;
  if (symbol[i] === Special.number) return symbol[i + 1] === stop;
  const long = (end[i] as number) - (start[i] as number) > 1;
  return (
    long &&
    ((marks[i] as number) & Mark.capital) !== 0 &&
    ((marks[i] as number) & Mark.capitals) === 0 &&
    /[a-z]/.test(text.charAt((end[word] as number) - 1))
  );
}

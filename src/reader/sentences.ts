import { Mark, type Tokens } from './tokens.ts';
import { intern, Role, roleOf, Special } from './vocabulary.ts';

const stop = intern('.');
const question = intern('?');
const exclamation = intern('!');
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
    if (!stopped) return false;
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

import { countBefore } from '../ordered.ts';

/** Where the clauses of a text begin, and what they are called; in order. */
export interface Labels {
  /** The name of the clause in which an offset stands: `21(3)`, `12.2`; undefined before the first. */
  readonly at: (offset: number) => string | undefined;
}

const head =
  /^[\s#*"“]{0,8}(?:(article|section|clause|art\.|sec\.|paragraph|§)[ \t]{0,3})?(\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,7})(?![\w/-])([.):]?)/i;
const bracketed = /^[\s*"“]{0,8}\((\d{1,3})\)/;

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function arabic(roman: string): string {
  const worth = roman
    .toLowerCase()
    .split('')
    .map((letter) => romans[letter] ?? 0);
  return String(worth.reduce((sum, n, i) => sum + (n < (worth[i + 1] ?? 0) ? -n : n), 0));
}

/**
 * The numbers of clauses as lines begin with them: "Article 21" with its paragraphs "3." or "(3)", "Section 12.2", "12.2 Term". A line that begins with a
 * number by itself is a paragraph only where its number follows on the one before, or begins at 1.
 */
export function labelsOf(text: string): Labels {
  const starts: number[] = [];
  const names: string[] = [];
  let [article, paragraph] = ['', 0];
  const put = (start: number, name: string): void => {
    starts.push(start);
    names.push(name);
  };
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, Math.min(from + 40, end < 0 ? text.length : end));
    const found = head.exec(line);
    const word = found?.[1];
    const number = found?.[2] ?? '';
    if (word !== undefined && !/^paragraph/i.test(word)) {
      [article, paragraph] = [/\d/.test(number) ? number : arabic(number), 0];
      put(from, article);
    } else if (found && /^\d+(?:\.\d+)+$/.test(number)) {
      [article, paragraph] = [number, 0];
      put(from, number);
    } else {
      const own = /^\d+$/.test(number) && found?.[3] ? number : (bracketed.exec(line)?.[1] ?? '');
      const n = Number(own);
      // After 2.1 and 2.2 comes 3.
      const next = article.includes('.') && n === Number(article.split('.')[0]) + 1;
      if (next) article = '';
      // Numbers of pages and years stand at the beginning of lines as well.
      if (own !== '' && (next || n === paragraph + 1 || n === 1)) {
        paragraph = n;
        put(from, article === '' ? own : `${article}(${own})`);
      }
    }
    if (end < 0) break;
    from = end + 1;
  }
  return { at: (offset) => names[countBefore(starts.length, (n) => (starts[n] as number) <= offset) - 1] };
}

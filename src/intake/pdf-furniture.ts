import type { Line, PageLines } from './pdf-lines.ts';

// Heads and feet stand in the outer eighth of a page, and at the same height on each.
const margin = 0.125;
const sameHeight = 4;

const pageNumber =
  /^[\s\-–—_|[(]*(?:page|p\.|pg\.?|seite|第|-)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|\/|／)\s*\d{1,4})?\s*(?:ページ|頁|页|쪽|면)?[\s\-–—_|\])]*$/i;

/** Pages without their running heads, feet and numbers, with how many lines that were. */
export function withoutFurniture(pages: readonly PageLines[]): {
  readonly pages: readonly PageLines[];
  readonly left: number;
} {
  const written = pages.filter(({ lines }) => lines.length > 0);
  const seen = written.flatMap((page) =>
    page.lines.filter((line) => inMargin(page, line)).map((line) => ({ page, line })),
  );
  const byWords = new Map<string, { page: PageLines; line: Line }[]>();
  for (const one of seen) {
    const words = wordsOf(one.line);
    byWords.set(words, [...(byWords.get(words) ?? []), one]);
  }
  const furniture = new Set<Line>();
  // Left and right pages may have heads of their own.
  const enough = Math.max(2, Math.floor(written.length * 0.4));
  for (const [words, group] of byWords) {
    for (const { line } of group) {
      const alike = group.filter((other) => Math.abs(other.line.box[1] - line.box[1]) <= sameHeight);
      if (alike.length >= enough && (words === line.text || pageNumber.test(line.text) || countsPages(alike)))
        furniture.add(line);
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) })),
    left: furniture.size,
  };
}

function inMargin({ height }: PageLines, { box: [, top, , size] }: Line): boolean {
  return top < height * margin || top + size > height * (1 - margin);
}

/** A line with its numbers made alike; of a page number only that it is one. */
const wordsOf = ({ text }: Line): string => (pageNumber.test(text) ? '#' : text.replace(/\d+/g, '#'));

/** Whether lines that differ in their numbers differ by the number of the page: “Article 5” at the head of a page is text. */
function countsPages(alike: readonly { readonly page: PageLines; readonly line: Line }[]): boolean {
  const texts = new Set(alike.map(({ line }) => line.text));
  if (texts.size === 1) return true;
  const numbers = alike.map(({ page, line }) => [...line.text.matchAll(/\d+/g)].map(([n]) => Number(n) - page.page));
  const [first = []] = numbers;
  return alike.length >= 3 && first.some((offset, n) => numbers.every((row) => row[n] === offset));
}

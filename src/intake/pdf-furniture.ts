import type { Line, PageLines } from './pdf-lines.ts';

// Heads and feet stand in the outer eighth of a page, and at the same height on each.
const margin = 0.125;
const sameHeight = 4;
/** A head or a foot has a few lines; left, middle and right of one are lines of their own. */
const most = 6;

const pageNumber =
  /^[\s\-–—_|[(]*(?:page|p\.|pg\.?|seite|第|-)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|\/|／)\s*\d{1,4})?\s*(?:ページ|頁|页|쪽|면)?[\s\-–—_|\])]*$/i;

/** Pages without their running heads, feet and numbers, with how many lines that were. */
export function withoutFurniture(pages: readonly PageLines[]): {
  readonly pages: readonly PageLines[];
  readonly left: number;
} {
  const written = pages.filter(({ lines }) => lines.length > 0);
  const seen = written.flatMap((page) => [...apart(page)].map((line) => ({ page, line })));
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

/** The lines in the margins of a page that stand apart from its text. */
function apart({ lines, height }: PageLines): ReadonlySet<Line> {
  const down = lines.toSorted((a, b) => a.box[1] - b.box[1]);
  const top = down.filter(({ box }) => box[1] < height * margin);
  const bottom = down.filter(({ box }) => box[1] + box[3] > height * (1 - margin)).toReversed();
  return new Set([...outermost(down, top), ...outermost(down.toReversed(), bottom)]);
}

/** Of the lines from an edge inwards the first few, as far as the last wide gap behind them. */
function outermost(inwards: readonly Line[], inMargin: readonly Line[]): readonly Line[] {
  let end = 0;
  inMargin.slice(0, most).forEach((line, n) => {
    const next = inwards[n + 1];
    if (!next || Math.abs(next.box[1] - line.box[1]) > Math.max(line.box[3], next.box[3]) * 1.7) end = n + 1;
  });
  return inMargin.slice(0, end);
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

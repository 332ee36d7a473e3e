import type { SourceText } from '../source-text.ts';

/** Finds the line and the column of an offset in a text; both count from 1. */
export type LineAt = (offset: number) => { readonly line: number; readonly column: number };

/** Lines of a text, found once and then looked up. */
export function linesIn(text: string): LineAt {
  let starts: number[] | undefined;
  const all = (): number[] => {
    const found = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at + 1);
    return found;
  };
  return (offset) => {
    starts ??= all();
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (starts[low - 1] as number) + 1 };
  };
}

/** The place of an offset in the file that the text was taken from. */
export function placeAt({ places }: SourceText, offset: number): SourceText['places'][number] | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as { start: number }).start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

import { countBefore } from '../ordered.ts';
import type { SourceText } from '../source-text.ts';

/** Finds the line and the column of an offset in a text; both count from 1. */
export type LineAt = (offset: number) => { readonly line: number; readonly column: number };

/** Lines of a text, found once and then looked up. */
export function linesIn(text: string): LineAt {
  let known: readonly number[] | undefined;
  const all = (): number[] => {
    const found = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at + 1);
    return found;
  };
  return (offset) => {
    known ??= all();
    const starts = known;
    const line = countBefore(starts.length, (n) => (starts[n] as number) <= offset);
    return { line, column: offset - (starts[line - 1] as number) + 1 };
  };
}

/** The place of an offset in the file that the text was taken from. */
export function placeAt({ places }: SourceText, offset: number): SourceText['places'][number] | undefined {
  return places[countBefore(places.length, (n) => (places[n] as { start: number }).start <= offset) - 1];
}

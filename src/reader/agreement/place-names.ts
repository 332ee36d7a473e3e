import { places } from '../grammar/places.ts';
import { type Tokens, tokensOf } from '../tokens.ts';
import { intern, symbolsOf } from '../vocabulary.ts';

interface Known {
  readonly name: string;
  readonly symbols: readonly number[];
}

/** Places by the symbol of their first word, longest name first. */
const byFirst: ReadonlyMap<number, readonly Known[]> = (() => {
  const made = new Map<number, Known[]>();
  for (const name of places) {
    const { count, text, start, end } = tokensOf(name);
    const symbols = Array.from({ length: count }, (_, i) =>
      intern(text.slice(start[i], end[i]).toLowerCase().replace(/'s$/, '')),
    );
    const first = symbols[0] as number;
    const same = made.get(first);
    if (same) same.push({ name, symbols });
    else made.set(first, [{ name, symbols }]);
  }
  for (const list of made.values()) list.sort((x, y) => y.symbols.length - x.symbols.length);
  return made;
})();

/** The first halves of countries with two: "Bosnia and Herzegovina". */
export const firstHalves = symbolsOf('britain trinidad bosnia antigua kitts tome');

/** The place of the list that begins at a token, and where it ends. Capital letters are not asked for. */
export function knownPlaceAt(
  { symbol }: Tokens,
  from: number,
): { readonly name: string; readonly to: number } | undefined {
  for (const { name, symbols } of byFirst.get(symbol[from] as number) ?? [])
    if (symbols.every((one, k) => symbol[from + k] === one)) return { name, to: from + symbols.length };
  return undefined;
}

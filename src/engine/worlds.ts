/**
 * Where the text, the record or a reading leaves a point open, the engine does not pick: it asks for a choice, and is run once for every
 * combination of choices that its own path asks for. The same key always gets the same choice within one world.
 */
export type Choose = <T extends string | number>(key: string, options: readonly T[]) => T;

/** What each world came to, with the choices made in it. */
interface World<T> {
  readonly outcome: T;
  readonly choices: ReadonlyMap<string, string | number>;
}

/** All worlds of a computation; `complete` is false where there were more than the limit. */
export interface Worlds<T> {
  readonly worlds: readonly World<T>[];
  readonly complete: boolean;
}

/** More open points than this are not told apart: the answer then says that it is not complete. */
const worldLimit = 1500;

/** Runs a computation in every world. */
export function everyWorld<T>(compute: (choose: Choose) => T, limit = worldLimit): Worlds<T> {
  const worlds: World<T>[] = [];
  // The path of choices taken: the last open one is advanced after each run, as an odometer is.
  const path: { key: string; index: number; count: number }[] = [];
  for (;;) {
    const choices = new Map<string, string | number>();
    let depth = 0;
    const choose: Choose = (key, options) => {
      const made = choices.get(key);
      if (made !== undefined) return made as (typeof options)[number];
      if (depth === path.length) path.push({ key, index: 0, count: options.length });
      const chosen = options[(path[depth] as { index: number }).index] as (typeof options)[number];
      depth += 1;
      choices.set(key, chosen);
      return chosen;
    };
    worlds.push({ outcome: compute(choose), choices });
    while (path.length > 0) {
      const last = path.at(-1) as { index: number; count: number };
      last.index += 1;
      if (last.index < last.count) break;
      path.pop();
    }
    if (path.length === 0) return { worlds, complete: true };
    if (worlds.length >= limit) return { worlds, complete: false };
  }
}

const openPoint = Symbol('open point');

const noChoice: Choose = () => {
  throw openPoint;
};

/** Whether a computation that asks for a choice comes to its end: what it builds then holds for every world. */
export const asksNothing = (choose: Choose): boolean => choose === noChoice;

/**
 * Runs a computation that needs no choice; undefined where it comes to an open point, and so has to be run in every world. What it builds may be
 * kept for a later computation of this kind.
 */
export function inOnlyWorld<T>(compute: (choose: Choose) => T): { readonly outcome: T } | undefined {
  try {
    return { outcome: compute(noChoice) };
  } catch (thrown) {
    if (thrown === openPoint) return undefined;
    throw thrown;
  }
}

/** Runs a computation once where it needs no choice, and in every world where it does. */
export function worldsOf<T>(compute: (choose: Choose) => T): Worlds<T> {
  const only = inOnlyWorld(compute);
  return only ? { worlds: [{ ...only, choices: new Map() }], complete: true } : everyWorld(compute);
}

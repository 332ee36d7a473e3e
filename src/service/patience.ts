import type { Clock } from './ports.ts';
import { Problem } from './problem.ts';

/** How many attempts somebody has in hand, and after how many milliseconds another one comes back. */
interface Budget {
  readonly most: number;
  readonly everyMs: number;
}

// In the name of one person from one place; from one place in whoever's name; in the name of one person from places where he has never signed in.
const together: Budget = { most: 5, everyMs: 60_000 };
const place: Budget = { most: 20, everyMs: 6_000 };
const strangers: Budget = { most: 50, everyMs: 10_000 };
const mostKept = 50_000;

/** Slows down whoever tries again and again. */
export interface Patience {
  /**
   * Takes an attempt, before it is known how it ends, so that many at once are as many. Throws `too-many-requests`, with `retryAfter` in seconds (a minute
   * at most), where none is in hand. What is handed back is to be called when the attempt was right.
   */
  readonly attempt: (account: string, from: string) => () => void;
}

/**
 * Token buckets in memory. Nobody is kept out for long by those who try in his name: where a person has signed in before, only attempts from that same
 * place count against him.
 */
export function patienceBy({ now }: Clock): Patience {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const familiar = new Map<string, true>();

  function left(key: string, { most, everyMs }: Budget): number {
    const bucket = buckets.get(key);
    return bucket ? Math.min(most, bucket.left + Math.max(0, now() - bucket.at) / everyMs) : most;
  }

  function change(key: string, budget: Budget, by: number): void {
    put(buckets, key, { left: Math.min(budget.most, left(key, budget) + by), at: now() });
  }

  return {
    attempt: (account, from) => {
      const both = JSON.stringify([account, from]);
      const asked: readonly (readonly [string, Budget])[] = [
        [both, together],
        [`from ${from}`, place],
        ...(familiar.has(both) ? [] : [[`to ${account}`, strangers] as const]),
      ];
      const wait = Math.max(...asked.map(([key, budget]) => (1 - left(key, budget)) * budget.everyMs));
      if (wait > 0) {
        const seconds = Math.ceil(wait / 1000);
        throw new Problem('too-many-requests', `Too many attempts; try again in ${seconds} seconds.`, {
          retryAfter: seconds,
        });
      }
      for (const [key, budget] of asked) change(key, budget, -1);
      return () => {
        for (const [key, budget] of asked) change(key, budget, 1);
        put(familiar, both, true);
      };
    },
  };
}

// What was used last is let go last.
function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > mostKept) map.delete(map.keys().next().value as string);
}

import { wordSet } from '../cells.ts';
import { type DateSpot, isoOf } from '../dates.ts';
import { definedDays } from '../definitions.ts';
import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { type Paper, placeOf, spotOf } from '../paper.ts';

/** Where a term begins: a day, or the words for one. */
export type Begin = { readonly on: string } | { readonly words: string };

const thereafter = wordSet('thereafter hence');

/** What a text says of where the term begins of which a clause speaks; asked clause by clause. */
export function beginsOf(found: Found): (clause: Hit) => Begin | undefined {
  const { paper } = found;
  // What is asked of a sentence or of the text is worked out once, however many clauses ask it.
  const beginsIn = once(begins);
  const days = once(() => definedDays(paper));
  const named = once(namedDates);
  return beginOf;

  // Words right after the clause come first: "three years from the Effective Date", "the third anniversary of the date hereof".
  function beginOf(clause: Hit): Begin | undefined {
    const { starting, first } = beginsIn(clause.sentence);
    const next = [-2, -1, 0, 1, 2]
      .flatMap((step) => starting.get(clause.to + step) ?? [])
      .toSorted((x, y) => x.order - y.order)
      .find(({ hit }) => hit.to > clause.to)?.hit;
    // "five years following the launch": an event, and its day is not that of the agreement.
    if (clause.wording === 'term/period-after' && !next && !thereafter(paper.symbol[clause.to - 1] as number))
      return { words: 'an event' };
    const hit = next ?? first;
    const part = hit?.parts['begin'];
    if (!part) return undefined;
    const spot = spotOf(paper, part[0]);
    if (spot?.is === 'date') {
      const on = wholeDay(spot);
      return on ? { on } : undefined;
    }
    const words = wordsOf(paper, ...part);
    const on = namedDay(words) ?? definedDay(words);
    return on ? { on } : { words };
  }

  function namedDay(words: string): string | null {
    const on = named(0).get(words)?.parts['on'];
    const date = on && spotOf(paper, on[0]);
    return date?.is === 'date' ? wholeDay(date) : null;
  }

  function namedDates(): ReadonlyMap<string, Hit> {
    const dates = new Map<string, Hit>();
    for (const hit of found.of('term/date-named')) {
      const words = hit.parts['name'] && wordsOf(paper, ...hit.parts['name']);
      if (words !== undefined && !dates.has(words)) dates.set(words, hit);
    }
    return dates;
  }

  function definedDay(words: string): string | null {
    const date = words === 'effective date' ? undefined : days(0).get(words);
    return date ? wholeDay(date) : null;
  }

  // The hits of a sentence that say when a term begins: by the cell where they start, and the first that names the beginning.
  function begins(sentence: number): Begins {
    const starting = new Map<number, { readonly order: number; readonly hit: Hit }[]>();
    let first: Hit | undefined;
    for (const [order, hit] of found.inSentence(sentence).entries()) {
      if (hit.wording !== 'term/commences' && hit.wording !== 'term/from-to') continue;
      if (hit.parts['begin']) first ??= hit;
      const same = starting.get(hit.from);
      if (same) same.push({ order, hit });
      else starting.set(hit.from, [{ order, hit }]);
    }
    return { starting, first };
  }
}

interface Begins {
  readonly starting: ReadonlyMap<number, readonly { readonly order: number; readonly hit: Hit }[]>;
  readonly first: Hit | undefined;
}

/** Keeps what was answered. */
export function once<T>(answer: (n: number) => T): (n: number) => T {
  const kept = new Map<number, T>();
  return (n) => {
    if (!kept.has(n)) kept.set(n, answer(n));
    return kept.get(n) as T;
  };
}

/** A date of a text as a day, or null where a part of it is missing. */
export function wholeDay(spot: DateSpot): string | null {
  const iso = spot.day === undefined ? undefined : isoOf(spot);
  return iso ?? null;
}

/** The words of cells, in small letters. */
export function wordsOf(paper: Paper, from: number, to: number): string {
  const { start, end } = placeOf(paper, from, to);
  return paper.text.slice(start, end).toLowerCase();
}

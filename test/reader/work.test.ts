import { describe, expect, test } from 'vitest';
import { exitFacts } from '../../src/reader/agreement/exits.ts';
import { factsOf } from '../../src/reader/agreement/index.ts';
import { openingFacts } from '../../src/reader/agreement/opening.ts';
import { termFacts } from '../../src/reader/agreement/term.ts';
import { foundIn } from '../../src/reader/found.ts';
import { agreementGrammar } from '../../src/reader/grammar/index.ts';
import { type Paper, paperOf, paperOfTokens } from '../../src/reader/paper.ts';
import { tokensOf } from '../../src/reader/tokens.ts';
import { hostile } from './hostile.ts';

// Work is counted and not timed, so that a slow machine fails no test: every look at a character, a token, a cell or a hit is one.
let work = 0;

function counted<T extends object>(list: T): T {
  return new Proxy(list, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      // What a list does by itself looks at its items through the counter; a table of numbers can only do it without.
      if (typeof value === 'function') return ArrayBuffer.isView(target) ? value.bind(target) : value;
      work += 1;
      return value;
    },
  });
}

/** A text that counts the characters that are looked at. */
function countedText(text: string): string {
  const asked: Readonly<Record<string, (...args: never[]) => unknown>> = {
    charCodeAt: (at: number) => {
      work += 1;
      return text.charCodeAt(at);
    },
    charAt: (at: number) => {
      work += 1;
      return text.charAt(at);
    },
    slice: (from: number, to: number) => {
      const part = text.slice(from, to);
      work += part.length;
      return part;
    },
    indexOf: (words: string, from: number) => {
      const at = text.indexOf(words, from);
      work += (at < 0 ? text.length : at) - from;
      return at;
    },
  };
  const whole = { length: text.length };
  return new Proxy(whole, {
    get: (_, key) => (key === 'length' ? text.length : asked[String(key)]),
  }) as unknown as string;
}

function countedPaper(text: string): Paper {
  const paper = paperOf(text);
  const { start, end, symbol, marks, value } = paper.tokens;
  const tokens = {
    ...paper.tokens,
    text: countedText(text),
    start: counted(start),
    end: counted(end),
    symbol: counted(symbol),
    marks: counted(marks),
    value: counted(value),
  };
  return {
    ...paper,
    tokens,
    symbol: counted(paper.symbol),
    token: counted(paper.token),
    spot: counted(paper.spot),
    spots: counted(paper.spots),
    sentences: counted(paper.sentences),
  };
}

const cost = (run: () => unknown): number => {
  work = 0;
  run();
  return work;
};

/** What a text four times as long may cost more: four times as much, and a little for searches that halve. */
const most = 5.2;
const small = 1200;

function grows(make: (words: number) => string, run: (text: string) => unknown): number {
  const [one, four] = [small, 4 * small].map((words) => {
    const text = make(words);
    return cost(() => run(text));
  }) as [number, number];
  return four / Math.max(one, small);
}

describe.each(Object.entries(hostile))(
  'of %s four times as much takes at most about four times the work',
  (_, make) => {
    test('to cut it into tokens', () => {
      expect(grows(make, (text) => tokensOf(countedText(text)))).toBeLessThan(most);
    });

    test('to see its sentences, days, lengths, references and names', () => {
      expect(
        grows(make, (text) => {
          const tokens = countedPaper(text).tokens;
          paperOfTokens(tokens);
        }),
      ).toBeLessThan(most);
    });

    test('to find its wordings', () => {
      expect(grows(make, (text) => agreementGrammar.find(countedPaper(text)))).toBeLessThan(most);
    });

    test('to take facts from them', () => {
      expect(
        grows(make, (text) => {
          const paper = countedPaper(text);
          const found = foundIn(paper, {
            ...agreementGrammar,
            find: (...asked) => agreementGrammar.find(...asked).map(counted),
          });
          const asked = new Map<string, typeof found.hits>();
          const beside = new Map<number, typeof found.hits>();
          const counting = {
            ...found,
            hits: counted(found.hits),
            of: (wording: string) => asked.get(wording) ?? kept(asked, wording, counted(found.of(wording))),
            inSentence: (n: number) => beside.get(n) ?? kept(beside, n, counted(found.inSentence(n))),
          };
          const opening = openingFacts(counting);
          return [opening, termFacts(counting, opening), exitFacts(counting, [])];
        }),
      ).toBeLessThan(most);
    });
  },
);

function kept<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

test('no text is too strange to be read, and every quote stands in it', () => {
  for (const make of Object.values(hostile)) {
    const text = make(400);
    for (const { quote, start, end } of factsOf(text)) expect(text.slice(start, end)).toBe(quote);
  }
});

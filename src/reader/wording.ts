import { setOf } from './lexicon.ts';
import { tokensOf } from './tokens.ts';
import { intern, Special, symbolCount, wordOf } from './vocabulary.ts';

/**
 * A wording: one way in which texts say a thing. `says` is written in the language of wordings:
 *
 * - `shall renew` words in a row, in small letters; `renew|renews|renewed` one of several words; `.` `,` `:` `;` `"` and `\(` `\)` signs
 * - `[…]` may be missing; `(… | …)` one of several phrases
 * - a bar without spaces is between single words, a bar with a space on both sides between phrases. Where phrases are parted so, single words beside others
 *   stand in brackets of their own: `(at (first|last) | later)`; `(at first|last | later)` is refused, since it could be read in two ways
 * - `..` up to eight words of the same clause, `..20` up to twenty; neither crosses a semicolon; `...` up to thirty, semicolons too
 * - `<name>` a phrase of the groups; `{period}` `{date}` `{reference}` `{defined}` `{number}` `{blank}` `{further}` something with a value, `{period:notice}` gives it a name
 * - `{word}` any word; `!word` any word but this; `name=(…)` gives a phrase a name
 */
export interface Wording {
  /** Letters, digits, hyphens; unique. */
  readonly id: string;
  readonly says: string;
  /** Sentences that it has to match: each is a test. */
  readonly examples: readonly string[];
  /** Sentences that it must not match: each is a test. */
  readonly never?: readonly string[];
}

/** One step of a program: see {@link compile}. */
export interface Program {
  /** What each step does: {@link Step}. */
  readonly step: Uint8Array;
  /** For `one` the index of its set; for `split` and `jump` where to go on; for `save` the number of the mark. */
  readonly first: Int32Array;
  /** For `split` the other way, tried second. */
  readonly second: Int32Array;
  /** What `one` takes, as a table over symbols. */
  readonly sets: readonly Uint8Array[];
  /** Names of marked places; mark 2n is the beginning and 2n+1 the end of name n. */
  readonly names: readonly string[];
  /** Sets one symbol of which has to stand in every match, rarest first. */
  readonly needs: readonly Need[];
}

export const Step = { one: 0, any: 1, clause: 2, split: 3, jump: 4, save: 5, done: 6 } as const;

/** A phrase as a tree. */
type Node =
  | { readonly is: 'one'; readonly set: readonly number[]; readonly not?: true }
  | { readonly is: 'word' }
  | { readonly is: 'gap'; readonly most: number; readonly clause: boolean }
  | { readonly is: 'row'; readonly parts: readonly Node[] }
  | { readonly is: 'either'; readonly parts: readonly Node[] }
  | { readonly is: 'maybe'; readonly part: Node }
  | { readonly is: 'named'; readonly name: string; readonly part: Node };

/** A row of a phrase, and single words with bars between them that stand in it beside something else, as they are written. */
interface Row {
  readonly node: Node;
  readonly choice: string | undefined;
}

export type Groups = Readonly<Record<string, string>>;

const spotNames: Readonly<Record<string, readonly number[]>> = {
  period: [Special.period, Special.further],
  further: [Special.further],
  date: [Special.date],
  reference: [Special.reference],
  defined: [Special.defined],
  number: [Special.number],
  blank: [Special.blank],
};

/** Words that stand in so many sentences that none is found by them. */
const frequent = setOf(
  'the a an of to in and or for by this that shall will may be is are any all such its it their other as at from with on not no agreement contract treaty convention party parties either each , . { } ( ) "',
);

/** Words that stand in so many clauses that others find one sooner. */
const common = setOf(
  'date dated day days term terms notice period section article right rights written effective termination terminate terminated time business company between under if but then has have been upon until after before from within obligations services make made provided subject set forth including : ;',
);

/** Reads the language of wordings. */
export function parsePhrase(says: string, groups: Groups, within: readonly string[] = []): Node {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at character ${at + 1} of "${says}"`);
  };
  const space = (): void => {
    while (says[at] === ' ' || says[at] === '\n') at += 1;
  };
  const either = (end: string): Node => {
    const rows = [row(end)];
    while (says[at] === '|') {
      if (!isSpace(says[at - 1]) || !isSpace(says[at + 1]))
        fail('a bar has a space on both sides, between phrases, or on none, between single words;');
      at += 1;
      rows.push(row(end));
    }
    const [first, ...others] = rows as [Row, ...Row[]];
    if (others.length === 0) return first.node;
    const beside = rows.find(({ choice }) => choice !== undefined)?.choice;
    if (beside !== undefined)
      fail(`"${beside}" stands beside other words among phrases: write (${beside}), or put spaces around its bars;`);
    return { is: 'either', parts: rows.map(({ node }) => node) };
  };
  const row = (end: string): Row => {
    const parts: Node[] = [];
    let choice: string | undefined;
    for (;;) {
      space();
      const char = says[at];
      if (char === undefined) {
        if (end !== '') fail(`${end} is missing`);
        break;
      }
      if (char === end || char === '|') break;
      const from = at;
      parts.push(item());
      if (isChoice(says.slice(from, at))) choice = says.slice(from, at);
    }
    if (parts.length === 0) fail('a phrase is empty');
    return { node: rowOf(parts), choice: parts.length > 1 ? choice : undefined };
  };
  const bracket = (close: string): Node => {
    at += 1;
    const part = either(close);
    at += 1;
    return part;
  };
  const until = (close: string): string => {
    const stop = says.indexOf(close, at);
    if (stop < 0) fail(`${close} is missing`);
    const inner = says.slice(at + 1, stop);
    at = stop + 1;
    return inner;
  };
  const item = (): Node => {
    const char = says[at] as string;
    if (char === '(') return bracket(')');
    if (char === '[') return { is: 'maybe', part: bracket(']') };
    if (char === '{') {
      const [kind = '', name] = until('}').split(':');
      const symbol = spotNames[kind];
      const part: Node =
        kind === 'word' ? { is: 'word' } : { is: 'one', set: symbol ?? fail(`{${kind}} is not known`) };
      return name ? { is: 'named', name, part } : part;
    }
    if (char === '<') {
      const name = until('>');
      if (within.includes(name)) fail(`<${name}> stands within itself`);
      return parsePhrase(groups[name] ?? fail(`<${name}> is no group`), groups, [...within, name]);
    }
    if (says.startsWith('..', at)) {
      const [all, dots = '', digits] = /^(\.{2,3})(\d*)/.exec(says.slice(at)) as RegExpExecArray;
      at += all.length;
      const clause = dots.length === 2;
      return { is: 'gap', most: digits ? Number(digits) : clause ? 8 : 30, clause };
    }
    const named = /^([a-z]+)=\(/.exec(says.slice(at));
    if (named) {
      at += named[0].length - 1;
      return { is: 'named', name: named[1] as string, part: bracket(')') };
    }
    const not = char === '!';
    if (not) at += 1;
    // A bar before a bracket parts phrases, not words.
    const word =
      /^(?:\\.|[^\s()[\]{}<>])+?(?=\|?(?:[\s()[\]{}<>]|$))/.exec(says.slice(at))?.[0] ?? fail('a sign stands alone');
    at += word.length;
    const choices = word.length > 1 ? word.split('|') : [word];
    const rows = choices.map((choice) => literal(choice.replace(/\\/g, '')));
    if (rows.some((one) => one.length === 0)) fail(`"${word}" has no word in it`);
    const single = rows.every((one) => one.length === 1);
    if (not && !single) fail('only single words can be excluded');
    if (single) return { is: 'one', set: rows.map((one) => one[0] as number), ...(not ? { not: true as const } : {}) };
    const parts = rows.map((one): Node => rowOf(one.map((symbol) => ({ is: 'one', set: [symbol] }))));
    return parts.length === 1 ? (parts[0] as Node) : { is: 'either', parts };
  };
  const whole = either('');
  if (at < says.length) fail('something is left over');
  return whole;
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n';

// Single words with bars between them, as they are written. A choice that is excluded cannot be put in brackets.
const isChoice = (written: string): boolean => /^[^\s()[\]{}<>!|][^\s()[\]{}<>]*\|/.test(written);

const rowOf = (parts: readonly Node[]): Node => (parts.length === 1 ? (parts[0] as Node) : { is: 'row', parts });

// A word of a wording is cut as a text is, so that "non-renewal" and the letters of Japanese mean in both the same.
function literal(word: string): readonly number[] {
  // Most are plain words, which no cutting changes.
  if (/^[a-z]+$/.test(word)) return [intern(word)];
  const { count, start, end, text, symbol } = tokensOf(word);
  return Array.from({ length: count }, (_, i) => {
    const known = symbol[i] as number;
    return known !== Special.unknown
      ? known
      : intern(text.slice(start[i], end[i]).toLowerCase().normalize('NFKC').replace(/'s$/, ''));
  });
}

/** Makes a program of a wording. Programs have to be made before texts are cut, since they make words known; {@link seal} then gives them their tables. */
export function compile(says: string, groups: Groups): Draft {
  const tree = parsePhrase(says, groups);
  const steps: [number, number, number][] = [];
  const sets: { set: readonly number[]; not: boolean }[] = [];
  const names: string[] = [];
  const emit = (step: number, first = 0, second = 0): number => steps.push([step, first, second]) - 1;
  const write = (node: Node): void => {
    switch (node.is) {
      case 'one':
        emit(Step.one, sets.push({ set: node.set, not: node.not === true }) - 1);
        return;
      case 'word':
        emit(Step.any);
        return;
      case 'gap': {
        // The shortest gap is tried first.
        const splits = Array.from({ length: node.most }, () => {
          const split = emit(Step.split, steps.length + 1, 0);
          emit(node.clause ? Step.clause : Step.any);
          return split;
        });
        for (const split of splits) steps[split] = [Step.split, steps.length, split + 1];
        return;
      }
      case 'row':
        for (const part of node.parts) write(part);
        return;
      case 'maybe': {
        const split = emit(Step.split);
        write(node.part);
        steps[split] = [Step.split, split + 1, steps.length];
        return;
      }
      case 'either': {
        const jumps: number[] = [];
        for (const [i, part] of node.parts.entries()) {
          if (i === node.parts.length - 1) write(part);
          else {
            const split = emit(Step.split);
            write(part);
            jumps.push(emit(Step.jump));
            steps[split] = [Step.split, split + 1, steps.length];
          }
        }
        for (const jump of jumps) steps[jump] = [Step.jump, steps.length, 0];
        return;
      }
      case 'named': {
        const known = names.indexOf(node.name);
        const n = known >= 0 ? known : names.push(node.name) - 1;
        emit(Step.save, 2 * n);
        write(node.part);
        emit(Step.save, 2 * n + 1);
        return;
      }
    }
  };
  write(tree);
  emit(Step.done);
  const needs = needsOf(tree)
    .filter(isRare)
    .toSorted((x, y) => weight(x) - weight(y));
  return { steps, sets, names, needs };
}

/** A program whose tables are not made yet. */
export interface Draft {
  readonly steps: readonly (readonly [number, number, number])[];
  readonly sets: readonly { readonly set: readonly number[]; readonly not: boolean }[];
  readonly names: readonly string[];
  readonly needs: readonly Need[];
}

/** Symbols one of which every match has, no further than `reach` cells after its beginning. */
export interface Need {
  readonly set: readonly number[];
  readonly reach: number;
}

const isRare = ({ set }: Need): boolean => !set.some((symbol) => frequent.has(wordOf(symbol)));

// Spots are everywhere, some words are in most clauses, and one word is rarer than the choice of many.
function weight({ set }: Need): number {
  let sum = 0;
  for (const symbol of set) sum += wordOf(symbol) === '' ? 20 : common.has(wordOf(symbol)) ? 10 : 1;
  return sum;
}

/** Sets of symbols one of which every match has. */
function needsOf(node: Node): readonly Need[] {
  switch (node.is) {
    case 'one':
      return node.not ? [] : [{ set: node.set, reach: 0 }];
    case 'row': {
      let before = 0;
      return node.parts.flatMap((part) => {
        const needs = needsOf(part).map(({ set, reach }) => ({ set, reach: reach + before }));
        before += longest(part);
        return needs;
      });
    }
    case 'named':
      return needsOf(node.part);
    case 'either': {
      // Whichever way is taken, its own rarest word is there: the words of all ways together are one set.
      const each = node.parts.map(
        (part) =>
          needsOf(part)
            .filter(isRare)
            .toSorted((x, y) => weight(x) - weight(y))[0],
      );
      const known = each.flatMap((need) => need ?? []);
      if (known.length < each.length) return [];
      return [{ set: known.flatMap(({ set }) => set), reach: Math.max(...known.map(({ reach }) => reach)) }];
    }
    default:
      return [];
  }
}

// How many cells a phrase is long at most.
function longest(node: Node): number {
  switch (node.is) {
    case 'gap':
      return node.most;
    case 'row':
      return node.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'either':
      return Math.max(...node.parts.map(longest));
    case 'maybe':
    case 'named':
      return longest(node.part);
    default:
      return 1;
  }
}

/** Gives a program its tables, when every word is known. */
export function seal({ steps, sets, names, needs }: Draft, tables: Map<string, Uint8Array>): Program {
  const size = symbolCount();
  // The same choice of words stands in many wordings.
  const tableOf = ({ set, not }: Draft['sets'][number]): Uint8Array => {
    const key = `${not ? '!' : ''}${set.join()}`;
    const known = tables.get(key);
    if (known) return known;
    const table = new Uint8Array(size).fill(not ? 1 : 0);
    for (const symbol of set) table[symbol] = not ? 0 : 1;
    tables.set(key, table);
    return table;
  };
  return {
    step: Uint8Array.from(steps, ([step]) => step),
    first: Int32Array.from(steps, ([, first]) => first),
    second: Int32Array.from(steps, ([, , second]) => second),
    sets: sets.map(tableOf),
    names,
    needs,
  };
}

import { type Dice, pick } from './mutations.ts';

/** A file made bad on purpose: its text, the line at fault, and the files beside it. */
interface Faulty {
  readonly text: string;
  /** The line that is at fault; without one the whole file is. */
  readonly line?: number;
  /** Texts of the files beside it, by the ids of their accords. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** A way to make a file bad, with the diagnostics of which it is owed one. */
export interface Fault {
  readonly says: string;
  readonly codes: readonly string[];
  readonly make: (text: string, dice: Dice) => Faulty;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Puts lines in before the first line that a pattern finds. */
function before(text: string, pattern: RegExp, lines: readonly string[]): Faulty {
  const at = text.search(pattern);
  if (at < 0) throw new Error(`no line like ${pattern}`);
  return { text: `${text.slice(0, at)}${lines.join('\n')}\n${text.slice(at)}`, line: lineOf(text, at) };
}

/** Puts something else in the place of one thing that a pattern finds. */
function other(text: string, pattern: RegExp, dice: Dice, by: (found: string) => string): Faulty {
  const found = pick(dice, [...text.matchAll(pattern)]);
  if (!found) throw new Error(`nothing like ${pattern}`);
  const changed = text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length);
  return { text: changed, line: lineOf(text, found.index) };
}

/** Puts acts in at the beginning of the record, in the indentation that it has. */
function acts(text: string, ...added: readonly string[]): Faulty {
  const start = /^record:\n/m.exec(text);
  const first = /^( *)- /m.exec(text.slice((start?.index ?? 0) + 'record:\n'.length));
  if (!start || !first) throw new Error('no record');
  const lines = added.map((act) => `${first[1] as string}- ${act}`);
  const at = start.index + start[0].length;
  return { text: `${text.slice(0, at)}${lines.join('\n')}\n${text.slice(at)}`, line: lineOf(text, at) };
}

const without = (text: string, term: string): string =>
  text.replace(new RegExp(`^ {2}${term}:.*\\n(?: {3}.*\\n)*`, 'm'), '');
const party = (text: string): string => /^parties:\n {2}([\w-]+):/m.exec(text)?.[1] ?? 'A';
const idOf = (text: string): string => /^accord: (\S+)/m.exec(text)?.[1] ?? '';
const whole = (text: string): Faulty => ({ text });

const supporting = (id: string, on: string): string =>
  `accord: ${id}\nkind: contract\nparties: {A: {}, B: {}}\nterms: {dependsOn: [${on}]}\n`;

/** Makes the accord depend on another one, which the texts given by id describe. */
function depending(text: string, on: string, beside: Faulty['beside']): Faulty {
  const { text: changed, line = 1 } = before(without(text, 'dependsOn'), /(?<=^terms:\n)/m, [`  dependsOn: [${on}]`]);
  return { text: changed, line, ...(beside && { beside }) };
}

/** Gives the accord a cap on extensions of a length. */
function limited(text: string, length: string): Faulty {
  const { text: changed, line = 1 } = before(without(text, 'extension'), /(?<=^terms:\n)/m, [
    '  extension:',
    `    max: ${length}`,
  ]);
  return { text: changed, line: line + 1 };
}

const noSuchDays = ['2019-02-30', '2023-02-29', '1900-02-29', '2019-04-31', '2020-13-45', '2019-00-10', '2019-11-00'];
const noDates = ['20190821', '2019-8-1', 'tomorrow', '21/08/2019', '21 August 2019', '2019-08-31/2019-08-21', '[]'];

/** What the makers of files get wrong, and what those who mean harm put into them. */
export const faults: readonly Fault[] = [
  {
    says: 'cut inside a bracket or a quotation',
    codes: ['file/not-yaml'],
    make: (text, dice) => {
      const open = pick(dice, [...text.matchAll(/[[{"](?=[^\n\]}"]*[\]}"])/g)].slice(-40));
      return whole(`${text.slice(0, open.index)}${open[0]}`);
    },
  },
  {
    says: 'cut before its parties',
    codes: ['accord/missing'],
    make: (text) => whole(text.slice(0, text.search(/^parties:/m))),
  },
  {
    says: 'cut to nothing but its comments',
    codes: ['file/empty'],
    make: (text) => whole(text.slice(0, text.search(/^accord:/m))),
  },
  {
    says: 'a list where a map belongs',
    codes: ['accord/shape'],
    make: (text) =>
      other(
        text,
        /^sources:\n(?:(?: .*)?\n)*/gm,
        () => 0,
        () => 'sources: [text, letter]\n',
      ),
  },
  {
    says: 'a number where a period belongs',
    codes: ['accord/shape'],
    make: (text, dice) => limited(text, pick(dice, ['90', '3', 'true', '[]', '1.5'])),
  },
  {
    says: 'a period in words that are none',
    codes: ['accord/shape'],
    make: (text, dice) =>
      limited(text, pick(dice, ['ninety days', '3 moons', '-1 days', '1.5 years', 'P', '10000 days'])),
  },
  {
    says: 'a day that does not exist',
    codes: ['accord/shape'],
    make: (text, dice) => other(text, /(?<=\bdate: )\d{4}-\d{2}-\d{2}(?=[,\n])/g, dice, () => pick(dice, noSuchDays)),
  },
  {
    says: 'a date in another form',
    codes: ['accord/shape'],
    make: (text, dice) => other(text, /(?<=\bdate: )\d{4}-\d{2}-\d{2}(?=[,\n])/g, dice, () => pick(dice, noDates)),
  },
  {
    says: 'a key that stands twice',
    codes: ['file/duplicate-key'],
    make: (text) => {
      const { text: changed, line = 1 } = before(text, /(?<=^kind: .*\n)/m, ['kind: contract']);
      return { text: changed, line };
    },
  },
  {
    says: 'an alias bomb',
    codes: ['file/aliases'],
    make: (text) => {
      const bomb = Array.from(
        { length: 9 },
        (_, i) => `  - &b${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*b${i - 1}`)).join(', ')}]`,
      );
      const at = text.length;
      return { text: `${text}aliases2:\n${bomb.join('\n')}\n`, line: lineOf(text, at) + 2 };
    },
  },
  {
    says: 'a part that contains itself',
    codes: ['file/aliases'],
    make: (text) => ({ text: `${text}notes: &notes\n  - *notes\n`, line: lineOf(text, text.length) + 1 }),
  },
  {
    says: 'five megabytes of comment',
    codes: ['file/too-large'],
    make: (text) => whole(`${text}# ${'x'.repeat(5_000_000)}\n`),
  },
  {
    says: 'five megabytes of acts',
    codes: ['file/too-large'],
    make: (text) =>
      whole(
        acts(
          text,
          ...Array.from({ length: 70_000 }, (_, i) => `{id: many-${i}, date: 2020-01-01, act: statement, says: again}`),
        ).text,
      ),
  },
  {
    says: 'an act of no known kind',
    codes: ['accord/shape'],
    make: (text, dice) =>
      other(text, /(?<=\bact: )[a-z-]+/g, dice, () =>
        pick(dice, ['cancellation', 'Notice', 'withdraw', 'notice of end', '7']),
      ),
  },
  {
    says: 'an act that works on one that is not there',
    codes: ['act/unknown-act'],
    make: (text) => acts(text, `{id: odd, date: 2025-01-01, act: revocation, by: ${party(text)}, of: nobody-knows}`),
  },
  {
    says: 'a party that is none',
    codes: ['accord/unknown-party'],
    make: (text) => acts(text, '{id: odd, date: 2025-01-01, act: statement, by: ZZZZ, says: It is over.}'),
  },
  {
    says: 'an accord that depends on itself',
    codes: ['accord/dependency-cycle'],
    make: (text) => depending(text, idOf(text), undefined),
  },
  {
    says: 'two accords that depend on each other',
    codes: ['accord/dependency-cycle'],
    make: (text) => depending(text, 'other', { other: supporting('other', idOf(text)) }),
  },
  {
    says: 'three accords that depend on one another in a ring',
    codes: ['accord/dependency-cycle'],
    make: (text) =>
      depending(text, 'second', { second: supporting('second', 'third'), third: supporting('third', idOf(text)) }),
  },
  {
    says: 'an act that revokes itself',
    codes: ['act/ring'],
    make: (text) => acts(text, `{id: r1, date: 2025-01-01, act: revocation, by: ${party(text)}, of: r1}`),
  },
  {
    says: 'acts that revoke each other in a ring',
    codes: ['act/ring'],
    make: (text, dice) => {
      const size = pick(dice, [2, 3, 5, 40]);
      const by = party(text);
      const ring = Array.from(
        { length: size },
        (_, i) => `{id: r${i}, date: 2025-01-01, act: revocation, by: ${by}, of: r${(i + 1) % size}}`,
      );
      return { text: acts(text, ...ring).text };
    },
  },
  {
    says: 'brackets without end',
    codes: ['file/too-deep'],
    make: (text, dice) => {
      const [open, close] = pick(dice, [
        ['[', ']'],
        ['{a: ', '}'],
      ]);
      return { text: `${text}notes: ${open.repeat(3000)}${close.repeat(3000)}\n`, line: lineOf(text, text.length) };
    },
  },
  {
    says: 'a character that no text has',
    codes: ['file/not-text'],
    make: (text, dice) =>
      other(text, /(?<=: )(?=\w)/g, dice, () => pick(dice, ['\0', '\u0007', '\u001b', '\u009f', '\uffff'])),
  },
  {
    says: 'a second document',
    codes: ['file/not-yaml'],
    make: (text) => ({ text: `${text}---\n${text}`, line: lineOf(text, text.length) }),
  },
  {
    says: 'a term that is misspelt',
    codes: ['accord/unknown-key'],
    make: (text) => before(text, /(?<=^terms:\n)/m, ['  renewel: {tacit: false}']),
  },
];

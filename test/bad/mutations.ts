/** A dice that falls the same way for the same seed. */
export type Dice = () => number;

/** Mulberry32: small, even, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;

export type Mutation = (text: string, dice: Dice) => string;

const dates = [
  ...[
    '2019-02-30',
    '0000-00-00',
    '0001-01-01',
    '9999-12-31',
    '2019-13-01',
    '10000-01-01',
    '2019',
    '"2019"',
    '2019-XX',
    '2019~',
    '2019-02-XX',
  ],
  ...[
    '0001-01-01/9999-12-31',
    '2019-01-01/2027-12-31',
    '2019-08-31/2019-08-21',
    '20190821',
    '2019-8-1',
    'tomorrow',
    '-1',
    '1e9',
    'null',
    '{}',
    '[2019-08-21]',
  ],
];

const periods = [
  '9999 years',
  '9999 days',
  '9999 months',
  'P9999Y9999M',
  '0 days',
  '-1 days',
  '10000 days',
  '1 day',
  '9999 business days',
  '1 month 9999 days',
  'indefinite',
  'none',
  '[]',
  '1e3 years',
];

const values: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  99999999999999999999,
  true,
  [],
  {},
  '',
  'x',
  [[[]]],
  '2019-02-30',
  'x'.repeat(5000),
  { a: 1 },
  ['A', 'B'],
  'not not x',
  '2..',
  'any',
  'indefinite',
];

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'any',
  '',
  ' ',
  'a,b',
  'x\ny',
  '\u202eabc',
  'é',
  '漢字',
  '0',
  '-',
];

const kinds = [
  'notice',
  'revocation',
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'agreed-extension',
  'renewal',
  'amendment',
  'consent-to-end',
  'correction',
  'entry-into-force',
  'accession',
  'condition-met',
  'duty-done',
  'nonsense',
];

function replaced(text: string, pattern: RegExp, dice: Dice, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = pick(dice, found);
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

const lineAt = (text: string, dice: Dice): { readonly lines: string[]; readonly at: number } => {
  const lines = text.split('\n');
  return { lines, at: Math.floor(dice() * lines.length) };
};

/** Puts something else in the place of a random part of data. */
function elsewhere(value: unknown, dice: Dice, change: (old: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || dice() < 0.15) return change(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return change(value);
    const at = Math.floor(dice() * value.length);
    return value.map((part, i) => (i === at ? elsewhere(part, dice, change) : (part as unknown)));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return change(value);
  const at = Math.floor(dice() * entries.length);
  return Object.fromEntries(
    entries.map(([key, part], i) => [key, i === at ? elsewhere(part, dice, change) : (part as unknown)]),
  );
}

/** What can happen to a file, by name. `data` mutations work on the data of the file, the others on its text. */
export const textMutations: Readonly<Record<string, Mutation>> = {
  'cut anywhere': (text, dice) => text.slice(0, Math.floor(dice() * text.length)),
  'cut at a line': (text, dice) => {
    const { lines, at } = lineAt(text, dice);
    return lines.slice(0, at).join('\n');
  },
  'cut after a colon': (text, dice) => replaced(text, /: [^\n]*\n/g, dice, () => ':\n'),
  'cut inside a quotation': (text, dice) =>
    replaced(text, /"[^"\n]*"/g, dice, (found) => found.slice(0, Math.ceil(dice() * (found.length - 1)))),
  'cut inside a bracket': (text, dice) =>
    replaced(text, /[[{][^\n]*[\]}]/g, dice, (found) => found.slice(0, 1 + Math.floor(dice() * (found.length - 1)))),
  'head is gone': (text, dice) => text.slice(Math.floor(dice() * text.length)),
  'a line is gone': (text, dice) => {
    const { lines, at } = lineAt(text, dice);
    return lines.filter((_, i) => i !== at).join('\n');
  },
  'a line stands twice': (text, dice) => {
    const { lines, at } = lineAt(text, dice);
    return [...lines.slice(0, at + 1), ...lines.slice(at)].join('\n');
  },
  'a line is further in': (text, dice) => {
    const { lines, at } = lineAt(text, dice);
    return lines.map((line, i) => (i === at ? `${pick(dice, [' ', '  ', '\t', '    '])}${line}` : line)).join('\n');
  },
  'a character is another': (text, dice) => {
    const at = Math.floor(dice() * text.length);
    return (
      text.slice(0, at) +
      pick(dice, [
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '#',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '\t',
        '\0',
        '\u0007',
        '\u2028',
        '\ud800',
        '\ufffd',
        '\ufeff',
      ]) +
      text.slice(at + 1)
    );
  },
  'a date is none': (text, dice) => replaced(text, /\d{4}-\d{2}-\d{2}/g, dice, () => pick(dice, dates)),
  'dates are others': (text, dice) =>
    text.replace(/\d{4}-\d{2}-\d{2}/g, (found) => (dice() < 0.5 ? found : pick(dice, dates))),
  'days are shuffled': (text, dice) =>
    text.replace(/\d{4}-(\d{2}-\d{2})/g, (_, rest: string) => `${1990 + Math.floor(dice() * 50)}-${rest}`),
  'a period is another': (text, dice) =>
    replaced(text, /\d+ (?:days?|weeks?|months?|years?)/g, dice, () => pick(dice, periods)),
  'periods are others': (text, dice) =>
    text.replace(/\d+ (?:days?|weeks?|months?|years?)/g, (found) => (dice() < 0.4 ? found : pick(dice, periods))),
  'kinds of acts are others': (text, dice) =>
    text.replace(/act: [a-z-]+/g, (found) => (dice() < 0.5 ? found : `act: ${pick(dice, kinds)}`)),
  'acts point anywhere': (text, dice) => {
    const ids = [...text.matchAll(/id: ([\w-]+)/g)].map((m) => m[1] as string);
    return text.replace(/of: (?:\[[^\]]*\]|[\w-]+)/g, () => `of: [${pick(dice, ids)}, ${pick(dice, ids)}]`);
  },
  'a name is strange': (text, dice) =>
    replaced(text, /(?:by|id|exit|about|clause|source|kind|zone|of): [\w-]+/g, dice, (found) =>
      found.replace(/: .*/, `: ${JSON.stringify(pick(dice, names))}`),
    ),
  'a key is strange': (text, dice) =>
    replaced(
      text,
      /^ *[\w-]+:/gm,
      dice,
      (found) => `${/^ */.exec(found)?.[0] ?? ''}${JSON.stringify(pick(dice, names))}:`,
    ),
  'lines end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'lines end as on old Macs': (text) => text.replaceAll('\n', '\r'),
  'a mark of byte order': (text) => `\ufeff${text}`,
  'read as if each byte were a character': (text) =>
    [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''),
  'every other character is NUL': (text) => [...text].join('\0'),
  'words of another language': (text, dice) =>
    text.replace(/\b(?:true|false|any|none)\b/g, () =>
      pick(dice, ['yes', 'no', 'on', 'off', 'Ja', '~', 'NaN', '.inf', '0x1F', '1_000']),
    ),
};

/** What can happen to the data of a file. */
export const dataMutations: Readonly<Record<string, (data: unknown, dice: Dice) => unknown>> = {
  'a part is something else': (data, dice) => elsewhere(data, dice, () => pick(dice, values)),
  'three parts are something else': (data, dice) =>
    [1, 2, 3].reduce((sum) => elsewhere(sum, dice, () => pick(dice, values)), data),
  'a part is gone': (data, dice) => elsewhere(data, dice, () => undefined),
  'a part stands twice': (data, dice) => elsewhere(data, dice, (old) => [old, old]),
};

import { parseDay, type Unit } from '../calendar/index.ts';

/** A value and the words that say it: an ISO date, or an ISO 8601 duration in the unit of the words. */
export interface Mention {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const either = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

// ---- numbers in words

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tenths = 'twentieth thirtieth';

const numbers: ReadonlyMap<string, number> = new Map([
  ...[ones, ordinals].flatMap((list) => list.split(' ').map((word, i) => [word, i + 1] as const)),
  ...[tens, tenths].flatMap((list) => list.split(' ').map((word, i) => [word, (i + 2) * 10] as const)),
]);

const hyphen = '[-‐‑–]';
const cardinal = `(?:${either([...ones.split(' '), ...tens.split(' '), 'hundred', 'thousand'])})`;
// A run such as "two hundred and seventy-three", which begins nowhere but at its first word.
const run = `(?<!\\b${cardinal}[^\\p{L}\\p{N}]{1,3}(?:and\\s+)?)${cardinal}(?:(?:\\s*${hyphen}\\s*|\\s+)(?:and\\s+)?${cardinal}){0,7}`;
const ordinal = `(?:(?:twenty|thirty)(?:\\s+|\\s*${hyphen}\\s*))?(?:${either([...ordinals.split(' '), ...tenths.split(' ')])})`;

function numberOf(words: string): number {
  let [whole, part] = [0, 0];
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    if (word === 'hundred') part = Math.max(part, 1) * 100;
    else if (word === 'thousand') [whole, part] = [whole + Math.max(part, 1) * 1000, 0];
    else part += numbers.get(word) ?? 0;
  }
  return whole + part;
}

const kanji = '〇一二三四五六七八九';

/** The number of Chinese numerals: by place as in 二〇二六, or with 十 and 百. */
function numberOfKanji(text: string): number {
  if (!/[十百]/.test(text)) return Number(text.replace(/./g, (sign) => String(kanji.indexOf(sign))));
  let [whole, part] = [0, 0];
  for (const sign of text) {
    const weight = sign === '十' ? 10 : sign === '百' ? 100 : 0;
    [whole, part] = weight === 0 ? [whole, kanji.indexOf(sign)] : [whole + Math.max(part, 1) * weight, 0];
  }
  return whole + part;
}

// Full-width digits are one code unit each, as the others are: offsets stay.
const narrow = (text: string): string =>
  text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const figures = (text: string): number => (/^\d+$/.test(text) ? Number(text) : numberOfKanji(text));

// ---- periods

const units: readonly Unit[] = ['year', 'month', 'week', 'day'];
const letters: Readonly<Record<Unit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D' };

/** How a language writes a period: its numbers in words, what may stand between a number and its unit, and the units. */
interface Tongue {
  readonly words: string;
  readonly numberOf: (words: string) => number;
  readonly between: string;
  readonly units: Readonly<Record<Unit, string>>;
}

/** A language whose numbers are listed: those that agreements count by. */
function tongueOf(list: Readonly<Record<number, string>>, between: string, own: Tongue['units']): Tongue {
  const known = Object.entries(list).map(([n, words]) => [Number(n), new RegExp(`^(?:${words})$`, 'iu')] as const);
  return {
    words: either(Object.values(list).flatMap((words) => words.split('|'))),
    numberOf: (word) => known.find(([, words]) => words.test(word))?.[0] ?? 0,
    between,
    units: own,
  };
}

const tongues: readonly Tongue[] = [
  {
    words: `${run}|an?|each|every|per`,
    numberOf: (words) => (/^(?:an?|each|every|per)$/i.test(words) ? 1 : numberOf(words)),
    between:
      'additional|business|calendar|clear|complete|consecutive|contract|full|further|more|subsequent|successive|whole|working',
    units: { year: 'years?', month: 'months?', week: 'weeks?', day: 'days?' },
  },
  tongueOf(
    {
      ...{ 1: 'un|une', 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf' },
      ...{ 10: 'dix', 12: 'douze', 15: 'quinze', 18: 'dix-huit', 20: 'vingt', 24: 'vingt-quatre', 30: 'trente' },
      ...{ 45: 'quarante-cinq', 60: 'soixante', 90: 'quatre-vingt-dix', 120: 'cent vingt', 180: 'cent quatre-vingts?' },
    },
    'nouvelles?|nouveaux',
    { year: 'années?|ans?', month: 'mois', week: 'semaines?', day: 'jours?' },
  ),
  tongueOf(
    {
      ...{ 1: 'ein|eine|einem|einen|einer|eines', 2: 'zwei', 3: 'drei', 4: 'vier', 5: 'fünf', 6: 'sechs' },
      ...{ 7: 'sieben', 8: 'acht', 9: 'neun', 10: 'zehn', 12: 'zwölf', 14: 'vierzehn', 18: 'achtzehn', 20: 'zwanzig' },
      ...{ 24: 'vierundzwanzig', 30: 'dreißig|dreissig', 60: 'sechzig', 90: 'neunzig', 180: 'hundertachtzig' },
    },
    'volle[nrs]?|weitere[nrsm]?|ganze[nrs]?',
    { year: 'jahr(?:e[ns]?|s)?', month: 'monat(?:e[ns]?|s)?', week: 'wochen?', day: 'tag(?:e[ns]?|s)?' },
  ),
  tongueOf(
    {
      ...{ 1: 'un|una', 2: 'dos', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve' },
      ...{ 10: 'diez', 12: 'doce', 15: 'quince', 18: 'dieciocho', 20: 'veinte', 24: 'veinticuatro', 30: 'treinta' },
      ...{ 45: 'cuarenta y cinco', 60: 'sesenta', 90: 'noventa', 120: 'ciento veinte', 180: 'ciento ochenta' },
    },
    'nuevos?',
    { year: 'años?', month: 'mes(?:es)?', week: 'semanas?', day: 'días?' },
  ),
];

const patterns = tongues.map(({ words, between, units: own }) => {
  const number = `(?:${words}|\\d{1,4})`;
  const unit = units.map((name) => `(?<${name}>${own[name]})`).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,])(?<first>${number})(?:\\s*[(\\[]\\s*(?<second>${number})\\s*[)\\]])?` +
      `(?:(?:\\s+|\\s*${hyphen}\\s*)(?:${between})){0,3}(?:\\s|${hyphen})*(?:${unit})(?!\\p{L})`,
    'giu',
  );
});

// A figure before 日 that has its month before it is the day of a date; a year of three figures or more is a year of the calendar.
const eastAsian =
  /(?<![\d〇一二三四五六七八九十百]|[月월]\s*)(?<first>\d{1,4}|[〇一二三四五六七八九十百]{1,6})\s*(?:(?<year>(?:(?:個|箇|か|カ|ヶ|ケ)年|年間?|년)(?!度))|(?<month>(?:個|箇|か|カ|ヶ|ケ|개)\s*(?:月間?|월))|(?<week>週間?|주일?)|(?<day>日間?|일))/gu;

// What is counted without a number.
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/\b(?:annual(?:ly)?|yearly|anniversar(?:y|ies)|year\s*(?:to|[-‐‑–]\s*to\s*[-‐‑–])\s*year)\b|毎年|매년/giu, 'P1Y'],
  [/\b(?:monthly|month\s*(?:to|[-‐‑–]\s*to\s*[-‐‑–])\s*month)\b|毎月|매월/giu, 'P1M'],
  [/\bquarterly\b/giu, 'P3M'],
  [/\bhalf[\s-]years?\b/giu, 'P6M'],
  [/\bfortnight\b/giu, 'P2W'],
];

interface Counted {
  readonly count: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

function countedIn(text: string, pattern: RegExp, number: (words: string) => number): readonly Counted[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const { first = '', second, ...rest } = found.groups ?? {};
    const unit = units.find((name) => rest[name] !== undefined) as Unit;
    const count = number(first);
    const [start, end] = [found.index, found.index + found[0].length];
    // "Ninety (30) days" says no number of days.
    return count > 0 && (second === undefined || number(second) === count) ? [{ count, unit, start, end }] : [];
  });
}

const valueOf = ({ count, unit }: Counted): string => `${count}${letters[unit]}`;

/** Neighbours such as "one year and six months" are one period; with a comma between them they may be two as well. */
function joined(text: string, parts: readonly Counted[]): readonly Mention[] {
  return parts.flatMap((part, i) => {
    const chain = [part];
    let loose = true;
    for (const next of parts.slice(i + 1)) {
      const last = chain.at(-1) as Counted;
      const joint = text.slice(last.end, next.start);
      if (
        units.indexOf(next.unit) <= units.indexOf(last.unit) ||
        !/^['’]?\s*(?:,|(?:,\s*)?(?:and|et|und|y))?\s*$/u.test(joint)
      )
        break;
      loose &&= joint.includes(',');
      chain.push(next);
    }
    const before = parts[i - 1];
    const inside =
      before !== undefined &&
      units.indexOf(part.unit) > units.indexOf(before.unit) &&
      /^['’]?\s*(?:and|et|und|y)?\s*$/u.test(text.slice(before.end, part.start));
    const alone = { value: `P${valueOf(part)}`, start: part.start, end: part.end };
    if (chain.length === 1) return inside ? [] : [alone];
    const whole = chain.map(valueOf).join('');
    const all = { value: `P${whole}`, start: part.start, end: (chain.at(-1) as Counted).end };
    return loose ? [all, alone] : [all];
  });
}

/** The periods that a text says, in figures or in words. What is said twice over, as in "ninety (90) days", has to be the same. */
export function periodsIn(text: string): readonly Mention[] {
  const plain = narrow(text);
  const spoken = tongues.flatMap((tongue, i) =>
    joined(
      plain,
      countedIn(plain, patterns[i] as RegExp, (words) => (/^\d/.test(words) ? Number(words) : tongue.numberOf(words))),
    ),
  );
  const eastern = countedIn(plain, eastAsian, figures).filter(({ unit, count }) => unit !== 'year' || count < 100);
  const unnumbered = adverbs.flatMap(([pattern, value]) =>
    [...plain.matchAll(pattern)].map((found) => ({ value, start: found.index, end: found.index + found[0].length })),
  );
  return [...spoken, ...joined(plain, eastern), ...unnumbered];
}

// ---- dates

const months = [
  'january|jan|janvier|januar|enero',
  'february|feb|février|februar|febrero',
  'march|mar|mars|märz|marzo',
  'april|apr|avril|abril',
  'may|mai|mayo',
  'june|jun|juin|juni|junio',
  'july|jul|juillet|juli|julio',
  'august|aug|août|agosto',
  'september|sept|sep|septembre|septiembre',
  'october|oct|octobre|oktober|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|décembre|dezember|diciembre',
];
const monthOf = (name: string): number =>
  months.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;

const month = `(?<month>${either(months.flatMap((names) => names.split('|')))})\\.?`;
const dayOfMonth = `(?<![\\p{L}\\p{N}]|twenty\\W|thirty\\W)(?<day>\\d{1,2}(?:\\s?(?:s\\s?t|n\\s?d|r\\s?d|t\\s?h)|er|\\.|º)?|${ordinal})`;
const year = `(?<year>\\d{4}(?!\\p{N})|${run})`;
const datePatterns = [
  `${dayOfMonth}\\s*(?:\\([^()]{1,6}\\)\\s*)?(?:day\\s+)?(?:of\\s+|de\\s+|d['’]\\s*)?(?:the\\s+month\\s+of\\s+)?${month}\\s*,?\\s*(?:(?:in\\s+)?the\\s+year\\s+(?:of\\s+our\\s+lord\\s+)?|of\\s+|del?\\s+)?${year}`,
  `(?<!\\p{L})${month}\\s*${dayOfMonth}\\s*,?\\s*${year}`,
  '(?<!\\p{N})(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\p{N})',
  '(?<![\\p{N}]|\\p{N}[-/.])(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})(?!\\p{N})',
  // The same figures the American way round: which of the two is meant the figures do not say.
  '(?<![\\p{N}]|\\p{N}[-/.])(?<month>\\d{1,2})(?<sign>[-/])(?<day>\\d{1,2})\\k<sign>(?<year>\\d{4})(?!\\p{N})',
  '(?<!\\p{N})(?<year>\\d{4}|[〇一二三四五六七八九]{4})\\s*[年년]\\s*(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*[月월]\\s*(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[日일]',
].map((pattern) => new RegExp(pattern, 'giu'));

const part = (text: string): number => {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  return /^[a-z]/i.test(text) ? numberOf(text) : numberOfKanji(text);
};

/** The days that a text says with day, month and year; a year of two figures names no century and is none. */
export function datesIn(text: string): readonly Mention[] {
  const plain = narrow(text);
  return datePatterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((found) => {
      const { year: y = '', month: m = '', day: d = '' } = found.groups ?? {};
      const value = [
        String(part(y)).padStart(4, '0'),
        String(monthOf(m) || part(m)).padStart(2, '0'),
        String(part(d)).padStart(2, '0'),
      ].join('-');
      const [start, end] = [found.index, found.index + found[0].length];
      return part(y) >= 1000 && parseDay(value) !== undefined ? [{ value, start, end }] : [];
    }),
  );
}

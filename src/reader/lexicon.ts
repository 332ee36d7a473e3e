/** What the words of dates, periods and references are worth. Data: a word is added here, and nowhere else. */

/** A set of words that are written with a blank between each two. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const simple: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const tens = Object.entries(simple).filter(([, worth]) => worth >= 20);
const ones = Object.entries(simple).filter(([, worth]) => worth < 10);

/** Cardinal numbers in words, "twentyfive" without its hyphen too. */
export const cardinals: Readonly<Record<string, number>> = {
  ...simple,
  ...Object.fromEntries(tens.flatMap(([ten, more]) => ones.map(([one, few]) => [`${ten}${one}`, more + few]))),
};

/** Ordinal numbers in words. */
export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** Months, with the short forms that the press and contracts use. */
export const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Units of periods, as the letter that ISO 8601 gives them; `half` counts months, as text would. */
export const units: Readonly<Record<string, 'D' | 'W' | 'M' | 'Y'>> = {
  day: 'D',
  days: 'D',
  week: 'W',
  weeks: 'W',
  month: 'M',
  months: 'M',
  year: 'Y',
  years: 'Y',
};

/** Words that may stand between a number and its unit without changing the length. */
export const between: readonly string[] = [
  'additional',
  'successive',
  'consecutive',
  'further',
  'full',
  'calendar',
  'business',
  'working',
  'banking',
  'clear',
  'contract',
  'fiscal',
  'complete',
  'whole',
  'continuous',
  'uninterrupted',
  'subsequent',
  'annual',
  'other',
  'more',
];

/** Those of them that say that a period follows another. */
export const following: readonly string[] = [
  'additional',
  'successive',
  'consecutive',
  'further',
  'subsequent',
  'more',
];

/** How days are to be counted, where a word before the unit says so. */
export const dayKinds: Readonly<Record<string, 'business' | 'calendar' | 'clear'>> = {
  business: 'business',
  working: 'business',
  banking: 'business',
  calendar: 'calendar',
  clear: 'clear',
};

/** Words after which a full stop ends no sentence. */
export const shortened: readonly string[] = [
  'inc',
  'corp',
  'co',
  'ltd',
  'no',
  'nos',
  'sec',
  'art',
  'arts',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'vs',
  'approx',
  'para',
  'paras',
  'vol',
  'ave',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'gen',
  'gov',
  'sen',
  'rep',
  'jr',
  'sr',
  'messrs',
  'llc',
  'bros',
  'cie',
];

/** Words that bring a reference to a part of the same text. */
export const references: readonly string[] = [
  'section',
  'sections',
  'article',
  'articles',
  'clause',
  'clauses',
  'paragraph',
  'paragraphs',
  'subsection',
  'subsections',
  'para',
  'art',
  'sec',
];

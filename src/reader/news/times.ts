import { months } from '../lexicon.ts';
import type { Part, TimeWords, YearWord } from './relative-dates.ts';
import type { Time, TimeGroups, TimeWording } from './time-wording.ts';
import { japaneseHeads, japaneseTimes, koreanHeads, koreanTimes } from './times-east-asian.ts';

/** Longest stretch that is looked through for times; a sentence that is longer is no sentence of a report. */
const longest = 4000;

const month = `(?<month>${Object.keys(months)
  .toSorted((x, y) => y.length - x.length)
  .join('|')})\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:1[6-9]|20)\\d\\d)';
const yearWord =
  '(?:of )?(?<yearword>(?:last|this|next|that|the same|the previous|the following) year|the year before)';
const part = '(?:the )?(?<part>early|mid|middle|late|end|beginning|start)(?:[ -](?:of |in )?)(?:the )?';
const unit = '(?<unit>day|week|month|year)s?';
const weekday = '(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day';
const count = `(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

const partOf: Readonly<Record<string, Part>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
};

const yearWords: Readonly<Record<string, YearWord>> = {
  'last year': { shift: -1 },
  'the previous year': { shift: -1 },
  'this year': { shift: 0 },
  'next year': { shift: 1 },
  'that year': 'told',
  'the same year': 'told',
};

const weekdays = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const yearIn = ({ year: digits, yearword }: TimeGroups): { year?: number | YearWord } => {
  if (digits) return { year: Number(digits) };
  const word = yearword && yearWords[yearword];
  return word ? { year: word } : {};
};
const monthIn = (groups: TimeGroups): number => months[groups.month as string] as number;
const partIn = (groups: TimeGroups): { part?: Part } => {
  const named = groups.part ? partOf[groups.part] : undefined;
  return named ? { part: named } : {};
};
const weekdayIn = (groups: TimeGroups): number => weekdays.indexOf(groups.weekday as string) + 1;
const ofWeek = (groups: TimeGroups): TimeWords => ({
  is: 'weekday',
  weekday: weekdayIn(groups),
  which: groups.which === 'this' ? 'this' : groups.which === 'next' ? 'next-week' : 'last-week',
});
const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7 };
const shifts: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };

const counted = (groups: TimeGroups, sign: 1 | -1, from: 'published' | 'told'): TimeWords => {
  const written = groups.count as string;
  const n = /^\d/.test(written) ? Number(written) : /^an?$/.test(written) ? 1 : counts.indexOf(written) + 1;
  const days = unitDays[groups.unit as string];
  if (days === undefined) return { is: 'months-from', months: sign * n * (groups.unit === 'year' ? 12 : 1), from };
  // "a week later" may be six days or eight; "three days later" is three.
  return { is: 'days-from', days: sign * n * days, from, ...(days > 1 ? { about: true as const } : {}) };
};

/** How reports in English tell times, the longer ways first. */
const englishTimes: readonly (TimeWording & { readonly heads: readonly string[] })[] = (
  [
    [
      `${year}-(?<m>\\d\\d)-${day}`,
      (g) => ({ is: 'day', year: Number(g.year), month: Number(g.m), day: Number(g.day) }),
    ],
    [
      `${part}${month}(?:,? (?:of )?${year}| ${yearWord})?`,
      (g) => ({ is: 'month', month: monthIn(g), ...partIn(g), ...yearIn(g) }),
    ],
    [
      `${part}(?<shift>last|this|next) month`,
      (g) => ({ is: 'month-from', from: 'published', shift: shifts[g.shift as string] ?? 0, ...partIn(g) }),
    ],
    [`${part}(?:${year}|${yearWord})`, (g) => ({ is: 'year', year: yearIn(g).year ?? 0, ...partIn(g) })],
    [
      `${month} ${day}(?:,? ${year}|,? ${yearWord})?(?!\\d)`,
      (g) => ({ is: 'day', month: monthIn(g), day: Number(g.day), ...yearIn(g) }),
    ],
    [
      `${day} (?:of )?${month}(?:,? ${year}|,? ${yearWord})?(?![a-z])`,
      (g) => ({ is: 'day', month: monthIn(g), day: Number(g.day), ...yearIn(g) }),
    ],
    [`${month},? (?:of )?(?:${year}|${yearWord})`, (g) => ({ is: 'month', month: monthIn(g), ...yearIn(g) })],
    [`last ${month}(?![a-z])`, (g) => ({ is: 'month', month: monthIn(g), last: true })],
    [`(?:this|next) ${month}(?![a-z])`, (g) => ({ is: 'month', month: monthIn(g) })],
    [
      `(?:in|since|by|until|through|during) ${month}(?:,? (?:of )?${year}| ${yearWord})?(?![a-z])(?!\\.? ?\\d)`,
      (g) => ({ is: 'month', month: monthIn(g), ...yearIn(g) }),
    ],
    [
      `(?<which>last|next|this past|this coming|this) ${weekday}`,
      (g) => ({
        is: 'weekday',
        weekday: weekdayIn(g),
        which: g.which?.includes('past')
          ? 'last'
          : g.which?.includes('coming')
            ? 'next'
            : (g.which as 'last' | 'next' | 'this'),
      }),
    ],
    [`${weekday}(?: of)? (?<which>last|next|this) week`, ofWeek],
    [`(?<which>last|next|this) week on ${weekday}`, ofWeek],
    [weekday, (g) => ({ is: 'weekday', weekday: weekdayIn(g) })],
    ['the day before yesterday', () => ({ is: 'days-from', days: -2, from: 'published' })],
    ['yesterday', () => ({ is: 'days-from', days: -1, from: 'published' })],
    ['(?:today|tonight)', () => ({ is: 'days-from', days: 0, from: 'published' })],
    ['tomorrow', () => ({ is: 'days-from', days: 1, from: 'published' })],
    ['earlier this (?<unit>week|month|year)', (g) => ({ is: 'so-far', unit: g.unit as 'week' })],
    ['(?<shift>last|this|next) week', (g) => ({ is: 'week', shift: shifts[g.shift as string] ?? 0 })],
    [
      '(?<shift>last|this|next) month',
      (g) => ({ is: 'month-from', from: 'published', shift: shifts[g.shift as string] ?? 0 }),
    ],
    ['(?:that|the same) month', () => ({ is: 'month-from', from: 'told', shift: 0 })],
    ['the following month', () => ({ is: 'month-from', from: 'told', shift: 1 })],
    [yearWord, (g) => (yearIn(g).year === undefined ? undefined : { is: 'year', year: yearIn(g).year ?? 0 })],
    [`${count} ${unit} ago`, (g) => counted(g, -1, 'published')],
    [`${count} ${unit} (?:later|after that)`, (g) => counted(g, 1, 'told')],
    [`${count} ${unit} earlier`, (g) => counted(g, -1, 'told')],
    ['the (?:next|following) day', () => ({ is: 'days-from', days: 1, from: 'told' })],
    ['the (?:previous day|day before)', () => ({ is: 'days-from', days: -1, from: 'told' })],
    ['(?:the same|that) day', () => ({ is: 'days-from', days: 0, from: 'told' })],
    [
      `on the (?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:of |day|${Object.keys(months).join('|')}|[a-z]+ anniversary|anniversary))`,
      (g) => ({ is: 'day', day: Number(g.day) }),
    ],
    [`(?:in|since|from|until|through) ${year}(?![\\d-])`, (g) => ({ is: 'year', year: Number(g.year) })],
  ] satisfies readonly (readonly [string, TimeWording['means']])[]
).map(([says, means]) => ({
  says: new RegExp(`${says.replace(/ /g, '\\s{1,3}')}(?![a-z\\d])`, 'iy'),
  means,
  heads: headsOf(says),
}));

// The words with which a way of telling begins; `#` stands for digits.
function headsOf(says: string): readonly string[] {
  if (says.startsWith(part)) return ['the', ...Object.keys(partOf)];
  if (says.startsWith(month)) return Object.keys(months);
  if (says.startsWith(day) || says.startsWith(year)) return ['#'];
  if (says.startsWith(count)) return ['#', 'a', 'an', ...counts];
  if (says.startsWith(yearWord)) return ['of', 'last', 'this', 'next', 'that', 'the'];
  if (says.startsWith(weekday)) return weekdays.map((name) => `${name}day`);
  const [, either] = /^\((?:\?:|\?<\w{1,30}>)([^()]{1,400})\)/.exec(says) ?? [];
  return (either ?? says).split('|').map((one) => /^[a-z]+/.exec(one)?.[0] ?? '');
}

const byHead = new Map<string, TimeWording[]>();
for (const wording of englishTimes)
  for (const head of new Set(wording.heads)) {
    const same = byHead.get(head);
    if (same) same.push(wording);
    else byHead.set(head, [wording]);
  }

const leads =
  /(?:^|[^a-z])(on|in|by|until|till|before|after|since|from|of|effective|through|beyond|for|as of|ahead of|no later than|with effect from|starting|beginning|about|around|the|a)\s{1,3}(?:midnight (?:on |of )?|about |around |late |early )?$/i;

/** The times that a stretch of an English text tells, from left to right. */
export function englishTimesIn(text: string, from: number, to: number): readonly Time[] {
  const stop = Math.min(to, from + longest);
  const piece = text.slice(from, stop).replace(/[\u00a0\n\r\t]/g, ' ');
  const found: Time[] = [];
  for (let at = 0; at < piece.length; ) {
    if (!isWordCode(piece.charCodeAt(at)) || (at > 0 && isWordCode(piece.charCodeAt(at - 1)))) {
      at += 1;
      continue;
    }
    let wordEnd = at + 1;
    while (isWordCode(piece.charCodeAt(wordEnd))) wordEnd += 1;
    const digits = piece.charCodeAt(at) < 58;
    const wordings = byHead.get(digits ? '#' : piece.slice(at, wordEnd).toLowerCase());
    const time = wordings && firstOf(wordings, piece, at);
    if (time && !isModalMay(piece, at, time.end)) {
      // The small word that belongs to a way of telling stays a lead.
      const own = /^(in|since|by|until|through|during|from|on)\s/i.exec(piece.slice(at, at + 12));
      const lead = own ? own[1] : leads.exec(piece.slice(Math.max(0, at - 40), at))?.[1];
      const inner = own && !/^on$/i.test(own[1] as string) ? own[0].length : own ? 3 : 0;
      found.push({
        start: from + at + inner,
        // The full stop of the sentence is not that of a short name.
        end: from + time.end - (piece.charAt(time.end - 1) === '.' ? 1 : 0),
        words: time.words,
        lead: (lead ?? '').toLowerCase(),
      });
      at = time.end;
    } else at = wordEnd;
  }
  return found;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

// "may" and "march" in small letters are verbs.
function isModalMay(piece: string, at: number, end: number): boolean {
  return /(?:^|[^a-z])(?:may|march)(?![a-z])/.test(piece.slice(at, end));
}

function firstOf(
  wordings: readonly TimeWording[],
  piece: string,
  at: number,
): { end: number; words: TimeWords } | undefined {
  for (const { says, means } of wordings) {
    says.lastIndex = at;
    const match = says.exec(piece);
    if (!match) continue;
    const groups = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, word]) => [name, word?.toLowerCase()]),
    );
    const words = means(groups);
    if (words) return { end: at + match[0].length, words };
  }
  return undefined;
}

/** The times that a stretch of a Japanese or Korean text tells. */
export function eastAsianTimesIn(text: string, from: number, to: number, language: 'ja' | 'ko'): readonly Time[] {
  const stop = Math.min(to, from + longest);
  const [wordings, heads] = language === 'ja' ? [japaneseTimes, japaneseHeads] : [koreanTimes, koreanHeads];
  // One letter for one, so that places stay: full-width digits are as good as any.
  const piece = text
    .slice(from, stop)
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const found: Time[] = [];
  for (let at = 0; at < piece.length; ) {
    if (!heads.has(piece.charAt(at))) {
      at += 1;
      continue;
    }
    const time =
      /\d/.test(piece.charAt(at - 1)) && /\d/.test(piece.charAt(at)) ? undefined : firstOf(wordings, piece, at);
    if (time) {
      const lead =
        /^\s?(?:の)?(で(?=(?:契約|協定|条約)?を?(?:終了|解約|失効|満了|破棄|離脱|脱退))|まで|以降|以後|から|付|期限|까지|부터|이후|자로)/.exec(
          piece.slice(time.end, time.end + 5),
        )?.[1] ?? '';
      found.push({ start: from + at, end: from + time.end, words: time.words, lead });
      at = time.end;
    } else at += 1;
  }
  return found;
}

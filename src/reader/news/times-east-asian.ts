import type { Part, TimeWords, YearWord } from './relative-dates.ts';
import type { TimeGroups, TimeWording } from './time-wording.ts';

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const years: Readonly<Record<string, YearWord>> = {
  昨年: { shift: -1 },
  去年: { shift: -1 },
  一昨年: { shift: -2 },
  おととし: { shift: -2 },
  今年: { shift: 0 },
  本年: { shift: 0 },
  来年: { shift: 1 },
  同年: 'told',
  작년: { shift: -1 },
  지난해: { shift: -1 },
  재작년: { shift: -2 },
  올해: { shift: 0 },
  내년: { shift: 1 },
  '같은 해': 'told',
  그해: 'told',
};

const parts: Readonly<Record<string, Part>> = {
  上旬: 'early',
  初旬: 'early',
  初め: 'early',
  初頭: 'early',
  中旬: 'mid',
  半ば: 'mid',
  下旬: 'late',
  末: 'late',
  초순: 'early',
  상순: 'early',
  초: 'early',
  중순: 'mid',
  하순: 'late',
  말: 'late',
};

const monthsFrom: Readonly<Record<string, readonly [number, 'published' | 'told']>> = {
  先月: [-1, 'published'],
  今月: [0, 'published'],
  来月: [1, 'published'],
  前月: [-1, 'told'],
  同月: [0, 'told'],
  翌月: [1, 'told'],
  지난달: [-1, 'published'],
  이달: [0, 'published'],
  '이번 달': [0, 'published'],
  다음달: [1, 'published'],
  '다음 달': [1, 'published'],
  '같은 달': [0, 'told'],
};

const yearIn = ({ era, eranumber, year, yearword }: TimeGroups): { year?: number | YearWord } => {
  if (era) return { year: (eras[era] ?? 0) + (eranumber === '元' ? 1 : Number(eranumber)) };
  if (year) return { year: Number(year) };
  const word = yearword ? years[yearword] : undefined;
  return word === undefined ? {} : { year: word };
};

const partIn = ({ part }: TimeGroups): { part?: Part } => {
  const named = part ? parts[part] : undefined;
  return named ? { part: named } : {};
};

// A month with its day, its part, or nothing.
function monthOf(groups: TimeGroups, last?: true): TimeWords {
  const month = Number(groups.month);
  if (groups.day) return { is: 'day', month, day: Number(groups.day), ...yearIn(groups) };
  return { is: 'month', month, ...partIn(groups), ...yearIn(groups), ...(last ? { last } : {}) };
}

function monthFrom(groups: TimeGroups): TimeWords {
  const [shift, from] = monthsFrom[groups.monthword as string] as readonly [number, 'published' | 'told'];
  return { is: 'month-from', shift, from, ...partIn(groups), ...(groups.day ? { day: Number(groups.day) } : {}) };
}

const choice = (words: readonly string[]): string => words.toSorted((x, y) => y.length - x.length).join('|');
const ofScript = (record: Readonly<Record<string, unknown>>, script: RegExp): string =>
  choice(Object.keys(record).filter((word) => script.test(word)));
const kana = /[\u3040-\u9fff]/;
const hangul = /[\uac00-\ud7a3]/;

const japaneseYear = `(?:(?<era>令和|平成|昭和)(?<eranumber>元|\\d{1,2})年|(?<year>(?:19|20)\\d\\d)年|(?<yearword>${ofScript(years, kana)}))`;
const japaneseDay = '(?<day>\\d{1,2})日(?!間|前|以内|目|後|分|以上)';
const japanesePart = `(?<part>${ofScript(parts, kana)})`;

const wording = (says: string, means: TimeWording['means']): TimeWording => ({ says: new RegExp(says, 'y'), means });

/** How reports in Japanese tell times, the longer ways first. */
export const japaneseTimes: readonly TimeWording[] = [
  wording(`(?:${japaneseYear}の?)?(?<month>\\d{1,2})月(?!間)(?:の?(?:${japaneseDay}|${japanesePart}))?`, (g) =>
    monthOf(g),
  ),
  wording(`(?<monthword>${ofScript(monthsFrom, kana)})の?(?:${japaneseDay}|${japanesePart})?`, monthFrom),
  wording(
    `(?:先週の?(?<before>[月火水木金土日])曜|今週の?(?<here>[月火水木金土日])曜|来週の?(?<after>[月火水木金土日])曜)日?`,
    (g) => weekdayOf('月火水木金土日', g),
  ),
  wording('(?<plain>[月火水木金土日])曜日?', (g) => weekdayOf('月火水木金土日', g)),
  wording(`${japaneseYear}(?:の?${japanesePart})?`, (g) => ({ is: 'year', year: yearIn(g).year ?? 0, ...partIn(g) })),
  wording(japaneseDay, (g) => ({ is: 'day', day: Number(g.day) })),
  wording('同日', () => ({ is: 'days-from', days: 0, from: 'told' })),
  wording('翌日', () => ({ is: 'days-from', days: 1, from: 'told' })),
  wording('前日', () => ({ is: 'days-from', days: -1, from: 'told' })),
  wording('(?:昨日|きのう)', () => ({ is: 'days-from', days: -1, from: 'published' })),
  wording('(?:今日|本日|きょう)', () => ({ is: 'days-from', days: 0, from: 'published' })),
  wording('(?:明日|あす)', () => ({ is: 'days-from', days: 1, from: 'published' })),
  wording('先週', () => ({ is: 'week', shift: -1 })),
  wording('今週', () => ({ is: 'week', shift: 0 })),
  wording('来週', () => ({ is: 'week', shift: 1 })),
];

const koreanYear = `(?:(?<year>(?:19|20)\\d\\d)년|(?<yearword>${ofScript(years, hangul)}))`;
const koreanDay = '(?<day>\\d{1,2})일(?! ?(?:전|간|이내|째|후|뒤|동안))';
const koreanPart = `(?<part>${ofScript(parts, hangul)})`;

/** How reports in Korean tell times, the longer ways first. */
export const koreanTimes: readonly TimeWording[] = [
  wording(`${koreanYear} ?(?<month>\\d{1,2})월(?: ?(?:${koreanDay}|${koreanPart}))?`, (g) => monthOf(g)),
  wording(`지난 ?(?<month>\\d{1,2})월(?: ?(?:${koreanDay}|${koreanPart}))?`, (g) => monthOf(g)),
  wording(`(?:오는 ?)?(?<month>\\d{1,2})월(?: ?(?:${koreanDay}|${koreanPart}))?`, (g) => monthOf(g)),
  wording(`(?<monthword>${ofScript(monthsFrom, hangul)}) ?(?:${koreanDay}|${koreanPart})?`, monthFrom),
  wording(
    '지난주 ?(?<before>[월화수목금토일])요일|이번 ?주 ?(?<here>[월화수목금토일])요일|다음 ?주 ?(?<after>[월화수목금토일])요일',
    (g) => weekdayOf('월화수목금토일', g),
  ),
  wording('(?<plain>[월화수목금토일])요일', (g) => weekdayOf('월화수목금토일', g)),
  wording(`${koreanYear}(?: ?${koreanPart}(?![가-힣]))?`, (g) => ({
    is: 'year',
    year: yearIn(g).year ?? 0,
    ...partIn(g),
  })),
  wording(`(?:지난|오는) ?${koreanDay}`, (g) => ({ is: 'day', day: Number(g.day) })),
  wording(koreanDay, (g) => ({ is: 'day', day: Number(g.day) })),
  wording('(?:이날|같은 날|당일)', () => ({ is: 'days-from', days: 0, from: 'told' })),
  wording('(?:다음 ?날|이튿날)', () => ({ is: 'days-from', days: 1, from: 'told' })),
  wording('(?:전날|하루 전)', () => ({ is: 'days-from', days: -1, from: 'told' })),
  wording('어제', () => ({ is: 'days-from', days: -1, from: 'published' })),
  wording('오늘', () => ({ is: 'days-from', days: 0, from: 'published' })),
  wording('내일', () => ({ is: 'days-from', days: 1, from: 'published' })),
  wording('지난주', () => ({ is: 'week', shift: -1 })),
  wording('이번 ?주', () => ({ is: 'week', shift: 0 })),
  wording('다음 ?주', () => ({ is: 'week', shift: 1 })),
];

function weekdayOf(week: string, { before, here, after, plain }: TimeGroups): TimeWords {
  const sign = before ?? here ?? after ?? plain ?? '';
  const which = before ? 'last-week' : after ? 'next-week' : here ? 'this' : undefined;
  return { is: 'weekday', weekday: week.indexOf(sign) + 1, ...(which ? { which } : {}) };
}

const firstSigns = (script: RegExp, more: string): ReadonlySet<string> =>
  new Set([
    ...'0123456789'.split(''),
    ...more.split(''),
    ...[...Object.keys(years), ...Object.keys(monthsFrom), ...Object.keys(eras)].flatMap((word) =>
      script.test(word) ? word.charAt(0) : [],
    ),
  ]);

/** The signs with which a way of telling a time begins; at any other none need be looked for. */
export const japaneseHeads: ReadonlySet<string> = firstSigns(kana, '先今来月火水木金土日同翌前昨き本明あ');
export const koreanHeads: ReadonlySet<string> = firstSigns(hangul, '지오이다월화수목금토일같당하전어내');

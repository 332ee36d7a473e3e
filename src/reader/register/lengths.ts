import { sentence } from '../../base/index.ts';
import { type Period, parsePeriod } from '../../calendar/index.ts';
import { periodAt } from '../periods.ts';
import { tokensOf } from '../tokens.ts';
import type { Read } from './finding.ts';
import { plainCell } from './words.ts';

/** The units that a number without one can have. */
export type LengthUnit = 'days' | 'weeks' | 'months' | 'years';

/** The length of time that a cell gives. A number alone has the unit of its column, or none. */
export function lengthIn(text: string, unit: LengthUnit | undefined): Read<Period> {
  const words = plainCell(text).replace(before, '').replace(after, '').trim();
  const bare = /^\d{1,4}$/.test(words);
  if (bare && unit === undefined) return { code: 'register/no-unit', says: sentence`${text} has no unit.` };
  const period = bare
    ? parsePeriod(`${Number(words)} ${unit}`)
    : (parsePeriod(words.toUpperCase()) ?? eastAsian(words) ?? english(words));
  return period
    ? { value: period }
    : { code: 'register/no-length', says: sentence`${text} is no length of time that can be read.` };
}

/** The unit that the heading of a column gives, where it gives one: "Notice (days)", "Term in months", 通知期間（日）, 갱신 기간(개월). */
export function unitIn(heading: string): LengthUnit | undefined {
  const plain = plainCell(heading);
  const found = units.filter(([, words]) => words.test(plain)).map(([unit]) => unit);
  return found.length === 1 ? found[0] : undefined;
}

const units: readonly (readonly [LengthUnit, RegExp])[] = [
  ['days', /\bdays?\b|\((?:日|日数|일|일수)\)|日数$|일수$/],
  ['weeks', /\bweeks?\b|\((?:週|週間|주)\)|週数$/],
  ['months', /\b(?:months?|mths?|mos)\b|\((?:月|[ヶケかカヵ箇]月|개월|월)\)|月数$|개월 ?수$/],
  ['years', /\b(?:years?|yrs?)\b|\((?:年|年数|년)\)|年数$|연수$/],
];

// What stands around the length of a notice and changes nothing of it.
const before = /^(?:at least|not less than|no less than|minimum(?: of)?|min\.?|少なくとも|最低|최소) ?/;
const after =
  /,? ?(?:['’]? ?(?:prior |advance )?(?:written )?notice|prior|in advance|before (?:the )?(?:end|expiry|expiration|renewal)(?: (?:date|of (?:the )?term))?|以上前|前|前まで|前までに|前通知|以前|전|전까지|전 통보|전 통지)$/;

const shortUnits: Readonly<Record<string, string>> = {
  d: 'days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  m: 'months',
  mo: 'months',
  mos: 'months',
  mth: 'months',
  mths: 'months',
  y: 'years',
  yr: 'years',
  yrs: 'years',
};

function english(words: string): Period | undefined {
  const full = words
    .replaceAll('(s)', 's')
    .replace(/(\d) ?([a-z]{1,4})\b\.?/g, (whole, digit: string, unit: string) =>
      Object.hasOwn(shortUnits, unit) ? `${digit} ${shortUnits[unit]}` : whole,
    );
  const tokens = tokensOf(full);
  const spot = periodAt(tokens, 0);
  const period = spot?.to === tokens.count ? parsePeriod(spot.iso) : undefined;
  return period && spot && (spot.days === 'business' || spot.days === 'clear')
    ? { ...period, days: spot.days }
    : period;
}

const eastern =
  /^(?:(\d{1,4}) ?(?:年|[ヶケかカヵ箇個]年|년)(?:間|간)?)? ?(?:(\d{1,4}) ?(?:[ヶケかカヵ箇個]月|개월|달)(?:間|간)?)? ?(?:(\d{1,4}) ?(?:週間?|주)(?:間|간)?)? ?(?:(\d{1,4}) ?(営業|영업 ?)?(?:日|일)(?:間|간)?)?$/;

// 1年6ヶ月, 三か月, 90日, 30営業日, 半年; 1년, 3개월, 30영업일. A 3月 is March, and no length.
function eastAsian(words: string): Period | undefined {
  if (words === '半年' || words === '반년') return parsePeriod('6 months');
  const [, years, months, weeks, days, business] = eastern.exec(words.replace(ideographs, arabic)) ?? [];
  const parts = [
    [years, 'years'],
    [months, 'months'],
    [weeks, 'weeks'],
    [days, 'days'],
  ].flatMap(([count, unit]) => (count === undefined ? [] : [`${Number(count)} ${unit}`]));
  const period = parsePeriod(parts.join(' '));
  return period && business !== undefined ? (parts.length > 1 ? undefined : { ...period, days: 'business' }) : period;
}

const digits = '〇一二三四五六七八九';
const ideographs = /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g;

// 九十 is ninety; what is larger is written in figures in any list.
function arabic(number: string): string {
  const [ten, one] = number.includes('十') ? number.split('十') : ['〇', number];
  return String((ten === '' ? 1 : digits.indexOf(ten ?? '')) * 10 + (one ? digits.indexOf(one) : 0));
}

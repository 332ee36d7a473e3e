import { parseDay } from '../../calendar/index.ts';
import { months } from '../lexicon.ts';
import type { SourceText } from '../source-text.ts';

/** Where a report says that it was written, when, and where its own text begins. */
export interface Publication {
  /** ISO civil day. */
  readonly publishedOn?: string;
  /** The place of a dateline, such as "Seoul". */
  readonly dateline?: string;
  /** What gave the day: the file, or the line of the text. */
  readonly how: string;
  /** The first character after the dateline; 0 where there is none. */
  readonly body: number;
  /** The place of the words that gave the day. */
  readonly start?: number;
  readonly end?: number;
}

const name = `(${Object.keys(months)
  .toSorted((x, y) => y.length - x.length)
  .join('|')})\\.?`;
const monthFirst = new RegExp(`\\b${name} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`, 'i');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${name},? ((?:19|20)\\d\\d)\\b`, 'i');
const numeric =
  /(?<!\d)((?:19|20)\d\d)(?:-|\. ?|\/|年 ?|년 ?)(\d{1,2})(?:-|\. ?|\/|月 ?|월 ?)(\d{1,2})(?:日|일|\.|(?!\d))/;
const era = /(令和|平成)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日/;
const capitalName = `(?:${Object.keys(months)
  .toSorted((x, y) => y.length - x.length)
  .map((month) => `${month.charAt(0).toUpperCase()}${month.slice(1)}`)
  .join('|')})\\.?`;
const place = String.raw`[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,3}(?:[,/] ?[A-Z][\p{L}. ]{1,20}?)?`;
const day = `(?:${capitalName} \\d{1,2}|\\d{1,2} ${capitalName})(?:,? (?:19|20)\\d\\d)?`;
const source = String.raw`\([^()\n]{1,40}\)`;
// "Seoul, Aug. 18 (Agency)–", "WASHINGTON (Agency) -", "Moscow, Jan 15, 2021.", "TOKYO --"
const dateline = new RegExp(
  `^(${place})(?:(?:, | )(?<day>${day})(?: ${source})?[,.]? ?(?:-{1,2}|[–—―.:])|,? ${source} ?(?:-{1,2}|[–—―])|(?: --| [–—―])) ?`,
  'u',
);

// "WASHINGTON (Agency) — Feb. 1, 2019. The country": the day after the dash.
const laterDay = new RegExp(`^${day}(?: ?(?:-{1,2}|[–—―])|[.:]) ?`, 'u');
// "（ソウル共同）2019年11月22日 ", "(서울=통신) 2019.11.22 = "
const easternDateline =
  /^[（(【[]()[^（）()【】[\]\n]{1,40}[）)】\]]\s?(?:[^\d\s]{1,20}\s?[=＝]\s?)?(?:(?:19|20)\d\d(?:年|년 ?|\. ?|-)\d{1,2}(?:月|월 ?|\. ?|-)\d{1,2}(?:日|일|\.)?(?:[\s\u3000]+(?:[=＝—-]\s?)?|$))?/;

// A line of the head of a report is short; the first long line is the report.
const longestLine = 110;
const headLines = 16;
const tailLines = 6;

/** When and where a report was published: by the file, else by its own head, dateline or foot. A year is never guessed. */
export function publicationOf({ text, publishedOn }: Pick<SourceText, 'text' | 'publishedOn'>): Publication {
  const lines = linesOf(text);
  const head = lines.slice(0, headLines);
  const opening = head.find(({ line }) => tells(line));
  const placed = opening && placedBy(opening.line);
  const body = opening ? opening.start + (placed?.[0].length ?? 0) : 0;
  const where = placed?.[1] ? { dateline: titled(placed[1]) } : {};
  if (publishedOn !== undefined && parseDay(publishedOn) !== undefined)
    return { publishedOn, ...where, how: 'the file says when it was published', body };
  const own = opening ? head.slice(0, head.indexOf(opening)) : head;
  const dated =
    own.map(dayIn).find(Boolean) ??
    (opening && placed ? dayOfLine(opening.start, placed[0]) : undefined) ??
    (opening ? labelled(opening) : undefined) ??
    lines.slice(-tailLines).map(labelled).find(Boolean);
  if (!dated) return { ...where, how: 'no line says when it was published', body };
  return { ...where, ...dated, how: 'a line of its own says when it was published', body };
}

// Where the report itself begins: a long line, a dateline, or a whole sentence.
function tells(line: string): boolean {
  if (line.length > longestLine || placedBy(line)) return true;
  if (!/[.!?\u3002\u201d"\u300d]$/.test(line) || /^(?:by|published|posted|updated|copyright|\u00a9)\b/i.test(line))
    return false;
  // "… troop pact with U.S." is a headline: its last stop belongs to the letters.
  if (/(?:[A-Z]\.){2}$/.test(line)) return false;
  const words = line.match(/[A-Za-z]{2,}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2}/g) ?? [];
  return words.length >= 5;
}

/** The dateline that a line begins with: in English, or an agency in brackets with a date and a blank, as in Japanese and Korean. */
function placedBy(line: string): RegExpExecArray | null {
  const western = dateline.exec(line);
  if (!western) return easternDateline.exec(line);
  const later = laterDay.exec(line.slice(western[0].length, western[0].length + 40));
  return later ? Object.assign(western, { 0: `${western[0]}${later[0]}` }) : western;
}

interface Line {
  readonly start: number;
  readonly line: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const lead = /^[\s•*·-]{0,12}/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    const line = text.slice(at + lead, Math.min(end, at + 400)).trimEnd();
    if (line.length > 0) lines.push({ start: at + lead, line });
    at = end + 1;
  }
  return lines;
}

type Dated = { readonly publishedOn: string; readonly start: number; readonly end: number };

function dayIn({ start, line }: Line): Dated | undefined {
  if (line.length > longestLine) return undefined;
  const found = dayOfLine(start, line);
  if (!found) return undefined;
  // A line that goes on to tell something is a line of the report: "Aug. 22, 2019: Seoul announces".
  const rest = `${line.slice(0, found.start - start)} ${line.slice(found.end - start)}`.match(/[\p{L}\d]+/gu) ?? [];
  return rest.length <= 8 && !/[^m]\.$|\u3002$/.test(line) ? found : undefined;
}

// In a longer line, or at the foot, only a date that is called one: "Published 18 August 2020", "입력 2020-08-18".
function labelled({ start, line }: Line): Dated | undefined {
  const label = /(?:published|posted|updated|issued|date[d]?:|입력|등록|송고|수정|掲載|公開|配信|更新)/i.exec(
    line.slice(0, 120),
  );
  return label ? dayOfLine(start + label.index, line.slice(label.index, label.index + 60)) : undefined;
}

function dayOfLine(start: number, line: string): Dated | undefined {
  for (const [pattern, order] of [
    [monthFirst, 'mdy'],
    [dayFirst, 'dmy'],
    [numeric, 'ymd'],
  ] as const) {
    const match = pattern.exec(line);
    if (!match) continue;
    const part = (letter: string): string => match[order.indexOf(letter) + 1] as string;
    const month = /\d/.test(part('m')) ? Number(part('m')) : (months[part('m').toLowerCase()] ?? 0);
    const dated = iso(Number(part('y')), month, Number(part('d')));
    if (dated) return { publishedOn: dated, start: start + match.index, end: start + match.index + match[0].length };
  }
  const match = era.exec(line);
  if (!match) return undefined;
  const year = (match[1] === '令和' ? 2018 : 1988) + (match[2] === '元' ? 1 : Number(match[2]));
  const dated = iso(year, Number(match[3]), Number(match[4]));
  return dated === undefined
    ? undefined
    : { publishedOn: dated, start: start + match.index, end: start + match.index + match[0].length };
}

function iso(year: number, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseDay(text) === undefined ? undefined : text;
}

const titled = (place: string): string =>
  place === place.toUpperCase()
    ? place.toLowerCase().replace(/(?:^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
    : place;

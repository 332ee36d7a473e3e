import {
  type Diagnostic,
  english,
  type JsonRecord,
  type Part,
  type Sentence,
  sentence,
  spoken,
} from '../../base/index.ts';
import type { ReadText } from '../index.ts';
import { type DraftCode, draftCodes } from './codes.ts';
import { type Labels, labelsOf } from './labels.ts';
import { type LineAt, linesIn } from './spot.ts';
import { freeName, oneLine, slugOf } from './words.ts';

/** A stretch of a text: a fact, an act, or a part of either. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A finding of drafting: what `check` says of a file, said of a document. Its line and column are those of the text that was taken in. */
export interface DraftFinding extends Diagnostic {
  /** The stretch of the text that it is about, in UTF-16 code units. */
  readonly start?: number;
  readonly end?: number;
}

/** A document on the desk. */
export interface Sheet {
  readonly read: ReadText;
  /** Under which id it stands among the sources. */
  readonly source: string;
  readonly labels: Labels;
  readonly lineAt: LineAt;
}

/** What a draft is put together on: the documents, what was taken from them, and what was left open. */
export interface Desk {
  readonly sheets: readonly Sheet[];
  readonly clauses: Map<string, { readonly sheet: Sheet; readonly stretches: Stretch[] }>;
  readonly findings: DraftFinding[];
  /** Lines of comment by the place in the draft above which they stand, as a JSON pointer. */
  readonly comments: Map<string, readonly string[]>;
  /** What went into the draft and where, as a JSON pointer. */
  readonly used: Map<Stretch, string>;
}

/** Lays documents out. */
export function deskOf(reads: readonly ReadText[]): Desk {
  const taken = new Set<string>();
  const sheets = reads.map((read): Sheet => {
    const source = freeName(sourceName(read), taken);
    taken.add(source);
    const { text } = read.source;
    return { read, source, labels: labelsOf(text), lineAt: linesIn(text) };
  });
  return { sheets, clauses: new Map(), findings: [], comments: new Map(), used: new Map() };
}

// The text of the agreement is `text`; a report goes by who published it and when.
function sourceName({ source, kind, report }: ReadText): string {
  if (kind !== 'report') return 'text';
  const who = slugOf(source.publisher ?? source.name.replace(/\.\w+$/, ''), 30);
  const day = /^(\d{4}-\d{2}-\d{2})$/.exec(report?.publishedOn ?? source.publishedOn ?? '')?.[1];
  return [who === '' ? 'report' : who, ...(day !== undefined && source.publisher !== undefined ? [day] : [])].join('-');
}

/** Puts a finding down. */
export function say(desk: Desk, code: DraftCode, says: Sentence, sheet: Sheet | undefined, at?: Stretch): void {
  const [severity, hint] = draftCodes[code];
  const place = sheet && at ? sheet.lineAt(at.start) : { line: 1, column: 1 };
  desk.findings.push({
    code,
    severity,
    message: english(says),
    hint,
    file: sheet?.read.source.name ?? '',
    ...place,
    ...(at && { start: at.start, end: at.end }),
    [spoken]: says,
  });
}

/** Words of a document, as a message shows them. */
export const inWords = (quote: string): string => `“${oneLine(quote, 120)}”`;

/** Says that something went into the draft at a place. */
export function use(desk: Desk, stretch: Stretch, pointer: string): void {
  if (!desk.used.has(stretch)) desk.used.set(stretch, pointer);
}

/** Puts a comment above a place of the draft. */
export function remarkOn(desk: Desk, pointer: string, line: string): void {
  desk.comments.set(pointer, [...(desk.comments.get(pointer) ?? []), oneLine(line, 300)]);
}

/** The clause that a stretch stands in, under the number that the text gives it, else under a word of ours; its words are kept. */
export function clauseFor(desk: Desk, sheet: Sheet, stretch: Stretch, word: string): string {
  const label = sheet.labels.at(stretch.start) ?? word;
  const own = desk.clauses.get(label);
  const name = own && own.sheet !== sheet ? `${label} ${sheet.source}` : label;
  const there = desk.clauses.get(name) ?? { sheet, stretches: [] };
  desk.clauses.set(name, there);
  there.stretches.push(stretch);
  return name;
}

const nearby = 160;
const longestClause = 2000;

// The words of a clause in the order of the text; what stands between two quotes that are near each other belongs to them.
function wordsOf({ sheet, stretches }: { readonly sheet: Sheet; readonly stretches: readonly Stretch[] }): string {
  const { text } = sheet.read.source;
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start - last.end <= nearby) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return oneLine(merged.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … '), longestClause);
}

/** The clauses of a draft, with what they say. */
export function clausesOf(desk: Desk): JsonRecord | undefined {
  if (desk.clauses.size === 0) return undefined;
  const clauses = [...desk.clauses].map(([name, clause]): [string, JsonRecord] => [
    name,
    { says: wordsOf(clause), source: clause.sheet.source },
  ]);
  return Object.fromEntries(clauses);
}

/** The sources of a draft, each with what the document says of itself. */
export function sourcesOf(desk: Desk): JsonRecord {
  return Object.fromEntries(
    desk.sheets.map(({ read: { source, report }, source: id }) => {
      const published = report?.publishedOn ?? source.publishedOn;
      remarkOn(desk, `/sources/${id}`, `file: ${source.name}`);
      return [
        id,
        {
          title:
            oneLine(source.title ?? '', 200) || oneLine(source.name.slice(source.name.lastIndexOf('/') + 1), 200) || id,
          ...(published !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(published) && { published }),
        },
      ];
    }),
  );
}

/** A place in a JSON document, from its steps. */
export const pointerTo = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The words of several places, side by side. */
export const atPlaces = (places: readonly Stretch[]): Part =>
  places.map(({ quote }): Part => inWords(quote)).reduce((all, one) => sentence`${all}; ${one}`);

// The signatures that src/cli calls; to be replaced by the real producers with these names and parameters.
import type { Accord } from '../accord/index.ts';
import type { Language } from '../base/index.ts';
import type { Curve, Deadline, Difference, Option, Timeline, View } from '../engine/index.ts';

export interface KnownRows {
  readonly knownOn: number;
  readonly rows: readonly Deadline[];
}
export interface BriefInput {
  readonly accord: Accord;
  readonly answer: { readonly accord: string; readonly on: string; readonly known: string; readonly views: readonly View[]; readonly differ: readonly Difference[] };
  readonly deadlines: readonly Deadline[];
  readonly options: readonly Option[];
  readonly timeline: Timeline;
  readonly curves: readonly Curve[];
}
const plain = (value: unknown): string => JSON.stringify(value, null, 2);
export const sayCompare = (answer: unknown, _accord: Accord, _language: Language): string => plain(answer);
export const sayWhatIf = (answer: unknown, _accord: Accord, _language: Language): string => plain(answer);
export const sayTerms = (answer: unknown, _accord: Accord, _language: Language): string => plain(answer);
export const sayWhy = (answer: unknown, _accord: Accord, _language: Language): string => plain(answer);
export const curveText = (curves: readonly Curve[], _accord: Accord, _options: { language: Language; width: number }): string => plain(curves);
export const timelineText = (timeline: Timeline, _accord: Accord, _options: { language: Language; width: number }): string => plain(timeline);
export const curveSvg = (curves: readonly Curve[], _accord: Accord, _language: Language): string => plain(curves);
export const timelineSvg = (timeline: Timeline, _accord: Accord, _language: Language): string => plain(timeline);
/** One calendar of all accords; `history` holds the rows as known on each day of knowledge, the last being now: an entry that moved or went says so (SEQUENCE, CANCELLED). */
export const calendarOf = (calendars: readonly { accord: Accord; history: readonly KnownRows[] }[], _language: Language): string => plain(calendars);
export const briefMarkdown = (input: BriefInput, _language: Language): string => plain(input);
export const briefHtml = (input: BriefInput, _language: Language): string => plain(input);

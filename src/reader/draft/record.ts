import type { ActKind } from '../../accord/index.ts';
import { type JsonRecord, sentence } from '../../base/index.ts';
import { type DateSpan, parseDateSpan, parseDay } from '../../calendar/index.ts';
import type { Quoted } from '../quoted.ts';
import type { ReportedAct } from '../reported.ts';
import { stateCalled, stateNamed } from '../states.ts';
import { type Desk, inWords, pointerTo, remarkOn, type Sheet, say, use } from './desk.ts';
import { entryRuleIn } from './entry.ts';
import { settle, take } from './settle.ts';
import type { Who } from './who.ts';
import { freeName, oneLine } from './words.ts';

/** The kinds of acts that change no status, whatever is said in them. */
export const idleKinds: ReadonlySet<ActKind> = new Set<ActKind>(['announcement', 'statement', 'measure']);

/** A day as a file may have it: a civil day, or an uncertain date of three years at most. */
export function spanIn(value: string | null): DateSpan | undefined {
  const span = value === null ? undefined : parseDateSpan(value);
  return span && span.last - span.first < 1100 ? span : undefined;
}

/** An act as a file has it, with the words and the document it comes from. */
export interface DraftAct {
  readonly act: JsonRecord;
  readonly span: DateSpan;
  readonly sheet: Sheet;
  readonly told: Quoted;
}

/** How an agreement says that it begins: its day, or the rule by which the day is found. */
export interface Beginning {
  readonly acts: readonly DraftAct[];
  readonly startOn: number | undefined;
  readonly when: string | undefined;
}

/** Signature and entry into force, from what the agreements say. */
export function beginningOf(desk: Desk): Beginning {
  const signed = settle(desk, 'signed');
  const effective = settle(desk, 'effective');
  const acts: DraftAct[] = [];
  const put = (id: string, kind: ActKind, settled: typeof signed): DateSpan | undefined => {
    if (settled.is !== 'known') return undefined;
    const { fact, sheet } = settled.told;
    const span = spanIn(settled.value);
    if (!span) return undefined;
    take(desk, settled.told, 'record', id);
    acts.push({ act: { id, date: settled.value, act: kind, source: sheet.source }, span, sheet, told: fact });
    return span;
  };
  const signature = put('signed', 'signature', signed);
  const entry = put('in-force', 'entry-into-force', effective);
  const place = effective.is === 'known' || effective.is === 'empty' ? effective.told : undefined;
  const when = !entry && place ? entryRuleIn(place.fact.quote) : undefined;
  if (when !== undefined && place) take(desk, place, 'terms', 'entryIntoForce');
  const counts = entry !== undefined || (when === 'signature' && signature !== undefined);
  if (!counts && desk.sheets.some(({ read }) => read.kind !== 'report'))
    say(
      desk,
      'reader/unknown-start',
      when !== undefined
        ? sentence`The day of entry into force is not in the text; it follows from an act: ${inWords(place?.fact.quote ?? '')}.`
        : signature
          ? sentence`The text has a day of signature and says no day of entry into force.`
          : sentence`The day of entry into force is not known.`,
      place?.sheet ?? desk.sheets[0],
      place?.fact,
    );
  const [only] = [entry].filter((span) => span && span.first === span.last);
  return { acts, startOn: only?.first, when };
}

/** What stands in the way of an act that a report tells, and the act as a file has it. */
export function reportedActs(desk: Desk, who: Who, exits: readonly string[], taken: Set<string>): readonly DraftAct[] {
  const found: DraftAct[] = [];
  for (const sheet of desk.sheets) {
    const { report, kind } = sheet.read;
    if (!report || kind === 'agreement') continue;
    const ids = new Map<number, string>();
    for (const [i, told] of report.acts.entries()) {
      const span = spanIn(told.on);
      const act = span ? actFrom(desk, sheet, told, who) : undefined;
      if (!span) dayless(desk, sheet, told);
      if (!span || !act) continue;
      onlyTold(desk, sheet, told);
      const id = freeName(told.act, taken);
      taken.add(id);
      ids.set(i, id);
      use(desk, told, pointerTo('record', id));
      remarkOn(desk, pointerTo('record', id), inWords(told.quote));
      const of = told.of === undefined ? undefined : ids.get(told.of);
      const exit = exitOf(told, exits);
      found.push({
        act: { id, ...act, ...(of !== undefined && { of }), ...exit, source: sheet.source, ...doubtOf(told) },
        span,
        sheet,
        told,
      });
    }
  }
  return found;
}

function dayless(desk: Desk, sheet: Sheet, told: ReportedAct): void {
  say(
    desk,
    'reader/no-day',
    sentence`${inWords(told.quote)} tells of an act (${told.act}) without its day.`,
    sheet,
    told,
  );
}

const nearlySure = 'almost-certain';

/** Who did an act, in the words of the text: the doer, the party for which a speaker speaks, or a speaker who speaks for himself. */
const doerOf = ({ act, by, speaker }: ReportedAct): string | undefined =>
  by ?? speaker?.for ?? (idleKinds.has(act) ? speaker?.name : undefined);

/** The codes of whoever did an act. A lawmaker of a state is not that state. */
export function byOf(told: ReportedAct, who: Who): ReturnType<Who> {
  const words = doerOf(told);
  if (words === undefined) return undefined;
  const alone = told.by === undefined && told.speaker?.for === undefined;
  return alone && stateNamed(words) === undefined && stateCalled(words) !== undefined ? undefined : who(words);
}

/** Says of an act with legal effect that it is only told. */
export function onlyTold(desk: Desk, sheet: Sheet, told: ReportedAct): void {
  if (idleKinds.has(told.act)) return;
  const says = sentence`${inWords(told.quote)} is a report of an act (${told.act}), not the act.`;
  say(desk, 'reader/reported-only', says, sheet, told);
}

/** The act without its id, or undefined where it cannot be recorded; the reason is said. */
export function actFrom(desk: Desk, sheet: Sheet, told: ReportedAct, who: Who): JsonRecord | undefined {
  const span = spanIn(told.on);
  const published = parseDay(sheet.read.report?.publishedOn ?? sheet.read.source.publishedOn ?? '');
  const binding = !idleKinds.has(told.act);
  const words = doerOf(told);
  const by = words === undefined ? undefined : byOf(told, who);
  if (words !== undefined && by === undefined) {
    // What analysts and lawmakers say binds nobody, and is missed by nobody.
    const matters =
      binding || told.speaker?.for !== undefined || (told.by !== undefined && stateCalled(words) !== undefined);
    const says = sentence`${inWords(told.quote)} tells of an act (${told.act}) of ${inWords(words)}, who is not listed.`;
    if (matters) say(desk, 'reader/unknown-party', says, sheet, told);
    return undefined;
  }
  // An act whose doer is not told would be one of all parties.
  if (
    binding &&
    by === undefined &&
    !/^(?:signature|entry-into-force|renewal|agreed-extension|amendment)$/.test(told.act)
  ) {
    say(
      desk,
      'reader/unknown-party',
      sentence`${inWords(told.quote)} does not tell whose act it is (${told.act}).`,
      sheet,
      told,
    );
    return undefined;
  }
  const later = span !== undefined && published !== undefined && span.first > published;
  if (binding && (later || (told.hedge && told.hedge.likelihood !== nearlySure))) {
    say(
      desk,
      'reader/not-yet-done',
      later
        ? sentence`${inWords(told.quote)} speaks of a day that was still to come (${told.act}).`
        : sentence`${inWords(told.quote)} does not say that it was done (${told.act}): ${inWords(told.hedge?.words ?? '')}.`,
      sheet,
      told,
    );
    return undefined;
  }
  const to = told.to === undefined ? undefined : who(told.to);
  const says = oneLine(told.says ?? '', 600) || (binding ? '' : oneLine(told.quote, 600));
  return {
    ...(told.on !== null && { date: told.on }),
    act: told.act,
    ...(by !== undefined && by !== 'all' && { by: inOne(by) }),
    ...(to !== undefined && to !== 'all' && { to: inOne(to) }),
    ...(says !== '' && { says }),
  };
}

const inOne = (codes: readonly string[]): string | readonly string[] =>
  codes.length === 1 ? (codes[0] as string) : codes;

const leaving =
  /\b(?:end|ending|terminat\w{1,4}|withdraw\w{0,4}|denounc\w{1,3}|renew\w{0,4}|extend\w{0,3}|leav\w{1,3}|scrap\w{0,4}|quit)\b/i;

/** The exit that an act uses or announces: the one that there is, or the one against renewal. */
export function exitOf(told: ReportedAct, exits: readonly string[]): JsonRecord {
  const exit = exits.includes('non-renewal') ? 'non-renewal' : exits.length === 1 ? exits[0] : undefined;
  if (exit === undefined) return {};
  if (told.act === 'notice') return { exit };
  return told.act === 'announcement' && leaving.test(told.quote.slice(0, 600)) ? { about: exit } : {};
}

/** What is doubtful about an act that is only told. */
export function doubtOf(told: ReportedAct): JsonRecord {
  const hedge = told.hedge ? [`The report says it with “${oneLine(told.hedge.words, 80)}”.`] : [];
  const reported = idleKinds.has(told.act) ? [] : ['As reported; the instrument was not seen.'];
  const both = [...hedge, ...reported, ...(told.review ? ['The words can be read in more than one way.'] : [])];
  return both.length > 0 ? { doubt: both.join(' ') } : {};
}

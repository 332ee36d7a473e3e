import type { Accord } from '../../accord/index.ts';
import { english, isRecord, type JsonRecord, type Sentence, sentence, spoken } from '../../base/index.ts';
import { parseDay } from '../../calendar/index.ts';
import type { Lookup } from '../../engine/index.ts';
import { type Desk, type DraftFinding, deskOf, inWords, type Sheet, say, sourcesOf } from '../draft/desk.ts';
import { draftOf } from '../draft/index.ts';
import { actFrom, beginningOf, byOf, doubtOf, exitOf, onlyTold, spanIn } from '../draft/record.ts';
import { type Actor, type Who, whoAmong } from '../draft/who.ts';
import { freeName } from '../draft/words.ts';
import type { ReadText } from '../index.ts';
import type { Quoted } from '../quoted.ts';
import type { ReportedAct } from '../reported.ts';
import { plainName } from '../states.ts';
import { type Match, matchOf, type Told } from './match.ts';
import { lengthTold, type TermMatch, toldTerm } from './told-terms.ts';

/** Something that a text tells, held against an accord that is there. */
export interface Proposal extends Quoted {
  readonly status: 'known' | 'new' | 'conflict';
  /** The id of the act, or the part of the file, that it is or is at odds with. */
  readonly against?: string;
  readonly why: string;
  readonly [spoken]: Sentence;
  /** The document that tells it. */
  readonly document: string;
}

/** An act that a text tells. A new one is ready to be put into the record; one at odds with it is shown as the text has it. */
export interface ActProposal extends Proposal {
  readonly act: JsonRecord;
}

/** A term that a text tells. */
export interface TermProposal extends Proposal {
  readonly field: string;
  readonly value: string;
  /** What could be added to `terms`. */
  readonly terms?: JsonRecord;
}

/** What documents tell about an accord, each thing once. */
export interface Proposals {
  readonly accord: string;
  readonly acts: readonly ActProposal[];
  readonly terms: readonly TermProposal[];
  /** The sources of the new acts, under ids that the file does not have. */
  readonly sources: JsonRecord;
  readonly diagnostics: readonly DraftFinding[];
}

/** Holds what was read in documents against an accord: nothing is proposed that the record has already, and nothing twice. */
export function proposalsFor(accord: Accord, reads: readonly ReadText[], lookup: Lookup): Proposals {
  const desk = renamed(deskOf(reads), accord);
  const listed = [...accord.parties, ...accord.actors].map(
    ({ code, name }): Actor => ({ code, names: typeof name === 'string' ? [name] : Object.values(name ?? {}) }),
  );
  const book: Book = {
    accord,
    desk,
    who: whoAmong(listed),
    ids: new Set(accord.record.map(({ id }) => id)),
    fresh: [],
    acts: [],
    exits: exitIds(accord),
  };
  fromAgreements(book);
  for (const sheet of desk.sheets) fromReport(book, sheet);
  const terms = onceEach([...toldTerms(book, lookup), ...readTerms(book)]);
  const used = new Set(book.acts.filter(({ status }) => status === 'new').flatMap(({ act }) => [act.source].flat()));
  return {
    accord: accord.id,
    acts: book.acts,
    terms,
    sources: Object.fromEntries(Object.entries(sourcesOf(desk)).filter(([id]) => used.has(id))),
    diagnostics: desk.findings,
  };
}

interface Book {
  readonly accord: Accord;
  readonly desk: Desk;
  readonly who: Who;
  /** The ids that are taken. */
  readonly ids: Set<string>;
  /** New acts, which count as recorded for whatever is told after them. */
  readonly fresh: { act: Accord['record'][number]; proposal: number }[];
  readonly acts: ActProposal[];
  readonly exits: readonly string[];
}

const exitIds = ({ writtenTerms: { exits } }: Accord): readonly string[] =>
  Array.isArray(exits) ? exits.filter(isRecord).map(({ id }) => String(id)) : [];

// The sources of the documents get ids that the file does not have.
function renamed(desk: Desk, accord: Accord): Desk {
  const taken = new Set(Object.keys(accord.sources));
  const sheets = desk.sheets.map((sheet): Sheet => {
    const source = freeName(sheet.source, taken);
    taken.add(source);
    return { ...sheet, source };
  });
  return { ...desk, sheets };
}

function fromAgreements(book: Book): void {
  // What the text leaves open about its own beginning is a matter of its own draft.
  const quiet = { ...book.desk, findings: [] };
  for (const { act, span, sheet, told } of beginningOf(quiet).acts) {
    const kind = act.act as Told['kind'];
    enter(book, { kind, by: undefined, span }, act, sheet, told);
  }
}

function fromReport(book: Book, sheet: Sheet): void {
  const { report, kind } = sheet.read;
  if (!report || kind === 'agreement') return;
  const ids = new Map<number, string>();
  for (const [i, told] of report.acts.entries()) {
    if (!concerns(book.accord, told)) {
      say(
        book.desk,
        'reader/other-accord',
        sentence`${inWords(told.quote)} is about ${inWords(told.about ?? '')}.`,
        sheet,
        told,
      );
      continue;
    }
    const act = actFrom(book.desk, sheet, told, book.who);
    if (!act) continue;
    const span = spanIn(told.on);
    const by = byOf(told, book.who);
    const of = told.of === undefined ? undefined : ids.get(told.of);
    const whole: JsonRecord = {
      ...act,
      ...ofWhat(book, told, by, of),
      ...exitOf(told, book.exits),
      source: sheet.source,
      ...doubtOf(told),
    };
    const before = book.fresh.length;
    const id = enter(book, { kind: told.act, by, span }, whole, sheet, told);
    if (id !== undefined) ids.set(i, id);
    if (book.fresh.length > before) onlyTold(book.desk, sheet, told);
  }
}

const worksOnNotice = /^(?:suspension-of-notice|revocation|resumption-of-notice|extension-of-suspension)$/;

// What takes back or holds a notice works on the notice of that party, where it has given one only.
function ofWhat({ accord, fresh }: Book, told: ReportedAct, by: Told['by'], of: string | undefined): JsonRecord {
  if (of !== undefined) return { of };
  if (!worksOnNotice.test(told.act) || by === undefined || by === 'all') return {};
  const notices = [...accord.record, ...fresh.map(({ act }) => act)].filter(
    ({ kind, by: whose }) => kind === 'notice' && by.every((code) => whose.includes(code)),
  );
  return notices.length === 1 ? { of: (notices[0] as Accord['record'][number]).id } : {};
}

// An act about something that has a name, and not ours, belongs elsewhere. Measures and statements around the accord are part of its record.
function concerns(
  { id, title, aliases }: Accord,
  { about, act }: { readonly about?: string | undefined; readonly act: ReportedAct['act'] },
): boolean {
  if (about === undefined || /^(?:measure|statement|announcement|ruling)$/.test(act)) return true;
  const named = plainName(about.slice(0, 200));
  if (!/\p{Lu}/u.test(about.slice(1, 200))) return true;
  const own = [id, ...aliases, ...(typeof title === 'string' ? [title] : Object.values(title ?? {}))].map(plainName);
  return own.some((name) => named.includes(name) || name.includes(named) || sharesWords(name, named));
}

function sharesWords(a: string, b: string): boolean {
  const words = new Set(a.split(' ').filter((word) => word.length > 4));
  return b.split(' ').filter((word) => words.has(word)).length >= 2;
}

// What every proposal has: why it is one, and the words that tell it.
function baseOf(
  { against, why }: Match | TermMatch,
  sheet: Sheet,
  { quote, start, end, confidence, review, how }: Quoted,
): Omit<Proposal, 'status'> {
  return {
    ...(against !== undefined && { against }),
    why: english(why),
    [spoken]: why,
    document: sheet.read.source.name,
    quote,
    start,
    end,
    confidence,
    review,
    how,
  };
}

/** Puts an act that is told where it belongs, and answers with the id under which the record has it or may have it. */
function enter(book: Book, told: Told, act: JsonRecord, sheet: Sheet, stretch: Quoted): string | undefined {
  const match = matchOf(told, [...book.accord.record, ...book.fresh.map(({ act }) => act)]);
  const base = baseOf(match, sheet, stretch);
  if (match.status !== 'new') {
    book.acts.push({ status: match.status, ...base, act });
    if (match.status === 'conflict') say(book.desk, 'reader/conflict', match.why, sheet, stretch);
    // A second source for an act that is proposed already.
    const twin = book.fresh.find(({ act: other }) => other.id === match.against);
    if (twin && match.status === 'known') addSource(book, twin.proposal, sheet.source);
    return match.status === 'known' ? match.against : undefined;
  }
  if (!told.span) {
    say(
      book.desk,
      'reader/no-day',
      sentence`${inWords(stretch.quote)} tells of an act (${told.kind}) without its day.`,
      sheet,
      stretch,
    );
    return undefined;
  }
  const id = freeName(told.kind, book.ids);
  book.ids.add(id);
  book.acts.push({ status: 'new', ...base, act: { ...act, id } });
  const by = told.by === undefined || told.by === 'all' ? book.accord.parties.map(({ code }) => code) : told.by;
  book.fresh.push({ act: asRecorded(id, told, by), proposal: book.acts.length - 1 });
  return id;
}

function addSource({ acts }: Book, proposal: number, source: string): void {
  const there = acts[proposal] as ActProposal;
  const sources = [there.act.source].flat().filter((one) => typeof one === 'string');
  if (!sources.includes(source)) acts[proposal] = { ...there, act: { ...there.act, source: [...sources, source] } };
}

function asRecorded(id: string, { kind, span }: Told, by: readonly string[]): Accord['record'][number] {
  const date = span as NonNullable<typeof span>;
  const none = { of: [], requires: [], unless: [], sources: [] };
  return { id, kind, date, by, byNamed: true, domestic: false, ...none, written: {}, index: 0 };
}

// ---- terms

// The same addition, told in two places, is proposed in one.
function onceEach(terms: readonly TermProposal[]): readonly TermProposal[] {
  const seen = new Set<string>();
  return terms.filter(({ status, field, value }) => {
    const mark = `${status} ${field} ${value}`;
    if (status === 'new' && seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

function proposal(sheet: Sheet, match: TermMatch, field: string, value: string, stretch: Quoted): TermProposal {
  return {
    status: match.status,
    field,
    value,
    ...baseOf(match, sheet, stretch),
    ...(match.terms && { terms: match.terms }),
  };
}

function toldTerms({ accord, desk }: Book, lookup: Lookup): readonly TermProposal[] {
  return desk.sheets.flatMap((sheet) => {
    const { report, kind, source } = sheet.read;
    if (!report || kind === 'agreement') return [];
    const knownOn = parseDay(report.publishedOn ?? source.publishedOn ?? '');
    return report.terms.flatMap((told) => {
      const match = concerns(accord, { act: 'notice', about: told.about })
        ? toldTerm(told, { accord, lookup, knownOn })
        : undefined;
      if (!match) return [];
      if (match.status === 'conflict') say(desk, 'reader/conflict', match.why, sheet, told);
      return [proposal(sheet, match, told.field, told.value ?? '', told)];
    });
  });
}

// The terms of an agreement that is read again are drafted by themselves, and held against the file part by part.
function readTerms({ accord, desk }: Book): readonly TermProposal[] {
  return desk.sheets.flatMap((sheet) => {
    if (sheet.read.kind === 'report') return [];
    const drafted = draftOf([sheet.read]).accord.terms;
    if (!isRecord(drafted)) return [];
    return sheet.read.facts.flatMap((fact) => {
      const { field, value } = fact;
      const what = field === 'denunciation' ? 'notice' : field;
      if ((what !== 'duration' && what !== 'renewal' && what !== 'notice') || value === null) return [];
      if (field !== 'notice' && field !== 'denunciation' && !isRecord(drafted[field])) return [];
      const match = lengthTold(what, value, accord.writtenTerms);
      if (match.status === 'conflict') say(desk, 'reader/conflict', match.why, sheet, fact);
      return [proposal(sheet, match, field, value, fact)];
    });
  });
}

import { type JsonRecord, sentence } from '../../base/index.ts';
import type { ReadText } from '../index.ts';
import { type Annotations, annotationsOf } from './annotations.ts';
import { clausesOf, type DraftFinding, deskOf, pointerTo, remarkOn, say, sourcesOf } from './desk.ts';
import { asMap, sidesOf } from './parties.ts';
import { pickOf, toldOf } from './pick.ts';
import { beginningOf, type DraftAct, reportedActs } from './record.ts';
import { take } from './settle.ts';
import { countingOf, termsFrom } from './terms.ts';
import { whoAmong } from './who.ts';
import { oneLine, slugOf } from './words.ts';

export { draftCodes } from './codes.ts';
export type { DraftFinding } from './desk.ts';

/** An accord as documents let it be drafted: a proposal, in which nothing stands that no document says. */
export interface Draft {
  /** The accord as a file has it. */
  readonly accord: JsonRecord;
  /** Every fact and act that was read, with its place, and where it went. */
  readonly annotations: Annotations;
  /** Whatever is open: unknown, unsure, told in two ways, or without a place in the file. */
  readonly diagnostics: readonly DraftFinding[];
  /** Lines of comment by the place in the accord above which they stand, as a JSON pointer. */
  readonly comments: ReadonlyMap<string, readonly string[]>;
}

/** The id under which a document is drafted, from the name of its file. */
export const idFrom = (name: string): string =>
  slugOf(name.slice(name.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, ''), 98) || 'accord';

/**
 * Drafts one accord from what was read in its documents: the agreement itself, reports about it, or both. What is unknown stays out of the draft and is told as
 * a finding; a draft is always a file that can be parsed. Never throws.
 */
export function draftOf(reads: readonly ReadText[], id = idFrom(reads[0]?.source.name ?? '')): Draft {
  const desk = deskOf(reads);
  const title = titleOf(reads, desk);
  const { kind, parties, actors } = sidesOf(desk);
  const beginning = beginningOf(desk);
  const terms = termsFrom(desk, beginning.startOn, beginning.when);
  const counting = countingOf(desk);
  const exits = Array.isArray(terms?.exits) ? terms.exits.map((exit) => String((exit as JsonRecord).id)) : [];
  const taken = new Set(beginning.acts.map(({ act }) => String(act.id)));
  const told = reportedActs(desk, whoAmong([...parties, ...actors]), exits, taken);
  const record = [...beginning.acts, ...told].toSorted((a, b) => a.span.first - b.span.first);
  for (const { read, ...sheet } of desk.sheets)
    for (const { says } of read.silences) say(desk, 'reader/silent', says, { read, ...sheet });
  const law = toldOf(desk.sheets, 'law').find(({ fact }) => fact.value !== null);
  if (law) remarkOn(desk, '', `governing law, for which a file has no place: ${oneLine(law.fact.value ?? '', 100)}`);
  if (!terms && record.length === 0 && parties[0]?.names.length === 0) {
    // What follows from that need not be said one by one.
    const others = desk.findings.filter(({ code }) => code !== 'reader/no-parties' && code !== 'reader/unknown-start');
    desk.findings.splice(0, desk.findings.length, ...others);
    say(desk, 'reader/nothing-found', sentence`No clause and no act was found.`, desk.sheets[0]);
  }
  const clauses = clausesOf(desk);
  const sources = sourcesOf(desk);
  const aliases = aliasesOf(reads);
  const accord: JsonRecord = {
    accord: id,
    ...(title !== undefined && { title }),
    ...(aliases.length > 0 && { aliases }),
    kind,
    parties: asMap(parties),
    ...(actors.length > 0 && { actors: asMap(actors) }),
    ...(counting !== undefined && { counting }),
    ...(clauses && { clauses }),
    ...(terms && { terms }),
    ...(record.length > 0 && { record: record.map(({ act }) => act) }),
    sources,
  };
  const placed = (pointer: string): string => inRecord(pointer, record);
  const into = new Map(
    [...desk.used]
      .map(([stretch, pointer]): [object, string] => [stretch, placed(pointer)])
      .filter(([, pointer]) => stands(accord, pointer)),
  );
  return {
    accord,
    annotations: annotationsOf(reads, into),
    diagnostics: desk.findings,
    comments: new Map([...desk.comments].map(([pointer, lines]) => [placed(pointer), lines])),
  };
}

// Acts go by their ids until all are there and in order.
function inRecord(pointer: string, record: readonly DraftAct[]): string {
  const id = /^\/record\/(.+)$/.exec(pointer)?.[1];
  return id === undefined
    ? pointer
    : pointerTo(
        'record',
        record.findIndex(({ act }) => act.id === id),
      );
}

// What was taken in at first may have been left out again.
function stands(accord: JsonRecord, pointer: string): boolean {
  let here: unknown = accord;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}

function titleOf(reads: readonly ReadText[], desk: ReturnType<typeof deskOf>): string | undefined {
  const { leads } = pickOf(toldOf(desk.sheets, 'title').filter(({ fact }) => fact.value !== null));
  const own = oneLine(leads?.fact.value ?? '', 300);
  if (leads && own !== '') {
    take(desk, leads, 'title');
    return own;
  }
  const named = reads.find(({ kind }) => kind !== 'report')?.source.title ?? nameIn(reads);
  return oneLine(named ?? '', 300) || undefined;
}

const accordsOf = (reads: readonly ReadText[]) =>
  reads.filter(({ kind }) => kind !== 'agreement').flatMap(({ report }) => report?.accords ?? []);

const nameIn = (reads: readonly ReadText[]): string | undefined => accordsOf(reads)[0]?.name;

// A report that names several accords does not say which of them is another name of ours.
function aliasesOf(reads: readonly ReadText[]): readonly string[] {
  const [first, ...others] = accordsOf(reads);
  if (!first || others.some(({ name }) => name !== first.name)) return [];
  return [...new Set([first.name, ...first.aliases].map((name) => oneLine(name, 120)))]
    .filter((name) => name !== '')
    .slice(0, 10);
}

// What the file says: terms, acts and positions, read into plain shapes. Whatever is not known here is out of scope.

import { type Day, outOfScope, readDay } from './civil.ts';
import { type Counting, type Period, readCounting, readPeriod } from './counting.ts';

export type Loose = Readonly<Record<string, unknown>>;

export type Requirement = { readonly condition: string; readonly wanted: 'met' | 'failed' };

export interface Exit {
  readonly id: string;
  readonly by: 'any' | readonly string[];
  /** The period, or one for each age: all but the last say up to which. */
  readonly notice: readonly { readonly period: Period | 'none'; readonly upTo: Period | null }[];
  readonly ends: string | readonly Day[];
  readonly beforeNextTerm: boolean;
  readonly opens: Moment | null;
  readonly closes: Day | null;
  readonly window: { readonly open: Period; readonly close: Period | null } | null;
  readonly inTerms: { readonly from: number; readonly to: number } | null;
  readonly notBefore: Moment | null;
  readonly countsFrom: string;
  readonly laterDate: boolean;
  readonly requires: readonly Requirement[];
  readonly unless: readonly string[];
}

/** A fixed day, or a period after entry into force. */
export type Moment = { readonly on: Day } | { readonly after: Period };

export interface Rule {
  readonly after: Period | null;
  readonly firstOfNextMonth: boolean;
  readonly what: string;
  readonly count: number | null;
}

export interface Terms {
  readonly duration: Loose;
  readonly renewal: {
    readonly tacit: boolean;
    readonly periods: readonly (Period | 'indefinite')[];
    readonly times: number | null;
    readonly requires: readonly Requirement[];
    readonly unless: readonly string[];
  } | null;
  readonly exits: readonly Exit[];
  readonly survival: readonly {
    readonly what: unknown;
    readonly period: Period | null;
    readonly fromReceipt: boolean;
  }[];
  readonly entryIntoForce: Rule | null;
  readonly joining: Rule | null;
  /** The number of parties below which the whole ends. */
  readonly fewest: number | null;
}

export interface Act {
  readonly id: string;
  readonly kind: string;
  readonly on: Day;
  /** The day that the act bears; a notice may count from a later one. */
  readonly dated: Day;
  /** The position gives the act a date of its own, from which alone it then counts. */
  readonly redated: boolean;
  readonly time: string;
  readonly by: readonly string[];
  readonly of: readonly string[];
  readonly about: readonly string[];
  readonly silent: boolean;
  readonly paper: Loose;
}

export interface Readings {
  readonly suspendedNotice: string;
  readonly renewalWhileSuspended: string;
  readonly lastDay: unknown;
  readonly conditions: Loose;
  readonly acts: Loose;
  readonly patch: Loose;
  readonly counting: Counting;
}

export function listOf(stated: unknown): readonly string[] {
  if (stated === undefined || stated === null) return [];
  return Array.isArray(stated) ? stated.map(String) : [String(stated)];
}

function looseOf(stated: unknown): Loose {
  if (stated === undefined || stated === null) return {};
  if (typeof stated !== 'object' || Array.isArray(stated)) return outOfScope('a map was expected');
  return stated as Loose;
}

function onlyKeys(where: string, stated: Loose, known: readonly string[]): void {
  for (const key of Object.keys(stated)) if (!known.includes(key)) outOfScope(`${where}.${key}`);
}

function hasId(one: unknown): boolean {
  return typeof one === 'object' && one !== null && (one as Loose).id !== undefined;
}

/** A patch: maps key by key, lists by `id` where their members have one, everything else replaced; `null` removes. */
export function patched(old: unknown, patch: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(patch) && [...old, ...patch].every(hasId)) {
    const merged: unknown[] = old.map((one) => {
      const change = patch.find((other) => looseOf(other).id === looseOf(one).id);
      return change === undefined ? one : patched(one, change);
    });
    for (const one of patch) {
      if (!old.some((other) => looseOf(other).id === looseOf(one).id)) merged.push(one);
    }
    return merged;
  }
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch;
  const merged: Record<string, unknown> =
    old !== null && typeof old === 'object' && !Array.isArray(old) ? { ...old } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete merged[key];
    else merged[key] = patched(merged[key], change);
  }
  return merged;
}

function readMoment(stated: unknown): Moment | null {
  if (stated === undefined || stated === null) return null;
  const found = typeof stated === 'string' ? /^(.+?)\s+after\s+entry[- ]into[- ]force$/.exec(stated) : null;
  return found === null ? { on: readDay(stated) } : { after: readPeriod(found[1]) };
}

function readRule(stated: unknown): Rule | null {
  if (stated === undefined || stated === null) return null;
  onlyKeys('rule', looseOf(stated), ['when', 'clause']);
  const when = String(looseOf(stated).when);
  const found = /^(first of the month following )?(?:(.+) after )?([a-z]+(?: notification)?)(?: (\d+))?$/.exec(when);
  const what = found?.[3] ?? '';
  const known = ['signature', 'latest notification', 'ratification', 'acceptance', 'approval', 'accession', 'deposit'];
  if (found === null || !known.includes(what)) return outOfScope(`when: ${when}`);
  return {
    after: found[2] === undefined ? null : readPeriod(found[2]),
    firstOfNextMonth: found[1] !== undefined,
    what,
    count: found[4] === undefined ? null : Number(found[4]),
  };
}

function readRequires(stated: unknown): readonly Requirement[] {
  return listOf(stated).map((text) =>
    text.startsWith('not ')
      ? { condition: text.slice(4).trim(), wanted: 'failed' }
      : { condition: text, wanted: 'met' },
  );
}

function readInTerms(stated: unknown): Exit['inTerms'] {
  if (stated === undefined || stated === null) return null;
  const found = /^(\d*)(\.\.)?(\d*)$/.exec(String(stated));
  if (found === null || String(stated) === '') return outOfScope(`inTerms ${String(stated)}`);
  if (found[2] === undefined) return { from: Number(found[1]), to: Number(found[1]) };
  return { from: found[1] ? Number(found[1]) : 1, to: found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY };
}

const ENDS = ['any-day', 'end-of-term', 'end-of-month', 'end-of-quarter', 'end-of-year', 'end-of-following-year'];

function readNotice(stated: unknown): Exit['notice'] {
  const read = (text: unknown) => (text === 'none' ? 'none' : readPeriod(text));
  if (!Array.isArray(stated)) return [{ period: read(stated), upTo: null }];
  return stated.map((tier) => {
    const { for: length, until } = looseOf(tier);
    return { period: read(length), upTo: until === undefined ? null : readPeriod(until) };
  });
}

function readExit(stated: unknown): Exit {
  const paper = looseOf(stated);
  onlyKeys('exit', paper, [
    ...[
      'id',
      'by',
      'notice',
      'ends',
      'anchor',
      'opens',
      'closes',
      'window',
      'inTerms',
      'notBefore',
      'countsFrom',
      'laterDate',
    ],
    ...['requires', 'unless', 'form', 'channel', 'addressee', 'sendLead', 'clause', 'source'],
  ]);
  if (paper.anchor !== undefined && paper.anchor !== 'next-term') outOfScope('anchor');
  const ends = paper.ends ?? 'any-day';
  const days = typeof ends === 'string' && ENDS.includes(ends) ? null : listOf(ends).map(readDay);
  const window = paper.window === undefined ? null : looseOf(paper.window);
  if (window !== null) {
    onlyKeys('window', window, ['open', 'close']);
    if (ends !== 'end-of-term') outOfScope('a window without the end of a term');
  }
  if (paper.notice === undefined) outOfScope('an exit without a notice period');
  return {
    id: String(paper.id),
    by: paper.by === undefined || paper.by === 'any' ? 'any' : listOf(paper.by),
    notice: readNotice(paper.notice),
    ends: days === null ? String(ends) : [...days].sort((a, b) => a - b),
    beforeNextTerm: paper.anchor === 'next-term',
    opens: readMoment(paper.opens),
    closes: paper.closes === undefined ? null : readDay(paper.closes),
    window:
      window === null
        ? null
        : { open: readPeriod(window.open), close: window.close === undefined ? null : readPeriod(window.close) },
    inTerms: readInTerms(paper.inTerms),
    notBefore: readMoment(paper.notBefore),
    countsFrom: String(paper.countsFrom ?? 'receipt'),
    laterDate: paper.laterDate === true,
    requires: readRequires(paper.requires),
    unless: listOf(paper.unless),
  };
}

function readFewest(stated: unknown): number | null {
  if (stated === undefined || stated === null) return null;
  const found = /^parties < (\d+)$/.exec(String(stated));
  return found === null ? outOfScope(`endsWhen ${String(stated)}`) : Number(found[1]);
}

export function readTerms(stated: unknown): Terms {
  const paper = looseOf(stated);
  onlyKeys('terms', paper, [
    'duration',
    'renewal',
    'exits',
    'survival',
    'conditions',
    'entryIntoForce',
    'joining',
    'extension',
    'endsWhen',
  ]);
  const renewal = paper.renewal === undefined ? null : looseOf(paper.renewal);
  if (renewal !== null) {
    onlyKeys('renewal', renewal, ['tacit', 'for', 'times', 'from', 'requires', 'unless', 'clause', 'source']);
    if (renewal.from !== undefined && renewal.from !== 'end-of-term') outOfScope('renewal.from');
    if (typeof renewal.tacit !== 'boolean' || listOf(renewal.for).length === 0) outOfScope('renewal');
  }
  const duration = looseOf(paper.duration);
  onlyKeys('duration', duration, ['for', 'until', 'lastDay', 'clause', 'source']);
  if ((duration.for === undefined) === (duration.until === undefined)) outOfScope('duration');
  return {
    duration,
    renewal:
      renewal === null
        ? null
        : {
            tacit: renewal.tacit === true,
            periods: listOf(renewal.for).map((text) => (text === 'indefinite' ? 'indefinite' : readPeriod(text))),
            times: renewal.times === undefined ? null : Number(renewal.times),
            requires: readRequires(renewal.requires),
            unless: listOf(renewal.unless),
          },
    exits: ((paper.exits ?? []) as readonly unknown[]).map(readExit),
    survival: ((paper.survival ?? []) as readonly unknown[]).map((one) => {
      const { what, for: length, from } = looseOf(one);
      if (from !== undefined && from !== 'effect' && from !== 'receipt') outOfScope('survival.from');
      return { what, period: length === 'indefinitely' ? null : readPeriod(length), fromReceipt: from === 'receipt' };
    }),
    entryIntoForce: readRule(paper.entryIntoForce),
    joining: readRule(paper.joining),
    fewest: readFewest(paper.endsWhen),
  };
}

export function readPosition(accord: Loose, name: string): Readings {
  const positions = looseOf(accord.positions);
  if (name !== 'text' && positions[name] === undefined) outOfScope(`position ${name}`);
  const readings = looseOf(looseOf(positions[name]).readings);
  onlyKeys('readings', readings, [
    ...['suspendedNotice', 'renewalWhileSuspended', 'lastDay', 'counting', 'effect', 'acts', 'conditions', 'terms'],
  ]);
  const counting = readCounting(readings.counting ?? accord.counting, readings.effect);
  return {
    suspendedNotice: String(readings.suspendedNotice ?? 'unsettled'),
    renewalWhileSuspended: String(readings.renewalWhileSuspended ?? 'unsettled'),
    lastDay: readings.lastDay,
    conditions: looseOf(readings.conditions),
    acts: looseOf(readings.acts),
    patch: looseOf(readings.terms),
    counting,
  };
}

const ACT_KEYS = [
  ...[
    'id',
    'act',
    'date',
    'time',
    'zone',
    'dated',
    'sent',
    'received',
    'published',
    'recorded',
    'by',
    'to',
    'of',
    'exit',
  ],
  ...[
    'for',
    'until',
    'effect',
    'lastDay',
    'firstDayOut',
    'about',
    'says',
    'plane',
    'source',
    'doubt',
    'terms',
    'requires',
    'unless',
  ],
];

/** An act as the corrections say that were known. */
function corrected(act: Loose, record: readonly Loose[], known: Day): Loose {
  const changes = record.filter(
    (one) =>
      one.act === 'correction' &&
      listOf(one.of).includes(String(act.id)) &&
      readDay(one.recorded ?? one.published ?? one.date) <= known,
  );
  return changes.reduce((sum, one) => ({ ...sum, ...looseOf(one.sets) }), act);
}

function dayOfAct(paper: Loose, changed: Loose, kind: string, exits: readonly Exit[]): Day {
  const of = exits.find((exit) => exit.id === paper.exit) ?? exits[0];
  const byReceipt =
    kind === 'notice' && paper.received !== undefined && (of === undefined || of.countsFrom === 'receipt');
  return readDay(changed.date ?? (byReceipt ? paper.received : paper.date));
}

/** The record as this position reads it and as it was known, in the order in which acts count. */
export function readRecord(accord: Loose, readings: Readings, known: Day): readonly Act[] {
  const parties = Object.keys(looseOf(accord.parties));
  const record = ((accord.record ?? []) as readonly unknown[]).map(looseOf);
  const valid = record.filter(
    (paper) =>
      readings.acts[String(paper.id)] !== 'void' && readDay(paper.recorded ?? paper.published ?? paper.date) <= known,
  );
  // The exits of the day that a paper bears: an amendment counts until it is revoked.
  const exitsOn = (paper: Loose): readonly Exit[] => {
    const before = (other: Loose): boolean =>
      readDay(other.date) < readDay(paper.date) ||
      (other.date === paper.date && record.indexOf(other) < record.indexOf(paper));
    const undone = (id: string): boolean =>
      valid.some((other) => other.act === 'revocation' && listOf(other.of).includes(id) && before(other));
    const changes = valid.filter((other) => other.act === 'amendment' && before(other) && !undone(String(other.id)));
    const terms = changes.reduce<unknown>((sum, change) => patched(sum, change.terms), accord.terms);
    return readTerms(patched(terms, readings.patch)).exits;
  };
  const acts: Act[] = [];
  for (const stated of record) {
    const paper = corrected(stated, record, known);
    if (paper.act === 'correction') continue;
    onlyKeys('act', paper, ACT_KEYS);
    const reading = readings.acts[String(paper.id)];
    if (reading === 'void') continue;
    const changed = typeof reading === 'object' && reading !== null ? (reading as Loose) : {};
    if (readDay(paper.recorded ?? paper.published ?? changed.date ?? paper.date) > known) continue;
    onlyKeys('reading of an act', changed, ['as', 'date']);
    const kind = String(changed.as ?? paper.act);
    const on = dayOfAct(paper, changed, kind, kind === 'notice' && paper.received !== undefined ? exitsOn(paper) : []);
    const sameDay = acts.findLast((one) => one.on === on);
    acts.push({
      id: String(paper.id),
      dated: readDay(changed.date ?? paper.date),
      redated: changed.date !== undefined,
      kind,
      on,
      // Without an hour of its own an act goes with the one that stands before it in the file.
      time: String(paper.time ?? sameDay?.time ?? ''),
      by: paper.by === undefined ? parties : listOf(paper.by),
      of: listOf(paper.of),
      about: listOf(paper.about),
      silent: paper.plane === 'domestic' && reading === undefined,
      paper,
    });
  }
  return acts.sort((a, b) => a.on - b.on || (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

import { type Act, type ActKind, actOf } from '../accord/index.ts';
import type { DateSpan, Day } from '../calendar/index.ts';
import { type Reading, termsUnder } from './reading.ts';
import type { Choose } from './worlds.ts';

/** An act as it counts under one reading, in one world. */
export interface Fact {
  readonly act: Act;
  readonly kind: ActKind;
  /** The day from which it is there. */
  readonly on: Day;
  /** The day from which its period is counted: that of receipt, of sending, or its own. */
  readonly countsOn: Day;
  /** Its own date, from which it is known where nothing else is said. */
  readonly datedOn: Day;
  /** Where it is known when a notice was received, that day in this world. */
  readonly receivedOn?: Day;
  /** The position holds it valid whatever the text says of its conditions. */
  readonly heldValid: boolean;
  /** The position says how it takes the act, and so that whoever did it could. */
  readonly adopted: boolean;
}

/** The acts that change no status, on whatever plane. */
const silent: ReadonlySet<ActKind> = new Set<ActKind>([
  'statement',
  'measure',
  'correction',
  'declaration',
  'objection',
  'ruling',
]);

/**
 * The acts that count by the end of a day, as known on a day, in the order in which they happened: by date, then by time, then as filed.
 * A domestic act counts only where the position adopts it; an announcement shows on either plane.
 */
export function factsBy(reading: Reading, on: Day, knownOn: Day, choose: Choose): readonly Fact[] {
  const facts: Fact[] = [];
  const record = correctedRecord(reading, knownOn);
  const known: Known = { reading, changes: changesIn(record), on, knownOn, choose };
  for (const act of record) {
    const fact = knownFact(known, act);
    if (fact && fact.on <= on) facts.push(fact);
  }
  return inOrder(facts);
}

/** The record as it is known on a day, in one world. */
interface Known {
  readonly reading: Reading;
  /** The acts that change the terms, and those that take such acts back. */
  readonly changes: readonly Act[];
  readonly on: Day;
  readonly knownOn: Day;
  readonly choose: Choose;
}

function knownFact(known: Known, act: Act): Fact | undefined {
  const fact = factOf(known, act);
  return fact && (act.knownFrom ?? fact.datedOn) <= known.knownOn ? fact : undefined;
}

function factOf(known: Known, act: Act): Fact | undefined {
  const { reading, on, choose } = known;
  const adopted = Object.hasOwn(reading.position.readings.acts, act.id)
    ? reading.position.readings.acts[act.id]
    : undefined;
  if (adopted === 'void') return undefined;
  if (act.domestic && adopted === undefined && act.kind !== 'announcement') return undefined;
  const kind = typeof adopted === 'object' && 'as' in adopted ? adopted.as : act.kind;
  if (silent.has(kind)) return undefined;
  const span = typeof adopted === 'object' && 'date' in adopted ? adopted.date : act.date;
  const own = dayIn(span, `date of ${act.id}`, on, choose);
  const receivedOn =
    act.received &&
    dayIn(act.received, sameSpan(act.received, span) ? `date of ${act.id}` : `receipt of ${act.id}`, on, choose);
  const sentOn =
    act.sent && dayIn(act.sent, sameSpan(act.sent, span) ? `date of ${act.id}` : `sending of ${act.id}`, on, choose);
  const dated = typeof adopted === 'object' && 'date' in adopted;
  const from =
    kind === 'notice' && !dated && (receivedOn ?? sentOn) !== undefined ? countsFrom(known, act, own) : 'date';
  return {
    act,
    kind,
    on: from === 'receipt' ? (receivedOn ?? own) : own,
    countsOn: from === 'receipt' ? (receivedOn ?? own) : from === 'sending' ? (sentOn ?? own) : own,
    datedOn: own,
    ...(receivedOn !== undefined && { receivedOn }),
    heldValid: adopted === 'valid',
    adopted: adopted !== undefined,
  };
}

// Whether receipt or sending counts is said by the terms of the day that the notice bears: no other day of it is known before.
function countsFrom(known: Known, act: Act, own: Day): 'receipt' | 'sending' | 'date' {
  const { exits } = termsUnder(known.reading, patchesBefore(known, act, own));
  return exits.find((exit) => act.exit === undefined || exit.id === act.exit)?.countsFrom ?? 'receipt';
}

function changesIn(record: readonly Act[]): readonly Act[] {
  const amendments = new Set(record.flatMap((act) => (act.kind === 'amendment' ? [act.id] : [])));
  return record.filter(
    ({ kind, id, of }) => amendments.has(id) || (kind === 'revocation' && of.some((one) => amendments.has(one))),
  );
}

// The amendments that hold on the day of a notice, each unless it has been revoked by then.
function patchesBefore(known: Known, notice: Act, own: Day): Parameters<typeof termsUnder>[1] {
  const before = known.changes.flatMap((act) => {
    const fact = knownFact(known, act);
    return fact && (fact.on < own || (fact.on === own && act.index < notice.index)) ? [fact] : [];
  });
  const undone = before.flatMap(({ kind, act }) => (kind === 'revocation' ? act.of : []));
  return inOrder(before).flatMap(({ kind, act: { id, terms } }) =>
    kind === 'amendment' && terms && !undone.includes(id) ? [{ id, terms }] : [],
  );
}

function sameSpan(a: DateSpan, b: DateSpan): boolean {
  return a.first === b.first && a.last === b.last;
}

// An uncertain date is tried on each of its days; the days after the one asked about are all alike, because the act has then not happened yet.
function dayIn(span: DateSpan, key: string, on: Day, choose: Choose): Day {
  if (span.first === span.last) return span.first;
  const last = Math.min(span.last, on + 1);
  if (last <= span.first) return span.first;
  return choose(key, daysOf(span, last));
}

const kept = new WeakMap<DateSpan, Map<Day, readonly Day[]>>();

// The same days are tried in every world: they are written out once.
function daysOf(span: DateSpan, last: Day): readonly Day[] {
  let spans = kept.get(span);
  if (!spans) kept.set(span, (spans = new Map()));
  let days = spans.get(last);
  if (!days) spans.set(last, (days = Array.from({ length: last - span.first + 1 }, (_, i) => span.first + i)));
  return days;
}

function correctedRecord(reading: Reading, knownOn: Day): readonly Act[] {
  const { record, parties } = reading.accord;
  const corrections = record.filter(
    (act) => act.kind === 'correction' && act.sets && (act.knownFrom ?? act.date.last) <= knownOn,
  );
  if (corrections.length === 0) return record;
  const codes = parties.map((p) => p.code);
  return record.map((act) => {
    const changes = corrections.filter((c) => c.of.includes(act.id));
    if (changes.length === 0) return act;
    const written = changes.reduce((sum, c) => ({ ...sum, ...c.sets }), act.written);
    return actOf(written, act.index, codes);
  });
}

// An act without a time keeps its place in the file: it takes the time of the last act of the same day that stands before it.
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  if (facts.every((fact, i) => i === 0 || (facts[i - 1] as Fact).on < fact.on)) return facts;
  const lastTime = new Map<Day, string>();
  const keyed = facts.map((fact) => {
    const time = fact.act.time ?? lastTime.get(fact.on) ?? '';
    if (fact.act.time) lastTime.set(fact.on, fact.act.time);
    return { fact, time };
  });
  keyed.sort(
    (a, b) =>
      a.fact.on - b.fact.on || (a.time < b.time ? -1 : a.time > b.time ? 1 : a.fact.act.index - b.fact.act.index),
  );
  return keyed.map(({ fact }) => fact);
}

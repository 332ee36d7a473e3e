import type { Accord, Act, ActKind } from '../../accord/index.ts';
import { type Sentence, sentence } from '../../base/index.ts';
import { type DateSpan, printDay } from '../../calendar/index.ts';
import { idleKinds } from '../draft/record.ts';

/** An act that a text tells, as far as it can be held against a record. */
export interface Told {
  readonly kind: ActKind;
  /** Codes; `all` for every party; undefined where the text does not tell who. */
  readonly by: readonly string[] | 'all' | undefined;
  /** Undefined where the text tells no day. */
  readonly span: DateSpan | undefined;
}

/** What a record makes of an act that is told. */
export interface Match {
  readonly status: 'known' | 'new' | 'conflict';
  /** The act of the record that it is, or is at odds with. */
  readonly against?: string;
  readonly why: Sentence;
}

// What happens once, or once for each party: another day is another telling of the same act.
const once: ReadonlySet<ActKind> = new Set<ActKind>([
  'signature',
  'entry-into-force',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
]);

/** Within so many days two tellings of one kind of act of one party are taken for the same act with a wrong day. */
const sameAffair = 45;

const meets = (a: DateSpan, b: DateSpan): boolean => a.first <= b.last && b.first <= a.last;
const apart = (a: DateSpan, b: DateSpan): number => Math.max(0, a.first - b.last, b.first - a.last);

// A day as it stands in the record.
const dayWords = ({ first, last, written }: DateSpan): string =>
  written ?? (first === last ? printDay(first) : `${printDay(first)}/${printDay(last)}`);

function ofSame(act: Act, { by }: Told): boolean {
  return by === undefined || by === 'all' || by.every((code) => act.by.includes(code));
}

// The day on which a paper was sent, received or dated is told as its day as well.
function daysOf(act: Act): readonly DateSpan[] {
  return [act.date, act.received, act.sent].filter((span) => span !== undefined);
}

/** Holds an act that is told against a record: it is known, new, or at odds with what stands there. */
export function matchOf(told: Told, record: Accord['record']): Match {
  const { kind, span } = told;
  const own = record.filter((act) => act.kind === kind && ofSame(act, told));
  if (!span) return dayless(own, kind);
  const same = nearestTo(
    span,
    own.filter((act) => daysOf(act).some((day) => meets(span, day))),
  );
  if (same) {
    const exact = daysOf(same).some((day) => day.first === span.first && day.last === span.last);
    const on = dayWords(same.date);
    return exact
      ? { status: 'known', against: same.id, why: sentence`The record has it on the same day, ${on}.` }
      : { status: 'known', against: same.id, why: sentence`The day in the record, ${on}, lies within what is told.` };
  }
  const near = nearestTo(span, once.has(kind) ? own : own.filter((act) => apart(act.date, span) <= sameAffair));
  const other = record.find(
    (act) =>
      idleKinds.has(act.kind) !== idleKinds.has(kind) &&
      ofSame(act, told) &&
      meets(act.date, span) &&
      akin(act.kind, kind),
  );
  if (idleKinds.has(kind))
    return other
      ? {
          status: 'known',
          against: other.id,
          why: sentence`The record has it as ${other.kind}, which the text tells as ${kind}.`,
        }
      : { status: 'new', why: sentence`The record has no ${kind} of that day.` };
  if (near && other)
    return {
      status: 'known',
      against: other.id,
      why: sentence`The record has ${other.kind} on that day; the ${kind} itself came on ${dayWords(near.date)} (${near.id}).`,
    };
  if (near)
    return {
      status: 'conflict',
      against: near.id,
      why: sentence`The record has this ${kind} on ${dayWords(near.date)}, and the text tells ${dayWords(span)}.`,
    };
  if (other)
    return {
      status: 'conflict',
      against: other.id,
      why: sentence`The record has ${other.kind} on that day, which changes nothing; the text tells ${kind}.`,
    };
  return { status: 'new', why: sentence`The record has no such act: ${kind} on ${dayWords(span)}.` };
}

// What the press calls an announcement, and what it may turn out to be.
const akinTo: Readonly<Partial<Record<ActKind, readonly ActKind[]>>> = {
  announcement: [
    'notice',
    'suspension-of-notice',
    'extension-of-suspension',
    'resumption-of-notice',
    'revocation',
    'consent-to-end',
  ],
  statement: ['declaration', 'objection'],
  measure: ['suspension-of-operation', 'resumption-of-operation'],
};

const akin = (a: ActKind, b: ActKind): boolean => (akinTo[a] ?? []).includes(b) || (akinTo[b] ?? []).includes(a);

function dayless(own: readonly Act[], kind: ActKind): Match {
  const last = own.at(-1);
  // Of many things that were said nobody can tell which one is meant.
  if (!last || (idleKinds.has(kind) && own.length > 1)) return { status: 'new', why: sentence`The text tells no day.` };
  return {
    status: 'known',
    against: last.id,
    why:
      own.length === 1
        ? sentence`The record has one such act; the text tells no day.`
        : sentence`The record has ${own.length} such acts, this one the latest; the text tells no day.`,
  };
}

function nearestTo(span: DateSpan, acts: readonly Act[]): Act | undefined {
  return acts.toSorted((a, b) => apart(a.date, span) - apart(b.date, span))[0];
}

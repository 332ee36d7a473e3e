import type { Accord } from '../../accord/index.ts';
import { isRecord, type JsonRecord, type Sentence, sentence } from '../../base/index.ts';
import { type Day, parseDay, parsePeriod, printDay, printPeriod } from '../../calendar/index.ts';
import { type Deadline, type DeadlineKind, deadlinesOf, type Lookup, positionsAsked } from '../../engine/index.ts';
import { sameValue } from '../draft/pick.ts';
import type { ToldTerm } from '../index.ts';

/** A term that a text tells, held against those of a file. */
export interface TermMatch {
  readonly status: 'known' | 'new' | 'conflict';
  /** The part of the file, as a JSON pointer, or the deadline that was computed from it. */
  readonly against?: string;
  readonly why: Sentence;
  /** What could be added to `terms`, where the file has nothing of the kind. */
  readonly terms?: JsonRecord;
}

/** What a day or a length that a report tells is against the file: days are held against those that are computed from it. */
export function toldTerm(told: ToldTerm, accord: Accord, lookup: Lookup, knownOn: Day | undefined): TermMatch {
  const day = parseDay(told.value);
  if (day !== undefined)
    return dayTold(told.field === 'renewal-day' ? 'renews' : 'notify-by', day, accord, lookup, knownOn);
  return lengthTold(
    told.field === 'notice' || told.field === 'notice-deadline' ? 'notice' : 'duration',
    told.value,
    accord.writtenTerms,
  );
}

const around = 400;

function dayTold(kind: DeadlineKind, on: Day, accord: Accord, lookup: Lookup, knownOn: Day | undefined): TermMatch {
  const question = {
    accord,
    positions: positionsAsked(accord),
    from: on - around,
    to: on + around,
    knownOn: knownOn ?? on,
    lookup,
  };
  // A term that will not be followed ends; the next day is told as that of the renewal all the same.
  const rows = deadlinesOf({ ...question, kind });
  const ends = kind === 'renews' ? deadlinesOf({ ...question, kind: 'term-ends' }) : [];
  const days = [
    ...rows.map((row) => ({ row, day: parseDay(row.date) as Day })),
    ...ends.map((row) => ({ row, day: (parseDay(row.date) as Day) + 1 })),
  ];
  const exact = days.find(({ day }) => day === on);
  if (exact)
    return {
      status: 'known',
      ...named(exact.row),
      why: inOne(accord)
        ? sentence`The file gives the same day.`
        : sentence`The file gives the same day in the reading ${exact.row.position}.`,
    };
  const eve = kind === 'renews' ? days.find(({ day }) => day === on + 1) : undefined;
  if (eve)
    return {
      status: 'known',
      ...named(eve.row),
      why: sentence`It is the last day of the running term; the file has the next begin on ${printDay(on + 1)}.`,
    };
  const near = days.toSorted((a, b) => Math.abs(a.day - on) - Math.abs(b.day - on))[0];
  if (!near)
    return {
      status: 'conflict',
      why: sentence`The file gives no such day within a year of ${printDay(on)}, as known then.`,
    };
  return {
    status: 'conflict',
    ...named(near.row),
    why: inOne(accord)
      ? sentence`The text tells ${printDay(on)}; the file gives ${printDay(near.day)}.`
      : sentence`The text tells ${printDay(on)}; the file gives ${printDay(near.day)} in the reading ${near.row.position}.`,
  };
}

const named = ({ exit, kind }: Deadline): { readonly against: string } => ({ against: exit ?? kind });
// A file without positions has one reading, which needs no name.
const inOne = ({ positions }: Accord): boolean => positions.length === 0;

/** What a length is against the lengths of a file. */
export function lengthTold(what: 'notice' | 'duration' | 'renewal', value: string, terms: JsonRecord): TermMatch {
  const period = parsePeriod(value);
  const said = period ? printPeriod(period) : value;
  const found = lengthsIn(what, terms);
  const [first] = found;
  if (!first)
    return {
      status: 'new',
      why: sentence`The file has no such length: ${said}.`,
      ...(what !== 'notice' && { terms: { [what]: what === 'renewal' ? { tacit: true, for: said } : { for: said } } }),
    };
  const same = found.find(({ length }) => sameValue(length, value));
  if (same)
    return { status: 'known', against: same.pointer, why: sentence`The file has the same length, ${same.length}.` };
  return {
    status: 'conflict',
    against: first.pointer,
    why: sentence`The text tells ${said}; the file has ${first.length}.`,
  };
}

function lengthsIn(what: string, terms: JsonRecord): readonly { readonly length: string; readonly pointer: string }[] {
  const texts = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  const part = (key: string) =>
    isRecord(terms[key]) ? texts(terms[key].for).map((length) => ({ length, pointer: `/terms/${key}/for` })) : [];
  if (what === 'renewal') return part('renewal');
  if (what === 'duration') return [...part('duration'), ...part('renewal')];
  const exits = Array.isArray(terms.exits) ? terms.exits.filter(isRecord) : [];
  return exits.flatMap((exit, i) =>
    texts(exit.notice).map((length) => ({ length, pointer: `/terms/exits/${i}/notice` })),
  );
}

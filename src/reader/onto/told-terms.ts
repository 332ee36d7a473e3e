import type { Accord } from '../../accord/index.ts';
import { isRecord, type JsonRecord, type Sentence, sentence } from '../../base/index.ts';
import { civilOf, type Day, parseDay, parsePeriod, printDay, printPeriod } from '../../calendar/index.ts';
import { type Deadline, type DeadlineKind, deadlinesOf, type Lookup, positionsAsked } from '../../engine/index.ts';
import { sameValue } from '../draft/pick.ts';
import type { ReportedTerm } from '../index.ts';

/** A term that a text tells, held against those of a file. */
export interface TermMatch {
  readonly status: 'known' | 'new' | 'conflict';
  /** The part of the file, as a JSON pointer, or the deadline that was computed from it. */
  readonly against?: string;
  readonly why: Sentence;
  /** What could be added to `terms`, where the file has nothing of the kind. */
  readonly terms?: JsonRecord;
}

/** What a day or a length that a report tells is against the file: days are held against those that are computed from it. Undefined where no value is told. */
export function toldTerm(told: ReportedTerm, { accord, lookup, knownOn }: Against): TermMatch | undefined {
  const { field, value } = told;
  if (value === null) return undefined;
  if (field === 'duration' || field === 'renewal' || field === 'notice')
    return lengthTold(field, value, accord.writtenTerms);
  const every = /^--(\d{2}-\d{2})$/.exec(value)?.[1];
  const on = parseDay(value) ?? (every === undefined ? undefined : sameDayNear(every, knownOn));
  return on === undefined ? undefined : dayTold(told, on, every !== undefined, { accord, lookup, knownOn });
}

/** The file against which something is held, and the day as known on which its days are computed. */
export interface Against {
  readonly accord: Accord;
  readonly lookup: Lookup;
  readonly knownOn: Day | undefined;
}

// A day of every year, in the year from the day of the report on.
function sameDayNear(monthAndDay: string, knownOn: Day | undefined): Day | undefined {
  if (knownOn === undefined) return undefined;
  const year = civilOf(knownOn).year;
  const days = [year, year + 1].map((y) => parseDay(`${y}-${monthAndDay}`)).filter((day) => day !== undefined);
  return days.find((day) => day >= knownOn) ?? days[0];
}

const around = 400;

function dayTold(
  { field, review }: ReportedTerm,
  on: Day,
  every: boolean,
  { accord, lookup, knownOn }: Against,
): TermMatch {
  const question = {
    accord,
    positions: positionsAsked(accord),
    from: on - around,
    to: on + around,
    knownOn: knownOn ?? on,
    lookup,
  };
  const rowsOf = (kind: DeadlineKind, shift: number) =>
    deadlinesOf({ ...question, kind }).map((row) => ({ row, day: (parseDay(row.date) as Day) + shift }));
  // The end of a term and the beginning of the next are one night apart, and are told for each other.
  const all =
    field === 'notice-deadline'
      ? rowsOf('notify-by', 0)
      : field === 'expires'
        ? [...rowsOf('term-ends', 0), ...rowsOf('renews', -1)]
        : [...rowsOf('renews', 0), ...rowsOf('term-ends', 1)];
  const rows = all.toSorted((a, b) => Math.abs(a.day - on) - Math.abs(b.day - on));
  const same = (day: Day): boolean =>
    day === on ||
    (every && printDay(day).slice(5) === printDay(on).slice(5)) ||
    (review && field === 'notice-deadline' && day === on - 1);
  const exact = rows.find(({ day }) => day === on) ?? rows.find(({ day }) => same(day));
  if (exact)
    return {
      status: 'known',
      ...named(exact.row),
      why: inOne(accord)
        ? sentence`The file gives the same day.`
        : sentence`The file gives the same day in the reading ${exact.row.position}.`,
    };
  const next =
    field === 'notice-deadline' ? undefined : rows.find(({ day }) => day === on + (field === 'expires' ? -1 : 1));
  if (next)
    return {
      status: 'known',
      ...named(next.row),
      why:
        field === 'expires'
          ? sentence`It is the first day after the end; the file has ${printDay(on - 1)} as the last.`
          : sentence`It is the last day of the running term; the file has the next begin on ${printDay(on + 1)}.`,
    };
  const [near] = rows;
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

import { compareCodePoints, sameJson } from '../base/index.ts';
import {
  type DateAnswer,
  type DateSet,
  type ExitAnswer,
  type NoticeAnswer,
  type Reason,
  type State,
  type SurvivalAnswer,
  states,
  type TermAnswer,
  type View,
} from './answers.ts';

/** The answers of several worlds as one: equal ones collapse, others become sets; an open state is `unknown` with what is possible. */
export function mergeViews(views: readonly View[]): View {
  const [first, ...rest] = views as readonly [View, ...View[]];
  if (rest.every((view) => sameJson(view, first))) return first;
  const found = states.filter((state) => views.some((v) => v.state === state));
  const missed = views.map((v) => v.missed).filter((m) => m !== undefined);
  return {
    position: first.position,
    party: first.party,
    state: found.length === 1 ? (found[0] as State) : 'unknown',
    ...(found.length > 1 && { possible: found }),
    spell: first.spell,
    notice: mergeNotices(views.map((v) => v.notice)),
    notices: mergeNoticeLists(views),
    term: mergeTerms(views.map((v) => v.term as TermAnswer | null)),
    lastDay: mergeDates(views.map((v) => v.lastDay)),
    notifyBy: mergeDates(views.map((v) => v.notifyBy)),
    ...(missed.length > 0 && {
      missed: { date: mergeDates(missed.map((m) => m.date)), ends: mergeDates(missed.map((m) => m.ends)) },
    }),
    exits: mergeExits(views.map((v) => v.exits)),
    survives: mergeSurvivals(views.map((v) => v.survives)),
    because: mergeReasons(views.map((v) => v.because)),
  };
}

// Thousands of worlds are compared: each value is written out once, its members in order, and equal ones fall together.
function unique<T>(values: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`)
    .sort()
    .join(',')}}`;
}

/** Several dates as one answer; null means never and sorts last. */
export function mergeDates(dates: readonly DateAnswer[]): DateAnswer {
  const all = unique(dates.flatMap((d) => (typeof d === 'object' && d !== null ? d.anyOf : [d])));
  if (all.length === 1) return all[0] as string | null;
  const days = all.filter((d) => d !== null).sort(compareCodePoints);
  const anyOf: DateSet['anyOf'] = all.includes(null) ? [...days, null] : days;
  return { anyOf, earliest: anyOf[0] as string | null, latest: anyOf.at(-1) as string | null };
}

/** The first of some days; null where there is none. */
export function earliestOf(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((min, day) => (day !== null && (min === null || day < min) ? day : min), null);
}

function mergeNotices(notices: readonly NoticeAnswer[]): NoticeAnswer {
  const states = unique(notices.map((n) => n.state)) as string[];
  return {
    state: states.length === 1 ? (states[0] as 'none') : { anyOf: states },
    act: notices.find((n) => n.act !== null)?.act ?? null,
    lastDayIn: mergeDates(notices.map((n) => n.lastDayIn)),
  };
}

function mergeNoticeLists(views: readonly View[]): View['notices'] {
  const groups = new Map<string, View['notices'][number][]>();
  for (const notice of views.flatMap((v) => v.notices)) {
    const key = JSON.stringify([notice.act, notice.by]);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups.values()].map((same) => ({ ...mergeNotices(same), by: (same[0] as View['notices'][number]).by }));
}

function mergeTerms(terms: readonly (TermAnswer | null)[]): View['term'] {
  const different = unique(terms);
  if (different.length === 1) return different[0] as TermAnswer | null;
  const there = different.filter((t) => t !== null);
  const same = there.every((t) => t.number === there[0]?.number && t.heldOver === there[0]?.heldOver);
  if (there.length === different.length && same && there[0]) {
    const { number, heldOver } = there[0];
    return {
      number,
      first: mergeDates(there.map((t) => t.first)),
      last: mergeDates(there.map((t) => t.last)),
      ...(heldOver && { heldOver }),
    };
  }
  return { anyOf: different };
}

// A way out that exists in some worlds only has no last day in the others.
function mergeExits(lists: readonly (readonly ExitAnswer[])[]): readonly ExitAnswer[] {
  const keys = unique(lists.flatMap((list) => list.map((e) => ({ exit: e.exit, by: e.by, via: e.via ?? null }))));
  return keys.map((key) => {
    const found = lists.map((list) =>
      list.find((e) => e.exit === key.exit && e.by === key.by && (e.via ?? null) === key.via),
    );
    const there = found.filter((e) => e !== undefined);
    return {
      exit: key.exit,
      by: key.by,
      ifNoticeOn: mergeDates(there.map((e) => e.ifNoticeOn)),
      lastDayIn: mergeDates(found.map((e) => e?.lastDayIn ?? null)),
      ...(key.via !== null && { via: key.via }),
      safeBy: earliestOf(there.map((e) => e.safeBy)),
      because: mergeReasons(there.map((e) => e.because)),
    };
  });
}

// Entries of the same words are told apart by their place among them.
function mergeSurvivals(lists: readonly (readonly SurvivalAnswer[])[]): readonly SurvivalAnswer[] {
  const keyed = lists.map((list) =>
    list.map((s, i) => ({
      ...s,
      key: `${s.what} ${list.slice(0, i).filter((other) => other.what === s.what).length}`,
    })),
  );
  const keys = unique(keyed.flat().map((s) => s.key));
  return keys.map((key) => {
    const there = keyed.flat().filter((s) => s.key === key);
    const { what, clause } = there[0] as SurvivalAnswer;
    return { what, from: mergeDates(there.map((s) => s.from)), until: mergeDates(there.map((s) => s.until)), clause };
  });
}

// Of many sums that differ by an uncertain date only the outermost two are told.
function mergeReasons(lists: readonly (readonly Reason[])[]): readonly Reason[] {
  const all = unique(lists.flat());
  const sums = all.filter((r) => r.sum).sort((a, b) => compareCodePoints(a.sum?.from ?? '', b.sum?.from ?? ''));
  return sums.length <= 3 ? all : all.filter((r) => !r.sum || r === sums[0] || r === sums.at(-1));
}

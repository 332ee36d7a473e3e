import { parsePeriod, stepsOf } from '../../calendar/index.ts';
import type { Fact, Field } from '../fact.ts';
import type { Sheet } from './desk.ts';

/** A fact with the document that says it. */
export interface Told {
  readonly fact: Fact;
  readonly sheet: Sheet;
}

/** What the documents say of one field: the fact that leads, and those beside it that say something else and are about as sure. */
export interface Pick {
  readonly leads: Told | undefined;
  readonly rivals: readonly Told[];
  /** Facts that are too unsure to go by. */
  readonly weak: readonly Told[];
}

/** Below this a fact is no more than a place to look at. */
const leastSure = 0.35;
/** Facts that are closer than this are as sure as one another. */
const asSure = 0.1;

/** Everything that agreements say of a field. What reports tell of it counts only where there is no agreement to read. */
export function toldOf(sheets: readonly Sheet[], field: Field): readonly Told[] {
  const agreements = sheets.filter(({ read }) => read.kind !== 'report');
  const own = agreements.length > 0 ? agreements : sheets;
  return own.flatMap((sheet) =>
    (sheet.read.kind === 'report' ? sheet.read.told : sheet.read.facts)
      .filter((fact) => fact.field === field)
      .map((fact) => ({ fact, sheet })),
  );
}

/** The same length or word, however it is written: twelve months are a year, thirty days are no month. */
export function sameValue(a: string | null, b: string | null): boolean {
  return a === b || plainValue(a) === plainValue(b);
}

function plainValue(value: string | null): string | null {
  if (value === null) return null;
  if (value === 'perpetual') return 'indefinite';
  const period = parsePeriod(value);
  return period ? JSON.stringify(stepsOf(period, 'months-first')) + (period.days ?? '') : value;
}

/** Chooses among what is said of a field. One that names a value goes before one that names none, and one that can be read in one way only before others. */
export function pickOf(told: readonly Told[]): Pick {
  const weak = told.filter(({ fact }) => !(fact.confidence >= leastSure));
  const strong = told.filter(({ fact }) => fact.confidence >= leastSure);
  const rank = ({ fact }: Told): number => (fact.value === null ? 0 : 2) + (fact.review ? 0 : 1);
  const ranked = strong.toSorted((a, b) => rank(b) - rank(a) || b.fact.confidence - a.fact.confidence);
  const [leads] = ranked;
  const rivals = leads
    ? ranked.filter(
        (other) =>
          rank(other) === rank(leads) &&
          leads.fact.confidence - other.fact.confidence < asSure &&
          !(sameValue(other.fact.value, leads.fact.value) && sameKind(other.fact, leads.fact)),
      )
    : [];
  return { leads, rivals, weak };
}

const sameKind = (a: Fact, b: Fact): boolean => (a.kind ?? 'automatic') === (b.kind ?? 'automatic');

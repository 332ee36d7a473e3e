import { addMonths, type Day, dayOf } from '../calendar/index.ts';
import { type Fact, surest } from './fact.ts';
import type { Report, ReportedTerm } from './news/report.ts';

const sureClause = 0.7;

/** What a report tells of the life of an accord, as facts. A day that comes back every year is none: it follows from a start and a length. */
export function factsTold(report: Report, clauses: readonly Fact[]): readonly Fact[] {
  const told = report.terms.flatMap(factTold);
  const facts = [...told, ...quoted(told, clauses)];
  const computed = facts.some((fact) => fact.field === 'notice') ? undefined : noticeBetween(report.terms);
  return computed ? [...facts, computed] : facts;
}

// What a report tells in the words of a clause: read as in an agreement, for a person to look at.
function quoted(told: readonly Fact[], clauses: readonly Fact[]): readonly Fact[] {
  return (['duration', 'renewal', 'notice'] as const).flatMap((field) => {
    if (told.some((fact) => fact.field === field)) return [];
    const best = surest(
      clauses.filter((fact) => fact.field === field && fact.value !== null && fact.confidence >= sureClause),
    );
    return best ? [{ ...best, review: true, how: [...best.how, 'told in a report'] }] : [];
  });
}

function factTold({ field, value, quote, start, end, confidence, review, how }: ReportedTerm): readonly Fact[] {
  if (field === 'renewal-day' || field === 'notice-deadline') return [];
  const kind = field === 'renewal' || field === 'notice' ? { kind: 'automatic' as const } : {};
  return [{ field, value, ...kind, quote, start, end, confidence, review, how }];
}

/**
 * The length of a notice that a report gives only through two days of the year, that of renewal and the last for notice: so many days, or months, from the one
 * to the eve of the other. Only a round number is taken, and a person has to look: the text of the accord may count otherwise.
 */
function noticeBetween(terms: readonly ReportedTerm[]): Fact | undefined {
  const renewal = terms.find((term) => term.field === 'renewal-day');
  const deadline = terms.find((term) => term.field === 'notice-deadline' && term.about === renewal?.about);
  const renewsOn = renewal && inYear(renewal.value, 2002);
  if (!deadline || renewsOn === undefined) return undefined;
  const before = inYear(deadline.value, 2001);
  const same = inYear(deadline.value, 2002);
  if (before === undefined || same === undefined) return undefined;
  const last = same < renewsOn ? same : before;
  const lastDayIn = renewsOn - 1;
  const days = lastDayIn - last;
  const months = [1, 2, 3, 6, 9, 12].find((n) => addMonths(last, n, 'clamp') === lastDayIn);
  const value = days > 0 && days % 30 === 0 && days <= 180 ? `P${days}D` : months ? `P${months}M` : undefined;
  if (value === undefined) return undefined;
  const { quote, start, end, how } = deadline;
  return {
    field: 'notice',
    value,
    kind: 'automatic',
    quote,
    start,
    end,
    confidence: 0.6,
    review: true,
    how: [
      ...how,
      `the text names two days, and no length: from ${deadline.value ?? ''} to the eve of ${renewal?.value ?? ''} it is ${value}`,
    ],
  };
}

// A day of every year, in one year that has no leap day.
function inYear(value: string | null, year: number): Day | undefined {
  const found = /^--(\d{2})-(\d{2})$/.exec(value ?? '');
  return found ? dayOf(year, Number(found[1]), Number(found[2])) : undefined;
}

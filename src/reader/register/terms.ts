import { type JsonRecord, sentence } from '../../base/index.ts';
import {
  addMonths,
  boundaryAfter,
  type Day,
  type Period,
  printDay,
  printPeriod,
  stepsOf,
} from '../../calendar/index.ts';
import type { RegisterField } from './fields.ts';
import type { Fault, Read } from './finding.ts';

/** What a row says of the life of an agreement, read cell by cell; what it does not say is undefined. */
export interface RowTerms {
  readonly start: Day | undefined;
  readonly length: Period | 'indefinite' | undefined;
  readonly end: Day | 'indefinite' | undefined;
  readonly tacit: boolean | undefined;
  readonly renewal: Period | undefined;
  readonly times: number | undefined;
  readonly notice: Period | undefined;
  readonly ends: string | undefined;
}

/** The terms of an accord file, with what could not be made a term. */
export interface MadeTerms {
  readonly terms: JsonRecord;
  readonly notes: readonly TermNote[];
}

/** Something about a term that does not keep the row out, with the field that it is about. */
interface TermNote extends Fault {
  readonly field: RegisterField;
}

// Where a list is kept for long, its end is that of the running term; nothing has renewed more often.
const mostRenewals = 400;

/** The terms that a row gives. What has no one meaning is left out and said. */
export function termsOfRow(row: RowTerms): Read<MadeTerms> {
  const notes: TermNote[] = [];
  const duration = durationOf(row, notes);
  if (!('value' in duration)) return duration;
  const endless = duration.value?.for === 'indefinite';
  const renewal = renewalOf(row, endless, notes);
  const exit = exitOf(row, endless, notes);
  return {
    value: {
      terms: {
        ...(duration.value && { duration: { ...duration.value, clause: registerClause } }),
        ...(renewal && { renewal: { ...renewal, clause: registerClause } }),
        ...(exit && { exits: [{ ...exit, clause: registerClause }] }),
      },
      notes,
    },
  };
}

/** The clause that the terms of a row rest on: the row itself. */
export const registerClause = 'register';

function durationOf(row: RowTerms, notes: TermNote[]): Read<JsonRecord | undefined> {
  const { start, length, end } = row;
  if (length === 'indefinite' || end === 'indefinite') {
    const other = length === 'indefinite' ? end : length;
    if (other === undefined || other === 'indefinite') return { value: { for: 'indefinite' } };
    const ends = typeof other === 'number' ? printDay(other) : printPeriod(other);
    return {
      code: 'register/dates-disagree',
      says: sentence`The row says that there is no end, and gives one as well: ${ends}.`,
    };
  }
  if (typeof end === 'number' && start !== undefined && end < start)
    return {
      code: 'register/ends-before-start',
      says: sentence`The end ${printDay(end)} lies before the start ${printDay(start)}.`,
    };
  if (length === undefined || end === undefined)
    return { value: length ? { for: printPeriod(length) } : end === undefined ? undefined : { until: printDay(end) } };
  if (start !== undefined) return endOfLength(row, start, length, end);
  notes.push({
    field: 'length',
    code: 'register/left-out',
    says: sentence`Without a first day, the length ${printPeriod(length)} cannot be held against the end ${printDay(end)}; the end was kept.`,
  });
  return { value: { until: printDay(end) } };
}

// The end is the eve of the anniversary or the anniversary itself, of the first term or of one that has followed it by silence.
function endOfLength({ tacit, renewal, times }: RowTerms, start: Day, length: Period, end: Day): Read<JsonRecord> {
  const [first, further] = [sumOf(length), renewal ? sumOf(renewal) : { months: 0, days: 0 }];
  const most = tacit && renewal ? Math.min(times ?? mostRenewals, mostRenewals) : 0;
  for (let renewals = 0; renewals <= most; renewals += 1) {
    const months = first.months + renewals * further.months;
    const days = first.days + renewals * further.days;
    // Terms are counted from the first day of the first one with the sum of the periods, as the engine counts them.
    const last =
      boundaryAfter(start, [
        { months, days: 0 },
        { months: 0, days },
      ]) - 1;
    if (end === last) return { value: { for: printPeriod(length) } };
    if (end === addMonths(start, months, 'clamp') + days)
      return { value: { for: printPeriod(length), lastDay: 'anniversary' } };
    if (end < last) break;
  }
  const last = boundaryAfter(start, stepsOf(length, 'as-written')) - 1;
  return {
    code: 'register/dates-disagree',
    says: sentence`${printPeriod(length)} from ${printDay(start)} end on ${printDay(last)}, and the row says ${printDay(end)}.`,
  };
}

const sumOf = (period: Period): { readonly months: number; readonly days: number } =>
  stepsOf(period, 'as-written').reduce(
    (sum, step) => ({ months: sum.months + step.months, days: sum.days + step.days }),
    { months: 0, days: 0 },
  );

function renewalOf({ tacit, renewal, times }: RowTerms, endless: boolean, notes: TermNote[]): JsonRecord | undefined {
  if (tacit === undefined) {
    if (renewal || times !== undefined)
      notes.push({
        field: 'tacit',
        code: 'register/left-out',
        says: sentence`The row does not say whether it renews by itself; what it says of a renewal was left out.`,
      });
    else if (!endless)
      notes.push({
        field: 'tacit',
        code: 'register/renewal-not-stated',
        says: sentence`The row does not say whether it renews by itself.`,
      });
    return undefined;
  }
  if (endless) {
    if (tacit)
      notes.push({
        field: 'renewal',
        code: 'register/left-out',
        says: sentence`What has no end does not renew; what the row says of a renewal was left out.`,
      });
    return undefined;
  }
  if (tacit && !renewal)
    notes.push({
      field: 'renewal',
      code: 'register/no-renewal-length',
      says: sentence`It renews by itself, and the row does not say for how long.`,
    });
  return { tacit, ...(renewal && { for: printPeriod(renewal) }), ...(times !== undefined && { times }) };
}

function exitOf({ tacit, notice, ends }: RowTerms, endless: boolean, notes: TermNote[]): JsonRecord | undefined {
  if (!notice) {
    if (ends !== undefined)
      notes.push({
        field: 'notice',
        code: 'register/left-out',
        says: sentence`The row says when a notice may end it, and not how long the notice is.`,
      });
    return undefined;
  }
  // Against a renewal a notice is given for the end of the term; what never ends by itself it can only end on any day.
  const end = ends ?? (endless ? 'any-day' : tacit ? 'end-of-term' : undefined);
  if (end === undefined) {
    notes.push({
      field: 'notice',
      code: 'register/left-out',
      says: sentence`The row does not say what a notice of ${printPeriod(notice)} ends, the term or any day; it was left out.`,
    });
    return undefined;
  }
  return {
    id: end === 'end-of-term' && tacit ? 'non-renewal' : 'termination',
    by: 'any',
    notice: printPeriod(notice),
    ends: end,
  };
}

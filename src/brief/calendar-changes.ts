import { compareCodePoints, sameJson } from '../base/index.ts';
import type { Deadline } from '../engine/index.ts';

/** What has become of a calendar entry since the calendar was last made. */
export type CalendarChange = 'new' | 'kept' | 'moved' | 'changed' | 'cancelled';

/** An entry with its lasting name, what became of it, and how often it has been revised (RFC 5545, SEQUENCE). */
export interface CalendarEntry {
  readonly uid: string;
  readonly change: CalendarChange;
  readonly sequence: number;
  /** The day on which it stands in the calendar: the deadline's own, or the day to send by where that is another one and has an entry of its own. */
  readonly day: string;
  readonly row: Deadline;
}

/**
 * The lasting name of a deadline: from accord, position, party, exit or duty, kind and the end concerned, never from its own day, so that a deadline that
 * moves stays the same entry. What a notice brings is named after the notice.
 */
function uidOf(row: Deadline, kind: string): string {
  return [row.accord, row.position, row.party ?? '', row.duty ?? row.exit ?? '', kind, concernOf(row)]
    .map((part) => encodeURIComponent(part))
    .join('/');
}

function concernOf({ kind, because, ends }: Deadline): string {
  const act = because.find((reason) => reason.act !== undefined)?.act;
  const cause = because.find((reason) => reason.rule !== undefined)?.rule;
  switch (kind) {
    case 'effect':
    case 'suspension-ends':
      return act ?? cause ?? '';
    case 'term-ends':
      return '';
    case 'survival-ends':
      return because.find((reason) => reason.clause !== undefined)?.clause ?? '';
    case 'notice-opens':
      return because.some((reason) => reason.sum?.ends === 'any-day') ? '' : (ends ?? '');
    default:
      return ends ?? '';
  }
}

type Named = Pick<CalendarEntry, 'day' | 'row'>;

/** Deadlines and days to send by under their lasting names; where two would share one, the later by date is numbered. */
function byUid(rows: readonly Deadline[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  const put = (name: string, entry: Named): void => {
    let uid = `${name}@tacit`;
    for (let n = 2; named.has(uid); n++) uid = `${name}/${n}@tacit`;
    named.set(uid, entry);
  };
  for (const row of rows.toSorted((a, b) => compareCodePoints(a.date, b.date))) {
    put(uidOf(row, row.kind), { day: row.date, row });
    if (row.sendBy !== row.date) put(uidOf(row, 'send-by'), { day: row.sendBy, row });
  }
  return named;
}

/**
 * What became of each entry between two states of knowledge over the same stretch of days: new, kept, moved to another day, changed otherwise, or cancelled
 * because it no longer stands, as the effect of a notice that was withdrawn. `sequences` holds how often each entry had been revised before.
 */
export function calendarChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
  sequences: ReadonlyMap<string, number> = new Map(),
): readonly CalendarEntry[] {
  const [old, now] = [byUid(before), byUid(after)];
  const entries = [...now].map(([uid, entry]): CalendarEntry => {
    const was = old.get(uid);
    const sequence = sequences.get(uid);
    // An entry that comes back after it was cancelled is a further revision of the same entry.
    if (!was) return { uid, change: 'new', sequence: sequence === undefined ? 0 : sequence + 1, ...entry };
    const change = was.day !== entry.day ? 'moved' : sameJson(was.row, entry.row) ? 'kept' : 'changed';
    return { uid, change, sequence: (sequence ?? 0) + (change === 'kept' ? 0 : 1), ...entry };
  });
  const gone = [...old]
    .filter(([uid]) => !now.has(uid))
    .map(
      ([uid, was]): CalendarEntry => ({
        uid,
        change: 'cancelled',
        sequence: (sequences.get(uid) ?? 0) + 1,
        ...was,
      }),
    );
  return [...entries, ...gone];
}

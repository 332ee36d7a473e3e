import { isRecord, type JsonRecord } from '../base/index.ts';
import {
  type LeaseAsked,
  leaseRows,
  markDead,
  markDone,
  markLater,
  markOwed,
  type OwedAsked,
  owedPage,
  owedRow,
} from '../store/outbox.ts';
import type { OutboxTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { require } from './accords.ts';
import { type Actor, may, notAllowed } from './actor.ts';
import type { Page } from './portfolio.ts';
import { type Instant, instantOf, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import type { Piece } from './writer.ts';

/** What can be owed to the outside: an event to a webhook, a reminder to a person. */
export type OwedKind = 'event' | 'reminder';

/** Something that is owed, leased by whoever holds this. */
export interface Owed {
  readonly id: string;
  readonly kind: OwedKind;
  readonly target: string;
  readonly body: JsonRecord;
  /** Counts the leases of it; the first is 1. */
  readonly attempt: number;
}

/** What became of an attempt: it arrived, it is to be tried again (not before so many milliseconds), or it is given up. */
export type Settled =
  | { readonly outcome: 'done'; readonly why?: string }
  | { readonly outcome: 'later'; readonly why: string; readonly notBefore?: number }
  | { readonly outcome: 'dead'; readonly why: string };

const seconds = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600];

/** How long is waited after each failed attempt, in milliseconds (Standard Webhooks, “Deliverability and reliability”). After the last one it is given up. */
export const delays: readonly number[] = seconds.map((count) => count * 1000);

const hour = 3_600_000;
// A fifth is added by chance at most.
const longestDelay = 24 * hour * 1.2;
// What clocks of several machines may differ by.
const slack = hour / 6;

/** A row of the outbox that has not been tried. */
export const owedNow = (kind: OwedKind, id: string, target: string, body: JsonRecord, at: Instant): OutboxTable => ({
  id,
  kind,
  target,
  body: JSON.stringify(body),
  attempts: 0,
  due_at: at,
  leased_until: null,
  done_at: null,
  dead_at: null,
  fault: null,
  created_at: at,
});

/**
 * Leases what is due, for so many milliseconds. When a lease runs out before it is settled, another worker takes the row: everything arrives at least
 * once. Where the clock was set back, a lease or a due time that lies farther ahead than any can is taken for one that has passed.
 */
export async function lease(
  store: Store,
  { kind, count, forMs, now }: { kind: OwedKind; count: number; forMs: number; now: number },
): Promise<readonly Owed[]> {
  const asked: LeaseAsked = {
    kind,
    most: count,
    at: instantOf(now),
    until: instantOf(now + forMs),
    farthestDue: instantOf(now + longestDelay + slack),
    farthestLease: instantOf(now + forMs + slack),
  };
  const rows = await leaseRows(store, asked);
  return rows.map(({ id, target, body, attempts }) => ({
    id,
    kind,
    target,
    body: bodyOf(body),
    attempt: attempts,
  }));
}

/** Says what became of an attempt. After the last of {@link delays} what was to be tried again is given up. */
export async function settle(
  { store, random }: { readonly store: Store; readonly random: Random },
  owed: Owed,
  settled: Settled,
  now: number,
): Promise<void> {
  const held = { id: owed.id, attempts: owed.attempt };
  const at = instantOf(now);
  await store.write(async (tx) => {
    if (settled.outcome === 'done') return markDone(tx, owed.id, at, settled.why ?? null).execute();
    const delay = delays[owed.attempt - 1];
    if (settled.outcome === 'dead' || delay === undefined) return markDead(tx, held, at, settled.why).execute();
    const wait = Math.min(longestDelay, Math.max(delay * (1 + chance(random) / 5), settled.notBefore ?? 0));
    return markLater(tx, held, instantOf(now + wait), settled.why).execute();
  });
}

// A number from 0 to 1, so that what failed together is not tried again together.
const chance = (random: Random): number => (random.bytes(1)[0] as number) / 255;

/** Something that is or was owed, as a list shows it. */
export interface OwedListed {
  readonly id: string;
  readonly kind: OwedKind;
  readonly target: string;
  readonly body: JsonRecord;
  readonly state: 'open' | 'done' | 'dead';
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly settledAt: Instant | null;
  readonly fault: string | null;
  readonly createdAt: Instant;
}

/** What is owed, or was, the newest first; for administrators. */
export async function listOwed(
  { read }: Register,
  actor: Actor,
  { after, most, ...asked }: Pick<OwedAsked, 'target' | 'state'> & { readonly after?: string; readonly most: number },
): Promise<Page<OwedListed>> {
  if (!may(actor, 'administrator')) throw notAllowed('administrator');
  return owedListed(read, { ...asked, most, ...(after !== undefined && { after }) });
}

/** A page of what is owed, for whoever has seen to it that it may be read. */
export async function owedListed(
  read: Register['read'],
  { after, most, ...asked }: Pick<OwedAsked, 'target' | 'state'> & { readonly after?: string; readonly most: number },
): Promise<Page<OwedListed>> {
  const found = await owedPage(read, {
    ...asked,
    most: most + 1,
    ...(after !== undefined && { after: placeOf(after) }),
  });
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return {
    rows: rows.map(listed),
    ...(found.length > most && last && { next: JSON.stringify([last.created_at, last.id]) }),
  };
}

/** Makes something that was given up, or done, owed again from the first attempt on; for administrators. */
export function replayOwed(id: string): Piece<{ readonly id: string }> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'outbox.replayed');
    const row = await owedRow(writing.tx, id);
    if (!row) throw new Problem('not-found', `Nothing is owed under ${id}.`);
    writing.stage(markOwed(writing.tx, [id], writing.at).compile());
    writing.log({ action: 'outbox.replayed', outcome: 'done', about: id });
    return { id };
  };
}

function listed(row: OutboxTable): OwedListed {
  return {
    id: row.id,
    kind: row.kind as OwedKind,
    target: row.target,
    body: bodyOf(row.body),
    state: row.done_at !== null ? 'done' : row.dead_at !== null ? 'dead' : 'open',
    attempts: row.attempts,
    dueAt: row.due_at,
    settledAt: row.done_at ?? row.dead_at,
    fault: row.fault,
    createdAt: row.created_at,
  };
}

function bodyOf(text: string): JsonRecord {
  const body: unknown = JSON.parse(text);
  return isRecord(body) ? body : {};
}

function placeOf(cursor: string): NonNullable<OwedAsked['after']> {
  try {
    const [at, id] = JSON.parse(cursor) as [unknown, unknown];
    if (typeof at === 'string' && typeof id === 'string') return { at, id };
  } catch {
    // Said below, as for any other text that is no cursor.
  }
  throw new Problem('question-has-errors', 'This cursor was not given out here; begin again without one.', {
    parameter: 'cursor',
  });
}

import { changedSince } from '../store/journal.ts';
import { sweep } from '../store/outbox.ts';
import { noteWorker } from '../store/state.ts';
import { deliverEvent } from './delivery.ts';
import { refreshIndex } from './indexing.ts';
import { lease, type Owed, type OwedKind, type Settled, settle } from './outbox.ts';
import { instantOf } from './ports.ts';
import { type Post, posting } from './post.ts';
import type { Register } from './register.ts';
import { deliverReminder, type ReminderPorts } from './reminders.ts';
import { tellDue } from './telling.ts';

/** What a worker works with. */
export interface WorkerPorts {
  /** Sends events; with the protections of {@link posting} where left out. */
  readonly post?: Post;
  /** Sends reminders, and their words; without a mail server nobody is reminded. */
  readonly mail?: Pick<ReminderPorts, 'mailer' | 'words'>;
  /** The address under which the register is reached, without a slash at its end; where `tacit serve` listens where left out. */
  readonly base?: string;
  /** Is told what went wrong where nobody waits for an answer. */
  readonly onFault?: (error: unknown) => void;
}

/** What one round did. */
export interface Round {
  readonly indexed: number;
  /** Reminders that have become owed. */
  readonly told: number;
  readonly delivered: number;
  readonly failed: number;
}

/** Pays what the register owes to the outside. Any number of workers, in any number of processes, may work for one store. */
export interface Worker {
  /** One round: it ends, however much is owed. */
  readonly tick: () => Promise<Round>;
  /** Goes round until the signal; what is leased by then is finished. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

const minute = 60_000;
const day = 24 * 60 * minute;
// What is kept of what is over.
const doneKept = 30 * day;
const repliesKept = 2 * day;
const expiredKept = 30 * day;
// An attempt has come to its end before the lease of it has.
const leaseMs = 2 * minute;
// How many attempts are under way together; mail servers take few connections from one sender.
const most: Readonly<Record<OwedKind, number>> = { event: 20, reminder: 5 };
// What changes who is told.
const aboutPeople = ['person.', 'right.', 'ladder.'];
const mostIndexed = 200;
// Accords that came in together have indexes that end together. They are made anew a few at a time before they have to be, so that nobody waits for all.
const earlyDays = 20;
const mostEarly = 50;
const betweenLadders = 15 * minute;
const betweenSweeps = 60 * minute;
const betweenNotes = minute;
const pauseMs = 1_000;
const served = 'http://127.0.0.1:8321';

/** A worker for a register. */
export function workerFor(
  register: Register,
  { post = posting(), mail, base = served, onFault }: WorkerPorts = {},
): Worker {
  const { store, read, shelf, clock } = register;
  const kinds: readonly OwedKind[] = mail ? ['event', 'reminder'] : ['event'];
  let toldAt = Number.NEGATIVE_INFINITY;
  let toldTo = 0;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let notedAt = Number.NEGATIVE_INFINITY;

  // All ladders every quarter of an hour; between, those of accords that have changed, or all where something about people has.
  async function ladders(): Promise<number> {
    const now = clock.now();
    await shelf.fresh();
    const size = shelf.size();
    const isTime = now - toldAt >= betweenLadders || now < toldAt || size < toldTo;
    if (!isTime && size === toldTo) return 0;
    const only = isTime || (await tellsOfPeople(toldTo)) ? undefined : await changedSince(read, toldTo);
    const told = only?.length === 0 ? 0 : await tellDue(register, only);
    if (only === undefined) toldAt = now;
    toldTo = size;
    return told;
  }

  async function tellsOfPeople(from: number): Promise<boolean> {
    const row = await read
      .selectFrom('log')
      .select('idx')
      .where('idx', '>=', from)
      .where((is) => is.or(aboutPeople.map((action) => is('action', 'like', `${action}%`))))
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  // What goes wrong in one part of a round stops no other: deliveries go out while a ladder cannot be read.
  async function safely<Result>(part: () => Promise<Result>, otherwise: (error: unknown) => Result): Promise<Result> {
    try {
      return await part();
    } catch (error) {
      onFault?.(error);
      return otherwise(error);
    }
  }

  async function deliver(owed: Owed): Promise<boolean> {
    const settled = await safely<Settled>(
      () =>
        owed.kind === 'reminder' && mail
          ? deliverReminder(register, owed, { ...mail, base })
          : deliverEvent(register, owed, { post, base }),
      (error) => ({ outcome: 'later', why: error instanceof Error ? error.message : String(error) }),
    );
    // What cannot be written down is done again when the lease has run out.
    await safely(
      () => settle(register, owed, settled, clock.now()),
      () => undefined,
    );
    return settled.outcome === 'done';
  }

  async function pay(kind: OwedKind): Promise<readonly boolean[]> {
    const leased = await lease(store, { kind, count: most[kind], forMs: leaseMs, now: clock.now() });
    return Promise.all(leased.map(deliver));
  }

  async function tidy(): Promise<void> {
    const now = clock.now();
    if (Math.abs(now - sweptAt) < betweenSweeps) return;
    sweptAt = now;
    await sweep(store, {
      done: instantOf(now - doneKept),
      replied: instantOf(now - repliesKept),
      expired: instantOf(now - expiredKept),
    });
  }

  // So that whoever looks at the register, from whichever process, sees that somebody goes round.
  async function note(): Promise<void> {
    const now = clock.now();
    if (Math.abs(now - notedAt) < betweenNotes) return;
    await noteWorker(store, instantOf(now));
    notedAt = now;
  }

  async function prepare(): Promise<{ readonly indexed: number; readonly told: number }> {
    const indexed = await safely(
      () => refreshIndex(register, mostIndexed),
      () => 0,
    );
    // Nothing of it is urgent, so it is not what keeps a worker from its pause.
    if (indexed === 0)
      await safely(
        () => refreshIndex(register, mostEarly, earlyDays),
        () => 0,
      );
    const told = mail ? await safely(ladders, () => 0) : 0;
    await safely(tidy, () => undefined);
    await safely(note, () => undefined);
    return { indexed, told };
  }

  const paid = (kind: OwedKind): Promise<readonly boolean[]> =>
    safely<readonly boolean[]>(
      () => pay(kind),
      () => [],
    );

  return {
    tick: async () => {
      const prepared = await prepare();
      const arrived = (await Promise.all(kinds.map(paid))).flat();
      const delivered = arrived.filter(Boolean).length;
      return { ...prepared, delivered, failed: arrived.length - delivered };
    },
    // Each by itself: a receiver of events that is slow to answer holds up no reminder.
    run: async (signal) => {
      await Promise.all([
        over(signal, async () => {
          const { indexed, told } = await prepare();
          return indexed + told;
        }),
        ...kinds.map((kind) => over(signal, async () => (await paid(kind)).length)),
      ]);
    },
  };
}

// Again and again until the signal, with a pause where nothing was to do.
async function over(signal: AbortSignal, work: () => Promise<number>): Promise<void> {
  while (!signal.aborted) if ((await work()) === 0) await pause(signal);
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      done();
    };
    const timer = setTimeout(wake, pauseMs);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}

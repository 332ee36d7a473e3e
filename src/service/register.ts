import { randomBytes } from 'node:crypto';
import { civilDayAt } from '../calendar/index.ts';
import type { Store } from '../store/store.ts';
import type { Today } from './accords.ts';
import type { Actor } from './actor.ts';
import { owedEvents } from './events.ts';
import type { Clock, Random } from './ports.ts';
import type { Refusal } from './problem.ts';
import { type Shelf, shelfOver } from './shelf.ts';
import { type TurnedAway, turnedAwayBy } from './turned-away.ts';
import { type Piece, type Writer, writerOver } from './writer.ts';

/** The register: a store, its clock, and what every use case works with. Use cases are functions of it, one concept a file. */
export interface Register {
  readonly store: Store;
  readonly read: Store['read'];
  readonly shelf: Shelf;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly random: Random;
  /** The civil day that it is in a zone. */
  readonly today: Today;
  /** Runs a piece of writing as somebody; when it has returned, it is on the disk. */
  readonly write: <Result>(actor: Actor, piece: Piece<Result>) => Promise<Result>;
  /** Puts a refusal into the log. */
  readonly refused: (actor: Actor, refusal: Refusal, why: string) => Promise<void>;
  /** Notes that somebody who is not known was turned away. */
  readonly turnedAway: TurnedAway;
  readonly close: () => Promise<void>;
}

/** What a register may be given instead of the machine's own. */
export interface RegisterOptions {
  readonly clock?: Clock;
  readonly random?: Random;
  /** How many acts, all accords together, are kept at hand. */
  readonly shelf?: number;
}

/** Opens the register over a store. */
export function registerOver(store: Store, options: RegisterOptions = {}): Register {
  const clock = options.clock ?? { now: () => Date.now() };
  const random = options.random ?? { bytes: (count) => randomBytes(count) };
  const shelf = shelfOver(store.read, options.shelf ?? 400_000);
  const writer = writerOver(store, shelf, clock);
  writer.alongside(owedEvents);
  return {
    store,
    read: store.read,
    shelf,
    writer,
    clock,
    random,
    today: todayBy(clock),
    write: writer.write,
    refused: (actor, refusal, why) =>
      writer.write(actor, async (writing) => writing.log({ ...refusal, outcome: 'refused', why })),
    turnedAway: turnedAwayBy(writer, clock),
    close: async () => {
      await writer.idle();
      await store.close();
    },
  };
}

// The day of a zone is asked at every question and changes once a day: it is remembered for as long as the minute.
function todayBy(clock: Clock): Today {
  let minute = Number.NaN;
  const days = new Map<string, number>();
  return (zone) => {
    const now = clock.now();
    if (Math.floor(now / 60_000) !== minute) {
      minute = Math.floor(now / 60_000);
      days.clear();
    }
    let day = days.get(zone);
    if (day === undefined) {
      day = civilDayAt(now, zone);
      days.set(zone, day);
    }
    return day;
  };
}

import { type Accord, accordFrom, supportsOf } from '../../accord/index.ts';
import type { JsonRecord } from '../../base/index.ts';
import { type Day, parseDay } from '../../calendar/index.ts';
import { ApiProblem } from '../../http/client.ts';
import { api } from '../api.ts';
import { type Asked, askAhead, useAnswer } from '../ask.ts';

/** An accord as the page holds it: all that the engine needs to answer here, on any day as known on any day. */
export interface HeldAccord {
  readonly id: string;
  readonly version: number;
  readonly record: readonly JsonRecord[];
  /** The accord as its file stood on a day. */
  readonly asKnown: (knownOn: Day) => Accord;
  /** Its file as it stood on a day, with the whole record. */
  readonly fileAsKnown: (knownOn: Day) => JsonRecord;
  /** What it rests on, likewise; undefined for what may not be read. */
  readonly lookup: (id: string, knownOn: Day) => Accord | undefined;
  /** The ids of what it rests on and may be read. */
  readonly others: readonly string[];
}

type Kept = Omit<HeldAccord, 'lookup' | 'others'> & { readonly supports: readonly string[] };

async function keptOf(id: string): Promise<Kept> {
  const [{ body: frames, headers }, { body: record, headers: later }] = await Promise.all([
    api.listFrames({ id }),
    api.listRecord({ id }),
  ]);
  // Something may have come in between both: what was surely read is the earlier version.
  const versions = [headers, later].map((one) => Number(/\d+/.exec(one.get('etag') ?? '')?.[0] ?? 0));
  const acts = record as unknown as readonly JsonRecord[];
  const made = new Map<number, Accord>();
  const frameAt = (knownOn: Day): number =>
    Math.max(
      0,
      frames.findLastIndex(({ from }) => (parseDay(from) as Day) <= knownOn),
    );
  const fileOf = (at: number): JsonRecord => {
    const file = frames[at]?.file as JsonRecord;
    return acts.length === 0 ? file : { ...file, record: acts };
  };
  const asKnown = (knownOn: Day): Accord => {
    const at = frameAt(knownOn);
    let accord = made.get(at);
    if (!accord) {
      accord = accordFrom(fileOf(at), id).accord;
      if (!accord) throw new Error(`${id} cannot be read by this page.`);
      made.set(at, accord);
    }
    return accord;
  };
  return {
    id,
    version: Math.min(...versions),
    record: acts,
    asKnown,
    fileAsKnown: (knownOn) => fileOf(frameAt(knownOn)),
    supports: supportsOf([frames.map(({ file }) => file), acts]),
  };
}

/** Reads an accord and what it rests on. */
export async function heldOf(id: string): Promise<HeldAccord> {
  const kept = await keptOf(id);
  const others = new Map<string, Kept>();
  let wanted = kept.supports;
  while (wanted.length > 0) {
    const found = await Promise.all(wanted.map(async (other) => readableOf(other)));
    for (const one of found) if (one) others.set(one.id, one);
    wanted = found.flatMap((one) => one?.supports ?? []).filter((other) => other !== id && !others.has(other));
  }
  const lookup = (other: string, knownOn: Day): Accord | undefined =>
    other === id ? kept.asKnown(knownOn) : others.get(other)?.asKnown(knownOn);
  return { ...kept, lookup, others: [...others.keys()] };
}

async function readableOf(id: string): Promise<Kept | undefined> {
  try {
    return await keptOf(id);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
}

const nameOf = (id: string): string => `accord/${id}/held`;

/** Asks for the accord of an id that is about to be shown. */
export const holdAhead = (id: string): void => askAhead(nameOf(id), async () => heldOf(id));

/** The accord of an id. */
export const useHeld = (id: string): Asked<HeldAccord> => useAnswer(nameOf(id), async () => heldOf(id));

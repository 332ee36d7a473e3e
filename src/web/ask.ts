import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ApiProblem } from '../http/client.ts';

// Answers of the server are kept by the question, shown at once when they are asked for again, and asked anew behind that.

/** An answer as far as it is there. */
export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly fault: unknown;
  /** Whether it is being asked for at this moment. */
  readonly asking: boolean;
}

interface Kept {
  now: Asked<unknown>;
  ask: (() => Promise<unknown>) | undefined;
  stale: boolean;
  readonly listeners: Set<() => void>;
}

const kept = new Map<string, Kept>();
const nothing: Asked<never> = { answer: undefined, fault: undefined, asking: true };
const idle: Asked<never> = { answer: undefined, fault: undefined, asking: false };

function keptAt(key: string): Kept {
  let one = kept.get(key);
  if (!one) {
    one = { now: nothing, ask: undefined, stale: true, listeners: new Set() };
    kept.set(key, one);
  }
  return one;
}

function set(one: Kept, now: Asked<unknown>): void {
  one.now = now;
  for (const listener of one.listeners) listener();
}

async function refresh(one: Kept): Promise<void> {
  if (!one.ask || !one.stale) return;
  one.stale = false;
  const { ask } = one;
  set(one, { ...one.now, asking: true });
  try {
    const answer = await ask();
    if (one.ask === ask || !one.stale) set(one, { answer, fault: undefined, asking: false });
  } catch (fault) {
    set(one, { answer: one.now.answer, fault, asking: false });
    // The server is at work on it, and goes on with each question.
    if (isAtWork(fault)) setTimeout(() => void askAgain(one), 1_000);
  }
}

const isAtWork = (fault: unknown): boolean =>
  fault instanceof ApiProblem && fault.problem.type === '/problems/index-behind';

async function askAgain(one: Kept): Promise<void> {
  if (one.listeners.size === 0) return;
  one.stale = true;
  await refresh(one);
}

/** Asks what will be asked in a moment, as soon as it is known that it will be. */
export function askAhead(key: string, ask: () => Promise<unknown>): void {
  const one = keptAt(key);
  one.ask ??= ask;
  void refresh(one);
}

/**
 * The answer to a question, by its name. The same name is asked once for everybody who shows it.
 * @param key what is asked; undefined asks nothing
 */
export function useAnswer<Answer>(key: string | undefined, ask: () => Promise<Answer>): Asked<Answer> {
  const one = key === undefined ? undefined : keptAt(key);
  const now = useSyncExternalStore(
    (listener) => {
      one?.listeners.add(listener);
      return () => one?.listeners.delete(listener);
    },
    () => one?.now ?? idle,
  );
  // The name tells the question: another function of the same name asks the same.
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!one) return;
    one.ask = latest.current;
    void refresh(one);
  }, [one]);
  return now as Asked<Answer>;
}

/** Says that answers whose names begin so are no longer true; those that are shown are asked anew. */
export function outdate(...beginnings: readonly string[]): void {
  for (const [key, one] of kept) {
    if (!beginnings.some((beginning) => key.startsWith(beginning))) continue;
    one.stale = true;
    if (one.listeners.size > 0) void refresh(one);
    // Its place stays: somebody may have drawn it already and be about to listen.
    else one.now = nothing;
  }
}

/**
 * Forgets every answer, also those that are kept for reading without a network: somebody else may sit here next. The files of the page say nothing of
 * anybody, and stay.
 */
export async function forgetAll(): Promise<void> {
  kept.clear();
  // A page without a secure address has no caches, and nothing is kept for it.
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (!name.startsWith('tacit-files')) await caches.delete(name);
}

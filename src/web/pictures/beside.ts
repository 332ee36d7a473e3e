import { useEffect, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import type { Day } from '../../calendar/index.ts';
import type { curveReply, Difference, Question, timelineReply } from '../../engine/index.ts';

/** What is worked out beside the page, so that no handle ever waits for it. */
export interface Answers {
  readonly timeline: ReturnType<typeof timelineReply>;
  readonly curve: ReturnType<typeof curveReply>;
  readonly differences: readonly Difference[];
}

/** A question in the form in which it is sent. */
export interface Sent {
  readonly question: Omit<Question, 'lookup'>;
  /** What the accord rests on, by id. */
  readonly others: Readonly<Record<string, Accord | undefined>>;
  readonly from: Day;
  readonly to: Day;
}

/** What the worker is asked. */
export interface Asking extends Sent {
  readonly number: number;
  readonly kind: keyof Answers;
}

/** What the worker answers. */
export interface Told {
  readonly number: number;
  readonly answer?: unknown;
  readonly fault?: string;
}

const open = new Map<number, (told: Told) => void>();
let worker: Worker | undefined;
let last = 0;

function begun(): Worker {
  worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    open.get(data.number)?.(data);
    open.delete(data.number);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const [number, tell] of open) tell({ number, fault: message });
    open.clear();
    worker = undefined;
  });
  return worker;
}

async function ask<Kind extends keyof Answers>(kind: Kind, sent: Sent): Promise<Answers[Kind]> {
  last += 1;
  const number = last;
  const told = await new Promise<Told>((resolve) => {
    open.set(number, resolve);
    (worker ?? begun()).postMessage({ ...sent, kind, number } satisfies Asking, []);
  });
  if (told.fault !== undefined) throw new Error(told.fault);
  return told.answer as Answers[Kind];
}

/** An answer that may still be that to the question before. */
export interface BesideAnswer<Answer> {
  readonly answer: Answer | undefined;
  readonly fault: unknown;
  /** Whether the answer is that to the question asked now. */
  readonly fresh: boolean;
}

/** A question that still moves is not asked. */
const restsFor = 120;

/**
 * Asks beside the page, once the question stands still. Until the answer is there the one before stays.
 * @param sent the question; the same object is asked once, and undefined asks nothing
 */
export function useBeside<Kind extends keyof Answers>(kind: Kind, sent: Sent | undefined): BesideAnswer<Answers[Kind]> {
  const [had, setHad] = useState<{ readonly sent: Sent; readonly answer?: Answers[Kind]; readonly fault?: unknown }>();
  const first = had === undefined;
  useEffect(() => {
    if (!sent) return;
    let over = false;
    const timer = setTimeout(
      () => {
        ask(kind, sent).then(
          (answer) => over || setHad({ sent, answer }),
          (fault: unknown) => over || setHad((before) => ({ ...before, sent, fault })),
        );
      },
      first ? 0 : restsFor,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [kind, sent, first]);
  return { answer: had?.answer, fault: had?.fault, fresh: had !== undefined && had.sent === sent };
}

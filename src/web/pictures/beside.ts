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
  readonly kind: keyof Answers;
}

/** What the worker answers. */
export interface Told {
  readonly answer?: unknown;
  readonly fault?: string;
}

interface Waiting {
  readonly asking: Asking;
  readonly tell: (told: Told) => void;
}

// The picture that a screen is for comes before what stands beside it.
const order: readonly (keyof Answers)[] = ['timeline', 'differences', 'curve'];
const rank = ({ asking }: Waiting): number => order.indexOf(asking.kind);

const waiting: Waiting[] = [];
let worker: Worker | undefined;
let asked: Waiting | undefined;

/** Sees to it that the worker is there when it is asked: to load it takes longer than many an answer. */
export function warmBeside(): void {
  worker ??= begun();
}

function begun(): Worker {
  const begins = new Worker(new URL('./beside-worker.ts', import.meta.url), { type: 'module' });
  begins.addEventListener('message', ({ data }: MessageEvent<Told>) => settled(data));
  begins.addEventListener('error', ({ message }) => {
    worker = undefined;
    settled({ fault: message });
  });
  return begins;
}

function settled(told: Told): void {
  asked?.tell(told);
  asked = undefined;
  askNext();
}

// One at a time, so that what has become more urgent or is no longer asked waits for one answer at most.
function askNext(): void {
  if (asked || waiting.length === 0) return;
  const at = waiting.findIndex((one) => rank(one) === Math.min(...waiting.map(rank)));
  [asked] = waiting.splice(at, 1);
  if (!asked) return;
  warmBeside();
  worker?.postMessage(asked.asking, []);
}

/** Asks, and calls back with what was told; what it returns takes the question back, as long as it has not been asked. */
function ask(kind: keyof Answers, sent: Sent, tell: (told: Told) => void): () => void {
  const one: Waiting = { asking: { ...sent, kind }, tell };
  waiting.push(one);
  // After all that are asked in the same moment.
  setTimeout(askNext, 0);
  return () => {
    const at = waiting.indexOf(one);
    if (at >= 0) waiting.splice(at, 1);
  };
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
    let takeBack = (): void => undefined;
    const timer = setTimeout(
      () => {
        takeBack = ask(kind, sent, ({ answer, fault }) => {
          if (over) return;
          if (fault === undefined) setHad({ sent, answer: answer as Answers[Kind] });
          else setHad((before) => ({ ...before, sent, fault: new Error(fault) }));
        });
      },
      first ? 0 : restsFor,
    );
    return () => {
      over = true;
      clearTimeout(timer);
      takeBack();
    };
  }, [kind, sent, first]);
  return { answer: had?.answer, fault: had?.fault, fresh: had !== undefined && had.sent === sent };
}

import { Worker } from 'node:worker_threads';
import { type Done, failed, type How, readOne, refusedAs } from './one.ts';
import type { Task } from './plan.ts';

/** Reads documents one after another in this thread. */
async function* inTurn(tasks: readonly Task[], how: How): AsyncGenerator<Done> {
  for (const task of tasks) yield readOne(task, how);
}

/** How far ahead of what has been handed on the threads may read, for each of them: what is done and not yet handed on is held. */
const ahead = 4;

interface Hand {
  worker: Worker;
  finish: ((done: Done) => void) | undefined;
  task: Task | undefined;
}

/**
 * Reads documents and hands each on in the order in which they are given, whatever the number of threads; no more than a few are held at a time. A thread that
 * breaks down costs the document that it was at, and is replaced.
 */
export async function* readAll(tasks: readonly Task[], how: How, jobs: number): AsyncGenerator<Done> {
  if (jobs < 2 || tasks.length < 2) {
    yield* inTurn(tasks, how);
    return;
  }
  const hands: Hand[] = [];
  const idle: Hand[] = [];
  const waiting = new Map<number, Promise<Done>>();
  let [next, handed] = [0, 0];
  const give = (): void => {
    while (next < tasks.length && next < handed + jobs * ahead && idle.length > 0) {
      const hand = idle.pop() as Hand;
      const task = tasks[next] as Task;
      waiting.set(
        next,
        new Promise((resolve) => {
          hand.task = task;
          hand.finish = resolve;
        }),
      );
      hand.worker.postMessage(task, []);
      next += 1;
    }
  };
  const free = (hand: Hand, done: Done): void => {
    const { finish } = hand;
    [hand.finish, hand.task] = [undefined, undefined];
    idle.push(hand);
    finish?.(done);
    give();
  };
  const hire = (hand: Hand): void => {
    const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: how });
    hand.worker = worker;
    let why = '';
    worker.on('message', (done: Done) => {
      free(hand, done);
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => {
      const { task } = hand;
      if (!task || hand.worker !== worker) return;
      hire(hand);
      free(hand, refusedAs(task, how.form, new Uint8Array(0), failed(why)));
    });
  };
  try {
    for (let i = 0; i < Math.min(jobs, tasks.length); i += 1) {
      const hand = { finish: undefined, task: undefined } as unknown as Hand;
      hire(hand);
      hands.push(hand);
      idle.push(hand);
    }
    for (; handed < tasks.length; handed += 1) {
      give();
      yield (await waiting.get(handed)) as Done;
      waiting.delete(handed);
    }
  } finally {
    for (const hand of hands) hand.task = undefined;
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}

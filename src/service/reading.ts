import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, type Sentence, spoken } from '../base/index.ts';
import { isRefusal, takeIn } from '../intake/index.ts';
import { documentCodes } from '../reader/codes.ts';
import { type ReadText, readText } from '../reader/index.ts';
import { Problem } from './problem.ts';

/** A finding whose sentence has a name: what goes from one thread to another, or out as JSON, loses what has a symbol. */
export interface Said extends Omit<Diagnostic, typeof spoken> {
  /** The message, words and values apart, from which other languages are said. */
  readonly says: Sentence;
}

/** What became of a document: what was read in it and remarked about it, or why it was not read. */
export type Outcome =
  | { readonly read: ReadText; readonly remarks: readonly Said[] }
  | { readonly refused: Said }
  | { readonly tooLong: number };

/** Reads a document. */
export type Reading = (bytes: Uint8Array, name: string) => Promise<Outcome>;

/** The largest document that is read for somebody who waits for it, in bytes. */
export const largestReading = 16 << 20;

/** The longest text that is read for somebody who waits for it, in UTF-16 code units: a thousand pages and more. */
const longestText = 3_000_000;

/** Reads a document in this thread. */
export async function readHere(bytes: Uint8Array, name: string): Promise<Outcome> {
  const taken = await takeIn(bytes, name);
  if (isRefusal(taken)) return { refused: findingOf(taken, name) };
  if (taken.text.length > longestText) return { tooLong: longestText };
  const read = readText(taken);
  return { read, remarks: read.remarks.map((remark) => findingOf(remark, name)) };
}

type Remarked = Pick<ReadText['remarks'][number], 'code' | 'message' | typeof spoken>;

function findingOf({ code, message, [spoken]: says }: Remarked, file: string): Said {
  const [severity, hint] = documentCodes[code];
  return { code, severity, message, hint, file, line: 1, column: 1, says };
}

/** What a thread is handed. */
export interface Handed {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const longestMs = 30_000;
const mostWaiting = 16;

/**
 * Reads each document in a thread of its own, so that nobody else has to wait for it: as many at once as there are cores to spare. What breaks its thread or
 * takes more than half a minute is refused (`not-readable`); whoever comes when many wait is asked to come again (`too-many-requests`).
 * @param program the file that a thread begins with
 */
export function readingInThreads(program: URL): Reading {
  const most = Math.max(1, availableParallelism() - 1);
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (bytes, name) => {
    if (running < most) running += 1;
    else if (waiting.length < mostWaiting) await new Promise<void>((turn) => void waiting.push(turn));
    else
      throw new Problem('too-many-requests', 'Many documents are being read; try again in a few seconds.', {
        retryAfter: 5,
      });
    try {
      return await inThread(program, { bytes, name });
    } finally {
      // The place goes on to whoever waits, or is given back.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

async function inThread(program: URL, workerData: Handed): Promise<Outcome> {
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  let slow: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const refuse = (why: string): void => reject(new Problem('not-readable', `The reader stopped: ${why}`));
      slow = setTimeout(() => refuse(`it took more than ${longestMs / 1000} seconds. Take a part.`), longestMs);
      worker.once('message', resolve);
      worker.once('error', ({ message }) => refuse(message.split('\n')[0]?.slice(0, 200) ?? ''));
    });
  } finally {
    clearTimeout(slow);
    await worker.terminate();
  }
}

import { type Sentence, sentence } from '../../base/index.ts';
import type { Saying } from '../saying.ts';

/** Tells how far a run is, on standard error: in place on a terminal, else in a line now and then. */
export interface Progress {
  readonly step: (bytes: number) => void;
  readonly end: () => void;
}

const none: Progress = { step: () => {}, end: () => {} };

/** Progress where it is asked for, or where a terminal watches and there is something to wait for. */
export function progressOf(total: number, bytes: number, asked: boolean, say: Saying): Progress {
  const { isTTY } = process.stderr;
  if (total === 0 || (!asked && (!isTTY || total < 3))) return none;
  const startedAt = performance.now();
  let [count, read, toldAt] = [0, 0, startedAt - (isTTY ? 200 : 0)];
  const tell = (): void => {
    const seconds = (performance.now() - startedAt) / 1000;
    const text = say(told(count, total, read, bytes, seconds));
    process.stderr.write(isTTY ? `\r${text}\u001b[K` : `${text}\n`);
  };
  return {
    step: (more) => {
      count += 1;
      read += more;
      const now = performance.now();
      if (now - toldAt < (isTTY ? 200 : 2000)) return;
      toldAt = now;
      tell();
    },
    end: () => {
      tell();
      if (isTTY) process.stderr.write('\n');
    },
  };
}

function told(count: number, total: number, read: number, bytes: number, seconds: number): Sentence {
  const rate = read / 1e6 / Math.max(seconds, 0.001);
  const left = read > 0 ? Math.ceil((seconds * Math.max(0, bytes - read)) / read) : 0;
  return sentence`${count} of ${total} documents, ${rate.toFixed(1)} MB/s, ${left} s to go`;
}

import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A journal that is being written: every line is whole once the next is begun. */
export interface Journal<Entry> {
  readonly entries: readonly Entry[];
  /** Keeps the first so many entries and drops what follows them. */
  readonly keep: (count: number) => void;
  readonly add: (entry: Entry) => void;
  readonly close: () => void;
}

/**
 * Opens a journal, in which a run writes down what it has done. One that another version of the reader has written, or one with other words, begins anew. A last line
 * that was torn by an interruption is taken away.
 */
export function openJournal<Entry>(path: string, mark: string): Journal<Entry> {
  const head = `${JSON.stringify({ reader: mark })}\n`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const own = text.startsWith(head);
  const entries: Entry[] = [];
  const ends = [Buffer.byteLength(head)];
  if (own)
    for (let from = head.length; ; ) {
      const end = text.indexOf('\n', from);
      const line = end < 0 ? undefined : text.slice(from, end);
      const entry = line === undefined ? undefined : parsed(line);
      if (line === undefined || entry === undefined) break;
      entries.push(entry as Entry);
      ends.push((ends.at(-1) as number) + Buffer.byteLength(line) + 1);
      from = end + 1;
    }
  const file = openSync(path, own ? 'r+' : 'w');
  let at = own ? (ends.at(-1) as number) : writeSync(file, head);
  ftruncateSync(file, at);
  return {
    entries,
    keep: (count) => {
      at = ends[count] ?? at;
      ftruncateSync(file, at);
    },
    add: (entry) => {
      at += writeSync(file, `${JSON.stringify(entry)}\n`, at);
    },
    close: () => {
      closeSync(file);
    },
  };
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../../base/index.ts';
import { UsageError } from '../command.ts';
import { openJournal } from './journal.ts';
import { type Done, hashOf, type Refused } from './one.ts';
import type { Task } from './plan.ts';

/** Where the results of a run go, and what of it is there already. */
export interface Output {
  /** What is still to be read. */
  readonly tasks: readonly Task[];
  /** What was done by a run before and stands: how many documents, and which of them were refused. */
  readonly before: {
    readonly count: number;
    readonly bytes: number;
    readonly refused: readonly (readonly [Task, Refused])[];
  };
  /** Takes a result; answers with a file that was left as it is, because somebody has changed it. */
  readonly put: (done: Done) => string | undefined;
  readonly close: () => void;
}

const hashFile = (path: string): string | undefined => {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return undefined;
  }
};

interface LineEntry {
  readonly document: string;
  readonly sha256: string;
  /** Where its line ends in the file. */
  readonly end: number;
  readonly refused?: Refused;
}

/** A file of lines. A run that was interrupted goes on behind the last whole line whose document has not changed since. */
export function lineFile(path: string, tasks: readonly Task[], mark: string): Output {
  const journal = tried(path, () => openJournal<LineEntry>(`${path}.journal`, mark));
  const file = tried(path, () => openSync(path, existsSync(path) ? 'r+' : 'w+'));
  const { size } = fstatSync(file);
  let count = 0;
  for (const { document, sha256, end } of journal.entries) {
    const task = tasks[count];
    if (!task || task.document !== document || end > size || hashFile(task.path) !== sha256) break;
    count += 1;
  }
  // What the journal says of the last line has to be so: a machine that lost power may have kept the one and not the other.
  while (count > 0 && byteAt(file, (journal.entries[count - 1] as LineEntry).end - 1) !== 10) count -= 1;
  const kept = journal.entries.slice(0, count);
  let at = kept.at(-1)?.end ?? 0;
  journal.keep(count);
  ftruncateSync(file, at);
  return {
    tasks: tasks.slice(count),
    before: beforeOf(tasks, kept),
    put: ({ task, sha256, line, refused }) => {
      at += writeSync(file, `${line}\n`, at);
      journal.add({ document: task.document, sha256, end: at, ...(refused && { refused }) });
      return undefined;
    },
    close: () => {
      closeSync(file);
      journal.close();
    },
  };
}

function byteAt(file: number, at: number): number | undefined {
  const one = new Uint8Array(1);
  return readSync(file, one, 0, 1, at) === 1 ? one[0] : undefined;
}

interface FileEntry {
  readonly document: string;
  readonly id: string;
  readonly sha256: string;
  /** The draft as it was written; missing where the document was refused. */
  readonly draft?: string;
  readonly refused?: Refused;
}

/** A folder with a draft and its annotations for each document. What has been read and has not changed is left out; a draft that somebody has changed is never overwritten. */
export function folder(path: string, tasks: readonly Task[], mark: string): Output {
  tried(path, () => mkdirSync(path, { recursive: true }));
  const journal = tried(path, () => openJournal<FileEntry>(join(path, '.tacit-read.journal'), mark));
  const draftPath = (id: string): string => join(path, `${id}.accord.yaml`);
  const known = new Map(journal.entries.map((entry) => [entry.document, entry]));
  const written = new Map(journal.entries.map(({ id, draft }) => [id, draft]));
  const stands = (task: Task): FileEntry | undefined => {
    const entry = known.get(task.document);
    if (entry?.id !== task.id || entry.sha256 !== hashFile(task.path)) return undefined;
    return entry.refused || existsSync(draftPath(task.id)) ? entry : undefined;
  };
  const there = new Map(
    tasks.flatMap((task) => {
      const entry = stands(task);
      return entry ? [[task, entry] as const] : [];
    }),
  );
  return {
    tasks: tasks.filter((task) => !there.has(task)),
    before: beforeOf([...there.keys()], [...there.values()]),
    put: ({ task, sha256, draft, annotations, refused }) => {
      if (draft === undefined || annotations === undefined) {
        journal.add({ document: task.document, id: task.id, sha256, ...(refused && { refused }) });
        return undefined;
      }
      const target = draftPath(task.id);
      const now = hashFile(target);
      const hash = hashOf(draft);
      if (now !== undefined && now !== written.get(task.id) && now !== hash) return target;
      replace(join(path, `${task.id}.annotations.json`), annotations);
      replace(target, draft);
      journal.add({ document: task.document, id: task.id, sha256, draft: hash });
      return undefined;
    },
    close: journal.close,
  };
}

// Written beside it first: a file is there whole or not at all.
function replace(path: string, text: string): void {
  tried(path, () => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  });
}

function beforeOf(tasks: readonly Task[], kept: readonly { readonly refused?: Refused }[]): Output['before'] {
  const own = tasks.slice(0, kept.length);
  return {
    count: kept.length,
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    refused: kept.flatMap(({ refused }, i) => (refused ? [[own[i] as Task, refused] as const] : [])),
  };
}

function tried<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? sentence`there is no such folder`
        : sentence`it does not take it (${code})`;
    throw new UsageError(sentence`${path} cannot be written: ${why}.`);
  }
}

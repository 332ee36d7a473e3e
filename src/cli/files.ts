import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Accord, finding, largestFile, type Parsed, parseAccord } from '../accord/index.ts';
import { sentence } from '../base/index.ts';
import type { Lookup } from '../engine/index.ts';
import { FileError, type Loaded, UsageError } from './command.ts';
import { notReadable } from './not-readable.ts';

const ending = /\.accord\.(ya?ml|json)$/;

/** Reads one accord file; throws {@link FileError} with every finding where it has errors. */
export function loadAccord(path: string): Loaded {
  const text = readText(path);
  const { accord, diagnostics } = parseAccord(text, path);
  if (!accord) throw new FileError(diagnostics.filter((d) => d.severity === 'error'));
  return { accord, file: path, text, lookup: folderLookup(dirname(path)) };
}

/** The text of a file; what cannot be read is a finding like any other. */
export function readText(path: string): string {
  try {
    if (statSync(path).size > largestFile * 4) return 'x'.repeat(largestFile + 1);
    return decoded(readFileSync(path));
  } catch (error) {
    const why = notReadable((error as { code?: string }).code);
    throw new FileError([finding('file/not-readable', why, path, { line: 1, column: 1 })]);
  }
}

/** Writes what a call asks to have written; a path that does not take it is a word of the call that cannot be followed. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const code = (error as { code?: string }).code;
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? sentence`there is no such folder`
        : code === 'EISDIR'
          ? sentence`this is a folder`
          : sentence`it does not take it (${code ?? 'unknown'})`;
    throw new UsageError(sentence`${path} cannot be written: ${why}.`);
  }
}

// Editors that save "Unicode" write UTF-16 and say so in the first two bytes.
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** What was understood of a file, with every finding; a file that cannot be read has one. */
export function parseFile(path: string): Parsed {
  try {
    return parseAccord(readText(path), path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { diagnostics: error.diagnostics, locate: () => ({ line: 1, column: 1 }) };
  }
}

/** Finds accords by id in a folder: by file name first, then by what the files say. */
export function folderLookup(folder: string): Lookup {
  const found = new Map<string, Accord | undefined>();
  let all: ReadonlyMap<string, Accord> | undefined;
  const whole = (): ReadonlyMap<string, Accord> => {
    // The first of two files with one id is the one that stands for it.
    const accords = listAccords(folder).flatMap((path) => parseFile(path).accord ?? []);
    return new Map(accords.reverse().map((accord) => [accord.id, accord]));
  };
  return (id) => {
    if (found.has(id)) return found.get(id);
    let accord: Accord | undefined;
    // Most files are named after their accord; only where none is, all have to be read.
    for (const suffix of /^[\w-]+$/.test(id) ? ['yaml', 'yml', 'json'] : []) {
      const path = join(folder, `${id}.accord.${suffix}`);
      const named = existsSync(path) ? parseFile(path).accord : undefined;
      if (named?.id === id) accord ??= named;
    }
    accord ??= (all ??= whole()).get(id);
    found.set(id, accord);
    return accord;
  };
}

/** The accord files at a path: itself, or those in the folder, in order of their names. */
export function listAccords(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => ending.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch {
    return [path];
  }
}

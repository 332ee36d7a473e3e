import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Accord, finding, largestFile, parseAccord } from '../accord/index.ts';
import type { Lookup } from '../engine/index.ts';
import { FileError, type Loaded } from './command.ts';

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
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as { code?: string }).code;
    const why =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'EISDIR'
          ? 'This is a folder.'
          : `It cannot be read (${code ?? 'unknown'}).`;
    throw new FileError([finding('file/not-readable', why, path, { line: 1, column: 1 })]);
  }
}

/** Finds accords by id in a folder: by file name first, then by what the files say. */
export function folderLookup(folder: string): Lookup {
  const found = new Map<string, Accord | undefined>();
  let others: readonly string[] | undefined;
  const parse = (path: string): Accord | undefined => {
    try {
      return parseAccord(readFileSync(path, 'utf8'), path).accord;
    } catch {
      return undefined;
    }
  };
  return (id) => {
    if (found.has(id)) return found.get(id);
    for (const suffix of ['yaml', 'yml', 'json']) {
      const accord = parse(join(folder, `${id}.accord.${suffix}`));
      if (accord?.id === id) {
        found.set(id, accord);
        return accord;
      }
    }
    others ??= listAccords(folder);
    const accord = others.map(parse).find((a) => a?.id === id);
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

/** The name of an accord file without its endings. */
export function stemOf(path: string): string {
  return basename(path).replace(ending, '');
}

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { compareCodePoints } from '../../base/index.ts';
import { idFrom } from '../../reader/draft/index.ts';
import { freeName } from '../../reader/draft/words.ts';

/** A document to be read. */
export interface Task {
  readonly path: string;
  /** Its name in all that is said of it: that of the file, or its path in the folder that was given. */
  readonly document: string;
  /** The id of the accord that is drafted from it. */
  readonly id: string;
  readonly bytes: number;
}

// What reading writes, and what it could not read: files of accords are for the other commands.
const written = /\.(?:accord\.(?:ya?ml|json)|annotations\.json|journal)$|^\./;

// Several paths are told apart by what they do not have in common.
function namesOf(paths: readonly string[]): readonly string[] {
  const steps = paths.map((path) => resolve(path).split(sep));
  const [first = []] = steps;
  let common = 0;
  while (common < first.length - 1 && steps.every((own) => own.length > common + 1 && own[common] === first[common]))
    common += 1;
  return steps.map((own) => own.slice(common).join('/'));
}

/** The documents at the paths of a call, each once, in the order of their names; folders with all that is in them. */
export function planFor(paths: readonly string[]): readonly Task[] {
  const seen = new Set<string>();
  const found: { path: string; document: string; bytes: number }[] = [];
  const add = (path: string, document: string, bytes: number): void => {
    const own = resolve(path);
    if (seen.has(own)) return;
    seen.add(own);
    found.push({ path, document: document.replaceAll(sep, '/'), bytes });
  };
  const alone = paths.length === 1;
  const named = alone ? [] : namesOf(paths);
  // A link may lead back to where it came from.
  const visit = (folder: string, name: string, above: readonly string[]): void => {
    const real = realpathSync(folder);
    if (above.includes(real)) return;
    for (const entry of readdirSync(folder)) {
      if (written.test(entry)) continue;
      const path = join(folder, entry);
      const document = name === '' ? entry : `${name}/${entry}`;
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) visit(path, document, [...above, real]);
      else if (!stats || stats.isFile()) add(path, document, stats?.size ?? 0);
    }
  };
  for (const [i, path] of paths.entries()) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) visit(path, named[i] ?? '', []);
    else add(path, named[i] ?? basename(path), stats?.size ?? 0);
  }
  const ids = new Set<string>();
  return found
    .toSorted((a, b) => compareCodePoints(a.document, b.document))
    .map((one) => {
      const id = freeName(idFrom(basename(one.document)), ids);
      ids.add(id);
      return { ...one, id };
    });
}

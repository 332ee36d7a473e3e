import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Parsed, parseAccord } from '../../src/accord/index.ts';
import type { Diagnostic } from '../../src/base/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { folderLookup } from '../../src/cli/files.ts';
import { findingsIn } from '../../src/engine/authoring.ts';
import type { Lookup } from '../../src/engine/index.ts';

/** The day on which the files of the tests are examined. */
export const examinedOn = parseDay('2026-01-01') as number;

const alone: Lookup = () => undefined;

/** Everything that is found in a text. */
export function findingsOf(
  text: string,
  file = 'x.accord.yaml',
  lookup: Lookup = alone,
  on = examinedOn,
): readonly Diagnostic[] {
  const parsed: Parsed = parseAccord(text, file);
  return findingsIn({ parsed, file, on, lookup });
}

/** Everything that is found in a file, with the accords beside it at hand. */
export function findingsInFile(path: string, name: string): readonly Diagnostic[] {
  return findingsOf(readFileSync(path, 'utf8'), name, folderLookup(dirname(path)));
}

/** The codes of what is found in a text, each once. */
export function codesIn(text: string, lookup?: Lookup, on?: number): readonly string[] {
  return [...new Set(findingsOf(text, 'x.accord.yaml', lookup, on).map((d) => d.code))].sort();
}

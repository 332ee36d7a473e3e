import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a table beside the tests: columns are parted by a bar, lines that begin with `#` are remarks, `\n` is a line end. */
export function rowsOf(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
}

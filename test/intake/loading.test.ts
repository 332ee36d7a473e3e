import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** The files that a file loads at once, itself among them, and the packages that they load. */
function loadedBy(path: string, seen = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(path)) return seen;
  const code = readFileSync(path, 'utf8');
  const targets = [...code.matchAll(/^(?:import|export) (?!type )[^'`;]*?from '([^']+)'/gm)].map(
    ([, target]) => target!,
  );
  seen.set(
    path,
    targets.filter((target) => !target.startsWith('.')),
  );
  for (const target of targets.filter((one) => one.startsWith('.'))) loadedBy(join(dirname(path), target), seen);
  return seen;
}

test('reading a plain text loads no package: each format brings its library with its first file', () => {
  const loaded = loadedBy(join(source, 'intake', 'index.ts'));
  expect(loaded.size).toBeGreaterThan(8);
  expect([...loaded.values()].flat()).toEqual([]);
  const packages = (name: string): readonly string[] => [...loadedBy(join(source, 'intake', name)).values()].flat();
  expect(packages('pdf.ts')).toEqual(['unpdf']);
  expect(packages('html.ts')).toContain('parse5');
});

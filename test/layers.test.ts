import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

// A file imports from its own folder and from folders to the left of it, never to the right.
const layers = [
  'base',
  'calendar',
  'accord',
  'engine',
  'reader',
  'linkage',
  'gate',
  'brief',
  'intake',
  'audit',
  'store',
  'service',
  'http',
  'cli',
  'web',
] as const;

// The page knows the server by its client only: what is right of the pure layers runs elsewhere.
const client = 'http/client.ts';

// Up to here: no input or output, hence nothing of Node's.
const lastPure = 'brief';

// Beside src lies the conformance suite: plain files that know nothing of it, which the command line also runs.
const suite = '../conformance/';

const source = join(import.meta.dirname, '..', 'src');
const builtins = new Set(builtinModules);

interface Import {
  readonly from: string;
  readonly target: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((found) => {
    const path = join(folder, found.name);
    if (found.isDirectory()) return filesIn(path);
    return /\.[cm]?tsx?$/.test(found.name) ? [path] : [];
  });
}

/** Every module named by an import or export declaration or by `import()`; comments are taken out first. */
function importsOf(file: string, text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm);
  const bare = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm);
  const lazy = code.matchAll(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g);
  return [...named, ...bare, ...lazy].map((found) => ({ from: file, target: found[1] ?? '' }));
}

/** What is wrong with one import, in one sentence, or nothing. */
function faultOf({ from, target }: Import): string | undefined {
  const here = rankOf(from);
  if (here < 0) return `src/${from} lies in no layer`;
  if (!target.startsWith('.')) {
    const name = target.replace(/^node:/, '');
    const ofNode = target.startsWith('node:') || builtins.has(name);
    const runsAnywhere = here <= layers.indexOf(lastPure) || from.startsWith('web/');
    return ofNode && runsAnywhere ? `src/${from} is pure and imports ${target}` : undefined;
  }
  const path = relative(source, join(source, from, '..', target))
    .split(sep)
    .join('/');
  if (path.startsWith(suite) && here === layers.indexOf('cli')) return undefined;
  if (path.startsWith('..')) return `src/${from} imports ${target}, outside src`;
  if (from.startsWith('web/'))
    return path.startsWith('web/') || path === client || rankOf(path) <= layers.indexOf(lastPure)
      ? undefined
      : `src/${from} is of the page and imports ${target}, of the server`;
  return rankOf(path) > here ? `src/${from} imports ${target}, to its right` : undefined;
}

function rankOf(path: string): number {
  return layers.findIndex((layer) => path.startsWith(`${layer}/`));
}

function faultsOf(file: string, text: string): readonly string[] {
  return importsOf(file, text).flatMap((one) => faultOf(one) ?? []);
}

describe('the walls between the layers', () => {
  const present = existsSync(source) ? filesIn(source) : [];

  test('every file of src imports only from its own layer and those to its left', () => {
    expect(present.length).toBeGreaterThan(0);
    const faults = present.flatMap((path) => {
      const file = relative(source, path).split(sep).join('/');
      return rankOf(file) < 0 ? [`src/${file} lies in no layer`] : faultsOf(file, readFileSync(path, 'utf8'));
    });
    expect(faults).toEqual([]);
  });

  test('no pure file loads anything later: loading is input', () => {
    const later = present.filter((path) => {
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const rank = rankOf(relative(source, path).split(sep).join('/'));
      return rank <= layers.indexOf(lastPure) && /\bimport\s*\(/.test(code);
    });
    expect(later).toEqual([]);
  });

  test('an import to the right is a fault, however it is written', () => {
    const right = '../engine/status.ts';
    for (const text of [
      `import { statusOn } from '${right}';`,
      `import type {\n  Status,\n} from '${right}';`,
      `export * from "${right}";`,
      `import '${right}';`,
      `const { statusOn } = await import('${right}');`,
    ]) {
      expect(faultsOf('calendar/day.ts', text)).toEqual([`src/calendar/day.ts imports ${right}, to its right`]);
    }
  });

  test('a pure layer imports nothing of Node, the command line may', () => {
    const text = "import { readFile } from 'node:fs/promises';\nimport path from 'path';\n";
    expect(faultsOf('brief/csv.ts', text)).toHaveLength(2);
    expect(faultsOf('cli/main.ts', text)).toEqual([]);
  });

  test('an import to the left, from the same folder or of a package is none', () => {
    const text =
      "import { a } from '../base/result.ts';\nimport { b } from './period.ts';\nimport * as z from 'zod';\n";
    expect(importsOf('calendar/day.ts', text)).toHaveLength(3);
    expect(faultsOf('calendar/day.ts', text)).toEqual([]);
  });

  test('the page imports the pure layers and the client, and nothing else of the server', () => {
    expect(faultsOf('web/api.ts', "import { createClient } from '../http/client.ts';\n")).toEqual([]);
    expect(faultsOf('web/desk/page.tsx', "import { statusOn } from '../../engine/index.ts';\n")).toEqual([]);
    expect(faultsOf('web/api.ts', "import { createServer } from '../http/server.ts';\n")).toHaveLength(1);
    expect(faultsOf('web/api.ts', "import { join } from 'node:path';\n")).toHaveLength(1);
  });

  test('of what lies outside src only the conformance suite is imported, and only by the command line', () => {
    const text = "type Run = typeof import('../../conformance/run.mjs');\n";
    expect(faultsOf('cli/conformance.ts', text)).toEqual([]);
    expect(faultsOf('engine/status.ts', text)).toHaveLength(1);
    expect(faultsOf('cli/main.ts', "import { run } from '../../tools/house.mjs';\n")).toHaveLength(1);
  });
});

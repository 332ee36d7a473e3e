// Whole processes: what the built program takes beyond a bare process that reads the same file with `yaml`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { interleaved, type Measurement, measurementOf } from './measure.ts';

const bareProgram = `import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], 'utf8'))));
`;

function runOf(words: readonly string[]): () => unknown {
  return () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
    return stdout.length;
  };
}

/** Start-up of `tacit status --json`, for a file with two positions. */
export function measureStart(runs: number, root: string): readonly Measurement[] {
  // Inside node_modules, so that it finds the same package.
  const bare = join(root, 'node_modules', '.cache', 'bench', 'bare.mjs');
  mkdirSync(dirname(bare), { recursive: true });
  writeFileSync(bare, bareProgram);
  const file = join(root, 'examples', 'gsomia.accord.yaml');
  const [tacit = [], floor = []] = interleaved(
    [
      { name: 'tacit', run: runOf([join(root, 'dist', 'main.js'), 'status', file, '--json']) },
      { name: 'bare', run: runOf([bare, file]) },
    ],
    runs,
  );
  const bound = { bound: 30, boundOn: 'difference' as const };
  return [measurementOf('process, tacit status --json', 'a process that parses the file', 'ms', tacit, floor, bound)];
}

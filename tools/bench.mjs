// npm run bench: bundles bench/main.ts and runs it; words after `--` go to it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { ensureBuilt, main, root, runNode } from './house.mjs';

await main(async () => {
  const source = join(root, 'bench', 'main.ts');
  if (!existsSync(source)) throw new Error('bench/main.ts is missing');
  await ensureBuilt();
  // Inside node_modules, so that packages left out of the bundle are found from it.
  const bundle = join(root, 'node_modules', '.cache', 'bench', 'main.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { status } = await runNode(['--enable-source-maps', '--expose-gc', bundle, ...process.argv.slice(2)]);
  return status;
});

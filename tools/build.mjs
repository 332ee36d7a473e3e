// Bundles the command line into dist: one small entry, and a part for each command and for what only some of them need.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildDesk } from './desk.mjs';
import { entry, main, markBuilt, root, say } from './house.mjs';
import { licencesOf } from './licences.mjs';

// Compiled code is kept between runs where Node can (22.1 and later). That has to be asked for before the program
// loads, and static imports load before any statement; so the entry only asks, and then imports the program.
// Node 20 keeps none. Most answers are there before optimised code pays, so its V8 is told to begin fifteen times as late;
// later ones do not know that word, and say so.
const starter = `#!/usr/bin/env node
import * as node from 'node:module';
import { setFlagsFromString } from 'node:v8';
node.enableCompileCache?.();
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=1000000');
await import('./program.js');
`;

/** What tells one state of the source from every other. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const found of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).toSorted((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  ))
    if (found.isFile()) hash.update(found.name).update(readFileSync(join(found.parentPath, found.name)));
  return hash.digest('hex').slice(0, 12);
}

await main(async () => {
  const startedAt = Date.now();
  const source = join(root, 'src', 'cli', 'main.ts');
  if (!existsSync(source)) throw new Error('nothing to build: src/cli/main.ts is missing');
  const out = join(root, 'dist');
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    // A thread begins with a file of its own.
    entryPoints: {
      program: source,
      'read-worker': join(root, 'src', 'cli', 'reading', 'worker.ts'),
      'reading-thread': join(root, 'src', 'service', 'reading-thread.ts'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The server's own: they load native code or files of theirs from where they are installed.
    external: ['@photostructure/sqlite', 'pg', 'kysely', 'fastify', 'prom-client', 'age-encryption', 'nodemailer'],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    chunkNames: 'part-[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
    // Packages written as CommonJS call require, which a module of dist does not have by itself.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(entry, starter);
  chmodSync(entry, 0o755);
  writeFileSync(join(out, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
  await buildDesk(join(out, 'web'), sourceHash());
  markBuilt(startedAt);
  const parts = Object.values(metafile.outputs);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  say(`built dist: ${parts.length + 1} files, ${Math.round(bytes / 1024)} kB, ${Date.now() - startedAt} ms`);
  return 0;
});

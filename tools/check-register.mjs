// The register with the shared casebook: every accord is taken into SQLite and into a real PostgreSQL, and every question is asked of what they give back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, say } from './house.mjs';

/** @typedef {{ name: string, holds: boolean, found: string }} Check */

/** @param {string} shared @returns {Promise<readonly Check[]>} */
export async function registerChecks(shared) {
  say('the register, on both databases');
  const outdir = join(root, 'node_modules', '.cache', 'check');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/ports/casebook.ts', 'test/postgres.ts'],
    outdir,
    outbase: 'test',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const { casebookOn } = await import(join(outdir, 'ports', 'casebook.mjs'));
  const { startPostgres } = await import(join(outdir, 'postgres.mjs'));
  const folder = join(shared, 'casebook', 'open');
  const own = mkdtempSync(join(tmpdir(), 'tacit-check-'));
  const server = await startPostgres();
  try {
    const onSqlite = await casebookOn(folder, join(own, 'register.db'));
    const onPostgres = await casebookOn(folder, server.url('postgres'));
    const differ = [...onSqlite.answers]
      .filter(([id, answer]) => onPostgres.answers.get(id) !== answer)
      .map(([id]) => id);
    /** @param {string} name @param {any} outcome */
    const holds = (name, outcome) => ({
      name: `register, casebook on ${name}`,
      holds: outcome.failed.length === 0 && outcome.damage === 0 && outcome.asked > 1000,
      found: `${outcome.asked} questions about ${outcome.accords} accords; ${outcome.failed.slice(0, 5).join('; ') || 'all as expected'}`,
    });
    return [
      holds('SQLite', onSqlite),
      holds('PostgreSQL', onPostgres),
      {
        name: 'register, both databases answer the same',
        holds: differ.length === 0 && onSqlite.answers.size === onPostgres.answers.size,
        found: `${onSqlite.answers.size} answers, ${differ.length} differ`,
      },
    ];
  } finally {
    await server.stop();
    rmSync(own, { recursive: true, force: true });
  }
}

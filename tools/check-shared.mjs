// npm run check:shared: the shared casebook against the built program: every question in a process of its own, all of
// them through one process, and the generated portfolio; then the register, with the same questions on both databases, the proofs of its log, and the reader against the shared corpora and press article. A question that fails in either way counts once, as failed.
// test/shared-deviations.json lists the answers that differ on purpose: they are printed and counted as failed, with
// their reason, but do not fail the check.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { merkleChecks } from './check-merkle.mjs';
import { readerChecks } from './check-reader.mjs';
import { registerChecks } from './check-register.mjs';
import { countsOf, lineOf, sumOf } from './counts.mjs';
import { ensureBuilt, ensureInstalled, main, root, runNode, say } from './house.mjs';

/** @typedef {{ id: string, why: string, source: string }} Deviation */
/** @typedef {{ name: string, counts: import('./counts.mjs').Counts, failures: Map<string, string[]> }} Pass */

/**
 * Failed questions by their id, each with its lines as the runner wrote them.
 * @param {string} report
 */
function failuresIn(report) {
  /** @type {Map<string, string[]>} */
  const failures = new Map();
  let file = '';
  /** @type {string[] | undefined} */
  let open;
  for (const line of report.split('\n')) {
    const head = /^ {2}(\S+) {2}/.exec(line);
    if (head?.[1] !== undefined) {
      open = [file, line];
      failures.set(head[1], open);
    } else if (line.startsWith('    ')) open?.push(line);
    else if (line !== '') {
      file = line;
      open = undefined;
    }
  }
  return failures;
}

/** @param {string} name @param {string} runner @param {readonly string[]} words @returns {Promise<Pass>} */
async function pass(name, runner, words) {
  say(`casebook, ${name}`);
  const { out } = await runNode([runner, '--tacit', 'node dist/main.js', ...words], { capture: 'silent' });
  const counts = countsOf(out);
  if (counts === undefined) throw new Error(`the casebook's runner broke off (${name}):\n${out}`);
  const failures = failuresIn(out);
  if (failures.size !== counts.failed) {
    throw new Error(`the runner counts ${counts.failed} failures and names ${failures.size} (${name}):\n${out}`);
  }
  return { name, counts, failures };
}

/** @param {Pass} one @param {ReadonlyMap<string, Deviation>} deviations */
function show({ name, counts, failures }, deviations) {
  for (const [id, lines] of failures) {
    const known = deviations.get(id);
    const note = known ? [`    a deviation: ${known.why} (${known.source})`] : [];
    process.stdout.write(`${[...lines, ...note].join('\n')}\n\n`);
  }
  process.stdout.write(`casebook, ${name}: ${lineOf(counts)}\n`);
}

/** @returns {Map<string, Deviation>} */
function readDeviations() {
  const file = join(root, 'test', 'shared-deviations.json');
  /** @type {Deviation[]} */
  const listed = JSON.parse(readFileSync(file, 'utf8'));
  for (const { id, why, source } of listed) {
    if (!id || !why || !source) throw new Error(`${file}: every deviation has an id, a why and a source`);
  }
  return new Map(listed.map((one) => [one.id, one]));
}

await main(async () => {
  const shared = resolve(root, process.env['TACIT_SHARED'] ?? join('..', 'shared'));
  const runner = join(shared, 'casebook', 'run.mjs');
  if (!existsSync(runner)) {
    throw new Error(`no casebook at ${runner}: set TACIT_SHARED to the folder that holds casebook/run.mjs`);
  }
  const deviations = readDeviations();
  await ensureInstalled();
  await ensureBuilt();
  const alone = await pass('one process each', runner, []);
  const batch = await pass('through one process', runner, ['--batch']);
  const portfolio = await pass('portfolio', runner, ['--portfolio']);
  const passes = [alone, batch, portfolio];
  for (const one of passes) show(one, deviations);

  const failed = new Set(passes.flatMap((one) => [...one.failures.keys()]));
  const unexplained = [...failed].filter((id) => !deviations.has(id));
  for (const id of deviations.keys()) if (!failed.has(id)) say(`${id} is listed as a deviation and did not fail`);
  if (unexplained.length > 0) say(`${unexplained.length} failures have no listed reason`);

  const onlyInBatch = [...batch.failures.keys()].filter((id) => !alone.failures.has(id)).length;
  const questions = {
    passed: alone.counts.passed - onlyInBatch,
    failed: alone.counts.failed + onlyInBatch,
    skipped: alone.counts.skipped,
  };
  const checks = [...(await merkleChecks(shared)), ...(await registerChecks(shared)), ...(await readerChecks(shared))];
  for (const { name, holds, found } of checks)
    if (!holds || !name.startsWith('merkle '))
      process.stdout.write(`${holds ? 'holds ' : 'FAILED'}  ${name} (${found})\n`);
  const held = checks.filter(({ holds }) => holds).length;
  const reader = { passed: held, failed: checks.length - held, skipped: 0 };
  process.stdout.write(`${lineOf(sumOf([questions, portfolio.counts, reader]))}\n`);
  return unexplained.length > 0 || reader.failed > 0 ? 1 : 0;
});

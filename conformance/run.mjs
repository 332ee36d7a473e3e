#!/usr/bin/env node
// Runs the conformance cases against any program that speaks JSON lines. Node 20 or later, no dependencies. See README.md.
//   node conformance/run.mjs --program "COMMAND" [--only TEXT] [--json] [--quiet] [--wait SECONDS] [--limit SECONDS]
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const usage =
  'usage: node run.mjs --program "COMMAND" [--only TEXT] [--json] [--quiet] [--wait SECONDS] [--limit SECONDS]';

/** The kinds of case, in the order of the tables. */
export const kinds = ['deadline', 'term', 'effect', 'period'];

/** Every case of the suite, file by file in the order of {@link kinds}. */
export function loadCases(folder = new URL('./cases/', import.meta.url)) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const cases = names.flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  return kinds.flatMap((kind) => cases.filter((entry) => entry.kind === kind));
}

/**
 * Puts the cases to a program and judges its answers.
 *
 * `program` is a command line, or a list of words that needs no splitting. The program is started once, without a shell; it gets
 * one line `{"id", "given", "ask"}` a case and owes one line `{"id", "answer"}`, `{"id", "unsupported"}` or `{"id", "error"}`
 * each. `only` keeps cases whose id or title contains a text. `wait` is how long the program may stay silent while answers are
 * owed, `limit` how long the whole run may take, both in seconds; after that it is ended and what is missing has failed.
 */
export async function runConformance(program, { cases = loadCases(), only = '', wait = 20, limit = 300, cwd } = {}) {
  const chosen = casesWith(only, cases);
  const owed = new Map(chosen.map((entry) => [entry.id, entry]));
  const results = new Map();
  let reason = '';

  const [command, ...words] = typeof program === 'string' ? wordsOf(program) : program;
  const child = spawn(command, words, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
  const giveUp = (why) => {
    reason ||= why;
    child.kill('SIGKILL');
    lines.close(); // a grandchild may hold the pipe open, and then it would never end
  };
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      giveUp(`cannot run ${command}: ${error.message}`);
      resolve();
    });
    child.on('exit', (code, signal) => {
      reason ||= `the program ended (${signal ?? `exit ${code}`})`;
      resolve();
    });
  });
  let silence;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => giveUp(`no answer for ${wait} s`), wait * 1000);
  };
  const whole = setTimeout(() => giveUp(`not done after ${limit} s`), limit * 1000);
  const silent = new Promise((resolve) => {
    child.stderr.once('close', resolve);
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    if (complaint.length < 2000) complaint += text;
  });

  const reading = (async () => {
    for await (const line of lines) {
      const reply = parsed(line);
      const entry = reply && owed.get(reply.id);
      if (!entry) continue;
      owed.delete(reply.id);
      results.set(entry.id, judged(entry, reply));
      heard();
      if (owed.size === 0) break;
    }
  })();

  heard();
  child.stdin.on('error', () => {}); // a program that ends early closes its input; what it owes has failed then
  for (const { id, given, ask } of chosen) {
    if (reason) break;
    if (!child.stdin.write(`${JSON.stringify({ id, given, ask })}\n`)) {
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
    }
  }
  child.stdin.end();
  await reading;
  clearTimeout(silence);
  clearTimeout(whole);
  let patience;
  const enough = new Promise((resolve) => {
    patience = setTimeout(resolve, 1000);
  });
  await Promise.race([Promise.all([ended, silent]), enough]);
  clearTimeout(patience);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');

  const said = complaint.trim();
  for (const entry of owed.values()) {
    results.set(entry.id, { ...rowOf(entry), status: 'failed', got: null, message: reason || 'not answered' });
  }
  const rows = chosen.map((entry) => results.get(entry.id));
  return {
    ...tally(rows),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, tally(rows.filter((row) => row.kind === kind))])),
    results: rows,
    said,
  };
}

const casesWith = (text, cases) => cases.filter(({ id, title }) => id.includes(text) || title.includes(text));

/** How many rows passed, failed or were not supported; `late` are the failed deadlines that lie after the right one. */
function tally(rows) {
  const count = (status) => rows.filter((row) => row.status === status).length;
  return {
    total: rows.length,
    passed: count('passed'),
    failed: count('failed'),
    unsupported: count('unsupported'),
    late: rows.filter((row) => row.late).length,
  };
}

const rowOf = ({ id, kind, title, given, ask, answer, why, source }) => ({
  id,
  kind,
  title,
  given,
  ask,
  expected: answer,
  why,
  source,
});

function judged(entry, reply) {
  const row = rowOf(entry);
  if (Object.hasOwn(reply, 'unsupported'))
    return { ...row, status: 'unsupported', got: null, message: String(reply.unsupported) };
  if (!Object.hasOwn(reply, 'answer'))
    return { ...row, status: 'failed', got: null, message: `error: ${reply.error ?? 'neither answer nor error'}` };
  const got = reply.answer;
  if (got === entry.answer) return { ...row, status: 'passed', got };
  // Whoever acts on such a day acts too late: the worst kind of wrong.
  const late = (entry.ask === 'notifyBy' || entry.ask === 'latestDay') && typeof got === 'string' && got > entry.answer;
  return { ...row, status: 'failed', got, ...(late && { late }) };
}

function parsed(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // a program may also talk on standard output; only lines that answer count
  }
}

function wordsOf(commandLine) {
  return [...commandLine.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]);
}

/** What `run.mjs` prints about a run, the last line being the count. */
export function reportOf(run, { quiet = false } = {}) {
  const lines = [];
  for (const row of quiet ? [] : run.results.filter(({ status }) => status === 'failed')) {
    lines.push(
      `${row.id}  ${row.title}`,
      `  asked    ${row.ask} ${JSON.stringify(row.given)}`,
      `  got      ${row.message ?? JSON.stringify(row.got)}${row.late ? '  (too late)' : ''}`,
      `  expected ${JSON.stringify(row.expected)}`,
      `  because  ${row.why}`,
      `  source   ${row.source.title} <${row.source.url}>`,
      '',
    );
  }
  if (!quiet && run.failed > 0 && run.said)
    lines.push(
      'on standard error:',
      ...run.said
        .split('\n')
        .slice(0, 8)
        .map((line) => `  ${line}`),
      '',
    );
  return [...lines, `${run.passed} passed, ${run.failed} failed, ${run.unsupported} unsupported`].join('\n');
}

function optionsFrom(argv) {
  const options = {};
  const words = [...argv];
  const value = (name) => {
    if (words.length === 0) throw new Error(`${name} wants a value`);
    return words.shift();
  };
  const seconds = (name) => {
    const number = Number(value(name));
    if (!(number > 0)) throw new Error(`${name} wants a number of seconds`);
    return number;
  };
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--program') options.program = value(word);
    else if (word === '--only') options.only = value(word);
    else if (word === '--wait') options.wait = seconds(word);
    else if (word === '--limit') options.limit = seconds(word);
    else if (word === '--json') options.json = true;
    else if (word === '--quiet') options.quiet = true;
    else throw new Error(`unknown word ${word}`);
  }
  if (!options.program || wordsOf(options.program).length === 0) throw new Error('no --program');
  return options;
}

async function main(argv) {
  let options;
  try {
    options = optionsFrom(argv);
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    return 2;
  }
  const cases = casesWith(options.only ?? '', loadCases());
  if (cases.length === 0) {
    console.error(`no case has ${JSON.stringify(options.only)} in its id or title`);
    return 2;
  }
  const run = await runConformance(options.program, { ...options, cases });
  console.log(options.json ? JSON.stringify(run, null, 2) : reportOf(run, options));
  return run.failed > 0 ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}

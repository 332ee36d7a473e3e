// What the tools share: where the project is, how to run a command, and how to bring node_modules and dist up to date.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const entry = join(root, 'dist', 'main.js');

/**
 * One short line about what happens next, on standard error.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command in the project's root and answers its exit status. With `capture` its standard output is handed back
 * as text and shown, unless it is `silent`; with `quietOut` it goes to standard error, which leaves standard output to
 * the answer.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string>, quietOut?: boolean, capture?: boolean | 'silent' }} [how]
 * @returns {Promise<{ status: number, out: string }>}
 */
export function run(command, words, how = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, [...words], {
      cwd: root,
      env: { ...process.env, ...how.env },
      stdio: ['inherit', how.capture ? 'pipe' : how.quietOut ? 2 : 'inherit', 'inherit'],
    });
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      out += text;
      if (how.capture !== 'silent') process.stdout.write(text);
    });
    child.on('error', refuse);
    child.on('close', (code) => done({ status: code ?? 1, out }));
  });
}

/** Runs one of this project's own programs with this same Node. @param {readonly string[]} words @param {Parameters<typeof run>[2]} [how] */
export function runNode(words, how) {
  return run(process.execPath, words, how);
}

/**
 * The file behind a program of an installed package, so that it starts without a shell.
 * @param {string} name
 * @param {string} [program]
 */
export function programOf(name, program = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Installs what the lockfile lists when node_modules is absent, unfinished or older than the lockfile. */
export async function ensureInstalled() {
  // npm writes this file last, so its age is the age of the last finished installation.
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  // A checkout gives every file a new time: what is installed may still be what is listed.
  if (existsSync(stamp) && sameContents(lock, stamp)) {
    const now = new Date();
    utimesSync(stamp, now, now);
    return;
  }
  say('installing dependencies (npm ci)');
  const { status } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quietOut: true });
  if (status !== 0) throw new Error('npm ci failed');
}

/** @param {string} lock @param {string} stamp */
function sameContents(lock, stamp) {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = packages(lock);
  const present = packages(stamp);
  return Object.entries(wanted).every(
    ([path, one]) => path === '' || (present[path]?.version ?? (one.optional ? one.version : '')) === one.version,
  );
}

/** Builds dist when it is absent or older than a source file. */
export async function ensureBuilt() {
  const made = join(root, 'dist', '.built');
  if (existsSync(made) && existsSync(entry)) {
    const builtAt = statSync(made).mtimeMs;
    const newest = Math.max(newestIn(join(root, 'src')), ...['package-lock.json', 'tools/build.mjs'].map(timeOf));
    if (newest < builtAt) return;
  }
  say('building dist');
  const { status } = await runNode([join(root, 'tools', 'build.mjs')], { quietOut: true });
  if (status !== 0) throw new Error('the build failed');
}

/** Remembers that dist is now up to date. @param {number} startedAt milliseconds, when the build began */
export function markBuilt(startedAt) {
  const made = join(root, 'dist', '.built');
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(made, '');
  // Dated to its beginning: a file saved while the build ran is newer than what was built.
  utimesSync(made, startedAt / 1000, startedAt / 1000);
}

/** @param {string} file */
function timeOf(file) {
  return statSync(join(root, file)).mtimeMs;
}

/** @param {string} folder @returns {number} */
function newestIn(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, found.name);
    newest = Math.max(newest, found.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Runs a tool's work; a thrown error ends it with its sentence and status 1. @param {() => Promise<number>} work */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry, pages, pagesIn, read, recording, root } from './page.ts';

// What the guide and the README show is what the program prints.

interface Block {
  readonly path: string;
  /** Its place among the fenced blocks of the page. */
  readonly n: number;
  readonly call: string;
  readonly owed?: string;
}

const fences = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** The calls of a page that are run, each with the output that follows it. */
function callsIn(path: string): readonly Block[] {
  const all = [...read(path).matchAll(fences)].map(([, language, body]) => ({ language, body: body as string }));
  return all.flatMap(({ language, body }, n) => {
    const next = all[n + 1];
    if (language !== 'sh' || !body.startsWith('tacit ')) return [];
    return [
      { path, n, call: body, ...((next?.language === 'text' || next?.language === 'json') && { owed: next.body }) },
    ];
  });
}

describe('the guide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-docs-'));
  // The reader's day is not the writer's: an output that hangs on today shows here.
  const later = 'data:text/javascript,const%20now=Date.now;Date.now=()=>now()%2B864e8';
  const calls = [...pagesIn('docs/guide'), ...pages.filter((path) => path === 'README.md')].flatMap(callsIn);

  beforeAll(() => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'tacit'), `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`);
    chmodSync(join(bin, 'tacit'), 0o755);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs calls on every page', () => {
    expect([...new Set(calls.map(({ path }) => path))]).toEqual(expect.arrayContaining([...pagesIn('docs/guide')]));
  });

  test.each(calls)('$path: $call', async ({ path, n, call, owed }) => {
    // A folder for each page, with the examples in it; what one call writes the next can read.
    const cwd = join(folder, path.replaceAll('/', '-'));
    if (!existsSync(cwd)) cpSync(join(root, 'examples'), join(cwd, 'examples'), { recursive: true });
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      ...(!recording && { NODE_OPTIONS: `--import=${later}` }),
    };
    const [toTheEnd, server] = split(call);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', toTheEnd], {
      cwd,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (server !== undefined) await servesUntilTold(server, { cwd, env });
    if (owed === undefined) return;
    const output = `${stdout.trimEnd()}\n`;
    if (recording) replaceBlock(path, n + 1, output);
    else expect(output).toBe(owed);
  });
});

/** A call parted into what ends by itself and, where its last line starts a server, that line. */
function split(call: string): readonly [toTheEnd: string, server?: string] {
  const lines = call.trimEnd().split('\n');
  const last = lines.at(-1) as string;
  return last.startsWith('tacit serve ') ? [lines.slice(0, -1).join('\n'), last] : [call];
}

/** Starts a server at a port that is free, waits until it listens, and has it stop. */
async function servesUntilTold(call: string, place: { cwd: string; env: NodeJS.ProcessEnv }): Promise<void> {
  const server = spawn('sh', ['-c', `exec ${call} --port 0`], place);
  const ended = once(server, 'exit');
  const limit = setTimeout(() => server.kill('SIGKILL'), 60_000);
  let said = '';
  server.stderr.on('data', (some) => {
    const listened = said.includes('Tacit listens at ');
    said += some;
    if (!listened && said.includes('Tacit listens at ')) server.kill('SIGTERM');
  });
  const [status] = await ended;
  clearTimeout(limit);
  expect({ said, status }).toEqual({ said: expect.stringContaining('Tacit listens at '), status: 0 });
}

function replaceBlock(path: string, n: number, body: string): void {
  let at = -1;
  const text = read(path).replaceAll(fences, (whole: string, language: string) => {
    at += 1;
    return at === n ? `\`\`\`${language}\n${body}\`\`\`` : whole;
  });
  writeFileSync(join(root, path), text);
}

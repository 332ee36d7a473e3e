import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import fastify from 'fastify';
import { createServer } from '../src/http/server.ts';
import { putAccord } from '../src/service/accords.ts';
import { system } from '../src/service/actor.ts';
import { localSession } from '../src/service/local.ts';
import { registerOver } from '../src/service/register.ts';
import { makeToken } from '../src/service/tokens.ts';
import { openStore } from '../src/store/open.ts';
import { type Measurement, measurementOf } from './measure.ts';

const path = '/v1/accords/gsomia/status?on=2020-08-24&known=2020-08-24';

/** Where a server listens, and the secret that it takes. */
interface Told {
  readonly base: string;
  readonly secret: string;
}

/** Serves one side until the process is ended: the register at an address, the same with the desk, or a bare fastify route that sends the same bytes. */
export async function serveSide(side: string, address = 'memory:'): Promise<void> {
  const register = registerOver(await openStore(address));
  await register.write(system, putAccord(register, readFileSync('examples/gsomia.accord.yaml', 'utf8')));
  const isDesk = side === 'desk';
  const secret = isDesk
    ? await localSession(register)
    : (await register.write(system, makeToken(register, { name: 'bench', grants: [{ role: 'reader' }] }))).secret;
  const { app } = createServer(register, { version: '0', ...(isDesk && { desk: 'dist/web' }) });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  if (side !== 'bare') {
    process.stdout.write(`${JSON.stringify({ base, secret })}\n`);
    return;
  }
  const reply = await fetch(`${base}${path}`, { headers: { Authorization: `Bearer ${secret}` } });
  const text = await reply.text();
  await app.close();
  const bare = fastify();
  bare.get('/v1/accords/:id/status', (_request, answer) => answer.type('application/json; charset=utf-8').send(text));
  process.stdout.write(`${JSON.stringify({ base: await bare.listen({ host: '127.0.0.1', port: 0 }), secret })}\n`);
}

/**
 * Requests for a status, answered by the register and by a bare route, each in a process of its own, asked in turn by a generator in another.
 * @param runs how often each side takes its turn
 * @param seconds how long a turn lasts
 */
export async function measureRequests(runs: number, seconds: number): Promise<readonly Measurement[]> {
  const sides = await Promise.all(['register', 'bare'].map((side) => started(side)));
  const values: number[][] = [[], []];
  try {
    for (let run = -1; run < runs; run += 1)
      for (const [i, { told }] of sides.entries()) {
        const rate = await asked(told, seconds);
        if (run >= 0) (values[i] as number[]).push(rate);
      }
  } finally {
    for (const { child } of sides) child.kill();
  }
  const [ours, theirs] = values as [number[], number[]];
  return [
    measurementOf('GET status', 'bare fastify route, same bytes', '1/s', ours, theirs, { bound: 0.5, atLeast: true }),
  ];
}

/** Starts a side in a process of its own. */
export async function started(
  side: string,
  address?: string,
): Promise<{ readonly child: ChildProcess; readonly told: Told }> {
  const words = [process.argv[1] as string, 'serve', side, ...(address === undefined ? [] : [address])];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) return { child, told: JSON.parse(line) as Told };
  throw new Error(`${side} did not start`);
}

/** Asks a side for so many seconds over so many connections, and gives the requests that it answered in a second. */
export function asked(
  { base, secret }: Told,
  seconds: number,
  connections = 32,
  { to = path, words: more = [] }: { readonly to?: string; readonly words?: readonly string[] } = {},
): Promise<number> {
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js');
  const words = [
    program,
    '-j',
    '-n',
    '-c',
    String(connections),
    '-d',
    String(seconds),
    '-H',
    `Authorization=Bearer ${secret}`,
    ...more,
    `${base}${to}`,
  ];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('error', fail);
    child.on('close', () => {
      const told = JSON.parse(out.trim().split('\n').at(-1) as string) as {
        requests: { average: number };
        non2xx: number;
        errors: number;
      };
      if (told.non2xx + told.errors > 0)
        fail(new Error(`${told.non2xx} replies were no answers, ${told.errors} requests broke`));
      else done(told.requests.average);
    });
  });
}

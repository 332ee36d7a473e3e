import { readFileSync } from 'node:fs';
import { startPostgres } from '../test/postgres.ts';
import { type Measurement, measurementOf } from './measure.ts';
import { asked, started } from './requests.ts';

const connections = 32;

/**
 * Two servers over one PostgreSQL against one, with the load beside them on the same machine: requests for a status in a second, and the time of a processor
 * that the servers need for one.
 * @param runs how often each side takes its turn
 * @param seconds how long a turn lasts
 */
export async function measureServers(runs: number, seconds: number): Promise<readonly Measurement[]> {
  const postgres = await startPostgres();
  const url = postgres.url('postgres');
  const first = await started('register', url);
  const second = await started('register', url);
  const rates: [number[], number[]] = [[], []];
  const costs: [number[], number[]] = [[], []];
  try {
    for (let run = -1; run < runs; run += 1)
      for (const [i, servers] of [[first, second], [first]].entries()) {
        const before = processorOf(servers);
        const each = await Promise.all(servers.map(({ told }) => asked(told, seconds, connections / servers.length)));
        const rate = each.reduce((sum, one) => sum + one, 0);
        if (run < 0) continue;
        (rates[i] as number[]).push(rate);
        (costs[i] as number[]).push((processorOf(servers) - before) / (rate * seconds));
      }
  } finally {
    first.child.kill();
    second.child.kill();
    await postgres.stop();
  }
  return [
    measurementOf('GET status from two servers', 'one server', '1/s', ...rates, { bound: 1.25, atLeast: true }),
    measurementOf('processor for a request, two servers', 'one server', 'ms', ...costs),
  ];
}

/** Milliseconds of a processor that servers have used so far (proc(5), `stat`: user and system time in hundredths of a second). */
function processorOf(servers: readonly Awaited<ReturnType<typeof started>>[]): number {
  return servers.reduce((sum, { child }) => {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

import { readFileSync } from 'node:fs';
import { startPostgres } from '../test/postgres.ts';
import { type Measurement, measurementOf } from './measure.ts';
import { asked, started } from './requests.ts';

const connections = 32;

// What is asked: an answer that is at hand, which costs the generator more than the server, and one that is worked out each time.
const questions = {
  'GET status, remembered': {},
  'what a notice would change, worked out': {
    to: '/v1/accords/gsomia/what-if?on=2020-08-24&known=2020-08-24',
    words: [
      '-m',
      'POST',
      '-H',
      'Content-Type=application/json',
      '-b',
      JSON.stringify({ acts: [{ act: 'notice', date: '2020-08-24', by: ['JP'], exit: 'non-renewal' }] }),
    ],
  },
} as const;

/**
 * Two servers over one PostgreSQL against one, with the load beside them on the same machine: requests in a second, and the time of a processor that the
 * servers need for one. Where the machine has two processors and an answer is at hand, the generator needs one of them itself.
 * @param runs how often each side takes its turn
 * @param seconds how long a turn lasts
 */
export async function measureServers(runs: number, seconds: number): Promise<readonly Measurement[]> {
  const postgres = await startPostgres();
  const url = postgres.url('postgres');
  const first = await started('register', url);
  const second = await started('register', url);
  const measured: Measurement[] = [];
  try {
    for (const [name, question] of Object.entries(questions)) {
      const rates: [number[], number[]] = [[], []];
      const costs: [number[], number[]] = [[], []];
      for (let run = -1; run < runs; run += 1)
        for (const [i, servers] of [[first, second], [first]].entries()) {
          const before = processorOf(servers);
          const each = await Promise.all(
            servers.map(({ told }) => asked(told, seconds, connections / servers.length, question)),
          );
          const rate = each.reduce((sum, one) => sum + one, 0);
          if (run < 0) continue;
          (rates[i] as number[]).push(rate);
          (costs[i] as number[]).push((processorOf(servers) - before) / (rate * seconds));
        }
      const bound = 'to' in question ? { bound: 1.25, atLeast: true } : {};
      measured.push(
        measurementOf(`two servers: ${name}`, 'one server', '1/s', ...rates, bound),
        measurementOf(`processor for one: ${name}`, 'one server', 'ms', ...costs),
      );
    }
    return measured;
  } finally {
    first.child.kill();
    second.child.kill();
    await postgres.stop();
  }
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

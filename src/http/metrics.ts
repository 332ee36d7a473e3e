import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Register } from '../service/register.ts';
import { faultOf } from '../store/fault.ts';
import { owedDead, owedOpen } from '../store/outbox.ts';
import { workerSeenAt } from '../store/state.ts';

/** What is counted for Prometheus: nothing of it says who or what about. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  readonly text: () => Promise<string>;
}

interface ChildOf {
  readonly requests: Counter.Internal;
  readonly durations: Histogram.Internal<string>;
}

/** The metrics of a server. */
export function metricsFor(register: Register): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const requests = new Counter({
    name: 'tacit_http_requests_total',
    help: 'Requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'tacit_http_request_seconds',
    help: 'How long requests took',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  new Gauge({
    name: 'tacit_log_size',
    help: 'Leaves of the audit log, as far as this process has seen',
    registers,
    collect() {
      this.set(register.shelf.size());
    },
  });
  const groups = new Histogram({
    name: 'tacit_commit_pieces',
    help: 'How many pieces of writing went together in one commit',
    buckets: [1, 2, 4, 8, 16, 32, 64],
    registers,
  });
  register.writer.onCommit((pieces) => groups.observe(pieces));
  // While the store is away what it knows is not a number, and everything else is told.
  const gauge = (name: string, help: string, value: () => Promise<number>): void => {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        try {
          this.set(await value());
        } catch (error) {
          if (!faultOf(error)) throw error;
          this.set(Number.NaN);
        }
      },
    });
  };
  const { read, clock } = register;
  const since = (at: string): number => Math.max(0, (clock.now() - Date.parse(at)) / 1000);
  gauge(
    'tacit_outbox_waiting',
    'Deliveries and messages that are owed and not done',
    async () => (await owedOpen(read)).count,
  );
  gauge('tacit_outbox_oldest_seconds', 'How long the oldest of these has been owed; 0 where nothing is', async () => {
    const { oldestAt } = await owedOpen(read);
    return oldestAt === null ? 0 : since(oldestAt);
  });
  gauge('tacit_outbox_dead', 'Deliveries and messages that were given up', () => owedDead(read));
  gauge('tacit_worker_seen_seconds', 'How long ago a worker of any process was noted; -1 where none was', async () => {
    const at = await workerSeenAt(read);
    return at === undefined ? -1 : since(at);
  });
  new Gauge({
    name: 'tacit_process_resident_bytes',
    help: 'Memory of the process',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  // Kept by name: to find a child by its labels takes longer than to count.
  const children = new Map<string, ChildOf>();
  const childOf = (route: string, method: string, status: number): ChildOf => {
    const name = `${method} ${status} ${route}`;
    const there = children.get(name);
    if (there) return there;
    const made = { requests: requests.labels(route, method, String(status)), durations: durations.labels(route) };
    children.set(name, made);
    return made;
  };
  return {
    answered: (route, method, status, seconds) => {
      const child = childOf(route, method, status);
      child.requests.inc();
      child.durations.observe(seconds);
    },
    text: () => registry.metrics(),
  };
}

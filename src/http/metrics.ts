import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Register } from '../service/register.ts';

/** What is counted for Prometheus: nothing of it says who or what about. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  readonly text: () => Promise<string>;
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
  new Gauge({
    name: 'tacit_outbox_waiting',
    help: 'Deliveries and messages that are due and not done',
    registers,
    async collect() {
      const { count } = await register.read
        .selectFrom('outbox')
        .select((is) => is.fn.countAll<number>().as('count'))
        .where('done_at', 'is', null)
        .where('dead_at', 'is', null)
        .executeTakeFirstOrThrow();
      this.set(count);
    },
  });
  new Gauge({
    name: 'tacit_process_resident_bytes',
    help: 'Memory of the process',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return {
    answered: (route, method, status, seconds) => {
      requests.labels(route, method, String(status)).inc();
      durations.labels(route).observe(seconds);
    },
    text: () => registry.metrics(),
  };
}

import type { Signer } from '../../audit/note.ts';
import { may } from '../../service/actor.ts';
import { checkpointNow, proveGrowth, proveLine, tileAt } from '../../service/audit.ts';
import { changesAfter } from '../../service/changes.ts';
import { Problem, type ProblemType, problems } from '../../service/problem.ts';
import { StoreFault } from '../../store/fault.ts';
import { headOf } from '../../store/journal.ts';
import { migrations } from '../../store/migrations/index.ts';
import { schemaAt, workerSeenAt } from '../../store/state.ts';
import { type Handlers, json } from '../call.ts';
import type { Metrics } from '../metrics.ts';
import type { Tree } from '../openapi.ts';

type Names =
  | 'getCheckpoint'
  | 'getLogLine'
  | 'getLogGrowth'
  | 'getTile'
  | 'listChanges'
  | 'health'
  | 'ready'
  | 'metrics'
  | 'openapi'
  | 'getProblem';

/** What operators and programs ask of the server itself. */
export function operationHandlers(document: Tree, metrics: Metrics, signers: readonly Signer[]): Handlers<Names> {
  return {
    getCheckpoint: async ({ register }) => {
      if (signers.length === 0)
        throw new Problem('not-found', 'This log is not signed: the server was started without --log-key.');
      return { status: 200, raw: await checkpointNow(register, signers), media: 'text/plain; charset=utf-8' };
    },
    getLogLine: async ({ register, actor, params, query }) =>
      json(200, await proveLine(register, actor, params.index, query.size)),
    getLogGrowth: async ({ register, actor, query }) =>
      json(200, await proveGrowth(register, actor, query.from, query.to)),
    getTile: async ({ register, actor, params }) => ({
      status: 200,
      raw: await tileAt(register, actor, `tile/${params.tile}`),
      media: 'application/octet-stream',
    }),
    listChanges: async ({ register, actor, query }) =>
      json(200, await changesAfter(register, actor, query.after, query.limit)),
    health: async () => json(200, { status: 'ok' }),
    ready: async ({ register }) => {
      const { read, store } = register;
      const { size } = await headOf(read);
      const schema = (await schemaAt(read)) as string;
      const known = migrations.some(({ name }) => name === schema);
      // Whoever brought it up meanwhile serves it; this one is to be taken out.
      if (!known) throw new StoreFault('newer', new Error(schema));
      await store.tryWriting();
      return json(200, {
        status: 'ready',
        store: store.kind,
        log: size,
        schema,
        workerSeenAt: (await workerSeenAt(read)) ?? null,
      });
    },
    metrics: async ({ actor, local }) => {
      if (!local && !may(actor, 'administrator'))
        throw new Problem('not-allowed', 'Metrics are told to this machine, and to those who administer the register.');
      return { status: 200, raw: await metrics.text(), media: 'text/plain; version=0.0.4; charset=utf-8' };
    },
    openapi: async () => json(200, document),
    getProblem: async ({ params }) => {
      if (!Object.hasOwn(problems, params.type))
        throw new Problem('not-found', `There is no problem ${params.type.slice(0, 80)}.`);
      const [status, title] = problems[params.type as ProblemType];
      return json(200, { type: `/problems/${params.type}`, title, status });
    },
  };
}

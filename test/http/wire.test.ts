import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../src/http/client.ts';
import { type Serving, serving } from './serving.ts';

// What the server says of GSOMIA on the day after Korea held its notice back, as it is sent: a page can be tested with it.

const on = { id: 'gsomia', on: '2019-11-23', known: '2019-11-23' };
const asked: Readonly<Record<string, (client: Client) => Promise<{ readonly body: unknown }>>> = {
  accord: (client) => client.getAccord({ id: 'gsomia' }),
  status: (client) => client.getStatus(on),
  terms: (client) => client.getTerms(on),
  compare: (client) => client.compareReadings(on),
  since: (client) => client.compareReadings({ ...on, since: '2019-08-01' }),
  deadlines: (client) =>
    client.getDeadlines({ id: 'gsomia', from: '2019-11-23', to: '2020-11-30', known: '2019-11-23' }),
  options: (client) => client.getOptions({ ...on, party: 'KR' }),
  curve: (client) => client.getCurve({ ...on, from: '2019-11-23', to: '2019-12-05' }),
  timeline: (client) => client.getTimeline(on),
  why: (client) => client.getWhy({ ...on, party: 'KR', field: 'notice' }),
  check: (client) => client.checkAccord({ id: 'gsomia' }),
  'what-if': (client) =>
    client.suppose(on, { acts: [{ id: 'supposed', act: 'notice', by: ['JP'], date: '2019-11-23' }] }),
  accords: (client) => client.listAccords({ q: 'gsomia' }),
};

let served: Serving;
beforeAll(async () => {
  served = await serving(['gsomia'], 'memory:', { clock: { now: () => Date.parse('2026-01-15T12:00:00.000Z') } });
});
afterAll(() => served.stop());

test.each(Object.keys(asked))('%s is sent as it was recorded', async (name) => {
  const { body } = await asked[name]!(served.admin);
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(join('..', 'wire', `${name}.json`));
});

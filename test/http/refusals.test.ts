import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { everyStore } from '../ports/stores.ts';
import { type Serving, serving } from './serving.ts';

// What is not followed: how it is said, and what is told to nobody.

let served: Serving;
let admin: string;
let outside: string;
beforeAll(async () => {
  // In a file: what writes there does not keep others from reading.
  served = await serving(['gsomia'], join(mkdtempSync(join(tmpdir(), 'tacit-refusals-')), 'register.db'));
  admin = await served.secretFor([{ role: 'administrator' }]);
  outside = await served.secretFor([{ role: 'administrator', label: 'elsewhere' }]);
});
afterAll(() => served.stop());

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly diagnostics?: readonly { readonly code: string; readonly line: number; readonly column: number }[];
}

const ask = (
  secret: string,
  method: string,
  path: string,
  body?: unknown,
  fields: Readonly<Record<string, string>> = {},
) =>
  fetch(`${served.base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...fields,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const contract = (accord: string) => ({ accord, kind: 'contract', parties: { A: {}, B: {} } });

/** What comes back where the head of a request is sent, and nothing more of it. */
function answerTo(head: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(served.base);
  return new Promise((done) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\nhost: x\r\n\r\n`));
    const end = (): void => {
      socket.destroy();
      done(text);
    };
    socket.on('data', (part) => {
      text += part.toString();
      if (text.includes('\r\n\r\n')) end();
    });
    socket.on('close', end);
    setTimeout(end, 3_000).unref();
  });
}

describe('what may not be read', () => {
  test('is not told of by trying to make it', async () => {
    await ask(admin, 'POST', '/v1/accords', contract('hidden'));
    const [there, absent] = [
      await ask(outside, 'POST', '/v1/accords', contract('hidden')),
      await ask(outside, 'POST', '/v1/accords', contract('absent')),
    ];
    expect(there.status).toBe(absent.status);
    const version = { 'if-match': '"v1"' };
    const [changed, missing] = [
      await ask(outside, 'PUT', '/v1/accords/hidden', contract('hidden'), version),
      await ask(outside, 'PUT', '/v1/accords/absent', contract('absent'), version),
    ];
    expect([changed.status, missing.status]).toEqual([404, 404]);
  });

  test('is not told of by how long an answer takes: nobody waits for the log', async () => {
    const { store } = served.register;
    let go: () => void = () => undefined;
    const held = new Promise<void>((next) => {
      go = next;
    });
    const occupied = store.write(() => held);
    const response = await Promise.race([
      ask(outside, 'GET', '/v1/accords/hidden/status'),
      new Promise<void>((next) => setTimeout(next, 1_500)),
    ]);
    go();
    await occupied;
    expect(response?.status).toBe(404);
    await served.register.writer.idle();
    const { leaf } = await served.register.read
      .selectFrom('log')
      .select('leaf')
      .orderBy('idx', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(leaf)).toMatchObject({ outcome: 'refused', accord: 'hidden' });
  });

  test('is refused and logged also where the question is a POST', async () => {
    await served.register.writer.idle();
    const before = served.register.shelf.size();
    expect(
      (await ask(outside, 'POST', '/v1/accords/hidden/what-if', { acts: [{ act: 'notice', date: '2026-01-01' }] }))
        .status,
    ).toBe(404);
    await served.register.writer.idle();
    expect(served.register.shelf.size()).toBe(before + 1);
  });
});

test('whoever is not known is told so before anything of a body is taken in', async () => {
  const head = ['POST /v1/accords HTTP/1.1', 'content-type: application/json', 'content-length: 60000000'];
  expect(await answerTo(head)).toMatch(/^HTTP\/1\.1 401 /);
});

test('the head of a stream is not asked for, since it has no end', async () => {
  expect(await answerTo(['HEAD /v1/changes/stream HTTP/1.1', `authorization: Bearer ${admin}`])).toMatch(
    /^HTTP\/1\.1 405 /,
  );
});

test('one key sent many times at once makes one accord, and each is told of it', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () => ask(admin, 'POST', '/v1/accords', contract('once'), { 'idempotency-key': 'k-1' })),
  );
  expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(all.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
});

test('the metrics are not for whoever comes through a proxy on this machine', async () => {
  expect((await fetch(`${served.base}/metrics`)).status).toBe(200);
  expect((await fetch(`${served.base}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(403);
});

describe('a fault in a body', () => {
  test.each([
    ['{\n  "act": notice\n}', 2, 10],
    ['{"act": "notice",}', 1, 18],
    ['{"act": "notice"', 1, 17],
  ])('in %s is at line %i, column %i', async (body, line, column) => {
    const response = await ask(admin, 'POST', '/v1/accords/gsomia/acts', body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).diagnostics).toMatchObject([
      { code: 'request/not-json', line, column },
    ]);
  });

  test('that is an accord file as JSON is where it stands', async () => {
    const response = await ask(
      admin,
      'POST',
      '/v1/accords',
      JSON.stringify({ ...contract('wrong'), kind: 'treaty' }, null, 2),
    );
    expect([response.status, ((await response.json()) as Problem).diagnostics]).toMatchObject([
      422,
      [{ line: 3, column: 3 }],
    ]);
  });
});

describe('an act that is only tried', () => {
  const act = { id: 'n-1', act: 'notice', date: '2026-03-01', by: ['KR'] };
  const tried = (secret: string, body: object) =>
    ask(secret, 'POST', '/v1/accords/gsomia/acts?dryRun=true&on=2026-03-02', body);

  test('is judged as if it were recorded: by the role that it takes, and by the record', async () => {
    const reader = await served.secretFor([{ role: 'reader' }]);
    expect((await tried(reader, act)).status).toBe(403);
    const { id } = (
      (await (await ask(admin, 'GET', '/v1/accords/gsomia/record')).json()) as readonly { readonly id: string }[]
    )[0]!;
    expect(await (await tried(admin, { ...act, id })).json()).toMatchObject({ type: '/problems/record-only-grows' });
  });

  test('tells what it would change and which findings it would bring, and leaves nothing behind', async () => {
    const before = served.register.shelf.size();
    const told = (await (await tried(admin, { ...act, form: 'oral', by: ['KR'], received: '2026-02-01' })).json()) as {
      readonly changes: readonly { readonly field: string }[];
      readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
    };
    expect(told.changes.map(({ field }) => field)).toContain('notice');
    const now = (await (await ask(admin, 'GET', '/v1/accords/gsomia/check')).json()) as readonly {
      readonly message: string;
    }[];
    expect(told.diagnostics.length).toBeGreaterThan(0);
    for (const { message } of told.diagnostics) expect(now.map((one) => one.message)).not.toContain(message);
    expect(served.register.shelf.size()).toBe(before);
  });
});

test('a character that no database takes is no fault of the program', async () => {
  const { address } = everyStore.find(({ name }) => name === 'PostgreSQL')!;
  expect(inject('postgres')).toContain('postgres://');
  const onPostgres = await serving([], await address());
  const headers = { authorization: `Bearer ${await onPostgres.secretFor([{ role: 'administrator' }])}` };
  const nul = Buffer.from('a\u0000').toString('base64url');
  for (const path of [
    '/v1/accords?q=%00',
    '/v1/accords?label=%00',
    `/v1/accords?cursor=${nul}`,
    '/v1/accords/%00',
    '/v1/accords/a%00b/status',
    '/v1/deadlines?label=%00',
    `/v1/deadlines?cursor=${nul}`,
    '/v1/statuses?label=%00',
    '/v1/accords/x/documents/%00',
  ]) {
    const { status } = await fetch(`${onPostgres.base}${path}`, { headers });
    expect([path, status < 500]).toEqual([path, true]);
  }
  await onPostgres.stop();
});

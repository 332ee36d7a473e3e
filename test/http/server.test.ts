import { request as raw } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { ApiProblem, type Client, createClient } from '../../src/http/client.ts';
import { acceptInvitation, firstRun } from '../../src/service/invitations.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { noteWorker } from '../../src/store/state.ts';
import { example, type Serving, serving } from './serving.ts';

let served: Serving;
let admin: Client;

beforeAll(async () => {
  served = await serving(['gsomia', 'who', 'office-lease']);
  admin = served.admin;
});
afterAll(() => served.stop());

const problemOf = async (asked: Promise<unknown>): Promise<{ status: number; type: string; detail: string }> => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiProblem);
  return (error as ApiProblem).problem;
};

const fetchAs = async (path: string, init: RequestInit = {}, secret?: string): Promise<Response> =>
  fetch(`${served.base}${path}`, {
    ...init,
    headers: {
      Authorization: `Bearer ${secret ?? (await served.secretFor([{ role: 'administrator' }]))}`,
      ...init.headers,
    },
  });

describe('what is asked', () => {
  test('a status is the answer that the command line prints', async () => {
    const { body } = await admin.getStatus({ id: 'gsomia', on: '2020-08-24', known: '2020-08-24' });
    expect(body.views.map(({ position, notifyBy }) => [position, notifyBy])).toEqual([
      ['seoul', null],
      ['tokyo', '2020-08-24'],
    ]);
  });

  test('an answer that has not changed is not sent again', async () => {
    const first = await fetchAs('/v1/accords/gsomia/status?on=2020-08-24');
    const tag = first.headers.get('etag')!;
    const again = await fetchAs('/v1/accords/gsomia/status?on=2020-08-24', { headers: { 'If-None-Match': tag } });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
  });

  test('a misspelt parameter is not passed over', async () => {
    const reply = await fetchAs('/v1/accords/gsomia/status?kown=2020-01-01');
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({
      type: '/problems/question-has-errors',
      detail: /known was probably meant/,
    });
    expect((await fetchAs('/v1/accords/gsomia/status?on=2020-02-30')).status).toBe(422);
    expect((await fetchAs('/v1/accords/gsomia/status?on=2020-01-01&on=2021-01-01')).status).toBe(422);
  });

  test('an accord is given as JSON and as YAML, and both say the same', async () => {
    const { body } = await admin.getAccord({ id: 'gsomia' });
    const yaml = await admin.getAccord({ id: 'gsomia' }, { accept: 'application/yaml' });
    const { written } = parseAccord(yaml.body as unknown as string, 'x');
    expect(written).toEqual(body);
    expect(parseAccord(example('gsomia'), 'x').written).toEqual(body);
  });

  test('the brief and the calendar are documents', async () => {
    expect((await admin.getBrief({ id: 'gsomia', on: '2020-08-24' })).body).toContain('<html');
    expect((await admin.getBrief({ id: 'gsomia', lang: 'ja' }, { accept: 'text/markdown' })).body).toContain('# ');
    expect((await admin.getCalendar({ id: 'office-lease', lang: 'ko' })).body).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test('pages follow one another', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { body, headers } = await admin.listAccords({ limit: 2, ...(cursor !== undefined && { cursor }) });
      ids.push(...body.rows.map(({ accord }) => accord));
      cursor = body.next;
      expect(headers.get('link') === null).toBe(cursor === undefined);
    } while (cursor !== undefined);
    expect(ids).toEqual(['gsomia', 'office-lease', 'who']);
    expect(await problemOf(admin.listAccords({ cursor: '!!' }))).toMatchObject({ status: 422 });
  });
});

describe('what is written', () => {
  test('a version that has changed is not written over', async () => {
    const file = parseAccord(example('resin-supply'), 'x').written!;
    const made = await admin.createAccord(file as never);
    expect([made.status, made.headers.get('location')]).toEqual([201, '/v1/accords/resin-supply']);
    const tag = made.headers.get('etag')!;
    expect(await problemOf(admin.putAccord({ id: 'resin-supply' }, file as never))).toMatchObject({ status: 428 });
    const act = { act: 'statement' as const, date: '2024-01-01', by: [Object.keys(file.parties as object)[0]] };
    const recorded = await admin.recordAct({ id: 'resin-supply' }, act, { ifMatch: tag });
    expect(recorded.status).toBe(201);
    expect(await problemOf(admin.recordAct({ id: 'resin-supply' }, act, { ifMatch: tag }))).toMatchObject({
      status: 412,
    });
    expect(await problemOf(admin.createAccord(file as never))).toMatchObject({ status: 409 });
    const changed = { ...file, title: 'Another title' };
    const put = await admin
      .putAccord({ id: 'resin-supply' }, changed as never, { ifMatch: '*' })
      .catch((error: unknown) => error);
    expect((put as ApiProblem).problem).toMatchObject({ status: 409, type: '/problems/record-only-grows' });
  });

  test('the same request under one key is done once, also when it comes twice at once', async () => {
    const act = { act: 'statement' as const, date: '2024-05-05', by: ['KR'], says: 'Once.' };
    const options = { idempotencyKey: 'key-1' };
    const both = await Promise.all([
      admin.recordAct({ id: 'gsomia' }, act, options),
      admin.recordAct({ id: 'gsomia' }, act, options),
    ]);
    const third = await admin.recordAct({ id: 'gsomia' }, act, options);
    expect(new Set([...both, third].map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(third.headers.get('idempotent-replayed')).toBe('true');
    const { body } = await admin.listRecord({ id: 'gsomia' });
    expect(body.filter(({ says }) => says === 'Once.')).toHaveLength(1);
    expect(await problemOf(admin.recordAct({ id: 'gsomia' }, { ...act, says: 'Twice.' }, options))).toMatchObject({
      status: 409,
    });
    const token = { name: 'n', grants: [{ role: 'reader' as const }] };
    await admin.makeToken(token, { idempotencyKey: 'key-2' });
    expect(await problemOf(admin.makeToken(token, { idempotencyKey: 'key-2' }))).toMatchObject({
      type: '/problems/key-reused',
    });
  });

  test('what an act would do is said before it is recorded', async () => {
    const before = (await admin.listRecord({ id: 'gsomia' })).body.length;
    const act = { act: 'notice' as const, date: '2024-06-03', by: ['KR'], exit: 'non-renewal' };
    const { body } = await admin.recordAct({ id: 'gsomia', dryRun: 'true', on: '2024-07-01' }, act);
    expect(body).toHaveProperty('changes');
    expect((await admin.listRecord({ id: 'gsomia' })).body).toHaveLength(before);
  });

  test('findings name the line of a YAML body', async () => {
    const body = 'accord: bad\nkind: treaty\nparties:\n  A: {}\n  B: {}\n';
    const problem = await admin
      .createAccord(body, { contentType: 'application/yaml' })
      .catch((error: ApiProblem) => error.problem);
    expect(problem).toMatchObject({ status: 422, diagnostics: [{ code: 'accord/shape', line: 2 }] });
  });

  test('of many lines each is answered, and one that is refused stops no other', async () => {
    const one = (id: string): string =>
      JSON.stringify({
        accord: id,
        kind: 'contract',
        parties: { A: {}, B: {} },
        terms: { duration: { for: '1 year' } },
      });
    const { body } = await admin.importAccords([one('bulk-1'), '{', one('bulk-2'), one('bulk-1')].join('\n'));
    const outcomes = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; outcome: string });
    expect(outcomes.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'created'],
      [2, 'refused'],
      [3, 'created'],
      [4, 'unchanged'],
    ]);
    const { body: all } = await admin.exportAccords();
    expect(
      all
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { accord: string }).accord),
    ).toContain('bulk-2');
  });
});

describe('who asks', () => {
  test('without a token nothing is told, and a wrong one is as good as none', async () => {
    const stranger = createClient({ base: served.base });
    expect(await problemOf(stranger.listAccords())).toMatchObject({ status: 401 });
    const reply = await fetch(`${served.base}/v1/accords`, { headers: { Authorization: 'Bearer tacit_x' } });
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="tacit"']);
    expect((await stranger.health()).body).toEqual({ status: 'ok' });
    expect((await stranger.ready()).body).toMatchObject({ status: 'ready', store: 'memory', workerSeenAt: null });
  });

  test('what may not be read is not there, and the log has that it was tried', async () => {
    const mine = await served.clientFor([{ role: 'recorder', accord: 'who' }]);
    expect((await mine.listAccords()).body.rows.map(({ accord }) => accord)).toEqual(['who']);
    const problem = await problemOf(mine.getStatus({ id: 'gsomia' }));
    const nothing = await problemOf(mine.getStatus({ id: 'no-such-accord' }));
    expect(problem.detail.replace('gsomia', 'X')).toBe(nothing.detail.replace('no-such-accord', 'X'));
    const refused = await served.register.read
      .selectFrom('log')
      .select('accord')
      .where('outcome', '=', 'refused')
      .execute();
    expect(refused.at(-1)).toEqual({ accord: 'gsomia' });
    expect(await problemOf(mine.setCare({ id: 'who' }, { owner: null }))).toMatchObject({ status: 403 });
    expect(await problemOf(mine.listPersons())).toMatchObject({ status: 403 });
  });

  test('a session writes only from the pages of the server', async () => {
    const given = { name: 'Ada', email: 'ada@example.org', zone: 'UTC', language: 'en' as const };
    const { secret } = await acceptInvitation(served.register, (await firstRun(served.register))!, {
      ...given,
      password: 'four words are enough',
    });
    const signed = await fetch(`${served.base}/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: given.email, password: 'four words are enough' }),
    });
    expect(signed.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const write = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${served.base}/v1/accords/gsomia/acts`, {
        method: 'POST',
        headers: { Cookie: `tacit_session=${secret}`, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ act: 'statement', date: '2024-01-01', by: ['KR'] }),
      });
    expect((await write({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ Origin: served.base })).status).toBe(201);
    const me = await createClient({ base: served.base, token: secret }).whoAmI();
    expect(me.body).toMatchObject({ kind: 'person', person: { name: 'Ada' } });
  });
});

describe('what happens', () => {
  test('changes are sent as they happen, and whoever comes back misses nothing', async () => {
    const secret = await served.secretFor([{ role: 'reader', accord: 'gsomia' }]);
    const listen = (
      last?: string,
    ): { events: string[]; until: (count: number) => Promise<void>; close: () => void } => {
      const events: string[] = [];
      const url = new URL(`${served.base}/v1/changes/stream`);
      const headers = { Authorization: `Bearer ${secret}`, ...(last !== undefined && { 'Last-Event-ID': last }) };
      const asked = raw(url, { headers }, (reply) => {
        reply.setEncoding('utf8').on('data', (text: string) => {
          for (const [, data] of text.matchAll(/^data: (.*)$/gm)) events.push(data as string);
        });
      });
      asked.on('error', () => undefined);
      asked.end();
      const until = async (count: number): Promise<void> => {
        for (let i = 0; i < 200 && events.length < count; i += 1) await new Promise((next) => setTimeout(next, 20));
      };
      return { events, until, close: () => asked.destroy() };
    };
    const { body } = await admin.listChanges({ limit: 200 });
    const first = listen(String(body.last));
    const say = (id: string, by: string): Promise<unknown> =>
      admin.recordAct({ id }, { act: 'statement', date: '2024-02-02', by: [by] });
    await say('who', 'US');
    await say('gsomia', 'KR');
    await first.until(1);
    first.close();
    await say('gsomia', 'JP');
    const seen = first.events.map((text) => JSON.parse(text) as { index: number; accord: string });
    expect(seen.map(({ accord }) => accord)).toEqual(['gsomia']);
    const second = listen(String(seen[0]!.index));
    await second.until(1);
    second.close();
    expect(second.events.map((text) => (JSON.parse(text) as { accord: string }).accord)).toEqual(['gsomia']);
  });

  test('the log of the server and its metrics say nothing of persons', async () => {
    expect(served.log.join('\n')).not.toMatch(/ada@example|Bearer|tacit_[a-z2-9]{20}/);
    const { body } = await admin.metrics();
    expect(body).toMatch(/tacit_http_requests_total\{route="getStatus",method="GET",status="200"\} \d/);
  });

  test('metrics say how much goes together, what is owed since when, and whether somebody goes round', async () => {
    const own = await serving(['gsomia'], 'memory:', { clock: { now: () => Date.parse('2025-03-01T12:00:00Z') } });
    const at = '2025-03-01T11:59:00.000Z';
    const row = { kind: 'event', target: 'h', body: '{}', attempts: 1, due_at: at, leased_until: null, fault: null };
    await own.register.store.write((tx) =>
      tx
        .insertInto('outbox')
        .values([
          { ...row, id: 'a', created_at: at, done_at: null, dead_at: null },
          { ...row, id: 'b', created_at: '2025-03-01T11:59:30.000Z', done_at: null, dead_at: null },
          { ...row, id: 'c', created_at: '2025-02-01T00:00:00.000Z', done_at: null, dead_at: at },
          { ...row, id: 'd', created_at: '2025-02-01T00:00:00.000Z', done_at: at, dead_at: null },
        ])
        .execute(),
    );
    const told = async (): Promise<string> => (await own.admin.metrics()).body;
    expect(await told()).toMatch(/^tacit_worker_seen_seconds -1$/m);
    await noteWorker(own.register.store, '2025-03-01T11:59:50.000Z');
    const text = await told();
    for (const line of [
      'tacit_outbox_waiting 2',
      'tacit_outbox_oldest_seconds 60',
      'tacit_outbox_dead 1',
      'tacit_worker_seen_seconds 10',
    ])
      expect(text).toContain(`\n${line}\n`);
    expect(text).toMatch(/^tacit_commit_pieces_count [1-9]/m);
    const { body } = await own.admin.ready();
    expect(body).toMatchObject({ schema: migrations.at(-1)!.name, workerSeenAt: '2025-03-01T11:59:50.000Z' });
    await own.stop();
  });

  test('a store that a later version has brought up is left to it', async () => {
    const own = await serving(['gsomia']);
    await own.register.store.write((tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(tx),
    );
    const reply = await fetch(`${own.base}/readyz`);
    expect([reply.status, ((await reply.json()) as { type: string }).type]).toEqual([503, '/problems/store-newer']);
    await own.stop();
  });

  test('a wrong method and a wrong address say what there is', async () => {
    const wrong = await fetchAs('/v1/accords/gsomia/status', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await fetchAs('/v1/nothing')).status).toBe(404);
    const media = await fetchAs('/v1/accords', {
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect([media.status, media.headers.get('content-type')]).toEqual([415, 'application/problem+json; charset=utf-8']);
    const { body } = await admin.getProblem({ type: 'version-missing' });
    expect(body.status).toBe(428);
  });
});

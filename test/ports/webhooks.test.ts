import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { putAccord, setCare } from '../../src/service/accords.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import { headersOf } from '../../src/service/delivery.ts';
import { personLeft } from '../../src/service/people.ts';
import { isPublic, type Post, posting } from '../../src/service/post.ts';
import type { Register } from '../../src/service/register.ts';
import { makeToken, revokeToken } from '../../src/service/tokens.ts';
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  dropOldSecret,
  enableWebhook,
  listDeliveries,
  listWebhooks,
  replayEvent,
  replaySince,
  rotateSecret,
  testWebhook,
} from '../../src/service/webhooks.ts';
import { type Worker, workerFor } from '../../src/service/worker.ts';
import { day, example, hour, say, second, timed } from './owed.ts';
import { person } from './persons.ts';
import { type Answering, type Received, type Receiver, receiver } from './receiver.ts';
import { everyStore } from './stores.ts';

const start = '2025-03-01T12:00:00.000Z';
const nearby = posting({ privateAddresses: true, timeoutMs: 2_000 });
const base = 'https://tacit.example';

const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function listening(answering?: Answering): Promise<Receiver> {
  const one = await receiver(answering);
  open.push(one);
  return one;
}

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject?: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const eventIn = ({ body }: Received): Event => JSON.parse(body) as Event;
const signed = ({ headers }: Received): Record<string, string> => headers as Record<string, string>;

/** What the clock of the register says is long ago for a verifier, which looks at the clock of the machine. */
function verify(secret: string, { headers, body }: Received): unknown {
  const now = Date.now;
  Date.now = () => Number(headers['webhook-timestamp']) * 1000;
  try {
    return new Verifier(secret).verify(body, signed({ headers, body }));
  } finally {
    Date.now = now;
  }
}

const worker = (register: Register, post: Post = nearby): Worker => workerFor(register, { post, base });

describe.each(everyStore)('webhooks on $name', ({ address }) => {
  test('what is recorded arrives as a signed CloudEvent that names things and nobody', async () => {
    const { register } = await timed(address, start);
    const to = await listening();
    const hook = await register.write(system, createWebhook(register, { url: to.url }));
    await say(register, 1);
    await worker(register).tick();
    const events = to.received.map(eventIn).sort((a, b) => (a.type < b.type ? -1 : 1));
    expect(events.map(({ type }) => type)).toEqual(['tacit.accord.created.v1', 'tacit.act.recorded.v1']);
    const [, act] = events;
    expect(act).toMatchObject({ specversion: '1.0', source: base, subject: 'gsomia', time: start, id: 'log-2' });
    expect(act!.data).toMatchObject({ log: 2, accord: 'gsomia', link: `${base}/v1/accords/gsomia` });
    for (const one of to.received) {
      expect(one.headers['content-type']).toBe('application/cloudevents+json');
      expect(one.headers['webhook-id']).toBe(eventIn(one).id);
      expect(verify(hook.secret, one)).toEqual(eventIn(one));
      expect(() => verify(hook.secret, { ...one, body: one.body.replace('gsomia', 'gsomib') })).toThrow();
    }
    const { rows } = await listDeliveries(register, system, hook.id, { most: 5 });
    expect(rows.map(({ state }) => state)).toEqual(['done', 'done']);
    await register.close();
  });

  test('what failed comes again under the same id, and not before the receiver wants it', async () => {
    const { register, wait } = await timed(address, start);
    const answers = [500, 429, 503, 302, 204];
    const to = await listening((count) => ({
      status: answers[count - 1]!,
      headers: count === 2 ? { 'retry-after': '7200' } : count === 4 ? { location: to.url } : {},
    }));
    const hook = await register.write(
      system,
      createWebhook(register, { url: to.url, types: ['tacit.act.recorded.v1'] }),
    );
    await say(register, 1);
    const { tick } = worker(register);
    await tick();
    wait(7 * second);
    await tick();
    wait(2 * hour - 1);
    await tick();
    expect(to.received).toHaveLength(2);
    wait(1);
    await tick();
    wait(hour);
    await tick();
    wait(3 * hour);
    await tick();
    expect(to.received).toHaveLength(5);
    expect(new Set(to.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(to.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(5);
    for (const one of to.received) verify(hook.secret, one);
    const { rows } = await listDeliveries(register, system, hook.id, { most: 5 });
    expect(rows).toMatchObject([{ state: 'done', attempts: 5 }]);
    await register.close();
  });

  test('410 stops a webhook, and what happened meanwhile is sent once it is enabled again', async () => {
    const { register, wait } = await timed(address, start);
    let status = 410;
    const to = await listening(() => ({ status }));
    const hook = await register.write(
      system,
      createWebhook(register, { url: to.url, types: ['tacit.act.recorded.v1'] }),
    );
    await say(register, 1);
    const { tick } = worker(register);
    await tick();
    expect(await listWebhooks(register, system)).toMatchObject([
      { disabledAt: start, why: 'the receiver answered 410' },
    ]);
    await say(register, 1);
    wait(day);
    await tick();
    expect(to.received).toHaveLength(1);
    status = 200;
    await register.write(system, enableWebhook(hook.id));
    await say(register, 1);
    await tick();
    expect(to.received).toHaveLength(2);
    expect(await register.write(system, replaySince(hook.id, start))).toEqual({ events: 3 });
    await tick();
    const ids = to.received.slice(2).map((one) => eventIn(one).id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual(expect.arrayContaining([eventIn(to.received[0]!).id, eventIn(to.received[1]!).id]));
    const [{ id: delivery } = { id: '' }] = (await listDeliveries(register, system, hook.id, { most: 5 })).rows;
    await register.write(system, replayEvent(hook.id, delivery));
    await tick();
    expect(to.received).toHaveLength(6);
    await register.close();
  });

  test('while a secret is replaced both sign, then only the new one', async () => {
    const { register } = await timed(address, start);
    const to = await listening();
    const { id, secret } = await register.write(system, createWebhook(register, { url: to.url }));
    const { tick } = worker(register);
    const next = async (): Promise<Received> => {
      const { event } = await register.write(system, testWebhook(register, id));
      await tick();
      const one = to.received.at(-1)!;
      expect(eventIn(one)).toMatchObject({ id: event, type: 'tacit.webhook.tested.v1' });
      return one;
    };
    verify(secret, await next());
    const { secret: fresh } = await register.write(system, rotateSecret(register, id));
    const both = await next();
    verify(secret, both);
    verify(fresh, both);
    await register.write(system, dropOldSecret(id));
    const after = await next();
    verify(fresh, after);
    expect(() => verify(secret, after)).toThrow(/signature/);
    expect(JSON.stringify(await listWebhooks(register, system))).not.toContain('whsec_');
    await register.close();
  });

  test('a webhook gets what it wants of what its maker may read, and nothing after he may not', async () => {
    const { register } = await timed(address, start);
    for (const id of ['gsomia', 'who', 'paris']) await register.write(system, putAccord(register, example(id)));
    await register.write(system, setCare(register, 'who', { owner: null, deputies: [], labels: ['health'] }));
    const ada = await person(
      register,
      'ada',
      {},
      { role: 'reader', label: 'health' },
      { role: 'reader', accord: 'gsomia' },
    );
    const { token } = await register.write(
      system,
      makeToken(register, { name: 't', person: ada.person!, grants: [{ role: 'reader', accord: 'gsomia' }] }),
    );
    const program: Actor = {
      id: token.id,
      kind: 'token',
      person: ada.person!,
      grants: [[{ role: 'reader', accord: 'gsomia' }], ...ada.grants],
    };
    const to = { all: await listening(), hers: await listening(), program: await listening(), some: await listening() };
    await register.write(system, createWebhook(register, { url: to.all.url, labels: ['health'], accords: ['paris'] }));
    await register.write(ada, createWebhook(register, { url: to.hers.url }));
    await register.write(program, createWebhook(register, { url: to.program.url }));
    await register.write(ada, createWebhook(register, { url: to.some.url, types: ['tacit.none.v1'] }));
    const { tick } = worker(register);
    const touch = async (): Promise<Record<string, readonly (string | undefined)[]>> => {
      for (const id of ['gsomia', 'who', 'paris']) {
        const labels = [...(id === 'who' ? ['health'] : []), `l${Math.random()}`];
        await register.write(system, setCare(register, id, { owner: null, deputies: [], labels }));
      }
      await tick();
      await tick();
      return Object.fromEntries(
        Object.entries(to).map(([who, { received }]) => [
          who,
          received
            .splice(0)
            .map((one) => eventIn(one).subject)
            .sort(),
        ]),
      );
    };
    expect(await touch()).toEqual({ all: ['paris', 'who'], hers: ['gsomia', 'who'], program: ['gsomia'], some: [] });
    await register.write(system, revokeToken(token.id));
    expect(await touch()).toEqual({ all: ['paris', 'who'], hers: ['gsomia', 'who'], program: [], some: [] });
    await register.write(system, personLeft(ada.person!));
    expect(await touch()).toEqual({ all: ['paris', 'who'], hers: [], program: [], some: [] });
    expect(await listWebhooks(register, system)).toHaveLength(4);
    expect(await listWebhooks(register, ada)).toHaveLength(3);
    await register.close();
  });

  test('only its maker and administrators see a webhook, and a deleted one leaves nothing behind', async () => {
    const { register } = await timed(address, start);
    const ada = await person(register, 'ada', {}, { role: 'reader' });
    const eve = await person(register, 'eve', {}, { role: 'reader' });
    const nobody = await person(register, 'nobody', {});
    const hook = await register.write(ada, createWebhook(register, { url: 'https://hooks.example/1' }));
    await say(register, 1);
    for (const piece of [deleteWebhook(hook.id), disableWebhook(hook.id, ''), testWebhook(register, hook.id)])
      await expect(register.write<unknown>(eve, piece)).rejects.toThrow(/no webhook/);
    await expect(listDeliveries(register, eve, hook.id, { most: 5 })).rejects.toThrow(/no webhook/);
    await expect(register.write(nobody, createWebhook(register, { url: 'https://hooks.example/2' }))).rejects.toThrow(
      /right/,
    );
    expect((await listDeliveries(register, ada, hook.id, { most: 5 })).rows).toHaveLength(2);
    await register.write(ada, deleteWebhook(hook.id));
    expect(await register.read.selectFrom('outbox').selectAll().execute()).toEqual([]);
    expect(await listWebhooks(register, system)).toEqual([]);
    await register.close();
  });

  test('two workers share what is owed, and what one of them delivered before it died comes again under its id', async () => {
    const { register, other, wait } = await timed(address, start);
    const to = await listening();
    await register.write(system, createWebhook(register, { url: to.url, types: ['tacit.act.recorded.v1'] }));
    await say(register, 60);
    const second = await other();
    const both = [worker(register), worker(second)];
    for (let i = 0; i < 4; i += 1) await Promise.all(both.map(({ tick }) => tick()));
    const ids = to.received.map((one) => eventIn(one).id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
    to.received.splice(0);
    await say(register, 3);
    // It dies when the receiver has everything and the store knows nothing of it yet.
    let dead: (() => void) | undefined;
    const died = new Promise<void>((done) => {
      dead = done;
    });
    let sent = 0;
    const dying: Post = async (...request) => {
      await nearby(...request);
      if ((sent += 1) === 3) dead?.();
      return new Promise(() => undefined);
    };
    void worker(second, dying).tick();
    await died;
    await worker(register).tick();
    expect(to.received).toHaveLength(3);
    wait(2 * 60 * 1000);
    await worker(register).tick();
    const again = to.received.map((one) => eventIn(one).id);
    expect(again).toHaveLength(6);
    expect([...new Set(again)].sort()).toEqual(again.slice(3).sort());
    await worker(register).tick();
    expect(to.received).toHaveLength(6);
    if (second !== register) await second.close();
    await register.close();
  });

  test('a fault in one delivery is told, and stops no other', async () => {
    const { register } = await timed(address, start);
    const to = await listening();
    await register.write(system, createWebhook(register, { url: to.url }));
    await say(register, 2);
    const broken = await register.write(system, createWebhook(register, { url: to.url }));
    await register.store.write((tx) =>
      tx.updateTable('webhook').set({ secrets: 'not JSON' }).where('id', '=', broken.id).execute(),
    );
    await say(register, 1);
    const faults: unknown[] = [];
    const round = await workerFor(register, { post: nearby, onFault: (fault) => faults.push(fault) }).tick();
    expect(round).toMatchObject({ delivered: 4, failed: 1 });
    expect(faults).toMatchObject([{ name: 'SyntaxError' }]);
    const { rows } = await listDeliveries(register, system, broken.id, { most: 5 });
    expect(rows).toMatchObject([{ state: 'open', attempts: 1 }]);
    await register.close();
  });

  test('a worker that is stopped finishes what it has begun', async () => {
    const { register } = await timed(address, start);
    const to = await listening();
    const hook = await register.write(system, createWebhook(register, { url: to.url }));
    await say(register, 1);
    const stop = new AbortController();
    const slow: Post = async (...request) => {
      stop.abort();
      await new Promise((next) => setTimeout(next, 50));
      return nearby(...request);
    };
    await worker(register, slow).run(stop.signal);
    const { rows } = await listDeliveries(register, system, hook.id, { most: 5 });
    expect(rows.map(({ state }) => state)).toEqual(['done', 'done']);
    await register.close();
  });
});

describe('an address that events are sent to', () => {
  test('is https, or http on the loopback address, and holds no password', async () => {
    const { register } = await timed(() => Promise.resolve('memory:'), start);
    for (const url of [
      'http://example.org/',
      'ftp://example.org/',
      'nothing',
      'https://a:b@example.org/',
      'http://10.0.0.1/',
    ])
      await expect(register.write(system, createWebhook(register, { url })), url).rejects.toThrow(/https:/);
    for (const secret of ['', 'whsec_', 'whsec_AAAA', `whsec_${'A'.repeat(100)}`, `x${'A'.repeat(40)}`])
      await expect(
        register.write(system, createWebhook(register, { url: 'https://a.example/', secret })),
        secret,
      ).rejects.toThrow(/whsec_/);
    const own = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    const { secret } = await register.write(
      system,
      createWebhook(register, { url: 'https://a.example/', secret: own }),
    );
    expect(secret).toBe(own);
    await register.close();
  });

  test('is no private one, by number, by name or in disguise, unless whoever runs the register says so', async () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ])
      expect(isPublic(address), address).toBe(false);
    for (const address of [
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'ff02::1',
    ])
      expect(isPublic(address), address).toBe(false);
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])
      expect(isPublic(address), address).toBe(true);
    const to = await listening();
    const { port } = new URL(to.url);
    const guarded = posting({ timeoutMs: 2_000 });
    for (const host of ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '[::ffff:127.0.0.1]'])
      await expect(guarded(`http://${host}:${port}/`, {}, '{}'), host).rejects.toThrow(/private address/);
    expect(to.received).toEqual([]);
    expect(await nearby(to.url, {}, '{}')).toEqual({ status: 204 });
  });

  test('that does not answer, or answers without end, holds nobody up', async () => {
    const silent = await listening(() => 'never');
    const hasty = posting({ privateAddresses: true, timeoutMs: 100 });
    await expect(hasty(silent.url, {}, '{}')).rejects.toThrow(/in time/);
    let written = 0;
    const endless = createServer((_, response) => {
      response.writeHead(200);
      const more = (): void => {
        if (response.destroyed) return;
        written += 16_384;
        response.write(Buffer.alloc(16_384), () => setImmediate(more));
      };
      more();
    });
    await new Promise<void>((done) => endless.listen(0, '127.0.0.1', done));
    const { port } = endless.address() as AddressInfo;
    expect(await nearby(`http://127.0.0.1:${port}/`, {}, '{}')).toEqual({ status: 200 });
    expect(written).toBeLessThan(10_000_000);
    await new Promise((done) => endless.close(done));
    await expect(nearby(`http://127.0.0.1:${port}/`, {}, '{}')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('gets headers that the verifier of Standard Webhooks accepts', () => {
    const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
    const headers = headersOf('log-7', '{"a":"ü"}', [secret], Date.now());
    expect(new Verifier(secret).verify('{"a":"ü"}', headers)).toEqual({ a: 'ü' });
  });
});

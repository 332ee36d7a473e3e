import { connect } from 'node:net';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openApiDocument, type Tree } from '../../src/http/openapi.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { serving } from './serving.ts';

/** Words that stand in an accord which the asking token may not read: they must never come back. */
const canary = 'canary-7f3a-never-shown';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly media: readonly string[];
}

const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  "' or 1=1 --",
  '"; drop table accord; --',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\u2066',
  '𝕊𝕖𝕠𝕦𝕝',
  'é'.normalize('NFD'),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '$where',
  '${7*7}',
  '<script>alert(1)</script>',
  '2020-02-30',
  '9999-12-31',
  '0000-00-00',
  '-000001-01-01',
  '2020-01-01T00:00:00Z',
  '9'.repeat(400),
  'a'.repeat(5_000),
  '*',
  '%',
  '_',
  "\\'",
  '\r\nX-Injected: yes',
  'gsomia',
  'secret',
  'secret/../gsomia',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 30 }),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: false },
    text,
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'accord',
          'kind',
          'parties',
          'record',
          'terms',
          'acts',
          'act',
          'date',
          'by',
          'of',
          'id',
          'grants',
          'role',
          'owner',
          'labels',
          '__proto__',
          'constructor',
        ),
        text,
      ),
      tie('any'),
      { maxKeys: 6 },
    ),
  ),
})).any;
const accordLike = fc.record(
  {
    accord: fc.oneof(text, fc.constantFrom('gsomia', 'mine', 'new-one')),
    kind: fc.oneof(text, fc.constantFrom('bilateral', 'contract')),
    parties: value,
    terms: value,
    record: fc.array(value, { maxLength: 3 }),
    counting: value,
    positions: value,
  },
  { requiredKeys: [] },
);
const actLike = fc.record(
  {
    id: text,
    act: fc.oneof(text, fc.constantFrom('notice', 'amendment', 'correction', 'revocation')),
    date: fc.oneof(text, fc.constant('2024-01-01')),
    by: value,
    of: value,
    terms: value,
    sets: value,
    lastDay: text,
  },
  { requiredKeys: [] },
);

/**
 * Sends many requests that nobody should send to a server and sees that each is answered, that none is a fault of the server, and that nothing of what the
 * token may not read comes back.
 */
export async function sendHostile(
  count: number,
  seed: number,
): Promise<{ readonly statuses: ReadonlyMap<number, number>; readonly slowest: number }> {
  const served = await serving(['gsomia', 'who']);
  const { register, base } = served;
  const hidden = {
    accord: 'secret',
    kind: 'contract',
    title: canary,
    aliases: [canary],
    parties: { A: { name: canary }, B: {} },
    record: [{ id: canary, act: 'statement', date: '2024-01-01', by: 'A', says: canary }],
    terms: { duration: { for: '1 year' } },
  };
  await register.write(system, putAccord(register, hidden as never));
  const token = await served.secretFor([{ role: 'administrator', accord: 'gsomia' }]);
  const operations = operationsOf(openApiDocument('0')).filter(({ path }) => !path.endsWith('/stream'));
  const requests = fc.sample(
    fc.record({
      operation: fc.constantFrom(...operations),
      path: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom('gsomia', 'secret', 'who') }, text), {
        minLength: 3,
        maxLength: 3,
      }),
      query: fc.array(fc.tuple(fc.nat(20), fc.oneof(text, fc.constantFrom('2020-08-24', 'seoul', 'KR', '5'))), {
        maxLength: 4,
      }),
      stray: fc.option(fc.tuple(text, text), { freq: 6 }),
      body: fc.oneof(
        value.map((one) => JSON.stringify(one)),
        accordLike.map((one) => JSON.stringify(one)),
        actLike.map((one) => JSON.stringify(one)),
        text,
        fc.constant('{"a":'.repeat(3_000)),
        fc.uint8Array({ maxLength: 200 }),
      ),
      media: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        fc.constantFrom(
          'application/json',
          'application/yaml',
          'text/plain',
          'application/x-ndjson',
          'multipart/form-data',
          'x',
          'application/json; charset=utf-16',
        ),
      ),
      headers: fc.dictionary(
        fc.constantFrom(
          'If-Match',
          'If-None-Match',
          'Idempotency-Key',
          'Accept',
          'Origin',
          'X-Forwarded-For',
          'Cookie',
          'Last-Event-ID',
          'Range',
        ),
        fc.constantFrom(
          '"v1"',
          '*',
          'W/"v999999999999"',
          '',
          'a'.repeat(300),
          'tacit_session=x; tacit_session=y',
          '1.2.3.4',
          'application/yaml',
          '\u00ff',
          'bytes=0-1',
        ),
        { maxKeys: 3 },
      ),
      authorised: fc.boolean().map((yes) => yes),
    }),
    { numRuns: count, seed },
  );
  const statuses = new Map<number, number>();
  let slowest = 0;
  const send = async (one: (typeof requests)[number]): Promise<void> => {
    const { operation } = one;
    let at = 0;
    const path = operation.path.replaceAll(/\{\w+\}/g, () =>
      encodeURIComponent(wellFormed(one.path[(at += 1) - 1] as string)),
    );
    const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const query = one.query.flatMap(([n, given]): [string, string][] =>
      names.length === 0 ? [] : [[names[n % names.length] as string, wellFormed(given)]],
    );
    if (one.stray) query.push(one.stray.map(wellFormed) as [string, string]);
    const takesBody = operation.method !== 'GET' && operation.method !== 'DELETE';
    const startedAt = performance.now();
    const reply = await fetch(`${base}${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`, {
      method: operation.method,
      headers: {
        ...one.headers,
        ...(one.authorised || operation.media.length > 0 ? { Authorization: `Bearer ${token}` } : {}),
        ...(takesBody && { 'Content-Type': one.media ?? operation.media[0] ?? 'application/json' }),
      },
      ...(takesBody && { body: one.body as string }),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    });
    const answer = await reply.text();
    slowest = Math.max(slowest, performance.now() - startedAt);
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    const told = `${operation.method} ${path} ${JSON.stringify(query).slice(0, 300)} ${String(one.body).slice(0, 500)}: ${reply.status} ${answer.slice(0, 500)}`;
    if (reply.status >= 500) throw new Error(`a fault: ${told}\n${served.log.slice(-2).join('').slice(0, 3000)}`);
    if (answer.includes(canary)) throw new Error(`a leak: ${told}`);
    if (reply.headers.has('x-injected')) throw new Error(`an injected header: ${told}`);
    if (reply.status >= 400 && !(reply.headers.get('content-type') ?? '').startsWith('application/problem+json'))
      throw new Error(`no problem: ${told}`);
  };
  for (let first = 0; first < requests.length; first += 16)
    await Promise.all(requests.slice(first, first + 16).map(send));
  for (const bytes of [
    'GET / HTTP/9.9\r\n\r\n',
    'GET /v1/accords HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'POST /v1/accords HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
  ])
    expect(await rawReply(base, bytes)).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
  expect(await (await fetch(`${base}/readyz`)).json()).toMatchObject({ status: 'ready' });
  const { rows } = { rows: await register.read.selectFrom('accord').select('id').execute() };
  expect(rows.map(({ id }) => id).filter((id) => !['gsomia', 'who', 'secret'].includes(id))).toEqual([]);
  await served.stop();
  return { statuses, slowest };
}

function operationsOf(document: Tree): readonly Operation[] {
  const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Tree>>>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      method: method.toUpperCase(),
      path,
      parameters: (one.parameters ?? []) as Operation['parameters'],
      media: Object.keys(((one.requestBody as Tree | undefined)?.content as Tree | undefined) ?? {}),
    })),
  );
}

// A half of a pair cannot be sent in an address: it goes as the character for what cannot be shown.
const wellFormed = (given: string): string => Buffer.from(given, 'utf8').toString('utf8');

function rawReply(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((done) => {
    let told = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (given: string) => {
      told += given;
      socket.end();
    });
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => done(told));
  });
}

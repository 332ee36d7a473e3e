import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer, type Server } from '../../src/http/server.ts';
import { localSession } from '../../src/service/local.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { openStore } from '../../src/store/open.ts';

const parent = mkdtempSync(join(tmpdir(), 'tacit-desk-'));
const folder = join(parent, 'web');
const page = '<!doctype html><title>Tacit</title><script type="module" src="/assets/index-abc.js"></script>';
const script = `console.log(${JSON.stringify('long enough '.repeat(50))});`;

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let register: Register;
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'nobody may read this');
  const files = { 'index.html': page, 'assets/index-abc.js': script, 'offline.js': script };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
  }
  writeFileSync(join(folder, 'build.txt'), 'abc123\n');
  register = registerOver(await openStore('memory:'));
  server = createServer(register, { version: '0', desk: folder });
  base = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.stop();
  await register.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Asks as bytes go over the wire: nothing is unpacked, and no path is tidied up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, timeout: 5_000 }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        done({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
    sent.on('error', fail);
    sent.end();
  });
}

describe('the desk as files', () => {
  test.each(['/', '/accords', '/accords/gsomia?on=2020-08-24', '/settings/you', '/welcome', '/enter', '/v2'])(
    'is the page at %s, which runs nothing that is not a file of this origin',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(body.toString()).toBe(page);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
      const policy = new Map(
        (headers['content-security-policy'] as string).split('; ').map((one) => {
          const [name, ...sources] = one.split(' ');
          return [name, sources.join(' ')];
        }),
      );
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')).toBe("'self'");
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(policy.get('base-uri')).toBe("'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
        'tacit-build': 'abc123',
      });
    },
  );

  test('has assets that are kept for ever, and nothing else is', async () => {
    expect((await get('/assets/index-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/offline.js')).headers['cache-control']).toBe('no-cache');
  });

  test.each(['/assets/index-old.js', '/assets/index-old', '/assets/', '/favicon.ico', '/offline.mjs'])(
    'says of %s that it is not there, and gives no page in its place',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toMatch(/^text\/plain/);
      expect(headers['cache-control']).toBe('no-store');
      expect(body.toString()).not.toContain('<');
    },
  );

  test('comes packed as it was built, as well as the browser can take it', async () => {
    const ways = [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const;
    for (const [accepted, encoding, unpack] of ways)
      for (const path of ['/', '/assets/index-abc.js']) {
        const { headers, body } = await get(path, { 'accept-encoding': accepted });
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers.vary).toBe('Accept-Encoding');
        expect(unpack(body).toString()).toBe(path === '/' ? page : script);
        expect(Number(headers['content-length'])).toBe(body.length);
      }
    const plain = await get('/assets/index-abc.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['content-type']).toMatch(/^text\/javascript/);
    expect(plain.body.toString()).toBe(script);
  });

  test('is not sent again to whoever has it', async () => {
    const { etag } = (await get('/')).headers;
    const again = await get('/', { 'if-none-match': etag as string });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('answers HEAD as GET, without a body', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/assets/none.js']) {
      const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
      expect([head.status, head.body.length]).toEqual([whole.status, 0]);
      expect(head.headers['content-type']).toBe(whole.headers['content-type']);
      expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    }
  });

  test.each(['bytes=0-3', 'bytes=9-2', 'bytes=-5', 'bytes=99999-', 'lines=x'])(
    'is given whole where a part of it is asked for (%s)',
    async (range) => {
      const { status, body } = await get('/assets/index-abc.js', { range });
      expect([status, body.toString()]).toEqual([200, script]);
    },
  );

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/%00/../secret.txt',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
  ])('never leaves its folder (%s)', async (path) => {
    const { body } = await get(path);
    expect(body.toString()).not.toContain('nobody may read this');
  });

  test('takes nothing but GET and HEAD, and leaves the API alone', async () => {
    expect((await get('/accords', {}, 'POST')).status).toBe(404);
    for (const path of ['/v1/none', '/v1', '/feeds/none', '/problems/none']) {
      const { status, headers } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(headers['tacit-build']).toBe('abc123');
    }
    expect((await get('/healthz')).headers['tacit-build']).toBe('abc123');
  });

  test('is not there where only the API is served', async () => {
    const { app, stop } = createServer(register, { version: '0' });
    const { statusCode, headers } = await app.inject({ url: '/' });
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['tacit-build']).toBeUndefined();
    await stop();
  });
});

describe('a session that a page is handed', () => {
  const keep = (secret: string) => server.app.inject({ method: 'POST', url: '/v1/session/keep', payload: { secret } });

  test('is kept as a cookie that no script reads and no other site has sent', async () => {
    const secret = await localSession(register);
    const { statusCode, headers, body } = await keep(secret);
    expect([statusCode, body]).toEqual([204, '']);
    expect(headers['cache-control']).toBe('no-store');
    const [cookie, ...traits] = (headers['set-cookie'] as string).split('; ');
    expect(cookie).toBe(`tacit_session=${secret}`);
    expect(traits).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict', 'Max-Age=604800']);
    const me = await server.app.inject({ url: '/v1/me', headers: { cookie: cookie as string } });
    expect(me.json()).toMatchObject({ kind: 'person', grants: [[{ role: 'administrator' }]] });
    const sessions = await server.app.inject({ url: '/v1/sessions', headers: { cookie: cookie as string } });
    expect(sessions.json<{ here: boolean }[]>().filter(({ here }) => here)).toHaveLength(1);
  });

  test('sets no cookie once it is over, nor for a secret that is no session', async () => {
    const secret = await localSession(register);
    const cookie = `tacit_session=${secret}`;
    const token = await server.app.inject({
      method: 'POST',
      url: '/v1/tokens',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      payload: { name: 'program', grants: [{ role: 'reader' }] },
    });
    await server.app.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    for (const one of [secret, token.json<{ secret: string }>().secret, 'tacits_none', '']) {
      const { statusCode, headers } = await keep(one);
      expect(statusCode).toBe(401);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});

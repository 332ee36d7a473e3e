import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { sessionCookie } from '../../src/http/handlers/people.ts';
import { createServer } from '../../src/http/server.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { localSession } from '../../src/service/local.ts';
import { registerOver } from '../../src/service/register.ts';
import { openStore } from '../../src/store/open.ts';
import { type GoldenReply, goldenAsked, goldenAt, goldenExamples, goldenPath, goldenReplies } from './golden.ts';
import { example } from './serving.ts';

test('the API replies as it did', async () => {
  // The same ids in every run.
  let made = 0;
  const random = {
    bytes: (count: number) =>
      createHash('shake256', { outputLength: count })
        .update(`${(made += 1)}`)
        .digest(),
  };
  const register = registerOver(await openStore('memory:'), { clock: { now: () => goldenAt }, random });
  for (const name of goldenExamples) await register.write(system, putAccord(register, example(name)));
  const { app, stop } = createServer(register, { version: '0.0.0' });
  const cookie = `${sessionCookie}=${await localSession(register)}`;
  const replies: Record<string, GoldenReply> = {};
  for (const url of goldenAsked) {
    const { statusCode, headers, body } = await app.inject({ url, headers: { cookie } });
    expect(statusCode, url).toBe(200);
    const { etag, link } = headers;
    replies[url] = {
      headers: { ...(typeof etag === 'string' && { etag }), ...(typeof link === 'string' && { link }) },
      body: JSON.parse(body),
    };
  }
  await stop();
  await register.close();
  if (process.env['TACIT_RECORD']) writeFileSync(goldenPath, `${JSON.stringify(replies, undefined, 1)}\n`);
  expect(replies).toEqual(goldenReplies());
});

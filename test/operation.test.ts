import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWords } from '../src/cli/command.ts';
import { commandNamed } from '../src/cli/commands.ts';
import { metricsFor } from '../src/http/metrics.ts';
import { registerOver } from '../src/service/register.ts';
import { openStore } from '../src/store/open.ts';
import { read, tableAfter } from './docs/page.ts';

const unit = (name: string): string => readFileSync(join(import.meta.dirname, '../operation', name), 'utf8');
const settingOf = (text: string, name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';

test.each(['tacit.service', 'tacit-worker.service'])(
  '%s calls the program with words that it knows, and leaves it time to stop',
  async (name) => {
    const text = unit(name);
    const [program, script, command = '', ...words] = settingOf(text, 'ExecStart').split(' ');
    expect([program, script]).toEqual(['/usr/bin/node', '/opt/tacit/node_modules/tacit/dist/main.js']);
    const known = await commandNamed(command);
    expect(
      readWords(
        known!,
        words.filter((word) => !word.startsWith('$')),
      ).files,
    ).toEqual([]);
    // A request may take 120 seconds, a message 30.
    expect(Number(settingOf(text, 'TimeoutStopSec'))).toBeGreaterThan(command === 'serve' ? 120 : 30);
    expect(text).not.toMatch(/postgres:\/\/|smtps?:\/\/|taciti?_/);
  },
);

test('the container runs without rights, on the Node that the package asks for, and holds no secret', async () => {
  const text = unit('Containerfile');
  expect(text).toMatch(/^USER node$/m);
  const [, major] = /(\d+)\./.exec((JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node)!;
  for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toBe(`node:${major}-bookworm-slim`);
  const [command = '', ...words] = JSON.parse(/^CMD (\[.*\])$/m.exec(text)![1]!) as string[];
  expect(readWords((await commandNamed(command))!, words).files).toEqual([]);
  expect(text).not.toMatch(/postgres:\/\/|SMTP_URL=|TOKEN/);
});

test('the page for operators names every metric, and no other', async () => {
  const register = registerOver(await openStore('memory:'));
  const names = [...(await metricsFor(register).text()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name).sort();
  const listed = tableAfter(read('docs/operate.md'), 'metrics')
    .map(([name = '']) => name.replaceAll('`', ''))
    .sort();
  expect(listed).toEqual(names);
  await register.close();
});

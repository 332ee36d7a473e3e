import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entry, root } from '../docs/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'tacit-answers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tacit(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const gsomia = join(root, 'examples', 'gsomia.accord.yaml');

writeFileSync(
  join(folder, 'gym.accord.yaml'),
  `accord: gym
kind: contract
parties: {CUS: {}, GYM: {}}
counting: common
terms:
  duration: {for: 1 year}
  renewal: {tacit: true, for: 1 year}
  exits: [{id: out, by: any, notice: 90 days, ends: end-of-term}]
  overlays: [bgb-309-9]
record:
  - {id: start, date: 2026-01-01, act: entry-into-force}
  - {id: longer, date: "2026-06-XX", act: amendment, terms: {exits: [{id: out, notice: 6 months}]}}
`,
);

describe('the law that stands above the text', () => {
  test('can be named to be compared, as it can be asked', () => {
    const words = ['gym.accord.yaml', '--on', '2026-05-01', '--known', '2026-05-01', '--party', 'CUS', '--json'];
    const { views, differ } = JSON.parse(tacit('compare', ...words, '--positions', 'text,bgb-309-9')) as {
      readonly views: readonly { readonly position: string; readonly kind?: string }[];
      readonly differ: readonly { readonly field: string }[];
    };
    expect(views.map(({ position, kind }) => [position, kind])).toEqual([
      ['text', undefined],
      ['bgb-309-9', 'law'],
    ]);
    expect(differ.map(({ field }) => field)).toEqual(['notifyBy', 'exits']);
    expect(tacit('status', ...words, '--position', 'bgb-309-9')).toContain('"kind":"law"');
  });
});

describe('terms that are open', () => {
  const words = ['terms', 'gym.accord.yaml', '--on', '2026-06-15', '--known', '2026-12-31', '--position', 'text'];
  test('are told one by one, and that they are several', () => {
    const told = tacit(...words);
    expect(told.match(/^one of several possibilities$/gm)).toHaveLength(2);
    expect(told).toMatch(/notice +6 months +longer/);
    expect(told).toMatch(/notice +90 days +text/);
  });
});

describe('the safe day of GSOMIA on 1 December 2019', () => {
  test('is for Japan the deadline of the next year, and not the day on which the hold could be lifted', () => {
    const { views } = JSON.parse(tacit('status', gsomia, '--on', '2019-12-01', '--party', 'KR', '--json')) as {
      readonly views: readonly { readonly exits: readonly { readonly via?: string; readonly safeBy: string }[] }[];
    };
    expect(views.map(({ exits }) => [exits[0]?.via, exits[0]?.safeBy])).toEqual([
      ['resumption of notice', '2019-12-01'],
      [undefined, '2020-08-24'],
    ]);
  });
});

describe('a calendar file', () => {
  test('ends every line as RFC 5545 asks, the last one included', () => {
    const text = tacit('ics', gsomia, '--today', '2026-01-01');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

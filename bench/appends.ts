import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { putAccord, recordAct } from '../src/service/accords.ts';
import { system } from '../src/service/actor.ts';
import { registerOver } from '../src/service/register.ts';
import { openStore } from '../src/store/open.ts';
import { type Measurement, measurementOf } from './measure.ts';

const accords = 50;
const writers = 64;

/**
 * Durable appends of acts, by 64 who write at once to 50 accords, against the bare store: one prepared insert of the same row a commit, with the same
 * durability (WAL, synchronous=FULL) on the same disk.
 * @param runs how often each side takes its turn
 * @param acts how many acts a turn appends
 */
export async function measureAppends(runs: number, acts: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-bench-'));
  const register = registerOver(await openStore(join(folder, 'register.db')));
  for (let i = 0; i < accords; i += 1) await register.write(system, putAccord(register, accordAt(i)));
  const bare = new DatabaseSync(join(folder, 'bare.db'));
  bare.exec('pragma journal_mode = wal; pragma synchronous = full');
  bare.exec(
    'create table entry (accord text not null, seq integer not null, kind text, ref text, body text, digest text, recorded_on text, at text, actor text, primary key (accord, seq)) strict',
  );
  const insert = bare.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let n = 0;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    let left = acts;
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, i) => {
        for (; left > 0; ) {
          left -= 1;
          await register.write(system, recordAct(register, `bench-${(left + i) % accords}`, actAt((n += 1))));
        }
      }),
    );
    const took = performance.now() - startedAt;
    const bareAt = performance.now();
    for (let i = 0; i < acts; i += 1) {
      const body = JSON.stringify(actAt((n += 1)));
      insert.run(
        `bench-${i % accords}`,
        n,
        'act',
        `a-${n}`,
        body,
        '0'.repeat(64),
        '2026-01-01',
        new Date().toISOString(),
        'system',
      );
    }
    const bareTook = performance.now() - bareAt;
    if (run < 0) continue;
    ours.push((acts / took) * 1000);
    theirs.push((acts / bareTook) * 1000);
  }
  bare.close();
  await register.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    measurementOf('durable appends of acts', 'bare SQLite, same durability', '1/s', ours, theirs, {
      bound: 0.6,
      atLeast: true,
    }),
  ];
}

const accordAt = (i: number) => ({
  accord: `bench-${i}`,
  kind: 'contract',
  parties: { A: { name: { en: 'Alpha' } }, B: { name: { en: 'Beta' } } },
  counting: 'common',
  terms: {
    duration: { for: '1 year' },
    renewal: { tacit: true, for: '1 year' },
    exits: [{ id: 'non-renewal', by: 'any', notice: '3 months', ends: 'end-of-term' }],
  },
  record: [{ id: 'entry', act: 'entry-into-force', date: '2024-01-01' }],
});

const actAt = (n: number) => ({
  id: `a-${n}`,
  act: 'statement',
  date: '2025-06-01',
  by: ['A'],
  says: 'The delivery of this month was late.',
});

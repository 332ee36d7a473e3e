import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { parseDay, printDay } from '../../src/calendar/index.ts';
import { positionsAsked, states, statusOn } from '../../src/engine/index.ts';
import { putAccord, recordAct, setCare } from '../../src/service/accords.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import { assured, refreshIndex } from '../../src/service/indexing.ts';
import { listAccords, portfolioDeadlines, portfolioStatuses } from '../../src/service/portfolio.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { workerFor } from '../../src/service/worker.ts';
import { everyStore, newStore } from './stores.ts';

const folder = join(import.meta.dirname, '../../examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.accord.yaml'));
const today = '2025-01-15';
const day = 86_400_000;
const clock = { now: () => Date.parse(`${today}T12:00:00Z`) };

async function filled(address: () => Promise<string>, now = clock): Promise<Register> {
  const register = registerOver(await newStore(address), { clock: now });
  for (const name of files) await register.write(system, putAccord(register, readFileSync(join(folder, name), 'utf8')));
  return register;
}

async function all<Row>(page: (after?: string) => Promise<{ rows: readonly Row[]; next?: string }>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { rows: some, next } = await page(after);
    rows.push(...some);
    after = next;
  } while (after !== undefined);
  return rows;
}

const most = 7;
const withAfter = (after: string | undefined): { most: number; after?: string } => ({
  most,
  ...(after !== undefined && { after }),
});

describe.each(everyStore)('a portfolio on $name', ({ address }) => {
  test('the index gives the deadlines and standings that the engine gives accord by accord', async () => {
    const register = await filled(address);
    const asked = { from: today, to: '2025-12-31' };
    const indexed = await all((after) => portfolioDeadlines(register, system, asked, withAfter(after)));
    // As known on another day nothing comes from the index; this record has nothing that becomes known in between.
    const known = { ...asked, known: '2025-01-14' };
    const workedOut = await all((after) => portfolioDeadlines(register, system, known, withAfter(after)));
    expect(indexed.length).toBeGreaterThan(20);
    expect(indexed).toEqual(workedOut);
    const bySending = await all((after) =>
      portfolioDeadlines(register, system, { ...asked, by: 'send-by' }, withAfter(after)),
    );
    expect(bySending.map(({ sendBy }) => sendBy)).toEqual(bySending.map(({ sendBy }) => sendBy).sort());
    for (const on of [today, '2025-08-24', '2026-01-01']) {
      const rows = await all((after) => portfolioStatuses(register, system, { on }, withAfter(after)));
      expect(rows.map(({ accord }) => accord)).toHaveLength(files.length);
      for (const name of files) {
        const { accord } = parseAccord(readFileSync(join(folder, name), 'utf8'), name);
        const listed = rows.find((row) => row.accord === accord!.id)!;
        const question = {
          accord: accord!,
          positions: positionsAsked(accord!),
          on: parseDay(on)!,
          knownOn: parseDay(on)!,
        };
        if (listed.views.length === 0 || accord!.id === 'cohort-data-sharing') continue;
        const views = statusOn({ ...question, lookup: () => undefined });
        // In the order of the file too, on every database.
        const told = ({ position, party, state }: { position: string; party: string; state: string }): string =>
          `${position} ${party} ${state}`;
        expect(listed.views.map(told), `${name} ${on}`).toEqual(views.map(told));
      }
    }
    await register.close();
  });

  test('what is recorded is in the next answer, also for those that rest on it', async () => {
    const register = await filled(address);
    const ask = async (): Promise<readonly string[]> =>
      (await portfolioStatuses(register, system, { on: '2025-05-01' }, { most: 200 })).rows
        .filter(({ accord }) => accord === 'cohort-data-sharing' || accord === 'ethics-approval')
        .map(({ accord, views }) => `${accord} ${views[0]?.state} ${JSON.stringify(views[0]?.lastDay)}`);
    const before = await ask();
    const support = files.includes('ethics-approval.accord.yaml');
    expect(support).toBe(true);
    const end = { date: '2025-01-15', act: 'consent-to-end', lastDay: '2025-03-31' };
    await register.write(system, recordAct(register, 'ethics-approval', end));
    const after = await ask();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(await verifyStore(register)).toMatchObject({ damage: [], accords: files.length });
    await register.close();
  });

  test('what becomes known with the day moves the index with it', async () => {
    let now = Date.parse('2025-01-15T12:00:00Z');
    const register = await filled(address, { now: () => now });
    const file = readFileSync(join(folder, 'gsomia.accord.yaml'), 'utf8')
      .replace('accord: gsomia', 'accord: gsomia-2')
      .replace(
        /^positions:/m,
        '  - {id: leave, date: 2025-03-01, act: notice, by: KR, exit: non-renewal, recorded: 2025-01-17}\npositions:',
      );
    await register.write(system, putAccord(register, file));
    const state = async (): Promise<unknown> =>
      (await portfolioStatuses(register, system, { on: '2025-05-01' }, { most: 200 })).rows.find(
        ({ accord }) => accord === 'gsomia-2',
      )?.views[0]?.notice;
    // On 1 May, as known on 1 May, the notice is known; today it is not.
    await refreshIndex(register);
    const early = await state();
    now = Date.parse('2025-01-16T15:30:00Z');
    expect(await refreshIndex(register)).toBe(1);
    expect([early, await state()]).toEqual(['pending', 'pending']);
    await register.close();
  });

  test('an index that will not reach far enough is made anew before anybody has to wait for it', async () => {
    let now = Date.parse('2025-01-15T12:00:00Z');
    const register = await filled(address, { now: () => now });
    await refreshIndex(register);
    now += 12 * day;
    const worker = workerFor(register);
    while ((await worker.tick()).indexed > 0);
    // Nothing is asked for three weeks, and whoever asks then finds every index long enough.
    now += 20 * day;
    const short = printDay(Math.floor(now / day) + assured);
    expect(await register.read.selectFrom('accord').select('id').where('covered_to', '<', short).execute()).toEqual([]);
    await register.close();
  });

  test('lists hold what somebody owns or is a deputy for', async () => {
    const register = await filled(address);
    await register.write(system, setCare(register, 'gsomia', { owner: 'ada', deputies: ['bob'], labels: [] }));
    for (const carer of ['ada', 'bob', 'eve']) {
      const own = [
        (await listAccords(register, system, { carer }, { most: 9 })).rows,
        (await portfolioStatuses(register, system, { carer }, { most: 9 })).rows,
        (await portfolioStatuses(register, system, { carer, on: '2019-01-01' }, { most: 9 })).rows,
      ];
      expect(own.map((rows) => rows.map(({ accord }) => accord))).toEqual(
        own.map(() => (carer === 'eve' ? [] : ['gsomia'])),
      );
      const { rows } = await portfolioDeadlines(register, system, { carer, to: '2025-12-31' }, { most: 99 });
      expect([...new Set(rows.map(({ accord }) => accord))]).toEqual(carer === 'eve' ? [] : ['gsomia']);
    }
    await register.close();
  });

  test('after an import of very many nobody waits for all of them', { timeout: 60_000 }, async () => {
    const register = registerOver(await newStore(address), { clock });
    const one = (i: number) => ({ accord: `c-${i}`, kind: 'contract', parties: { A: {}, B: {} } });
    await Promise.all(Array.from({ length: 4_100 }, (_, i) => register.write(system, putAccord(register, one(i)))));
    const ask = async () => portfolioStatuses(register, system, {}, { most: 5 });
    // Each question takes two thousand further.
    await expect(ask()).rejects.toMatchObject({ type: 'index-behind' });
    await expect(listAccords(register, system, { states: ['unknown'] }, { most: 5 })).rejects.toMatchObject({
      type: 'index-behind',
    });
    expect((await ask()).rows).toHaveLength(5);
    expect((await listAccords(register, system, {}, { most: 5 })).rows).toHaveLength(5);
    await register.close();
  });

  test('lists hold what stands in a state today under some reading', async () => {
    const register = await filled(address);
    const every = (await portfolioStatuses(register, system, {}, { most: 200 })).rows;
    for (const state of states) {
      const expected = every
        .filter(({ views }) => views.some((view) => view.state === state))
        .map(({ accord }) => accord);
      const { rows } = await listAccords(register, system, { states: [state] }, { most: 200 });
      expect(
        rows.map(({ accord }) => accord),
        state,
      ).toEqual(expected);
      const first = await listAccords(register, system, { states: [state] }, { most: 1 });
      expect(first.next, state).toEqual(expected.length > 1 ? expected[0] : undefined);
    }
    const both = await listAccords(register, system, { states: ['in-force', 'ended'], q: 'gsomia' }, { most: 9 });
    expect(both.rows.map(({ accord }) => accord)).toEqual(['gsomia']);
    await register.close();
  });

  test('accords are found by words in every language, and only by those who may read them', async () => {
    const register = await filled(address);
    const found = async (q: string, actor: Actor = system): Promise<readonly string[]> =>
      (await listAccords(register, actor, { q }, { most: 50 })).rows.map(({ accord }) => accord);
    for (const q of ['gsomia', 'GSOM', 'military inform', '秘密軍事', '대한민국', 'Ｊａｐａｎ', '日本国'])
      expect(await found(q), q).toContain('gsomia');
    for (const q of ['軍密', '국민', 'gsomia nothing', '!!']) expect(await found(q), q).not.toContain('gsomia');
    await register.write(system, setCare(register, 'gsomia', { owner: null, deputies: [], labels: ['asia'] }));
    const only = (grant: object): Actor => ({ id: 'a', kind: 'token', grants: [[{ role: 'reader', ...grant }]] });
    expect(await found('a', only({ label: 'asia' }))).toEqual(['gsomia']);
    expect(await found('gsomia', only({ accord: 'who' }))).toEqual([]);
    const year = { to: '2025-12-31' };
    const { rows } = await portfolioDeadlines(register, system, year, { most: 200 });
    const accord = rows[0]!.accord;
    const mine = await portfolioDeadlines(register, only({ accord }), year, { most: 200 });
    expect(mine.rows).toEqual(rows.filter((row) => row.accord === accord));
    await register.close();
  });
});

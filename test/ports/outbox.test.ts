import { describe, expect, test } from 'vitest';
import { type Actor, system } from '../../src/service/actor.ts';
import { delays, lease, listOwed, type Owed, owedNow, replayOwed, settle } from '../../src/service/outbox.ts';
import { instantOf } from '../../src/service/ports.ts';
import type { Register } from '../../src/service/register.ts';
import { workerFor } from '../../src/service/worker.ts';
import { addOwed } from '../../src/store/outbox.ts';
import { workerSeenAt } from '../../src/store/state.ts';
import { day, hour, second, timed } from './owed.ts';
import { everyStore } from './stores.ts';

const start = '2025-03-01T12:00:00.000Z';
const forMs = 60 * second;

async function owe(register: Register, ids: readonly string[]): Promise<void> {
  const at = instantOf(register.clock.now());
  await register.store.write(async (tx) => {
    for (const query of addOwed(
      tx,
      ids.map((id) => owedNow('event', id, 'hook-1', { id }, at)),
    ))
      await tx.executeQuery(query);
  });
}

const take = (register: Register, count = 10): Promise<readonly Owed[]> =>
  lease(register.store, { kind: 'event', count, forMs, now: register.clock.now() });
const idsOf = (owed: readonly Owed[]): readonly string[] => owed.map(({ id }) => id).sort();

async function one(register: Register): Promise<Owed> {
  const [owed, more] = await take(register);
  expect(more).toBeUndefined();
  return owed!;
}

describe.each(everyStore)('what is owed on $name', ({ address }) => {
  test('a row that is leased is left alone until it is settled or its lease has run out', async () => {
    const { register, wait } = await timed(address, start);
    await owe(register, ['a', 'b', 'c']);
    const first = await take(register, 2);
    expect(first).toHaveLength(2);
    const rest = await take(register);
    expect(idsOf([...first, ...rest])).toEqual(['a', 'b', 'c']);
    expect(await take(register)).toEqual([]);
    for (const owed of first) await settle(register, owed, { outcome: 'done' }, register.clock.now());
    wait(forMs);
    const again = await take(register);
    expect(idsOf(again)).toEqual(idsOf(rest));
    expect(again[0]).toMatchObject({ attempt: 2, body: { id: again[0]!.id } });
    await register.close();
  });

  test('a failed attempt waits as long as it is told, a fifth more at most, and after the last one it is dead', async () => {
    const { register, wait, set } = await timed(address, start);
    await owe(register, ['a']);
    for (const [i, delay] of delays.entries()) {
      const owed = await one(register);
      expect(owed.attempt).toBe(i + 1);
      await settle(register, owed, { outcome: 'later', why: 'no answer' }, register.clock.now());
      wait(delay - 1);
      expect(await take(register)).toEqual([]);
      wait(delay / 5 + 1);
    }
    await settle(register, await one(register), { outcome: 'later', why: 'still none' }, register.clock.now());
    set('2026-01-01T00:00:00Z');
    expect(await take(register)).toEqual([]);
    const dead = await listOwed(register, system, { state: 'dead', most: 5 });
    expect(dead.rows).toMatchObject([{ id: 'a', state: 'dead', attempts: delays.length + 1, fault: 'still none' }]);
    await register.write(system, replayOwed('a'));
    expect(await one(register)).toMatchObject({ id: 'a', attempt: 1 });
    await register.close();
  });

  test('a receiver that asks for more time gets it, up to a day and a little', async () => {
    const { register, wait } = await timed(address, start);
    await owe(register, ['a']);
    const later = { outcome: 'later', why: 'busy' } as const;
    await settle(register, await one(register), { ...later, notBefore: 2 * hour }, register.clock.now());
    wait(2 * hour - 1);
    expect(await take(register)).toEqual([]);
    wait(1);
    await settle(register, await one(register), { ...later, notBefore: 400 * day }, register.clock.now());
    wait(29 * hour);
    expect(await take(register)).toHaveLength(1);
    await register.close();
  });

  test('who comes late with a failure undoes nothing, and who comes late with a success is believed', async () => {
    const { register, wait } = await timed(address, start);
    await owe(register, ['a']);
    const slow = await one(register);
    wait(forMs + 1);
    const quick = await one(register);
    await settle(register, slow, { outcome: 'dead', why: 'late' }, register.clock.now());
    expect((await listOwed(register, system, { most: 5 })).rows).toMatchObject([{ state: 'open', attempts: 2 }]);
    await settle(register, slow, { outcome: 'done' }, register.clock.now());
    await settle(register, quick, { outcome: 'later', why: 'no answer' }, register.clock.now());
    expect((await listOwed(register, system, { most: 5 })).rows).toMatchObject([{ state: 'done' }]);
    await register.close();
  });

  test('a clock that is set back holds nothing up for ever', async () => {
    const { register, wait } = await timed(address, start);
    await owe(register, ['tried', 'leased', 'new']);
    const owed = await take(register);
    for (const { id } of owed.filter((row) => row.id !== 'leased'))
      await settle(register, owed.find((row) => row.id === id)!, { outcome: 'later', why: 'x' }, register.clock.now());
    wait(-10 * 365 * day);
    expect(idsOf(await take(register))).toEqual(['leased', 'new', 'tried']);
    await owe(register, ['later']);
    wait(-hour);
    expect(idsOf(await take(register)), 'what was never tried is due by any clock').toContain('later');
    await register.close();
  });

  test('what is owed is listed by pages, for administrators only', async () => {
    const { register, wait } = await timed(address, start);
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await owe(register, [id]);
      if (id !== 'b') wait(second);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listOwed(register, system, { most: 2, ...(after !== undefined && { after }) });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
    const reader: Actor = { id: 'r', kind: 'token', grants: [[{ role: 'reader' }]] };
    await expect(listOwed(register, reader, { most: 2 })).rejects.toThrow(/administrator/);
    await expect(register.write(reader, replayOwed('a'))).rejects.toThrow(/administrator/);
    await expect(listOwed(register, system, { most: 2, after: 'x' })).rejects.toThrow(/cursor/);
    await register.close();
  });

  test('what has long been done is swept away, what is dead is kept', async () => {
    const { register, wait } = await timed(address, start);
    await owe(register, ['done', 'dead']);
    for (const owed of await take(register))
      await settle(
        register,
        owed,
        owed.id === 'done' ? { outcome: 'done' } : { outcome: 'dead', why: 'x' },
        register.clock.now(),
      );
    const at = instantOf(register.clock.now());
    const reply = { key: 'k', actor: 'a', digest: '', reply: '{}', at };
    await register.store.write((tx) => tx.insertInto('replied').values(reply).execute());
    const replies = async (): Promise<number> =>
      (await register.read.selectFrom('replied').selectAll().execute()).length;
    const worker = workerFor(register);
    await worker.tick();
    wait(2 * day - second);
    await worker.tick();
    expect(await replies()).toBe(1);
    wait(2 * hour);
    await worker.tick();
    expect(await replies()).toBe(0);
    expect((await listOwed(register, system, { most: 5 })).rows).toHaveLength(2);
    wait(29 * day);
    await worker.tick();
    expect((await listOwed(register, system, { most: 5 })).rows).toMatchObject([{ id: 'dead' }]);
    await register.close();
  });

  test('sessions and invitations that have long expired are deleted, tokens of programs stay', async () => {
    const { register, wait } = await timed(address, start);
    const kept = async (): Promise<readonly string[]> =>
      (await register.read.selectFrom('token').select('name').orderBy('name').execute()).map(({ name }) => name);
    const at = instantOf(register.clock.now() + hour);
    const token = { person: null, purpose: null, created_at: start, revoked_at: null };
    await register.store.write((tx) =>
      tx
        .insertInto('token')
        .values([
          { ...token, id: '1', hash: '1', kind: 'session', name: 'over', expires_at: at },
          { ...token, id: '2', hash: '2', kind: 'invitation', name: 'unused', expires_at: at },
          { ...token, id: '3', hash: '3', kind: 'api', name: 'program', expires_at: at },
          { ...token, id: '4', hash: '4', kind: 'feed', name: 'feed', expires_at: null },
          { ...token, id: '5', hash: '5', kind: 'session', name: 'later', expires_at: '2025-04-15T00:00:00.000Z' },
        ])
        .execute(),
    );
    const worker = workerFor(register);
    await worker.tick();
    wait(30 * day);
    await worker.tick();
    expect(await kept()).toEqual(['feed', 'later', 'over', 'program', 'unused']);
    wait(2 * hour);
    await worker.tick();
    expect(await kept()).toEqual(['feed', 'later', 'program']);
    await register.close();
  });

  test('a worker notes that it goes round, once a minute and also when the clock has been set back', async () => {
    const { register, wait } = await timed(address, start);
    const seen = (): Promise<string | undefined> => workerSeenAt(register.read);
    expect(await seen()).toBeUndefined();
    const worker = workerFor(register);
    await worker.tick();
    expect(await seen()).toBe(start);
    wait(59 * second);
    await worker.tick();
    expect(await seen()).toBe(start);
    wait(2 * second);
    await worker.tick();
    expect(await seen()).toBe('2025-03-01T12:01:01.000Z');
    wait(-3 * day);
    await worker.tick();
    expect(await seen()).toBe('2025-02-26T12:01:01.000Z');
    await register.close();
  });
});

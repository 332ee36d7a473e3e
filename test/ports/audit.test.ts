import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCheckpoint } from '../../src/audit/checkpoint.ts';
import { leafHash } from '../../src/audit/merkle.ts';
import { newSigner, parseVerifier, printSigner, printVerifier } from '../../src/audit/note.ts';
import { provesConsistency, provesInclusion } from '../../src/audit/proofs.ts';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import { checkpointNow, proveGrowth, proveLine, tileAt, verifyAudit } from '../../src/service/audit.ts';
import { logKeys, rotateLogKey } from '../../src/service/log-key.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { everyStore, newStore } from './stores.ts';

const gsomia = readFileSync(join(import.meta.dirname, '../../examples/gsomia.accord.yaml'), 'utf8');
const say = (register: Register, count: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, () =>
      register.write(system, recordAct(register, 'gsomia', { date: '2024-01-01', act: 'statement', by: ['KR'] })),
    ),
  );

describe.each(everyStore)('the audit log on $name', ({ address }) => {
  test('every line is proved to be in it, and every state to be the beginning of the next', async () => {
    const register = registerOver(await newStore(address));
    await register.write(system, putAccord(register, gsomia));
    await say(register, 40);
    const signers = [newSigner('test-log')];
    const trusted = [parseVerifier(printVerifier(signers[0]!))!];
    const opened = async () => openCheckpoint(await checkpointNow(register, signers), 'test-log', trusted)!;
    const first = await opened();
    expect(first.size).toBe(41);
    await say(register, 300);
    const second = await opened();
    for (const index of [0, 17, 255, 256, 340]) {
      const { leaf, proof, size } = await proveLine(register, system, index);
      const path = proof.map((hash) => Buffer.from(hash, 'base64'));
      expect(provesInclusion(leafHash(leaf), index, size, path, second.root)).toBe(true);
      expect(provesInclusion(leafHash(leaf.replace('done', 'gone')), index, size, path, second.root)).toBe(false);
    }
    const { proof } = await proveGrowth(register, system, first.size);
    const path = proof.map((hash) => Buffer.from(hash, 'base64'));
    expect(provesConsistency(first.size, second.size, path, first.root, second.root)).toBe(true);
    expect(await tileAt(register, system, 'tile/0/000')).toHaveLength(256 * 32);
    expect(await tileAt(register, system, 'tile/1/000.p/1')).toHaveLength(32);
    await expect(tileAt(register, system, 'tile/0/001')).rejects.toThrow(/reach/);
    const reader: Actor = { id: 'reader', kind: 'token', grants: [[{ role: 'reader' }]] };
    await expect(proveLine(register, reader, 0)).rejects.toThrow(/administrator/);
    expect(await verifyAudit(register, 'test-log', trusted)).toEqual({
      size: 341,
      vouched: 341,
      checkpoints: 2,
      followed: [],
      findings: [],
    });
    await register.close();
  });

  test('whatever is changed afterwards is found, also by whoever has the database', async () => {
    const register = registerOver(await newStore(address));
    await register.write(system, putAccord(register, gsomia));
    await say(register, 20);
    const signers = [newSigner('test-log')];
    const trusted = [parseVerifier(printVerifier(signers[0]!))!];
    const kept = await checkpointNow(register, signers);
    expect(await verifyStore(register)).toMatchObject({ damage: [], leaves: 21 });
    const { store } = register;
    await store.write(async (tx) => {
      await tx.updateTable('entry').set({ body: '{"id":"x"}' }).where('seq', '=', 30).execute();
    });
    const found = (await verifyStore(register)).damage.map(({ what, where }) => `${what} ${where}`);
    expect(found).toContain('entry gsomia/30');
    // Somebody who removes the end of the log with everything that says so is found out by a checkpoint that was kept elsewhere.
    await store.write(async (tx) => {
      await tx.deleteFrom('log').where('idx', '>=', 10).execute();
      await tx.deleteFrom('checkpoint').execute();
    });
    expect(await verifyAudit(register, 'test-log', trusted)).toMatchObject({ findings: [] });
    expect(await verifyAudit(register, 'test-log', trusted, [kept])).toMatchObject({
      findings: [{ kind: 'too-short', from: 10, size: 21 }],
    });
    await store.write(async (tx) => {
      await tx.updateTable('log').set({ leaf: '{}' }).where('idx', '=', 3).execute();
    });
    expect((await verifyStore(register)).damage.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['leaf', 'log']),
    );
    // What is no longer even a line, and what is gone, is found and not fallen over.
    await store.write(async (tx) => {
      await tx.updateTable('log').set({ leaf: 'gone' }).where('idx', '=', 5).execute();
      await tx.deleteFrom('log').where('idx', '=', 4).execute();
    });
    expect((await verifyStore(register)).damage).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'log', where: '4' }),
        expect.objectContaining({ what: 'leaf', where: '5' }),
        expect.objectContaining({ what: 'log', where: 'head' }),
      ]),
    );
    expect((await verifyAudit(register, 'test-log', trusted)).findings).toEqual([
      { kind: 'leaf-changed', index: 3 },
      { kind: 'leaf-missing', index: 4 },
    ]);
    await register.close();
  });

  test('a new key is vouched for by the one before it', async () => {
    const register = registerOver(await newStore(address));
    const path = join(mkdtempSync(join(tmpdir(), 'tacit-key-')), 'log.key');
    const [first] = logKeys(path, 'test-log');
    expect(statSync(path).mode & 0o077).toBe(0);
    await checkpointNow(register, logKeys(path, 'test-log'));
    const fresh = await rotateLogKey(register, path, 'test-log');
    const keys = logKeys(path, 'test-log');
    expect(keys.map(printVerifier)).toEqual([fresh, first!].map(printVerifier));
    await checkpointNow(register, keys);
    const { leaf } = await proveLine(register, system, 0);
    expect(JSON.parse(leaf)).toMatchObject({ action: 'log.key-added', about: printVerifier(fresh) });
    for (const [key, findings] of [
      [first!, 0],
      [fresh, 1],
    ] as const)
      expect((await verifyAudit(register, 'test-log', [parseVerifier(printVerifier(key))!])).findings).toHaveLength(
        findings,
      );
    // The older key no longer signs: whoever trusts it follows the line that it signed.
    writeFileSync(path, `${printSigner(fresh)}\n`);
    await register.write(system, putAccord(register, gsomia));
    await checkpointNow(register, logKeys(path, 'test-log'));
    expect(await verifyAudit(register, 'test-log', [parseVerifier(printVerifier(first!))!])).toMatchObject({
      size: 2,
      vouched: 2,
      followed: [{ key: printVerifier(fresh), index: 0 }],
      findings: [],
    });
    writeFileSync(path, 'nothing of a key\n');
    expect(() => logKeys(path, 'test-log')).toThrow(/no signing key/);
    await register.close();
  });
});

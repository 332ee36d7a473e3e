import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putAccord } from '../../src/service/accords.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import { questionFor, questions } from '../../src/service/ask.ts';
import { branchesFor, openBranch, putAside, supposedBy } from '../../src/service/branches.ts';
import { decisionOn, recordDecision } from '../../src/service/decisions.ts';
import { attachDocument, documentFor, soundDocument } from '../../src/service/documents.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { everyStore, newStore } from './stores.ts';

const gsomia = readFileSync(join(import.meta.dirname, '../../examples/gsomia.accord.yaml'), 'utf8');
const withRole = (role: 'reader' | 'recorder' | 'decider'): Actor => ({
  id: role,
  kind: 'token',
  grants: [[{ role, accord: 'gsomia' }]],
});
const note = new TextEncoder().encode('Seoul hands the note to the ambassador on 23 August 2019.\n');

async function opened(address: () => Promise<string>): Promise<Register> {
  const register = registerOver(await newStore(address));
  await register.write(system, putAccord(register, gsomia));
  return register;
}

describe.each(everyStore)('beside the acts of a record on $name', ({ address }) => {
  test('a decision is kept with who decided, on which facts, and changes no date', async () => {
    const register = await opened(address);
    const asked = { on: '2020-08-24', known: '2020-08-24', party: 'KR' };
    const before = questions.status((await questionFor(register, system, 'gsomia', asked)).question);
    const deadline = { party: 'JP', exit: 'non-renewal', ends: '2020-11-22' };
    const given = { deadline, decided: 'renew', by: 'Cabinet', facts: { acts: ['notice'] }, note: 'Stay.' } as const;
    await expect(register.write(withRole('recorder'), recordDecision(register, 'gsomia', given))).rejects.toThrow(
      /decider/,
    );
    const { version } = await register.write(withRole('decider'), recordDecision(register, 'gsomia', given));
    const later = { ...given, decided: 'negotiate' as const };
    await register.write(withRole('decider'), recordDecision(register, 'gsomia', later));
    const { held, question } = await questionFor(registerOver(register.store), system, 'gsomia', asked);
    expect(decisionOn(held, deadline)).toMatchObject({ decided: 'negotiate', by: 'Cabinet', version });
    expect(questions.status(question)).toEqual(before);
    const stranger = { ...given, facts: { acts: ['no-such-act'] } };
    await expect(register.write(system, recordDecision(register, 'gsomia', stranger))).rejects.toThrow(/no-such-act/);
    await register.close();
  });

  test('a document is kept once by its hash, and says what is quoted of it', async () => {
    const register = await opened(address);
    const exact = 'on 23 August 2019';
    const start = new TextDecoder().decode(note).indexOf(exact);
    const quotes = [{ start, end: start + exact.length, exact }];
    const given = { bytes: note, media: 'text/plain', name: 'note.txt', act: 'notice', quotes };
    await soundDocument(given);
    await expect(soundDocument({ ...given, quotes: [{ ...quotes[0]!, start: start + 1 }] })).rejects.toThrow(/quoted/);
    const { paper } = await register.write(withRole('recorder'), attachDocument(register, 'gsomia', given));
    const proof = { ...given, quotes: [], proof: { how: 'handed over', on: '2019-08-23' } };
    const proved = await register.write(withRole('recorder'), attachDocument(register, 'gsomia', proof));
    expect(proved.paper).toMatchObject({ hash: paper.hash, proof: { on: '2019-08-23' } });
    const again = await register.write(withRole('recorder'), attachDocument(register, 'gsomia', proof));
    expect(again.version).toBe(proved.version);
    const kept = await documentFor(register, withRole('reader'), 'gsomia', paper.hash);
    expect(Buffer.from(kept.bytes)).toEqual(Buffer.from(note));
    const rows = await register.read.selectFrom('quote').selectAll().execute();
    expect(rows).toMatchObject([{ document: paper.hash, ref: paper.id, exact }]);
    await expect(documentFor(register, system, 'gsomia', 'f'.repeat(64))).rejects.toThrow(/no document/);
    await register.close();
  });

  test('a branch is kept beside the record and never in it', async () => {
    const register = await opened(address);
    const act = { id: 'leave', act: 'notice', by: ['KR'], date: '2024-05-02', exit: 'non-renewal' };
    const asked = { on: '2024-06-01', known: '2024-06-01', party: 'KR' };
    const plain = questions.status((await questionFor(register, system, 'gsomia', asked)).question);
    const reader = withRole('reader');
    const branch = await register.write(reader, openBranch(register, 'gsomia', { name: 'Seoul leaves', acts: [act] }));
    const { held, question } = await questionFor(register, system, 'gsomia', asked);
    expect(held.version).toBe(branch.version);
    expect(questions.status(question)).toEqual(plain);
    const supposed = await supposedBy(register, reader, 'gsomia', branch.id, asked);
    expect(supposed.changes.map(({ field }) => field)).toContain('notice');
    expect(await branchesFor(register, reader, 'gsomia')).toMatchObject([{ id: branch.id, name: 'Seoul leaves' }]);
    await register.write(reader, putAside(register, 'gsomia', branch.id));
    expect(await branchesFor(register, reader, 'gsomia')).toEqual([]);
    const nonsense = { name: 'x', acts: [{ ...act, date: 'some day' }] };
    await expect(register.write(reader, openBranch(register, 'gsomia', nonsense))).rejects.toThrow(/errors/);
    await register.close();
  });
});

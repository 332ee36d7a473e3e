import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import type { Actor } from '../../src/service/actor.ts';
import { questionFor } from '../../src/service/ask.ts';
import { attachDocument, documentFor } from '../../src/service/documents.ts';
import { eraseDocument, erasePerson } from '../../src/service/erasure.ts';
import { giveRight, rightsOf, takeRight } from '../../src/service/grants.ts';
import { identityOver } from '../../src/service/identity.ts';
import { acceptInvitation, firstRun, invite } from '../../src/service/invitations.ts';
import { addPerson, changePerson, listPersons, personLeft, personReport } from '../../src/service/people.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { newSecret, secretKind } from '../../src/service/secrets.ts';
import { signOut } from '../../src/service/sessions.ts';
import { passwordSignIn } from '../../src/service/sign-in.ts';
import { makeToken, revokeToken } from '../../src/service/tokens.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { openStore } from '../../src/store/open.ts';
import { everyStore } from './stores.ts';

const examples = join(import.meta.dirname, '../../examples');
const file = (name: string): string => readFileSync(join(examples, `${name}.accord.yaml`), 'utf8');
const password = 'four words are enough';
const ada = { name: 'Ada', email: 'Ada@Example.org', zone: 'Europe/Paris', language: 'en' as const };

interface Office {
  readonly register: Register;
  readonly admin: Actor;
  readonly address: string;
}

async function office(open: () => Promise<string>): Promise<Office> {
  const address = await open();
  const register = registerOver(await openStore(address));
  const secret = (await firstRun(register)) as string;
  const { secret: session } = await acceptInvitation(register, secret, { ...ada, password });
  const admin = (await identityOver(register).actorBy(session)) as Actor;
  for (const name of ['gsomia', 'who']) await register.write(admin, putAccord(register, file(name)));
  return { register, admin, address };
}

describe.each(everyStore)('people and rights on $name', ({ name, address }) => {
  test('the first administrator comes in by a secret that works once, and nobody after that', async () => {
    const register = registerOver(await openStore(await address()));
    const secret = (await firstRun(register)) as string;
    await expect(acceptInvitation(register, secret, { ...ada, password: 'short' })).rejects.toThrow(/at least 12/);
    const { person } = await acceptInvitation(register, secret, { ...ada, password });
    await expect(acceptInvitation(register, secret, { ...ada, password })).rejects.toThrow(/invitation/);
    expect(await firstRun(register)).toBeUndefined();
    const { signIn } = passwordSignIn(register);
    const again = await signIn('ada@example.org', password, '127.0.0.1');
    expect(again.person.id).toBe(person.id);
    await expect(signIn('ada@example.org', 'another password', '127.0.0.1')).rejects.toThrow(/wrong/);
    await expect(signIn('eve@example.org', password, '127.0.0.1')).rejects.toThrow(/wrong/);
    const { actorBy } = identityOver(register);
    expect(await actorBy(again.secret)).toMatchObject({ id: person.id, kind: 'person' });
    await signOut(register, again.secret, true);
    expect(await actorBy(again.secret)).toBeUndefined();
    await register.close();
  });

  test('a token of one accord reads nothing of another, and a revoked one reads nothing, in other processes too', async () => {
    const { register, admin, address: where } = await office(address);
    const grants = [{ role: 'recorder' as const, accord: 'gsomia' }];
    const { token, secret } = await register.write(admin, makeToken(register, { name: 'script', grants }));
    const other = name === 'memory' ? register : registerOver(await openStore(where));
    const { actorBy } = identityOver(other);
    const actor = (await actorBy(secret)) as Actor;
    await questionFor(other, actor, 'gsomia', {});
    await expect(questionFor(other, actor, 'who', {})).rejects.toThrow(/no accord/);
    const said = { date: '2024-01-01', act: 'statement', by: ['US'] };
    await expect(other.write(actor, recordAct(other, 'who', said))).rejects.toThrow(/no accord/);
    const refused = await other.read.selectFrom('log').selectAll().where('outcome', '=', 'refused').execute();
    expect(refused).toMatchObject([{ actor: token.id, accord: 'who' }]);
    await register.write(admin, revokeToken(token.id));
    expect(await actorBy(secret)).toBeUndefined();
    if (other !== register) await other.close();
    await register.close();
  });

  test('nobody gives more than he holds, and the last administrator stays', async () => {
    const { register, admin } = await office(address);
    const bob = await register.write(admin, addPerson(register, { ...ada, name: 'Bob', email: 'bob@example.org' }));
    await expect(register.write(admin, addPerson(register, { ...ada, email: 'BOB@example.org' }))).rejects.toThrow(
      /already/,
    );
    await register.write(admin, giveRight(register, bob.id, { role: 'administrator', accord: 'gsomia' }));
    const made = await register.write(admin, invite(register, { person: bob.id }));
    const session = await acceptInvitation(register, made.secret, { password });
    const asBob = (await identityOver(register).actorBy(session.secret)) as Actor;
    await register.write(asBob, giveRight(register, bob.id, { role: 'decider', accord: 'gsomia' }));
    await expect(register.write(asBob, giveRight(register, bob.id, { role: 'reader' }))).rejects.toThrow(
      /administrator/,
    );
    await expect(
      register.write(asBob, makeToken(register, { name: 'x', grants: [{ role: 'reader', accord: 'who' }] })),
    ).rejects.toThrow(/administrator/);
    const [right] = await rightsOf(register, admin, admin.id);
    await expect(register.write(admin, takeRight(right!.id))).rejects.toThrow(/nobody who administers/);
    await expect(register.write(admin, personLeft(admin.id))).rejects.toThrow(/nobody who administers/);
    await register.write(admin, personLeft(bob.id));
    expect(await identityOver(register).actorBy(session.secret)).toBeUndefined();
    expect((await listPersons(register, admin, { most: 10 })).rows).toHaveLength(2);
    await register.close();
  });

  test('a token of a person may do what both may, and no more', async () => {
    const { register, admin } = await office(address);
    const grants = [{ role: 'reader' as const }];
    const { secret } = await register.write(admin, makeToken(register, { name: 'mine', grants, person: admin.id }));
    const actor = (await identityOver(register).actorBy(secret)) as Actor;
    await questionFor(register, actor, 'who', {});
    const said = { date: '2024-01-01', act: 'statement', by: ['KR'] };
    await expect(register.write(actor, recordAct(register, 'gsomia', said))).rejects.toThrow(/recorder/);
    await register.close();
  });

  test('an erased person and an erased document leave record and log whole', async () => {
    const { register, admin } = await office(address);
    const given = { ...ada, name: 'Carola Quist', email: 'carola@example.org' };
    const carol = await register.write(admin, addPerson(register, given));
    await register.write(admin, giveRight(register, carol.id, { role: 'recorder' }));
    const made = await register.write(admin, invite(register, { person: carol.id }));
    const { secret } = await acceptInvitation(register, made.secret, { password });
    const asCarol = (await identityOver(register).actorBy(secret)) as Actor;
    const bytes = new TextEncoder().encode('Carola Quist was there.');
    const { paper } = await register.write(
      asCarol,
      attachDocument(register, 'gsomia', { bytes, media: 'text/plain', name: 'carola-quist.txt' }),
    );
    expect(await personReport(register, asCarol, carol.id)).toMatchObject({ person: { email: 'carola@example.org' } });
    await register.write(admin, changePerson(carol.id, { zone: 'Asia/Tokyo' }));
    const roots = async (): Promise<readonly string[]> =>
      (await register.read.selectFrom('log').select(['leaf', 'hash']).orderBy('idx').execute()).map(
        ({ leaf, hash }) => {
          expect(createHash('sha256').update('\0').update(leaf).digest()).toEqual(Buffer.from(hash));
          return leaf;
        },
      );
    const before = await roots();
    await register.write(admin, erasePerson(carol.id));
    await register.write(admin, eraseDocument(paper.hash));
    const after = await roots();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await verifyStore(register)).toMatchObject({ damage: [] });
    expect(await identityOver(register).actorBy(secret)).toBeUndefined();
    await expect(documentFor(register, admin, 'gsomia', paper.hash)).rejects.toThrow(/erased/);
    const tables = ['person', 'token', 'log', 'entry', 'document', 'grant'] as const;
    const all = await Promise.all(tables.map((table) => register.read.selectFrom(table).selectAll().execute()));
    expect(/carola|quist/i.test(JSON.stringify(all))).toBe(false);
    await register.close();
  });

  test('whoever fails again and again has to wait, and the log gets one line of it for each reason', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const register = registerOver(await openStore(await address()), { clock: { now: () => now } });
    await acceptInvitation(register, (await firstRun(register)) as string, { ...ada, password });
    const { signIn } = passwordSignIn(register);
    for (let i = 0; i < 5; i += 1) await expect(signIn(ada.email, 'wrong wrong wrong', 'a')).rejects.toThrow(/wrong/);
    await expect(signIn(ada.email, password, 'a')).rejects.toThrow(/Too many/);
    now += 61_000;
    expect(await signIn(ada.email, password, 'a')).toMatchObject({ person: { name: 'Ada' } });
    const lines = await register.read
      .selectFrom('log')
      .select('leaf')
      .where('action', '=', 'sign-in.refused')
      .execute();
    expect(lines.map(({ leaf }) => (JSON.parse(leaf) as { why: string }).why)).toEqual(['wrong', 'too-many']);
    expect(JSON.stringify(lines)).not.toMatch(/ada/i);
    await register.close();
  });
});

test('a slip in a secret is seen before anybody looks it up', () => {
  const random = { bytes: (count: number) => createHash('shake256', { outputLength: count }).update('x').digest() };
  const secret = newSecret(random, 'feed');
  expect(secretKind(secret)).toBe('feed');
  for (const wrong of [secret.slice(0, -1), secret.replace(/.$/, '!'), secret.replace('tacitf', 'tacit'), `${secret} `])
    expect(secretKind(wrong) === 'feed').toBe(false);
  const at = 20;
  const slip = secret.slice(0, at) + (secret[at] === 'a' ? 'b' : 'a') + secret.slice(at + 1);
  expect(secretKind(slip)).toBeUndefined();
});

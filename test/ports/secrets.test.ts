import { scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { type Actor, may, nobody, reachOf } from '../../src/service/actor.ts';
import { questionFor } from '../../src/service/ask.ts';
import { erasePerson } from '../../src/service/erasure.ts';
import { makeFeed } from '../../src/service/feeds.ts';
import { giveRight, rightsOf, takeRight } from '../../src/service/grants.ts';
import { identityOver } from '../../src/service/identity.ts';
import { acceptInvitation, firstRun, invite } from '../../src/service/invitations.ts';
import { addPerson, changePerson, personLeft, personReport } from '../../src/service/people.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { newSecret } from '../../src/service/secrets.ts';
import { signOut } from '../../src/service/sessions.ts';
import { passwordSignIn } from '../../src/service/sign-in.ts';
import { listTokens, makeToken, revokeToken } from '../../src/service/tokens.ts';
import { openStore } from '../../src/store/open.ts';
import { everyStore } from './stores.ts';

const gsomia = readFileSync(join(import.meta.dirname, '../../examples/gsomia.accord.yaml'), 'utf8');
const password = 'four words are enough';
const ada = { name: 'Ada', email: 'ada@example.org', zone: 'Europe/Paris', language: 'en' as const };
const bob = { ...ada, name: 'Bob', email: 'bob@example.org' };
const hour = 3_600_000;

interface Office {
  readonly register: Register;
  readonly admin: Actor;
  readonly session: string;
  readonly address: string;
  /** Lets time pass. */
  readonly later: (ms: number) => void;
}

async function office(open: () => Promise<string>): Promise<Office> {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const address = await open();
  const register = registerOver(await openStore(address), { clock: { now: () => now } });
  const { secret } = await acceptInvitation(register, (await firstRun(register)) as string, { ...ada, password });
  const admin = (await identityOver(register).actorBy(secret)) as Actor;
  const later = (ms: number): void => {
    now += ms;
  };
  return { register, admin, session: secret, address, later };
}

const whysOf = async ({ read }: Register): Promise<readonly string[]> =>
  (await read.selectFrom('log').select('leaf').where('action', '=', 'sign-in.refused').orderBy('idx').execute()).map(
    ({ leaf }) => (JSON.parse(leaf) as { why: string }).why,
  );

describe.each(everyStore)('secrets on $name', ({ name, address }) => {
  test('a token of a person is not the person: it makes nothing wider, changes, erases and reports nobody', async () => {
    const { register, admin } = await office(address);
    const grants = [{ role: 'reader' as const }];
    const { secret } = await register.write(admin, makeToken(register, { name: 'mine', grants, person: admin.id }));
    const actor = (await identityOver(register).actorBy(secret)) as Actor;
    const wider = { name: 'wider', grants: [{ role: 'administrator' as const }], person: admin.id };
    for (const piece of [
      makeToken(register, wider),
      makeFeed(register, { name: 'mine', query: {} }),
      changePerson(admin.id, { email: 'eve@example.org' }),
      erasePerson(admin.id),
    ])
      await expect(register.write<unknown>(actor, piece)).rejects.toMatchObject({ type: 'not-allowed' });
    await expect(personReport(register, actor, admin.id)).rejects.toMatchObject({ type: 'not-allowed' });
    await register.close();
  });

  test('whoever gives a token of his own what he does not hold is refused', async () => {
    const { register, admin } = await office(address);
    const { id } = await register.write(admin, addPerson(register, bob));
    await register.write(admin, giveRight(register, id, { role: 'recorder', label: 'defence' }));
    const made = await register.write(admin, invite(register, { person: id }));
    const { secret } = await acceptInvitation(register, made.secret, { password });
    const asBob = (await identityOver(register).actorBy(secret)) as Actor;
    const token = (role: 'recorder' | 'decider') =>
      makeToken(register, { name: 'x', grants: [{ role, label: 'defence' }], person: id });
    await register.write(asBob, token('recorder'));
    await expect(register.write(asBob, token('decider'))).rejects.toThrow(/decider/);
    await register.close();
  });

  test('of two administrators who are taken away at once one stays', async () => {
    const { register, admin } = await office(address);
    const { id } = await register.write(admin, addPerson(register, bob));
    await register.write(admin, giveRight(register, id, { role: 'administrator' }));
    const rights = [...(await rightsOf(register, admin, admin.id)), ...(await rightsOf(register, admin, id))];
    const taken = await Promise.allSettled(rights.map((right) => register.write(admin, takeRight(right.id))));
    expect(taken.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await firstRun(register)).toBeUndefined();
    await register.close();
  });

  test('an invitation that is taken up many times at once lets one in, and every other setup secret is dead then', async () => {
    const register = registerOver(await openStore(await address()));
    const [spare, secret] = [(await firstRun(register)) as string, (await firstRun(register)) as string];
    const emails = ['a', 'b', 'c', 'd'].map((one) => `${one}@example.org`);
    const all = await Promise.allSettled(
      emails.map((email) => acceptInvitation(register, secret, { ...ada, email, password })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(acceptInvitation(register, spare, { ...bob, password })).rejects.toThrow(/invitation/);
    await register.close();
  });

  test('a feed opens feeds only, reads what its person may at that moment, and ends with him', async () => {
    const { register, admin, session } = await office(address);
    await register.write(admin, putAccord(register, gsomia));
    const { id } = await register.write(admin, addPerson(register, bob));
    const right = await register.write(admin, giveRight(register, id, { role: 'recorder', accord: 'gsomia' }));
    const made = await register.write(admin, invite(register, { person: id }));
    const { secret } = await acceptInvitation(register, made.secret, { password });
    const identity = identityOver(register);
    const asBob = (await identity.actorBy(secret)) as Actor;
    const query = { accord: 'gsomia' };
    const feed = await register.write(asBob, makeFeed(register, { name: 'phone', query }));
    expect(await identity.actorBy(feed.secret)).toBeUndefined();
    expect(await identity.feedBy(session)).toBeUndefined();
    const opened = (await identity.feedBy(feed.secret))!;
    expect(opened.query).toEqual(query);
    await questionFor(register, opened.reader, 'gsomia', {});
    const said = { date: '2024-01-01', act: 'statement', by: ['KR'] };
    await expect(register.write(opened.reader, recordAct(register, 'gsomia', said))).rejects.toThrow(/recorder/);
    await register.write(admin, takeRight(right.id));
    const after = (await identity.feedBy(feed.secret))!;
    await expect(questionFor(register, after.reader, 'gsomia', {})).rejects.toThrow(/no accord/);
    await register.write(admin, personLeft(id));
    expect(await identity.feedBy(feed.secret)).toBeUndefined();
    await register.close();
  });

  test('a session ends twelve hours after its last use and seven days after it began, in other processes too', async () => {
    const { register, session, admin, address: where, later } = await office(address);
    const other =
      name === 'memory' ? register : registerOver(await openStore(where), { clock: { now: register.clock.now } });
    const [here, there] = [identityOver(register), identityOver(other)];
    expect(await there.actorBy(session)).toMatchObject({ id: admin.id });
    for (let hours = 10; hours <= 160; hours += 10) {
      later(10 * hour);
      expect(await here.actorBy(session)).toMatchObject({ id: admin.id });
    }
    expect(await there.actorBy(session)).toMatchObject({ id: admin.id });
    later(8 * hour);
    expect(await here.actorBy(session)).toBeUndefined();
    const again = await passwordSignIn(register).signIn(ada.email, password, 'a');
    later(12 * hour);
    expect(await here.actorBy(again.secret)).toBeUndefined();
    if (other !== register) await other.close();
    await register.close();
  });

  test('whoever signs out everywhere has no session left, and a token that was revoked or is over is not listed', async () => {
    const { register, session, admin, later } = await office(address);
    const { secret } = await passwordSignIn(register).signIn(ada.email, password, 'a');
    const mine = () => listTokens(register, admin, { person: admin.id, kinds: ['session'] });
    expect(await mine()).toHaveLength(2);
    await signOut(register, session, true);
    expect(await mine()).toEqual([]);
    expect(await identityOver(register).actorBy(secret)).toBeUndefined();
    const expiresAt = new Date(register.clock.now() + hour).toISOString();
    const given = { name: 'short', grants: [{ role: 'reader' as const }], expiresAt };
    const short = await register.write(admin, makeToken(register, given));
    const { actorBy } = identityOver(register);
    expect(await actorBy(short.secret)).toBeDefined();
    later(hour);
    expect(await actorBy(short.secret)).toBeUndefined();
    expect(await listTokens(register, admin)).toEqual([]);
    await register.close();
  });

  test('dead secrets are noted once a minute for each reason, with how many there were', async () => {
    const { register, admin, later } = await office(address);
    const { actorBy } = identityOver(register);
    const given = { name: 'script', grants: [{ role: 'reader' as const }] };
    const { token, secret } = await register.write(admin, makeToken(register, given));
    await register.write(admin, revokeToken(token.id));
    const stranger = newSecret(register.random, 'api');
    for (let i = 0; i < 5; i += 1) for (const dead of [secret, stranger]) await actorBy(dead);
    later(60_000);
    await actorBy(stranger);
    expect(await whysOf(register)).toEqual(['revoked', 'unknown', 'unknown, and 4 more since the last line']);
    await register.close();
  });

  test('many attempts at once are as many, and nobody is kept out by those who try elsewhere in his name', async () => {
    const { register } = await office(address);
    const { signIn } = passwordSignIn(register);
    await signIn(ada.email, password, 'home');
    const from = (place: string) =>
      Promise.allSettled(Array.from({ length: 12 }, () => signIn(ada.email, 'wrong wrong wrong', place)));
    const says = (await Promise.all(Array.from({ length: 11 }, (_, i) => from(`elsewhere ${i}`)))).flat();
    const wrong = says.filter((one) => one.status === 'rejected' && /wrong/.test(String(one.reason)));
    expect(wrong).toHaveLength(50);
    await expect(signIn(ada.email, password, 'new place')).rejects.toMatchObject({ type: 'too-many-requests' });
    expect(await signIn(ada.email, password, 'home')).toMatchObject({ person: { name: 'Ada' } });
    await register.close();
  });

  test('a password that was kept at another cost is kept anew at the next sign-in', async () => {
    const { register, admin } = await office(address);
    const salt = Buffer.alloc(16, 7);
    const key = scryptSync(password, salt, 32, { N: 2 ** 12, r: 8, p: 1 });
    const old = ['scrypt', 2 ** 12, 8, 1, salt.toString('base64'), key.toString('base64')].join('$');
    await register.store.write((tx) => tx.updateTable('person').set({ password: old }).execute());
    const { signIn } = passwordSignIn(register);
    await signIn(ada.email, password, 'a');
    const row = await register.read.selectFrom('person').select('password').executeTakeFirstOrThrow();
    expect(row.password).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(await signIn(ada.email, password, 'a')).toMatchObject({ person: { id: admin.id } });
    await register.close();
  });

  test('a new password ends the sessions that the old one began', async () => {
    const { register, admin, session } = await office(address);
    const made = await register.write(admin, invite(register, { person: admin.id }));
    await acceptInvitation(register, made.secret, { password: 'another four good words' });
    expect(await identityOver(register).actorBy(session)).toBeUndefined();
    await expect(passwordSignIn(register).signIn(ada.email, password, 'a')).rejects.toThrow(/wrong/);
    await register.close();
  });

  test('a report tells everything about a person, and an erased one is in no answer that was kept', async () => {
    const { register, admin } = await office(address);
    const { id } = await register.write(admin, addPerson(register, bob));
    const care = { owner: id, deputies: [], labels: [] };
    await register.write(admin, putAccord(register, gsomia, { care }));
    const report = (await personReport(register, admin, id)) as { log: readonly { action: string }[] };
    expect(report).toMatchObject({ hasPassword: false, accords: [{ accord: 'gsomia', care }] });
    expect(report.log.map(({ action }) => action)).toEqual(['person.added']);
    const reply = JSON.stringify({ status: 201, body: { id, ...bob } });
    const kept = { key: 'k', actor: admin.id, digest: '', reply, at: '2026-01-01T00:00:00.000Z' };
    await register.store.write((tx) => tx.insertInto('replied').values(kept).execute());
    await register.write(admin, erasePerson(id));
    expect(await register.read.selectFrom('replied').selectAll().execute()).toEqual([]);
    await register.close();
  });
});

test('whoever brings no rights may do nothing and reads nothing', () => {
  for (const actor of [nobody, { ...nobody, grants: [] }]) {
    expect(may(actor, 'reader')).toBe(false);
    expect(reachOf(actor)).toEqual([{ accords: [], labels: [] }]);
  }
});

import { describe, expect, test } from 'vitest';
import { type Actor, may, system } from '../../src/service/actor.ts';
import { rightsOf, takeRight } from '../../src/service/grants.ts';
import { identityOver } from '../../src/service/identity.ts';
import { firstRun } from '../../src/service/invitations.ts';
import { localSession } from '../../src/service/local.ts';
import { listPersons, personLeft } from '../../src/service/people.ts';
import { registerOver } from '../../src/service/register.ts';
import { signOut } from '../../src/service/sessions.ts';
import { passwordSignIn } from '../../src/service/sign-in.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { openStore } from '../../src/store/open.ts';
import { person } from './persons.ts';
import { everyStore } from './stores.ts';

describe.each(everyStore)('a register of one person on $name', ({ address }) => {
  test('lets in whoever sits at the machine as one and the same administrator, each time by another secret', async () => {
    const register = registerOver(await openStore(await address()));
    const secrets = [await localSession(register), await localSession(register)];
    expect(new Set(secrets).size).toBe(2);
    const { actorBy } = identityOver(register);
    const [first, second] = (await Promise.all(secrets.map(actorBy))) as [Actor, Actor];
    expect(first).toEqual(second);
    expect(first.kind).toBe('person');
    expect(may(first, 'administrator')).toBe(true);
    const { rows } = await listPersons(register, first, { most: 10 });
    expect(rows.map(({ email }) => email)).toEqual(['you@tacit.localhost']);
    // Somebody administers it now: no invitation of a first one is given out.
    expect(await firstRun(register)).toBeUndefined();
    // There is no password, so there is none to guess.
    await expect(passwordSignIn(register).signIn('you@tacit.localhost', '', '127.0.0.1')).rejects.toThrow(/wrong/);
    await signOut(register, secrets[0] as string, false);
    expect(await Promise.all(secrets.map(actorBy))).toEqual([undefined, second]);
    expect(await verifyStore(register)).toMatchObject({ damage: [] });
    await register.close();
  });

  test('gives back the right to administer, and lets in nobody who has left', async () => {
    const register = registerOver(await openStore(await address()));
    const { actorBy } = identityOver(register);
    const you = (await actorBy(await localSession(register))) as Actor;
    await expect(register.write(you, personLeft(you.id))).rejects.toThrow(/nobody who administers/);
    await person(register, 'ada', {}, { role: 'administrator' });
    const [right] = await rightsOf(register, you, you.id);
    await register.write(system, takeRight((right as { id: string }).id));
    expect(may((await actorBy(await localSession(register))) as Actor, 'administrator')).toBe(true);
    await register.write(system, personLeft(you.id));
    await expect(localSession(register)).rejects.toThrow(/has left/);
    await register.close();
  });
});

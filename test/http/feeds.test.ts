import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../src/http/client.ts';
import { setCare } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { changePerson } from '../../src/service/people.ts';
import { type Serving, serving } from './serving.ts';

let at: Serving;
let now = Date.parse('2020-06-01T12:00:00Z');
const password = 'four words are enough';

beforeAll(async () => {
  at = await serving(['gsomia', 'office-lease', 'who'], 'memory:', { clock: { now: () => now } });
});

afterAll(async () => at.stop());

/** Somebody who has signed in, with a client of his own. */
async function signedIn(name: string, grants: readonly { role: 'reader' | 'recorder'; accord?: string }[]) {
  const { secret } = (await at.admin.invite({ grants: [...grants] })).body;
  const email = `${name}@example.org`;
  const given = { secret, password, name, email, zone: 'Asia/Seoul', language: 'en' as const };
  const { person, secret: session } = (await at.admin.acceptInvitation(given)).body;
  return { id: person.id, api: createClient({ base: at.base, token: session }) };
}

const text = async (address: string, headers: Record<string, string> = {}): Promise<[number, string, Response]> => {
  const reply = await fetch(address, { headers });
  return [reply.status, await reply.text(), reply];
};

/** The events of a calendar, as another program reads them. */
function eventsIn(calendar: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const accordsIn = (calendar: string): readonly string[] =>
  [...new Set(eventsIn(calendar).map(({ uid }) => uid.split('/')[0] as string))].sort();

describe('a feed', () => {
  test('is a calendar that follows what its person may read and looks after', async () => {
    const ada = await signedIn('ada', [
      { role: 'reader', accord: 'gsomia' },
      { role: 'reader', accord: 'office-lease' },
    ]);
    const all = (await ada.api.makeFeed({ name: 'All that I read', query: { alarms: [7, 1] } })).body;
    const mine = (await ada.api.makeFeed({ name: 'Mine', query: { mine: true } })).body;
    const [status, calendar, reply] = await text(all.calendar);
    expect([status, reply.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(accordsIn(calendar)).toEqual(['gsomia', 'office-lease']);
    const component = new ICAL.Component(ICAL.parse(calendar));
    expect(component.getFirstPropertyValue('name')).toBe('All that I read');
    const rings = component
      .getAllSubcomponents('vevent')
      .map((one) => [one.getFirstPropertyValue('status'), one.getAllSubcomponents('valarm').length].join());
    expect(new Set(rings)).toEqual(new Set(['CONFIRMED,2', 'CANCELLED,0']));
    const tokyo = eventsIn(calendar).find(({ uid }) => uid.includes('tokyo/JP/non-renewal/notify-by/2020-11-22'))!;
    expect(tokyo.startDate.toString()).toBe('2020-08-24');
    expect(String(tokyo.component.getFirstPropertyValue('url'))).toBe(`${at.base}/accords/gsomia`);

    expect(accordsIn((await text(mine.calendar))[1])).toEqual([]);
    await at.register.write(system, setCare(at.register, 'gsomia', { owner: null, deputies: [ada.id], labels: [] }));
    expect(accordsIn((await text(mine.calendar))[1])).toEqual(['gsomia']);
    const rights = (await at.admin.listRights({ holder: ada.id })).body;
    await at.admin.takeRight({ holder: ada.id, right: rights.find(({ accord }) => accord === 'gsomia')!.id });
    expect(accordsIn((await text(mine.calendar))[1])).toEqual([]);
    expect(accordsIn((await text(all.calendar))[1])).toEqual(['office-lease']);
  });

  test('says what has moved and what was withdrawn, as a calendar and as Atom', async () => {
    const bob = await signedIn('bob', [{ role: 'recorder' }]);
    const { body: feed } = await bob.api.makeFeed({ name: 'GSOMIA', query: { accord: 'gsomia', position: 'tokyo' } });
    const uids = (calendar: string) => new Map(eventsIn(calendar).map((one) => [one.uid, one]));
    const before = uids((await text(feed.calendar))[1]);
    now = Date.parse('2020-08-20T03:00:00Z');
    const { secret } = (await bob.api.signIn({ email: 'bob@example.org', password })).body;
    await createClient({ base: at.base, token: secret }).recordAct(
      { id: 'gsomia' },
      { id: 'notice-2020', act: 'notice', date: '2020-08-20', by: ['JP'], exit: 'non-renewal' },
    );
    const [, calendar] = await text(feed.calendar);
    const after = uids(calendar);
    const given = [...after.values()].filter(({ uid }) => !before.has(uid) && uid.includes('notice-2020'));
    expect(given.map(({ startDate }) => startDate.toString())).toContain('2020-11-23');
    const gone = [...after.values()].filter((one) => one.component.getFirstPropertyValue('status') === 'CANCELLED');
    expect(gone.length).toBeGreaterThan(0);
    for (const one of gone) expect(one.sequence).toBeGreaterThan(before.get(one.uid)?.sequence ?? 0);

    const [, deadlines] = await text(feed.deadlines);
    const atom = parseAtomFeed(deadlines);
    expect(atom.entries?.length).toBe(after.size);
    expect(atom.updated).toBe('2020-08-20T03:00:00.000Z');
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(feed.deadlines);
    expect(atom.entries?.some(({ id }) => id?.endsWith(given[0]!.uid))).toBe(true);

    const changes = parseAtomFeed((await text(feed.changes))[1]);
    expect(changes.entries?.[0]).toMatchObject({
      updated: '2020-08-20T03:00:00.000Z',
      categories: [{ term: 'act.recorded' }],
      links: [{ href: `${at.base}/accords/gsomia` }],
    });
    expect(new Set(changes.entries?.map(({ id }) => id)).size).toBe(changes.entries?.length);
  });

  test('speaks the language of its person, or the one asked for', async () => {
    const kim = await signedIn('kim', [{ role: 'reader' }]);
    await at.register.write(system, changePerson(kim.id, { language: 'ko' }));
    const own = (await kim.api.makeFeed({ name: 'K', query: { accord: 'gsomia' } })).body;
    const other = (await kim.api.makeFeed({ name: 'J', query: { accord: 'gsomia', language: 'ja' } })).body;
    expect(parseAtomFeed((await text(own.deadlines))[1]).entries?.[0]?.title?.value).toMatch(/[가-힣]/);
    expect(parseAtomFeed((await text(other.deadlines))[1]).entries?.[0]?.title?.value).toMatch(/[ぁ-ん一-龠]/);
  });

  test('is not sent again while nothing has happened', async () => {
    const lee = await signedIn('lee', [{ role: 'reader' }]);
    const { body: feed } = await lee.api.makeFeed({ name: 'L', query: { accord: 'office-lease' } });
    const tag = (await text(feed.calendar))[2].headers.get('etag')!;
    const [status, nothing] = await text(feed.calendar, { 'If-None-Match': tag });
    expect([status, nothing]).toEqual([304, '']);
    now += 900_000;
    expect((await text(feed.calendar, { 'If-None-Match': tag }))[0]).toBe(200);
  });

  test('opens for its own secret only, and no longer than it is kept', async () => {
    const eve = await signedIn('eve', [{ role: 'reader' }]);
    const { body: feed } = await eve.api.makeFeed({ name: 'E', query: {} });
    const secret = feed.calendar.split('/').at(-2)!;
    const guessed = feed.calendar.replace(secret, `${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`);
    expect((await text(guessed))[0]).toBe(404);
    const token = await at.secretFor([{ role: 'administrator' }]);
    expect((await text(feed.calendar.replace(secret, token)))[0]).toBe(404);
    await expect(createClient({ base: at.base, token: secret }).listAccords()).rejects.toThrow(/opens nothing/);
    await eve.api.revokeToken({ id: feed.token.id });
    const [status, said] = await text(feed.calendar);
    expect([status, said]).toEqual([404, expect.stringContaining('was ended')]);
    expect(at.log.join('')).not.toContain(secret);
    expect(JSON.stringify((await eve.api.listTokens()).body)).not.toContain(secret);
    await expect(at.admin.makeFeed({ name: 'nobody', query: {} })).rejects.toThrow(/signed in/);
    await expect(eve.api.makeFeed({ name: 'E', query: { accord: 'nothing-there' } })).rejects.toThrow(/no accord/);
  });
});

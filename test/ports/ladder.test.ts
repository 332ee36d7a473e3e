import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { civilDayAt, parseDay, printDay } from '../../src/calendar/index.ts';
import { putAccord, recordAct, setCare } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { recordDecision } from '../../src/service/decisions.ts';
import { erasePerson } from '../../src/service/erasure.ts';
import { hasCome, type Ladder, putLadder, stepDay, timesAt } from '../../src/service/ladder.ts';
import { listOwed } from '../../src/service/outbox.ts';
import { changePerson, messageBounced, personLeft } from '../../src/service/people.ts';
import { portfolioDeadlines } from '../../src/service/portfolio.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { createWebhook } from '../../src/service/webhooks.ts';
import { workerFor } from '../../src/service/worker.ts';
import { type Got, lease, linesOf, office, sendBy } from './office.ts';
import { day, hour, second } from './owed.ts';
import { everyStore } from './stores.ts';

const before = (days: number, time = '12:00'): string => `${printDay(parseDay(sendBy)! - days)}T${time}:00.000Z`;

describe.each(everyStore)('ladders of reminders on $name', ({ name, address }) => {
  test('everybody is told of every step once, at eight in the morning where he is', async () => {
    const at = await office(address, before(100));
    const seen: { readonly got: Got; readonly when: string }[] = [];
    for (const days of [90, 30, 14, 7, 3, 1, 0, -1]) {
      // Around the mornings of Seoul and Tokyo, Paris, and Los Angeles.
      for (const hours of [-2, -1, 5, 6, 7, 14, 15, 16]) {
        at.set(before(days, '00:00'));
        at.wait(hours * hour);
        for (const got of await at.work()) {
          const zone = {
            owner: 'Asia/Seoul',
            first: 'Europe/Paris',
            second: 'Asia/Tokyo',
            admin: 'America/Los_Angeles',
          }[got.to]!;
          const { day: on, hour: o } = timesAt(at.register.clock.now())(zone);
          seen.push({ got, when: `${parseDay(sendBy)! - on} days, ${o}:00` });
        }
      }
    }
    const lines = seen.map(
      ({ got, when }) => `${got.to} ${got.language}: ${got.told.map(({ step }) => step).join()} at ${when}`,
    );
    const owed = (who: string, days: readonly number[]): readonly string[] =>
      days.map((n) => `${who}: ${n === 1 ? '1 day' : n < 0 ? 'overdue' : `${n} days`} at ${n} days, 8:00`);
    expect(lines.sort()).toEqual(
      [
        ...owed('owner ko', [90, 30, 14, 7, 3, 1, 0, -1]),
        ...owed('first en', [14, 7, 3, 1, 0, -1]),
        ...owed('second ja', [14, 7, 3, 1, 0, -1]),
        ...owed('admin en', [3, 1, 0, -1]),
      ].sort(),
    );
    expect(new Set(seen.map(({ got }) => got.id)).size).toBe(seen.length);
    await at.close();
  });

  test('people are told of what our side has to do', async () => {
    const at = await office(address, before(20), { care: { ours: ['THEM'] } });
    expect(await at.work()).toEqual([]);
    await at.register.write(system, setCare(at.register, 'office', { ...at.care, ours: ['US'] }));
    expect(linesOf(await at.work())).toContain('owner: 30 days');
    const strange = at.register.write(system, setCare(at.register, 'office', { ...at.care, ours: ['XX'] }));
    await expect(strange).rejects.toThrow('office has no party XX; there is US, THEM.');
    await at.close();
  });

  test('a decision stops the steps of its deadline, and so does a notice', async () => {
    const at = await office(address, before(20));
    await at.register.write(system, putAccord(at.register, lease('other'), { care: at.care }));
    expect(linesOf(await at.work())).toEqual(['owner: 30 days', 'owner: 30 days']);
    const deadline = { party: 'US', exit: 'leave', ends: '2025-06-30' };
    await at.register.write(
      system,
      recordDecision(at.register, 'office', { deadline, decided: 'renew', note: 'we stay' }),
    );
    const notice = { date: '2025-05-11', act: 'notice', by: 'US', exit: 'leave' };
    at.set(before(15));
    await at.register.write(system, recordAct(at.register, 'other', notice));
    for (const days of [14, 7, 3, 1, 0, -1, -2]) {
      at.set(before(days));
      expect(linesOf(await at.work()), `${days}`).toEqual([]);
    }
    await at.close();
  });

  test('what was decided between a telling and its sending is not sent', async () => {
    let up = false;
    const at = await office(address, before(20), { taking: () => (up ? 'accept' : { code: 451, says: 'later' }) });
    expect(await at.work()).toEqual([]);
    const deadline = { party: 'US', exit: 'leave', ends: '2025-06-30' };
    await at.register.write(system, recordDecision(at.register, 'office', { deadline, decided: 'negotiate' }));
    up = true;
    at.wait(7 * second);
    expect(await at.work()).toEqual([]);
    expect((await listOwed(at.register, system, { most: 5 })).rows).toMatchObject([
      { state: 'done', fault: 'nothing of it is open any more' },
    ]);
    await at.close();
  });

  test('an owner who is not there is stood in for by the deputies, and they by the administrators, at once and with the reason', async () => {
    const at = await office(address, before(29));
    const { owner, first, second: other, admin } = at.people;
    expect(linesOf(await at.work())).toEqual(['owner: 30 days']);
    await at.register.write(system, personLeft(owner.id));
    expect(linesOf(await at.work())).toEqual(['first: 30 days (owner gone)', 'second: 30 days (owner gone)']);
    await at.register.write(system, messageBounced(first.id));
    await at.register.write(system, erasePerson(other.id));
    const gone = await at.work();
    expect(linesOf(gone)).toEqual(['admin: 30 days (owner gone)']);
    expect(gone[0]!.told).toMatchObject([{ daysLeft: 29 }]);
    at.set(before(14, '16:00'));
    const fortnight = await at.work();
    expect(linesOf(fortnight)).toEqual(['admin: 14 days (deputy bounced)']);
    await at.register.write(system, setCare(at.register, 'office', { ...at.care, owner: null, deputies: [] }));
    expect(linesOf(await at.work())).toEqual([]);
    // A new owner learns at once how things stand.
    await at.register.write(system, setCare(at.register, 'office', { ...at.care, owner: admin.id, deputies: [] }));
    await at.register.write(system, changePerson(first.id, { email: 'first@elsewhere.example' }));
    await at.register.write(system, setCare(at.register, 'office', { ...at.care, owner: first.id, deputies: [] }));
    const fresh = await at.work();
    expect(linesOf(fresh)).toEqual(['first: 14 days']);
    await at.close();
  });

  test('nobody in charge at all is the administrators’ business', async () => {
    const at = await office(address, before(80), { care: { owner: null, deputies: [] } });
    expect(linesOf(await at.work())).toEqual(['admin: 90 days (owner none)']);
    await at.close();
  });

  test('a refused message counts as not told: it is told to others, and to him once his address is right', async () => {
    const at = await office(address, before(10), {
      taking: (to) => (to === 'first@example.org' ? { code: 550, says: '5.1.1 nobody here' } : 'accept'),
    });
    expect(linesOf(await at.work())).toEqual(['owner: 14 days', 'second: 14 days']);
    const { first } = at.people;
    const bounced = async () =>
      (
        await at.register.read
          .selectFrom('person')
          .select('bounced_at')
          .where('id', '=', first.id)
          .executeTakeFirstOrThrow()
      ).bounced_at;
    expect(await bounced()).toBe(before(10));
    await at.register.write(system, changePerson(first.id, { email: 'first@right.example' }));
    expect(linesOf(await at.work())).toEqual(['first: 14 days']);
    expect(await bounced()).toBeNull();
    await at.close();
  });

  test('a message that is put off arrives later under the same id', async () => {
    const ids: string[] = [];
    const at = await office(address, before(30), {
      taking: (_, count) => (count < 3 ? (count === 1 ? { code: 451, says: 'later' } : 'drop') : 'accept'),
    });
    for (let i = 0; i < 4; i += 1) {
      for (const { id } of await at.work()) ids.push(id);
      at.wait(7 * 60 * second);
    }
    expect(ids).toHaveLength(1);
    const { rows } = await listOwed(at.register, system, { most: 5 });
    expect(rows).toMatchObject([{ state: 'done', attempts: 3 }]);
    expect(ids[0]).toBe(`<${rows[0]!.id}@office.example>`);
    await at.close();
  });

  test('a message that was given up is told anew once mail goes out again', async () => {
    let up = false;
    const at = await office(address, before(60), { taking: () => (up ? 'accept' : { code: 451, says: 'full' }) });
    for (let i = 0; i < 10; i += 1) {
      await at.work();
      at.wait(30 * hour);
    }
    const { rows } = await listOwed(at.register, system, { most: 5 });
    expect(rows.map(({ state }) => state).sort()).toEqual(['dead', 'open']);
    up = true;
    at.wait(30 * hour);
    expect(linesOf(await at.work())).toEqual(['owner: 90 days']);
    await at.close();
  });

  test('what passed before the accord came here is history; of what is still open the step that has come is told', async () => {
    const at = await office(address, before(-10), { care: { owner: null, deputies: [] } });
    expect(await at.work()).toEqual([]);
    await at.close();
    const late = await office(address, before(5));
    const got = await late.work();
    expect(linesOf(got)).toEqual(['first: 7 days', 'owner: 7 days', 'second: 7 days']);
    expect(got.map(({ told }) => told[0])).toMatchObject(got.map(() => ({ daysLeft: 5 })));
    expect(await late.work()).toEqual([]);
    await late.close();
  });

  test('a ladder of one’s own is data: its steps are told, to the persons that it names', async () => {
    const at = await office(address, before(50), { care: { ladder: 'short' } });
    const { first, owner } = at.people;
    const ladder: Ladder = {
      name: 'short',
      steps: [
        { before: '6 weeks', to: [first.id] },
        { before: '10 days', to: 'owner' },
        { before: '0 days', to: 'owner' },
      ],
    };
    for (const [wrong, says] of [
      [{ ...ladder, name: 'No name' }, /small letters/],
      [{ ...ladder, steps: [] }, /a step/],
      [{ ...ladder, steps: [{ before: 'soon', to: 'owner' }] }, /soon/],
      [{ ...ladder, steps: [{ before: '2 years', to: 'owner' }] }, /400 days/],
    ] as const)
      await expect(at.register.write(system, putLadder(wrong))).rejects.toThrow(says);
    await expect(at.register.write(owner, putLadder(ladder))).rejects.toThrow(/administrator/);
    await at.register.write(system, putLadder(ladder));
    expect(await at.work()).toEqual([]);
    const lines: string[] = [];
    for (const days of [43, 42, 41, 10, 0, -1, -2]) {
      at.set(before(days));
      for (const line of linesOf(await at.work())) lines.push(`${days} ${line}`);
    }
    expect(lines).toEqual([
      '42 first: 6 weeks',
      '10 owner: 10 days',
      '0 owner: 0 days',
      '-1 first: overdue',
      '-1 owner: overdue',
      '-1 second: overdue',
      // At noon in London it is night in Los Angeles.
      '-2 admin: overdue',
    ]);
    await at.close();
  });

  test('the drill: the owner gone, mail coming back, the server down for two days, and then over the last day', async () => {
    const refused = ['owner@example.org', 'first@example.org'];
    const at = await office(address, before(4, '16:00'), {
      taking: (to) => (refused.includes(to) ? { code: 550, says: 'nobody of that name' } : 'accept'),
    });
    const { owner, first, second, admin } = at.people;
    const later = lease('later').replace('date: 2022-07-01', 'date: 2022-08-01');
    await at.register.write(system, putAccord(at.register, later, { care: { ...at.care, ladder: 'late' } }));
    await at.register.write(system, putLadder({ name: 'late', steps: [{ before: '0 days', to: 'administrators' }] }));
    expect(linesOf(await at.work())).toEqual(['second: 7 days']);
    await at.register.write(system, personLeft(owner.id));
    expect(linesOf(await at.work())).toEqual([]);
    // Nobody goes round for two days, and the step of three days before passes.
    at.wait(2 * day);
    const back = await at.work();
    expect(linesOf(back)).toEqual(['admin: 3 days', 'second: 3 days (owner gone)']);
    expect(back.map(({ to, language, told: [one] }) => `${to} ${language} ${one!.daysLeft}`).sort()).toEqual([
      'admin en 2',
      'second ja 1',
    ]);
    const from = before(30).slice(0, 10);
    const open = async (): Promise<readonly string[]> => {
      const asked = { from, to: '2025-12-31', by: 'send-by', kinds: ['notify-by'] } as const;
      const { rows } = await portfolioDeadlines(at.register, system, asked, { most: 5 });
      return rows.map((row) => `${row.accord} ${row.sendBy}`);
    };
    expect(await open()).toEqual([`office ${sendBy}`, 'later 2025-07-01']);
    // And again, until the day itself has passed.
    at.wait(3 * day);
    expect(linesOf(await at.work())).toEqual(['admin: overdue', 'second: overdue (owner gone)']);
    expect(await open()).toEqual([`office ${sendBy}`, 'later 2025-07-01']);
    const told = await at.register.read.selectFrom('told').selectAll().where('accord', '=', 'office').execute();
    const stepsOf = (person: string): readonly string[] =>
      told.flatMap((one) => (one.person === person ? [one.step] : [])).sort();
    const last = ['0 days', '1 day', '3 days', 'overdue'];
    expect(stepsOf(admin.id)).toEqual(last);
    expect(stepsOf(second.id)).toEqual(['0 days', '1 day', '14 days', '3 days', '7 days', 'overdue']);
    expect([...stepsOf(owner.id), ...stepsOf(first.id)]).toEqual([]);
    at.wait(day);
    expect(await at.work()).toEqual([]);
    expect(await verifyStore(at.register)).toMatchObject({ damage: [] });
    await at.close();
  });

  test('a receiver of events that does not answer holds up no reminder', async () => {
    const at = await office(address, before(30));
    await at.register.write(system, createWebhook(at.register, { url: 'https://slow.example/hook' }));
    const held: (() => void)[] = [];
    const post = (): Promise<{ status: number }> => new Promise((done) => held.push(() => done({ status: 204 })));
    const stopping = new AbortController();
    const running = workerFor(at.register, { post, mail: { mailer: at.mailer } }).run(stopping.signal);
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await new Promise((next) => setTimeout(next, 10));
    };
    await until(() => held.length > 0);
    // The event is under way for as long as the receiver likes, and meanwhile somebody else comes to be in charge.
    const care = { ...at.care, owner: at.people.first.id, deputies: [] };
    await at.register.write(system, setCare(at.register, 'office', care));
    await until(() => at.box.arrived.some(({ to }) => to[0] === 'first@example.org'));
    stopping.abort();
    const answering = setInterval(() => held.splice(0).forEach((answer) => answer()), 10);
    await running;
    clearInterval(answering);
    await at.close();
  });

  test('everybody is written to in his language, with what is to be done, where, and why it is he', async () => {
    const at = await office(address, before(2, '16:00'), { care: { deputies: [] } });
    const { owner, second, first } = at.people;
    const file = lease('other');
    await at.register.write(
      system,
      putAccord(at.register, file, { care: { ...at.care, owner: first.id, deputies: [second.id] } }),
    );
    const worker = workerFor(at.register, { mail: { mailer: at.mailer }, base: 'https://tacit.example' });
    const read = async (): Promise<
      Record<string, { subject: string; text: string; html: string; language: string }>
    > => {
      while (Object.values(await worker.tick()).some((count) => count > 0));
      const mails = await Promise.all(at.box.arrived.splice(0).map(({ source }) => PostalMime.parse(source)));
      return Object.fromEntries(
        mails.map(({ to, subject = '', text = '', html = '', headers }) => {
          const who = to?.[0]?.address?.replace(/@.*/, '') ?? '';
          const accord = /accords\/(\w+)/.exec(text)?.[1] ?? '';
          const language = headers.find(({ key }) => key === 'content-language')?.value ?? '';
          return [`${who} ${accord}`, { subject, text, html, language }];
        }),
      );
    };
    const got = await read();
    expect(Object.keys(got).sort()).toEqual([
      'admin office',
      'admin other',
      'first other',
      'owner office',
      'second other',
    ]);
    for (const [who, language, letters] of [
      ['owner office', 'ko', /[가-힣]/],
      ['second other', 'ja', /[ぁ-ん]/],
      ['first other', 'en', /notice/i],
    ] as const) {
      const mail = got[who]!;
      expect(mail.language).toBe(language);
      for (const part of [mail.subject, mail.text, mail.html]) expect(part).toMatch(letters);
      for (const part of [mail.text, mail.html])
        expect(part).toContain(`https://tacit.example/accords/${who.split(' ')[1]}`);
    }
    expect(got['first other']!.text).toContain('because you look after');
    await at.register.write(system, personLeft(owner.id));
    at.set(before(-1, '16:00'));
    const late = await read();
    expect(late['admin office']!.text).toContain('in the place of the owner, who is no longer here');
    expect(late['admin other']!.text).not.toContain('in the place of');
    await at.close();
  });

  test('several workers tell everybody once', async () => {
    const at = await office(address, before(91));
    const files = Array.from({ length: 30 }, (_, i) => lease(`lease-${i}`));
    for (const file of files) await at.register.write(system, putAccord(at.register, file, { care: at.care }));
    at.set(before(12));
    const second = await at.other();
    const workers = [at.worker, at.workerOver(second), at.workerOver(second)];
    for (;;) {
      const rounds = await Promise.all(workers.map(({ tick }) => tick()));
      if (rounds.every(({ told, delivered, failed }) => told + delivered + failed === 0)) break;
    }
    const got = await at.work();
    const each = got.map(({ to, accord }) => `${to} ${accord}`);
    expect(each).toHaveLength(31 * 3);
    expect(new Set(each).size).toBe(31 * 3);
    if (name === 'PostgreSQL') await second.close();
    await at.close();
  });
});

describe('the morning of a step', () => {
  const comes = (at: string, zone: string, accordZone: string): boolean =>
    hasCome(parseDay('2025-05-31')!, timesAt(Date.parse(at)), zone, accordZone);

  test('begins at eight where the person is', () => {
    expect(comes('2025-05-30T22:59Z', 'Asia/Seoul', 'Europe/Paris')).toBe(false);
    expect(comes('2025-05-30T23:00Z', 'Asia/Seoul', 'Europe/Paris')).toBe(true);
    expect(comes('2025-05-31T14:59Z', 'America/Los_Angeles', 'America/Los_Angeles')).toBe(false);
    expect(comes('2025-05-31T15:00Z', 'America/Los_Angeles', 'America/Los_Angeles')).toBe(true);
    expect(comes('2025-06-01T02:00Z', 'Europe/Paris', 'Europe/Paris')).toBe(true);
  });

  test('is that of the day before for somebody who gets up when the day of the accord is over', () => {
    // At eight in Los Angeles on the 31st it is the 1st in Seoul.
    expect(civilDayAt(Date.parse('2025-05-31T15:00Z'), 'Asia/Seoul')).toBe(parseDay('2025-06-01'));
    expect(comes('2025-05-30T14:59Z', 'America/Los_Angeles', 'Asia/Seoul')).toBe(false);
    expect(comes('2025-05-30T15:00Z', 'America/Los_Angeles', 'Asia/Seoul')).toBe(true);
  });

  test('is counted back in the units of the step', () => {
    const on = (period: string): string => printDay(stepDay(period, parseDay('2025-03-31')!)!);
    expect(on('0 days')).toBe('2025-03-31');
    expect(on('30 days')).toBe('2025-03-01');
    expect(on('1 month')).toBe('2025-02-28');
    expect(on('overdue')).toBe('2025-04-01');
    expect(stepDay('soon', 0)).toBeUndefined();
  });
});

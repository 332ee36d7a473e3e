import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { type MailMessage, smtpMailer } from '../../src/service/mail.ts';
import { type Mailbox, mailbox, type Taking } from './mailbox.ts';

const open: Mailbox[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function served(taking?: Taking): Promise<Mailbox> {
  const one = await mailbox(taking);
  open.push(one);
  return one;
}

const message: MailMessage = {
  id: 'mail-1',
  to: { name: 'Kim 민지', address: 'minji@example.org' },
  language: 'ko',
  subject: '기한: GSOMIA',
  text: '통보 기한은 8월 24일',
  html: '<p>통보 기한은 <b>8월 24일</b></p>',
};
const from = 'Tacit <tacit@office.example>';

describe('a message', () => {
  test('arrives as text and HTML, under its lasting id, as one that a machine wrote', async () => {
    const box = await served();
    const mailer = smtpMailer({ url: box.url, from });
    expect(await mailer.send(message)).toEqual({ outcome: 'accepted' });
    expect(await mailer.send(message)).toEqual({ outcome: 'accepted' });
    mailer.close();
    const [mail, again] = await Promise.all(box.arrived.map(({ source }) => PostalMime.parse(source)));
    expect(mail).toMatchObject({ subject: message.subject, messageId: '<mail-1@office.example>' });
    expect(again!.messageId).toBe(mail!.messageId);
    expect(mail!.text?.trim()).toBe(message.text);
    expect(mail!.html?.trim()).toBe(message.html);
    expect(mail!.to).toEqual([message.to]);
    expect(mail!.from).toEqual({ name: 'Tacit', address: 'tacit@office.example' });
    const headers = new Map(mail!.headers.map(({ key, value }) => [key, value]));
    expect([headers.get('auto-submitted'), headers.get('content-language')]).toEqual(['auto-generated', 'ko']);
  });

  test('is signed where there is a key', async () => {
    const box = await served();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const dkim = {
      domainName: 'office.example',
      keySelector: 'k1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const mailer = smtpMailer({ url: box.url, from, dkim });
    expect(await mailer.send(message)).toEqual({ outcome: 'accepted' });
    expect(box.arrived[0]!.source).toMatch(/^DKIM-Signature:[^]*d=office\.example;[^]*s=k1;/m);
  });

  test('that a server refuses for its recipient is refused for ever, whatever else it refuses may be taken later', async () => {
    const says: Record<string, Taking> = {
      refused: () => ({ code: 550, says: '5.1.1 no such mailbox' }),
      later: (_, count) => (count === 1 ? { code: 451, says: '4.3.0 try again' } : 'accept'),
      dropped: (_, count) => (count === 1 ? 'drop' : 'accept'),
    };
    const outcomes: Record<string, readonly string[]> = {};
    for (const [name, taking] of Object.entries(says)) {
      const mailer = smtpMailer({ url: (await served(taking)).url, from });
      outcomes[name] = [(await mailer.send(message)).outcome, (await mailer.send(message)).outcome];
    }
    expect(outcomes).toEqual({
      refused: ['refused', 'refused'],
      later: ['later', 'accepted'],
      dropped: ['later', 'accepted'],
    });
  });

  test('is tried again where nobody listens, where the sender or what it says is refused, or the password is wrong', async () => {
    const box = await served();
    const { url } = box;
    await open.pop()?.close();
    expect((await smtpMailer({ url, from }).send(message)).outcome).toBe('later');
    for (const [refuses, outcome] of [
      ['MAIL', 'later'],
      ['DATA', 'later'],
      ['AUTH', 'later'],
      ['RCPT', 'refused'],
    ] as const) {
      const server = await refusing(refuses);
      const login = refuses === 'AUTH' ? 'user:wrong@' : '';
      const mailer = smtpMailer({ url: `smtp://${login}127.0.0.1:${server.port}`, from });
      expect((await mailer.send(message)).outcome, refuses).toBe(outcome);
      mailer.close();
      await server.close();
    }
  });

  test('without an address that can be written to is refused before anybody is asked', async () => {
    const box = await served();
    const mailer = smtpMailer({ url: box.url, from });
    expect((await mailer.send({ ...message, to: { name: null, address: '' } })).outcome).toBe('refused');
    expect(box.arrived).toEqual([]);
  });
});

/** A server that answers every command but one, which it refuses for good. */
async function refusing(command: string): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    let rest = '';
    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (line.startsWith(command)) socket.write('554 5.7.0 not from here\r\n');
        else if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
        else if (line === 'DATA') socket.write('354 go on\r\n');
        else socket.write('250 good\r\n');
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { port, close: () => new Promise((done) => server.close(() => done())) };
}

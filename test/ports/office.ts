import PostalMime from 'postal-mime';
import { parseDay } from '../../src/calendar/index.ts';
import { putAccord } from '../../src/service/accords.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import type { Care } from '../../src/service/held.ts';
import { type Mailer, smtpMailer } from '../../src/service/mail.ts';
import type { Register } from '../../src/service/register.ts';
import type { ReminderWords } from '../../src/service/reminders.ts';
import { type Worker, workerFor } from '../../src/service/worker.ts';
import { type Mailbox, mailbox, type Taking } from './mailbox.ts';
import { type Timed, timed } from './owed.ts';
import { person } from './persons.ts';

/** A lease of which one side may leave: it has to write by 31 May 2025, and each year after. */
export const lease = (id = 'office', zone = 'Europe/Paris'): string => `
accord: ${id}
kind: contract
title: Office lease (invented)
parties:
  US: {name: Us (invented)}
  THEM: {name: Them (invented)}
zone: ${zone}
counting: {convention: common, effect: next-day}
terms:
  duration: {for: 12 months}
  renewal: {tacit: true, for: 12 months}
  exits:
    - {id: leave, by: [US], notice: 30 days, ends: end-of-term}
record:
  - {id: start, date: 2022-07-01, act: entry-into-force}
`;

/** The day on which to send, as the register has it. */
export const sendBy = '2025-05-31';

/** A message as a person got it. */
export interface Got {
  readonly to: string;
  readonly id: string;
  readonly language: string;
  readonly accord: string;
  readonly told: readonly {
    readonly step: string;
    readonly daysLeft: number;
    readonly because?: string;
  }[];
}

// Words that can be read back: what a message says is tested where its words are made.
const plainWords: ReminderWords = ({ language, today, deadlines }) => {
  const told = deadlines.map(({ deadline, step, toldAs }) => ({
    step,
    daysLeft: (parseDay(deadline.sendBy) ?? Number.NaN) - today,
    ...(typeof toldAs !== 'string' && { because: `${toldAs.inPlaceOf} ${toldAs.because}` }),
  }));
  const subject = deadlines[0]?.accord.id ?? '';
  const text = JSON.stringify({ language, accord: subject, told });
  return Promise.resolve({ subject, text, html: `<p>${subject}</p>` });
};

/** People, a mail server, a register whose clock stands where it is put, and a worker. */
export interface Office extends Timed {
  readonly people: { readonly owner: Actor; readonly first: Actor; readonly second: Actor; readonly admin: Actor };
  readonly box: Mailbox;
  readonly mailer: Mailer;
  readonly worker: Worker;
  /** Another worker over a register. */
  readonly workerOver: (register: Register) => Worker;
  /** Goes round until nothing is left to do, and gives what arrived since the last time. */
  readonly work: () => Promise<readonly Got[]>;
  readonly care: Care;
  readonly close: () => Promise<void>;
}

/** Opens an office at an instant, with the lease in it. */
export async function office(
  open: () => Promise<string>,
  at: string,
  { taking, file = lease(), care: given = {} }: { taking?: Taking; file?: string; care?: Partial<Care> } = {},
): Promise<Office> {
  const clock = await timed(open, at);
  const { register } = clock;
  const box = await mailbox(taking);
  const mailer = smtpMailer({ url: box.url, from: 'Tacit <tacit@office.example>' });
  const workerOver = (over: Register): Worker =>
    workerFor(over, {
      mail: { mailer, words: plainWords },
      onFault: (error) => {
        throw error;
      },
    });
  const worker = workerOver(register);
  const people = {
    owner: await person(register, 'owner', { zone: 'Asia/Seoul', language: 'ko' }),
    first: await person(register, 'first', { zone: 'Europe/Paris', language: 'en' }),
    second: await person(register, 'second', { zone: 'Asia/Tokyo', language: 'ja' }),
    admin: await person(register, 'admin', { zone: 'America/Los_Angeles', language: 'en' }, { role: 'administrator' }),
  };
  const care: Care = { owner: people.owner.id, deputies: [people.first.id, people.second.id], labels: [], ...given };
  await register.write(system, putAccord(register, file, { care }));
  return {
    ...clock,
    people,
    box,
    mailer,
    worker,
    workerOver,
    care,
    work: async () => {
      for (;;) {
        const { told, delivered, failed } = await worker.tick();
        if (told + delivered + failed === 0) break;
      }
      return Promise.all(box.arrived.splice(0).map(({ to, source }) => read(to[0] ?? '', source)));
    },
    close: async () => {
      mailer.close();
      await box.close();
      await register.close();
    },
  };
}

async function read(to: string, source: string): Promise<Got> {
  const mail = await PostalMime.parse(source);
  const said = JSON.parse(mail.text ?? '') as Omit<Got, 'to' | 'id'>;
  return { to: to.replace(/@.*$/, ''), id: mail.messageId ?? '', ...said };
}

/** Who got what, in one line each: the person and the steps. */
export const linesOf = (all: readonly Got[]): readonly string[] =>
  all
    .map(
      ({ to, told }) =>
        `${to}: ${told.map(({ step, because }) => (because ? `${step} (${because})` : step)).join(', ')}`,
    )
    .sort();

import { sentence } from '../base/index.ts';
import type { Register } from '../service/register.ts';
import { type Command, type Context, type OptionSpec, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';
import { stopAsked } from './stopping.ts';

/** Options of whatever sends reminders and events. */
export const sendingOptions: Readonly<Record<string, OptionSpec>> = {
  base: {
    says: sentence`the address under which people reach the register, for links; where it listens where left out`,
    value: 'URL',
  },
  'mail-from': {
    says: sentence`who sends reminders; the mail server is TACIT_SMTP_URL, and without it nobody is reminded`,
    value: 'ADDRESS',
  },
  'private-receivers': { says: sentence`send events to addresses of this machine and of private networks too` },
};

/** The address under which people reach the register, where the call says so; without a slash at its end. */
export function baseOf(words: Words): string | undefined {
  const base = valueOf(words, 'base')?.replace(/\/$/, '');
  if (base !== undefined && !/^https?:\/\/[^\s/]+/.test(base))
    throw new UsageError(sentence`--base ${base}: write an address such as https://register.example.`);
  return base;
}

/**
 * Pays what a register owes to the outside until the signal; what is under way by then is finished.
 * @param base where the register is reached, where the call does not say so
 * @param fault is told what goes wrong where nobody waits for an answer
 */
export async function working(
  words: Words,
  register: Register,
  signal: AbortSignal,
  fault: (error: unknown) => void,
  base?: string,
): Promise<void> {
  const { TACIT_SMTP_URL: url } = process.env;
  const from = valueOf(words, 'mail-from');
  if ((url === undefined) !== (from === undefined))
    throw new UsageError(sentence`Reminders take both a mail server in TACIT_SMTP_URL and a sender in --mail-from.`);
  const reached = baseOf(words) ?? base;
  const [{ workerFor }, { smtpMailer }, { posting }] = await Promise.all([
    import('../service/worker.ts'),
    import('../service/mail.ts'),
    import('../service/post.ts'),
  ]);
  const mailer = url === undefined || from === undefined ? undefined : smtpMailer({ url, from });
  try {
    const post = posting({ privateAddresses: words.options['private-receivers'] === true });
    const ports = { post, ...(mailer && { mail: { mailer } }), ...(reached !== undefined && { base: reached }) };
    await workerFor(register, { ...ports, onFault: fault }).run(signal);
  } finally {
    mailer?.close();
  }
}

async function run(words: Words, { language }: Context): Promise<number> {
  const say = await saying(language.code);
  const stopped = stopAsked();
  return withRegister(words, async (register) => {
    const stopping = new AbortController();
    const work = working(words, register, stopping.signal, (error) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    });
    process.stderr.write(`${say(sentence`Reminders and events are sent until this is asked to stop.`)}\n`);
    await Promise.race([stopped, work]);
    stopping.abort();
    await work;
    return 0;
  });
}

/** `tacit worker`: sends what a register owes, beside the worker of `tacit serve` or in a place of its own. */
export const command: Command = {
  name: 'worker',
  says: sentence`send the reminders and events that a register owes, until asked to stop`,
  takes: '',
  options: { ...storeOption, ...sendingOptions },
  answer: () => undefined,
  tell: () => '',
  run,
};

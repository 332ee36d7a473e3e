import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../base/index.ts';
import { logKeyOption, logKeyPath, logName } from './audit.ts';
import { type Command, type Context, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, told, withRegister } from './opening.ts';
import { saying } from './saying.ts';
import { stopAsked } from './stopping.ts';
import { baseOf, sendingOptions, working } from './worker.ts';

// Beside the program, where the build puts it.
const deskFolder = join(import.meta.dirname, 'web');

async function run(words: Words, { language }: Context): Promise<number> {
  const say = await saying(language.code);
  const tell = (line: Parameters<typeof say>[0]): void => void process.stderr.write(`${say(line)}\n`);
  const port = Number(valueOf(words, 'port') ?? '8321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(sentence`--port wants a number between 0 and 65535.`);
  const [{ createServer }, { firstRun }, { localSession }, { version }, { logKeys: keysIn }, { readingInThreads }] =
    await Promise.all([
      import('../http/server.ts'),
      import('../service/invitations.ts'),
      import('../service/local.ts'),
      import('./help.ts'),
      import('../service/log-key.ts'),
      import('../service/reading.ts'),
    ]);
  const keyFile = logKeyPath(words);
  const logKeys = keyFile === undefined ? [] : await told(Promise.resolve().then(() => keysIn(keyFile, logName)));
  const base = baseOf(words);
  const host = valueOf(words, 'host') ?? '127.0.0.1';
  if (words.options.local === true && !/^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host))
    throw new UsageError(sentence`--local is for this machine only; leave out --host ${host}, or invite people.`);
  const stopped = stopAsked();
  return withRegister(words, async (register) => {
    const server = createServer(register, {
      version: version(),
      ...(base !== undefined && { base }),
      logKeys,
      ...(existsSync(deskFolder) && { desk: deskFolder }),
      reading: readingInThreads(new URL('./reading-thread.js', import.meta.url)),
      behindProxy: words.options['behind-proxy'] === true,
      // Whoever looks at a register of his own reads the address, not a line for each request.
      log: {
        write: (line) => void process.stdout.write(line),
        level: words.options.local === true ? 'error' : 'info',
      },
    });
    const listen = (at: number): Promise<string> => server.app.listen({ host, port: at });
    // Whoever looks at a register of his own named no port, so any other is as good.
    const any = words.options.local === true && valueOf(words, 'port') === undefined;
    const listensAt = await listening(
      any ? listen(port).catch((error: unknown) => (isTaken(error) ? listen(0) : Promise.reject(error))) : listen(port),
    );
    tell(sentence`Tacit listens at ${listensAt}; the API is described at ${`${listensAt}/openapi.json`}.`);
    if (any && !listensAt.endsWith(`:${port}`))
      tell(sentence`Port ${port} is taken, perhaps by a register that is served already; this is a free one.`);
    const reached = base ?? listensAt;
    if (words.options.local === true) {
      const session = await told(localSession(register));
      tell(sentence`Open this address in a browser of this machine; it signs you in, so keep it to yourself:`);
      process.stderr.write(`\n  ${reached}/enter#${session}\n\n`);
      tell(sentence`Ctrl-C stops the server; what was recorded stays.`);
    }
    const secret = await told(firstRun(register));
    if (secret !== undefined)
      tell(
        sentence`Nobody administers this register yet. Within a day, this address makes the first administrator: ${`${reached}/welcome#${secret}`}`,
      );
    const stopping = new AbortController();
    const fault = (error: unknown): void => server.app.log.error({ fault: String(error) });
    const work = working(words, register, stopping.signal, fault, listensAt);
    try {
      await Promise.race([stopped, work]);
    } finally {
      tell(sentence`Stopping: what has been taken is answered.`);
      stopping.abort();
      await server.stop();
    }
    await work;
    return 0;
  });
}

async function listening(asked: Promise<string>): Promise<string> {
  try {
    return await asked;
  } catch (error) {
    const { code } = error as { code?: string };
    if (isTaken(error))
      throw new UsageError(
        sentence`Something listens at this port already, perhaps another Tacit: stop it, or choose another --port (0 for any free one).`,
      );
    if (code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    throw new UsageError(sentence`It cannot listen there (${code}); choose another --port or --host.`);
  }
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'EADDRINUSE';

/** `tacit serve`: the register over HTTP, until it is asked to stop. */
export const command: Command = {
  name: 'serve',
  says: sentence`serve a register over HTTP, and send what it owes, until asked to stop`,
  takes: '',
  options: {
    ...storeOption,
    ...logKeyOption,
    ...sendingOptions,
    host: { says: sentence`the address to listen at; 127.0.0.1 where left out`, value: 'HOST' },
    port: { says: sentence`the port; 8321 where left out, any free one for 0`, value: 'PORT' },
    local: { says: sentence`for one person on this machine: print an address that signs in as its administrator` },
    'behind-proxy': { says: sentence`believe the proxy in front what the address of a caller is` },
  },
  answer: () => undefined,
  tell: () => '',
  run,
};

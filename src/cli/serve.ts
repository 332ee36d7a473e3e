import { sentence } from '../base/index.ts';
import { logKeyOption, logKeyPath, logName } from './audit.ts';
import { type Command, type Context, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, told, withRegister } from './opening.ts';
import { saying } from './saying.ts';
import { stopAsked } from './stopping.ts';
import { baseOf, sendingOptions, working } from './worker.ts';

async function run(words: Words, { language }: Context): Promise<number> {
  const say = await saying(language.code);
  const tell = (line: Parameters<typeof say>[0]): void => void process.stderr.write(`${say(line)}\n`);
  const port = Number(valueOf(words, 'port') ?? '8321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(sentence`--port wants a number between 0 and 65535.`);
  const [{ createServer }, { firstRun }, { version }, { logKeys: keysIn }] = await Promise.all([
    import('../http/server.ts'),
    import('../service/invitations.ts'),
    import('./help.ts'),
    import('../service/log-key.ts'),
  ]);
  const keyFile = logKeyPath(words);
  const logKeys = keyFile === undefined ? [] : await told(Promise.resolve().then(() => keysIn(keyFile, logName)));
  const base = baseOf(words);
  const stopped = stopAsked();
  return withRegister(words, async (register) => {
    const server = createServer(register, {
      version: version(),
      ...(base !== undefined && { base }),
      logKeys,
      behindProxy: words.options['behind-proxy'] === true,
      log: { write: (line) => void process.stdout.write(line) },
    });
    const listensAt = await listening(server.app.listen({ host: valueOf(words, 'host') ?? '127.0.0.1', port }));
    tell(sentence`Tacit listens at ${listensAt}; the API is described at ${`${listensAt}/openapi.json`}.`);
    const secret = await told(firstRun(register));
    if (secret !== undefined)
      tell(
        sentence`Nobody administers this register yet. Within a day, this secret makes the first administrator: ${secret}`,
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
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    throw new UsageError(sentence`It cannot listen there (${code}); choose another --port or --host.`);
  }
}

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
    'behind-proxy': { says: sentence`believe the proxy in front what the address of a caller is` },
  },
  answer: () => undefined,
  tell: () => '',
  run,
};

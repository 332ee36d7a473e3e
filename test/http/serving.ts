import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigner } from '../../src/audit/note.ts';
import { type Client, createClient } from '../../src/http/client.ts';
import { createServer } from '../../src/http/server.ts';
import { putAccord } from '../../src/service/accords.ts';
import { type Grant, system } from '../../src/service/actor.ts';
import { type Register, type RegisterOptions, registerOver } from '../../src/service/register.ts';
import { makeToken } from '../../src/service/tokens.ts';
import { openStore } from '../../src/store/open.ts';

/** A server that listens on this machine, with clients for those who ask. */
export interface Serving {
  readonly register: Register;
  readonly base: string;
  readonly log: readonly string[];
  readonly secretFor: (grants: readonly Grant[]) => Promise<string>;
  readonly clientFor: (grants: readonly Grant[]) => Promise<Client>;
  readonly admin: Client;
  readonly stop: () => Promise<void>;
}

/** The text of an example. */
export const example = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../examples', `${name}.accord.yaml`), 'utf8');

/** Serves a register with some of the examples in it. */
export async function serving(
  names: readonly string[],
  address = 'memory:',
  options: RegisterOptions = {},
): Promise<Serving> {
  const register = registerOver(await openStore(address), options);
  for (const name of names) await register.write(system, putAccord(register, example(name)));
  const log: string[] = [];
  const { app, stop } = createServer(register, {
    version: '0.0.0',
    logKeys: [newSigner('test-log')],
    log: { write: (line) => log.push(line) },
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const secretFor = async (grants: readonly Grant[]): Promise<string> =>
    (await register.write(system, makeToken(register, { name: 'test', grants }))).secret;
  const clientFor = async (grants: readonly Grant[]): Promise<Client> =>
    createClient({ base, token: await secretFor(grants) });
  return {
    register,
    base,
    log,
    secretFor,
    clientFor,
    admin: await clientFor([{ role: 'administrator' }]),
    stop: async () => {
      await stop();
      await register.close();
    },
  };
}

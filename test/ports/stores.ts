import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

/** Every kind of store, with the address of a new and empty one. */
export const everyStore: readonly { readonly name: string; readonly address: () => Promise<string> }[] = [
  { name: 'memory', address: () => Promise.resolve('memory:') },
  {
    name: 'SQLite',
    address: () => Promise.resolve(join(mkdtempSync(join(tmpdir(), 'tacit-store-')), 'register.db')),
  },
  { name: 'PostgreSQL', address: newDatabase },
];

/** A store that is new and empty. */
export const newStore = async (address: () => Promise<string>): Promise<Store> => openStore(await address());

let made = 0;

/** Makes a database on the server of the run. */
async function newDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `t${process.pid}_${(made += 1)}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace(/\/postgres$/, `/${name}`);
}

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { openStore } from '../../src/store/open.ts';

/** A register whose clock stands where it is put. */
export interface Timed {
  readonly register: Register;
  readonly address: string;
  /** Moves the clock, forwards or backwards, by milliseconds. */
  readonly wait: (ms: number) => void;
  /** Sets the clock to an instant. */
  readonly set: (at: string) => void;
  /** What another process on the same store has, with the same clock: only on PostgreSQL, since SQLite would wait for itself within one process. */
  readonly other: () => Promise<Register>;
}

export const second = 1_000;
export const hour = 3_600_000;
export const day = 24 * hour;

/** Opens a register at an instant. */
export async function timed(open: () => Promise<string>, at: string): Promise<Timed> {
  const address = await open();
  let now = Date.parse(at);
  const clock = { now: () => now };
  const register = registerOver(await openStore(address), { clock });
  return {
    register,
    address,
    wait: (ms) => {
      now += ms;
    },
    set: (instant) => {
      now = Date.parse(instant);
    },
    other: async () => (address.startsWith('postgres') ? registerOver(await openStore(address), { clock }) : register),
  };
}

/** The text of an accord among the examples. */
export const example = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../examples/${name}.accord.yaml`), 'utf8');

/** Takes in GSOMIA, where it is not there, and records statements, each of which is a line of the log. */
export async function say(register: Register, count: number): Promise<void> {
  if (!(await register.shelf.take(register.read, 'gsomia')))
    await register.write(system, putAccord(register, example('gsomia')));
  for (let i = 0; i < count; i += 1) {
    const id = `s-${randomBytes(6).toString('hex')}`;
    const act = { id, date: '2024-01-01', act: 'statement', by: ['KR'], says: 'x' };
    await register.write(system, recordAct(register, 'gsomia', act));
  }
}

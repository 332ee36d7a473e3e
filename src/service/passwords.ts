import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Random } from './ports.ts';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** What deriving costs now: 32 MB and about a tenth of a second (RFC 7914). What was kept at another cost is kept anew at the next sign-in. */
const cost: Cost = { N: 2 ** 15, r: 8, p: 1 };

/** The longest password, in UTF-16 units: what is longer is no password. */
export const longestPassword = 1_000;

/** What is kept of a password: how it was derived, a salt of its own, and 256 bits. */
export async function hashOf(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random.bytes(16));
  return keptAs(cost, salt, await derived(password, salt, cost));
}

/** Whether a password is the one of which something is kept. Where nothing is kept it is not, and that takes as long to find. */
export async function matches(password: string, kept: string | null): Promise<boolean> {
  const { salt, key, ...its } = parsed(kept ?? nobodys);
  const given = await derived(password.slice(0, longestPassword), salt, its);
  return kept !== null && given.length === key.length && timingSafeEqual(given, key);
}

/** Whether something was kept at another cost than passwords are kept at now. */
export function isOutdated(kept: string): boolean {
  const { N, r, p } = parsed(kept);
  return N !== cost.N || r !== cost.r || p !== cost.p;
}

const keptAs = ({ N, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');

const nobodys = keptAs(cost, Buffer.alloc(16), Buffer.alloc(32));

function parsed(kept: string): Cost & { readonly salt: Buffer; readonly key: Buffer } {
  const [, N, r, p, salt = '', key = ''] = kept.split('$');
  const [salted, derivedKey] = [Buffer.from(salt, 'base64'), Buffer.from(key, 'base64')];
  return { N: Number(N), r: Number(r), p: Number(p), salt: salted, key: derivedKey };
}

function derived(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) fail(error);
      else done(key);
    });
  });
}

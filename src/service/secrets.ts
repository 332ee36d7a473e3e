import { hash } from 'node:crypto';
import type { Random } from './ports.ts';

const letters = 'abcdefghijkmnopqrstuvwxyz23456789';

/** What a secret is for, as its first word tells. */
export type SecretKind = 'api' | 'session' | 'invitation' | 'feed';

const words: Readonly<Record<SecretKind, string>> = {
  api: 'tacit',
  session: 'tacits',
  invitation: 'taciti',
  feed: 'tacitf',
};

/** Makes a secret: its kind, 256 bits by chance, and a check that tells a slip from a secret that is not valid. */
export function newSecret(random: Random, kind: SecretKind): string {
  // A byte beyond a multiple of the letters would make some more likely than others.
  let body = '';
  while (body.length < 52)
    for (const byte of random.bytes(64)) if (byte < 231 && body.length < 52) body += letters[byte % letters.length];
  return `${words[kind]}_${body}${checkOf(body)}`;
}

/** The kind of a secret as it is written; undefined for anything that cannot be one. */
export function secretKind(text: string): SecretKind | undefined {
  const found = /^(tacit[sif]?)_([a-z2-9]{52})([a-z2-9]{4})$/.exec(text);
  if (!found || checkOf(found[2] as string) !== found[3]) return undefined;
  return (Object.keys(words) as SecretKind[]).find((kind) => words[kind] === found[1]);
}

/** What is kept of a secret: its SHA-256, hexadecimal. 256 bits need no salt. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret);

function checkOf(body: string): string {
  const digest = hash('sha256', `tacit ${body}`, 'buffer');
  return Array.from(digest.subarray(0, 4), (byte) => letters[byte % letters.length]).join('');
}

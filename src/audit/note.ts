import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { parseBase64 } from './base64.ts';

// Signed notes (C2SP, signed-note): a text, an empty line, and a line for each signature. Ed25519 is algorithm 1.

/** A key that signs notes, with its name. */
export interface Signer {
  readonly name: string;
  readonly key: KeyObject;
}

/** A key that notes are verified with, with its name and the identity that its signatures carry. */
export interface Verifier {
  readonly name: string;
  readonly id: Uint8Array;
  readonly key: KeyObject;
}

const ed25519 = 1;
// A note is text of lines: nothing in it may move the cursor of whoever looks at it.
const control = /[\0-\x09\x0b-\x1f]/;
// At least 16 have to be taken; without a bound, whoever writes a note decides how long it is verified.
const mostSignatures = 64;
// RFC 8410: what stands before the 32 bytes of a key in its ASN.1 form.
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Makes a new key. The name is that of the log; it has neither blanks nor plus signs. */
export function newSigner(name: string): Signer {
  return { name: sound(name), key: generateKeyPairSync('ed25519').privateKey };
}

/** A signing key as it is kept: `PRIVATE+KEY+name+id+base64`. */
export function printSigner({ name, key }: Signer): string {
  const secret = key.export({ format: 'der', type: 'pkcs8' }).subarray(privateHead.length);
  return `PRIVATE+KEY+${name}+${idOf(name, publicOf(key)).toString('hex')}+${Buffer.of(ed25519, ...secret).toString('base64')}`;
}

/** Reads a signing key as it is kept; undefined where the text is none. */
export function parseSigner(text: string): Signer | undefined {
  const found = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\s*$/.exec(text);
  if (!found) return undefined;
  const [, name = '', id, coded = ''] = found;
  const bytes = parseBase64(coded);
  if (bytes?.length !== 33 || bytes[0] !== ed25519) return undefined;
  const key = createPrivateKey({ key: Buffer.concat([privateHead, bytes.subarray(1)]), format: 'der', type: 'pkcs8' });
  return idOf(name, publicOf(key)).toString('hex') === id ? { name, key } : undefined;
}

/** The key that others verify with, as it is handed out: `name+id+base64`. */
export function printVerifier({ name, key }: Signer): string {
  const bytes = publicOf(key);
  return `${name}+${idOf(name, bytes).toString('hex')}+${Buffer.of(ed25519, ...bytes).toString('base64')}`;
}

/** Reads a key that others verify with; undefined where the text is none. */
export function parseVerifier(text: string): Verifier | undefined {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\s*$/.exec(text);
  if (!found) return undefined;
  const [, name = '', id = '', coded = ''] = found;
  const bytes = parseBase64(coded);
  if (bytes?.length !== 33 || bytes[0] !== ed25519) return undefined;
  const own = bytes.subarray(1);
  if (idOf(name, own).toString('hex') !== id) return undefined;
  const key = createPublicKey({ key: Buffer.concat([publicHead, own]), format: 'der', type: 'spki' });
  return { name, id: Buffer.from(id, 'hex'), key };
}

/** Signs a text, which ends in a line break, with one key or, around a change of keys, with several. Throws where the text can be none of a note. */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!text.endsWith('\n') || control.test(text))
    throw new RangeError('The text of a note ends in a line break and has no other control character.');
  const lines = signers.map(({ name, key }) => {
    const signature = sign(null, Buffer.from(text), key);
    return `— ${name} ${Buffer.concat([idOf(name, publicOf(key)), signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** A note that was opened: its text, and the names of the keys that vouch for it. */
export interface OpenedNote {
  readonly text: string;
  readonly by: readonly string[];
}

/**
 * Opens a note with keys that are trusted. Signatures of other keys are passed over; undefined where none of a trusted key stands there, or one of a
 * trusted key is false.
 */
export function openNote(note: string, trusted: readonly Verifier[]): OpenedNote | undefined {
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n') || control.test(note)) return undefined;
  const text = note.slice(0, at + 1);
  const lines = note.slice(at + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const by: string[] = [];
  for (const line of lines) {
    const found = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
    const bytes = parseBase64(found?.[2] ?? '');
    // Four bytes say whose signature it is, and at least one is the signature.
    if (!found || !bytes || bytes.length < 5) return undefined;
    const known = trusted.find(({ name, id }) => name === found[1] && bytes.subarray(0, 4).equals(id));
    if (!known) continue;
    if (!verify(null, Buffer.from(text), known.key, bytes.subarray(4))) return undefined;
    by.push(known.name);
  }
  return by.length === 0 ? undefined : { text, by };
}

function sound(name: string): string {
  if (name === '' || /[\s+]/.test(name)) throw new RangeError('The name of a key has neither blanks nor plus signs.');
  return name;
}

const publicOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length);

const idOf = (name: string, key: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(key).digest().subarray(0, 4);

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openCheckpoint, signCheckpoint } from '../../src/audit/checkpoint.ts';
import {
  newSigner,
  openNote,
  parseSigner,
  parseVerifier,
  printSigner,
  printVerifier,
  signNote,
} from '../../src/audit/note.ts';

// The key with which the notes of the Go checksum database are explained: other programs read it as this one does.
const kept = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';

describe('a signed note', () => {
  test('is opened by the key that signed it, and by no other', () => {
    const signer = newSigner('register.example/log');
    const verifier = parseVerifier(printVerifier(signer))!;
    const other = parseVerifier(printVerifier(newSigner('register.example/log')))!;
    const note = signNote('One.\nTwo.\n', [signer]);
    expect(note).toMatch(/^One\.\nTwo\.\n\n— register\.example\/log [A-Za-z0-9+/]+={0,2}\n$/);
    expect(openNote(note, [other, verifier])).toEqual({ text: 'One.\nTwo.\n', by: ['register.example/log'] });
    expect(openNote(note, [other])).toBeUndefined();
    expect(openNote(note.replace('Two', 'Six'), [verifier])).toBeUndefined();
    expect(openNote(note.slice(0, -1), [verifier])).toBeUndefined();
    expect(openNote(`${note}junk\n`, [verifier])).toBeUndefined();
  });

  test('a key is kept and handed out as text, and a slip in it is seen', () => {
    const signer = parseSigner(kept)!;
    expect(printSigner(signer)).toBe(kept);
    expect(printVerifier(signer)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(parseSigner(kept.replace('c74f', 'c74e'))).toBeUndefined();
    expect(parseVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX')).toBeUndefined();
    expect(() => newSigner('two words')).toThrow(RangeError);
  });

  test('is made by the rules of Ed25519 over its text, whatever made it', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
    const id = createHash('sha256').update('other.example/log\n\x01').update(raw).digest().subarray(0, 4);
    const verifier = parseVerifier(
      `other.example/log+${id.toString('hex')}+${Buffer.of(1, ...raw).toString('base64')}`,
    )!;
    const text = 'A line.\n\nAnother one.\n';
    const signature = sign(null, Buffer.from(text), privateKey);
    const line = `— other.example/log ${Buffer.concat([id, signature]).toString('base64')}\n`;
    expect(openNote(`${text}\n${line}`, [verifier])).toEqual({ text, by: ['other.example/log'] });
    const unknown = `— witness.example ${Buffer.alloc(72, 7).toString('base64')}\n`;
    expect(openNote(`${text}\n${unknown}${line}`, [verifier])?.by).toEqual(['other.example/log']);
    expect(openNote(`${text}\n${unknown.repeat(15)}${line}`, [verifier])).toBeDefined();
    expect(openNote(`${text}\n${unknown.repeat(1000)}${line}`, [verifier])).toBeUndefined();
    const forged = `— other.example/log ${Buffer.concat([id, Buffer.alloc(64)]).toString('base64')}\n`;
    expect(openNote(`${text}\n${line}${forged}`, [verifier])).toBeUndefined();
    for (const wrong of [line.replace('—', '-'), line.replace(' other', '  other'), '— other.example/log AAAA\n', '\n'])
      expect(openNote(`${text}\n${line}${wrong}`, [verifier]), wrong).toBeUndefined();
  });

  test('has nothing in it that moves the cursor of whoever looks at it', () => {
    const signer = newSigner('log');
    for (const text of ['no end', 'a\tb\n', 'a\r\n', '\x1b[2J\n'])
      expect(() => signNote(text, [signer])).toThrow(RangeError);
    const note = signNote('One.\n', [signer]);
    const verifier = parseVerifier(printVerifier(signer))!;
    expect(openNote(note, [verifier])).toBeDefined();
    expect(openNote(note.replaceAll('\n', '\r\n'), [verifier])).toBeUndefined();
  });

  test('around a change of keys both vouch for it', () => {
    const [before, after] = [newSigner('log'), newSigner('log')];
    const note = signCheckpoint({ origin: 'log', size: 3, root: new Uint8Array(32) }, [before, after]);
    for (const signer of [before, after]) {
      const trusted = [parseVerifier(printVerifier(signer))!];
      expect(openCheckpoint(note, 'log', trusted)).toMatchObject({ size: 3 });
      expect(openCheckpoint(note, 'another', trusted)).toBeUndefined();
      expect(openCheckpoint(note.replace('\n3\n', '\n03\n'), 'log', trusted)).toBeUndefined();
    }
  });
});

test('a checkpoint has one way of being written, and room for lines of others', () => {
  const signer = newSigner('log');
  const trusted = [parseVerifier(printVerifier(signer))!];
  const root = Buffer.alloc(32, 1);
  const coded = root.toString('base64');
  const opened = (text: string) => openCheckpoint(signNote(text, [signer]), 'log', trusted);
  expect(opened(`log\n0\n${coded}\n`)).toEqual({ origin: 'log', size: 0, root });
  expect(opened(`log\n${2 ** 53 - 1}\n${coded}\nof a witness\n`)).toEqual({ origin: 'log', size: 2 ** 53 - 1, root });
  for (const wrong of [
    `log\n3\n`,
    `log\n+3\n${coded}\n`,
    `log\n3.0\n${coded}\n`,
    `log\n9999999999999999\n${coded}\n`,
    `log\n3\n${coded.slice(0, -1)}\n`,
    `log\n3\n${root.subarray(1).toString('base64')}\n`,
    `log\n3\n${coded}\n\n`,
    `log\n3\n${coded}\n\nof a witness\n`,
    `\n3\n${coded}\n`,
  ])
    expect(opened(wrong), JSON.stringify(wrong)).toBeUndefined();
});

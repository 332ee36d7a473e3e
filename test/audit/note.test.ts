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

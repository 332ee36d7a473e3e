import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { newSigner, parseSigner, printSigner, printVerifier, type Signer } from '../audit/note.ts';
import { signSuccession } from '../audit/rotation.ts';
import { system } from './actor.ts';
import { instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';

/**
 * The keys that sign what the log says of itself, from a file that only its owner reads; made with its first key where it is not there. The first key
 * is the newest; those below it sign too, for whoever trusts an older one and does not follow, until they are taken out of the file.
 */
export function logKeys(path: string, name: string): readonly Signer[] {
  if (!existsSync(path)) write(path, [newSigner(name)]);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const signers = lines.flatMap((line) => parseSigner(line) ?? []);
  if (signers.length === 0 || signers.length < lines.length)
    throw new Problem('bad-request', `${path} holds something that is no signing key.`);
  return signers;
}

/**
 * Makes a new key the first. The log says so in a line that holds a note signed by the older keys: whoever trusts one of them can follow, also when they no
 * longer sign.
 */
export async function rotateLogKey(register: Register, path: string, name: string): Promise<Signer> {
  const before = logKeys(path, name);
  const fresh = newSigner((before[0] as Signer).name);
  const about = printVerifier(fresh);
  const note = signSuccession(fresh.name, about, instantOf(register.clock.now()), before);
  write(path, [fresh, ...before]);
  await register.write(system, async (writing) => {
    writing.log({ action: 'log.key-added', outcome: 'done', about, note });
  });
  return fresh;
}

function write(path: string, signers: readonly Signer[]): void {
  writeFileSync(`${path}.part`, `${signers.map(printSigner).join('\n')}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.part`, path);
}

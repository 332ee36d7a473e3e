import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command as audit } from '../../src/cli/audit.ts';
import { type Machine, readWords } from '../../src/cli/command.ts';
import { listAccords, loadAccord } from '../../src/cli/files.ts';
import { languageFor } from '../../src/cli/language.ts';
import { checkpointNow } from '../../src/service/audit.ts';
import { logKeys } from '../../src/service/log-key.ts';
import { registerOver } from '../../src/service/register.ts';
import { openStore } from '../../src/store/open.ts';

const machine: Machine = { load: loadAccord, list: listAccords, today: () => 20_454 };

interface Told {
  readonly text: string;
  readonly status: number;
}

async function call(...spoken: readonly string[]): Promise<Told> {
  const words = readWords(audit, spoken);
  const context = { ...machine, language: await languageFor(words) };
  const answer = (await audit.answer(words, context)) as never;
  return { text: await audit.tell(answer, words, context), status: audit.status?.(answer, words) ?? 0 };
}

describe('tacit audit', () => {
  const store = join(mkdtempSync(join(tmpdir(), 'tacit-audit-')), 'register.db');
  const key = `${store}.key`;
  const signed = async (): Promise<string> => {
    const register = registerOver(await openStore(store));
    const note = await checkpointNow(register, logKeys(key, 'tacit-register'));
    await register.close();
    return note;
  };

  test('follows from the key that is trusted to the one that signs today, in every language', async () => {
    const { text: first } = await call('key', '--store', store);
    const { text: fresh } = await call('rotate', '--store', store);
    expect((await call('key', '--store', store)).text).toBe(`${fresh}\n${first}`);
    writeFileSync(key, `${readFileSync(key, 'utf8').split('\n')[0]}\n`);
    await signed();
    const verify = ['verify', '--store', store, '--trust', first] as const;
    const told = await call(...verify);
    expect(told.text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, 'INSTANT')).toBe(
      `Line 0: the key ${fresh} signs since INSTANT; a key that is trusted says so.\nThe log has 1 lines; 1 checkpoints vouch for the first 1.`,
    );
    expect(told.status).toBe(0);
    expect((await call(...verify, '--lang', 'ja')).text).toContain(`第0行：鍵${fresh}が`);
    expect((await call(...verify, '--lang', 'ko')).text).toContain(`0번 줄: 키 ${fresh}이(가)`);
  });

  test('says what does not fit, and fails', async () => {
    await call('rotate', '--store', store);
    const elsewhere = join(store, '..', 'kept');
    writeFileSync(elsewhere, await signed());
    const junk = join(store, '..', 'junk');
    writeFileSync(junk, 'no note\n');
    const opened = await openStore(store);
    await opened.write(async (tx) => {
      await tx.updateTable('log').set({ leaf: '{}' }).where('idx', '=', 1).execute();
    });
    await opened.close();
    const told = await call('verify', '--store', store, '--checkpoint', elsewhere, '--checkpoint', junk);
    expect(told.text.split('\n')).toEqual([
      'Checkpoint 2 is none of this log, or not of the size that it is kept under.',
      'The text of line 1 is not the one that its hash was made of.',
      'The checkpoint of 2 lines is of another root; the first 1 lines are vouched for.',
      'The checkpoint of 2 lines is of another root; the first 1 lines are vouched for.',
      'The log of 2 lines is not the one that was vouched for.',
    ]);
    expect(told.status).toBe(1);
  });
});

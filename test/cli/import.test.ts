import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Machine, readWords } from '../../src/cli/command.ts';
import { listAccords, loadAccord } from '../../src/cli/files.ts';
import { command } from '../../src/cli/import.ts';
import { languageFor } from '../../src/cli/language.ts';

const machine: Machine = { load: loadAccord, list: listAccords, today: () => 20_454 };

async function call(...spoken: readonly string[]): Promise<{ readonly text: string; readonly status: number }> {
  const words = readWords(command, spoken);
  const context = { ...machine, language: await languageFor(words) };
  const answer = (await command.answer(words, context)) as never;
  return { text: await command.tell(answer, words, context), status: command.status?.(answer, words) ?? 0 };
}

test('a list of agreements is looked at, tried and taken in, in every language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tacit-import-'));
  const [list, mapping, store] = ['list.csv', 'mapping.json', 'register.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(
    list,
    'No,Title,Supplier,Start date,Term,Owner\nC-1,Cleaning,Acme,2022-04-25,3 years,Ann\nC-2,Lift,Otto,31/02/2022,1 year,\n',
  );
  await expect(call(list, '--store', store)).rejects.toThrow(/--propose > mapping.json/);
  const proposed = await call(list, '--propose');
  expect(JSON.parse(proposed.text)).toMatchObject({ headerRow: 1, columns: { start: 'Start date' } });
  writeFileSync(mapping, proposed.text);
  const tried = await call(list, '--mapping', mapping, '--store', store, '--dry-run');
  expect(tried.text).toContain(`${list}, row 3, column D: `);
  expect(tried.text).toContain(`${list}, row 2: nobody of the register is Ann; the accord has no owner yet.`);
  expect(tried.text).toMatch(/1 new, 0 changed, 0 unchanged, 1 refused\.\nThis was a trial: nothing was taken in\.$/);
  const taken = await call(list, '--mapping', mapping, '--store', store, '--lang', 'ja');
  expect(taken).toMatchObject({ status: 1, text: expect.stringMatching(/3行D列：[\s\S]*新規1件/) });
  expect((await call(list, '--mapping', mapping, '--store', store)).text).toMatch(/0 new, 0 changed, 1 unchanged/);

  writeFileSync(mapping, '{"headerRow": 0}');
  await expect(call(list, '--mapping', mapping, '--store', store)).rejects.toThrow(
    /no mapping of columns: .*headerRow/,
  );
  await expect(call(folder, '--dry-run', '--store', store)).rejects.toThrow(/for spreadsheets/);
  await expect(call(join(folder, 'none.csv'), '--propose')).rejects.toThrow(/none\.csv/);
});

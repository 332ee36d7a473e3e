import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/index.ts';
import { command as check } from '../../src/cli/check.ts';
import { FileError, type Machine, readWords, UsageError } from '../../src/cli/command.ts';
import { listAccords, loadAccord } from '../../src/cli/files.ts';
import { helpText } from '../../src/cli/help.ts';
import { languageFor, languageIn } from '../../src/cli/language.ts';
import { saying } from '../../src/cli/saying.ts';
import { command as status } from '../../src/cli/status.ts';

const bad = join(import.meta.dirname, '..', 'accords', 'bad');
const file = join(bad, 'act-after-deadline.accord.yaml');
const machine: Machine = { load: loadAccord, list: listAccords, today: () => 20_454 };

async function told(path: string, lang: string): Promise<string> {
  const words = readWords(check, [path, '--lang', lang]);
  const context = { ...machine, language: await languageFor(words) };
  return check.tell((await check.answer(words, context)) as never, words, context);
}

const thrown = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

describe('findings', () => {
  test('are told in the language that is asked for: place, severity, sentence, hint and count', async () => {
    expect(await told(file, 'en')).toBe(`${file}
  14:5     warning act/after-deadline
           \`note\` of 2025-12-01 came 1 day after the deadline 2025-11-30 for 2026-02-28; it takes effect on 2027-02-28 instead.
           Nothing is wrong with the file; check the day of receipt, because it decides in which term the notice takes effect.

0 errors, 1 warning and 0 notes.`);
    expect(await told(file, 'ja')).toBe(`${file}
  14:5     警告    act/after-deadline
           \`note\`（2025-12-01）は、2026-02-28での終了のための期限2025-11-30より1日遅い。このため効力最終日は2027-02-28となる。
           ファイルに誤りはない。どの期に通告の効力が生じるかは受領日で決まるので、受領日を確かめること。

エラー0件、警告1件、注記0件。`);
    expect(await told(file, 'ko')).toBe(`${file}
  14:5     경고    act/after-deadline
           \`note\`(2025-12-01)의 통보는 2026-02-28 종료를 위한 기한 2025-11-30보다 1일 늦었다. 따라서 효력 최종일은 2027-02-28이 된다.
           파일에 잘못은 없다. 통보의 효력이 어느 기에 생기는지는 수령일로 정해지므로 수령일을 확인할 것.

오류 0건, 경고 1건, 참고 0건.`);
  });

  test('are the same as JSON in every language, and have no field beside those that are fixed', async () => {
    const words = readWords(check, [file, '--lang', 'ja', '--json']);
    const answer = await check.answer(words, { ...machine, language: await languageFor(words) });
    const [found] = JSON.parse(JSON.stringify(answer)) as readonly Diagnostic[];
    expect(Object.keys(found ?? {})).toEqual(['code', 'severity', 'message', 'hint', 'file', 'line', 'column']);
    expect(found?.hint).toMatch(/^Nothing is wrong/);
  });

  test('of a file that cannot be loaded are told so too, one a line', async () => {
    const error = thrown(() => loadAccord(join(bad, 'file-not-yaml.accord.yaml'))) as FileError;
    const say = await saying('ja');
    expect(error).toBeInstanceOf(FileError);
    expect(error.says.map(say)[0]).toMatch(
      /:5:1 file\/not-yaml: YAMLとして読めない：引用符「"」が閉じていない。ここの/,
    );
    expect(error.message).toContain(
      ':5:1 file/not-yaml: This is not YAML: Missing closing "quote. Mend the YAML here;',
    );
  });
});

describe('a call that is not understood', () => {
  test('is answered in the language that it asks for', async () => {
    const error = thrown(() => readWords(status, ['x', '--onn', '1', '--lang', 'ko'])) as UsageError;
    expect(error).toBeInstanceOf(UsageError);
    expect(error.says.map(await saying('ko'))).toEqual([
      'tacit status 명령에 --onn 옵션은 없다. --on을 뜻한 것인가? 옵션의 목록은 `tacit status --help`에 있다.',
    ]);
  });

  test.each([
    [['status', 'x', '--lang', 'ja'], 'ja'],
    [['--onn', '--lang=ko', '-x'], 'ko'],
    [['x', '--lang', 'ja', '--lang', 'ko'], 'ko'],
    [['x', '--lang'], 'en'],
    [['x', '--lang', 'jp'], 'en'],
    [['ja', '--on', 'ko'], 'en'],
  ] as const)('and the words %j ask for it in %s', (words, language) => {
    expect(languageIn(words)).toBe(language);
  });
});

describe('help', () => {
  test('is in the language that is asked for', async () => {
    expect(await helpText('count', await saying('ja'))).toMatch(
      /^tacit count\n\n名前のある計算法で日数を数え、.+。\n\n {2}--for PERIOD +期間：/,
    );
    expect(await helpText('status', await saying('ko'))).toMatch(
      /^tacit status FILE\n\n어느 날 각 당사자의 .+ 보인다\.\n\n {2}--on DATE {8}묻는 날/,
    );
    expect(await helpText('init', await saying('en'))).toMatch(
      /^tacit init ID\n\nWrite a first accord file to fill in\.\n\n {2}--kind KIND /,
    );
  });
});

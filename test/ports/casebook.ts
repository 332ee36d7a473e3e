import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Accord } from '../../src/accord/index.ts';
import { sameJson } from '../../src/base/index.ts';
import { type Machine, readWords, UsageError } from '../../src/cli/command.ts';
import { commandNamed } from '../../src/cli/commands.ts';
import { languageFor } from '../../src/cli/language.ts';
import { dayInZone } from '../../src/cli/today.ts';
import { putAccord } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { openStore } from '../../src/store/open.ts';

interface Question {
  readonly id: string;
  readonly ask: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
  readonly optional?: boolean;
}

/** What came of a casebook on one store. */
export interface Outcome {
  readonly accords: number;
  readonly asked: number;
  /** Every answer, so that two stores can be compared. */
  readonly answers: ReadonlyMap<string, string>;
  readonly failed: readonly string[];
  readonly damage: number;
}

/** Takes a casebook into an empty store, opens it anew, and asks every question of what the store gives back. */
export async function casebookOn(folder: string, address: string): Promise<Outcome> {
  const names = readdirSync(folder).sort();
  const first = registerOver(await openStore(address));
  for (const name of names.filter((one) => one.endsWith('.accord.yaml')))
    await first.write(system, putAccord(first, readFileSync(join(folder, name), 'utf8'), { file: name }));
  for (const name of names.filter((one) => /^portfolio\.accords.*\.ndjson$/.test(one)))
    for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      await first.write(system, putAccord(first, JSON.parse(line) as never));
  if (address !== 'memory:') await first.close();
  const register = address === 'memory:' ? first : registerOver(await openStore(address));
  const accords = await everyAccord(register);
  const answers = new Map<string, string>();
  const failed: string[] = [];
  let asked = 0;
  for (const { id, ask, expect, optional } of questionsIn(folder, names)) {
    if (ask[0] === 'count' || ask[0] === 'check') continue;
    asked += 1;
    const answer = await answerTo(ask, accords);
    answers.set(id, JSON.stringify(answer));
    const wrong = Object.entries(expect).filter(([pointer, wanted]) => !sameJson(pointed(answer, pointer), wanted));
    if (wrong.length > 0 && !optional) failed.push(`${id}: ${wrong.map(([pointer]) => pointer).join(' ')}`);
  }
  const { damage } = await verifyStore(register);
  await register.close();
  return { accords: accords.size, asked, answers, failed, damage: damage.length };
}

function* questionsIn(folder: string, names: readonly string[]): Generator<Question> {
  for (const name of names.filter((one) => one.endsWith('.expect.json')))
    yield* JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Question[];
  for (const name of names.filter((one) => /^portfolio\.expect.*\.ndjson$/.test(one)))
    for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n')) yield JSON.parse(line) as Question;
}

async function everyAccord({ read, shelf }: Register): Promise<ReadonlyMap<string, Accord>> {
  const ids = (await read.selectFrom('accord').select('id').execute()).map(({ id }) => id);
  return new Map([...(await shelf.takeAll(read, ids))].map(([id, { accord }]) => [id, accord]));
}

async function answerTo(ask: readonly string[], accords: ReadonlyMap<string, Accord>): Promise<unknown> {
  const [name = '', ...words] = ask;
  const command = await commandNamed(name);
  if (!command) throw new UsageError({ key: `no command ${name}`, values: [] });
  const lookup = (id: string): Accord | undefined => accords.get(id);
  const machine: Machine = {
    list: (path) => [path],
    today: (zone) => dayInZone(Date.now(), zone),
    load: (path) => ({ accord: lookup(basename(path).replace(/\.accord\.yaml$/, '')) as Accord, file: path, lookup }),
  };
  const read = readWords(command, words);
  return JSON.parse(JSON.stringify(await command.answer(read, { ...machine, language: await languageFor(read) })));
}

function pointed(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce(
      (part: unknown, step) =>
        (part as Record<string, unknown> | null | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      value,
    );
}

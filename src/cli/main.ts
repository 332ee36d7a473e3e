#!/usr/bin/env node
import { type Language, languages } from '../base/index.ts';
import { civilDayAt } from '../calendar/index.ts';
import { type Command, type Context, FileError, nearest, readWords, UsageError, valueOf } from './command.ts';
import { listAccords, loadAccord } from './files.ts';

const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  status: () => import('./status.ts'),
  deadlines: () => import('./deadlines.ts'),
  options: () => import('./options.ts'),
  count: () => import('./count.ts'),
};

async function find(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? (await commands[name]?.())?.command : undefined;
}

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  const context: Context = { load: loadAccord, list: listAccords, today: (zone) => civilDayAt(Date.now(), zone), language: 'en' };
  if (name === 'batch') {
    const { runBatch } = await import('./batch.ts');
    await runBatch(context, find);
    return 0;
  }
  const command = await find(name);
  if (!command) {
    const near = nearest(name, [...Object.keys(commands), 'batch']);
    throw new UsageError(`There is no command ${name}${near ? `; did you mean ${near}?` : '.'} \`tacit help\` lists them.`);
  }
  const read = readWords(command, rest);
  const language = valueOf(read, 'lang') ?? 'en';
  if (!languages.includes(language as Language)) throw new UsageError(`--lang ${language}: it has to be one of ${languages.join(', ')}.`);
  const own = { ...context, language: language as Language };
  const answer = await command.answer(read, own);
  process.stdout.write(read.options.json ? `${JSON.stringify(answer)}\n` : `${command.tell(answer as never, read, own)}\n`);
  return command.status?.(answer as never, read) ?? 0;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError) && !(error instanceof FileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);

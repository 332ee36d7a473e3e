#!/usr/bin/env node
import { near, sentence } from '../base/index.ts';
import { FileError, type Machine, readWords, UsageError, type Words } from './command.ts';
import { batchName, commandNamed, commands } from './commands.ts';
import { listAccords, loadAccord } from './files.ts';
import { languageFor, languageIn, languageOf } from './language.ts';
import { dayInZone } from './today.ts';

const machine: Machine = {
  load: loadAccord,
  list: listAccords,
  today: (zone) => dayInZone(Date.now(), zone),
};

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (name === '--version') {
    const { version } = await import('./help.ts');
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (['help', '--help', '-h'].includes(name)) {
    const asked = readWords({ name: 'help', takes: 'COMMAND', options: {} }, rest);
    return help(asked.files[0], asked);
  }
  const command = name === batchName ? { name, takes: '', options: {} } : await commandNamed(name);
  if (!command) {
    const meant = near(name, [...Object.keys(commands), batchName]);
    throw new UsageError(
      meant
        ? sentence`There is no command ${name}; did you mean ${meant}? \`tacit help\` lists them.`
        : sentence`There is no command ${name}. \`tacit help\` lists them.`,
    );
  }
  const read = readWords(command, rest);
  if (read.options.help) return help(name, read);
  if (!('answer' in command)) {
    const { runBatch } = await import('./batch.ts');
    await runBatch(read, machine);
    return 0;
  }
  const own = { ...machine, language: await languageFor(read) };
  const ran = await command.run?.(read, own);
  if (ran !== undefined) return ran;
  const answer = await command.answer(read, own);
  const told = read.options.json
    ? JSON.stringify(answer)
    : await fitted(await command.tell(answer as never, read, own));
  if (told !== '') process.stdout.write(`${told}\n`);
  return command.status?.(answer as never, read) ?? 0;
}

async function help(name: string | undefined, asked: Words): Promise<number> {
  const [{ helpText }, { saying }] = await Promise.all([import('./help.ts'), import('./saying.ts')]);
  process.stdout.write(await helpText(name, await saying(languageOf(asked))));
  return 0;
}

// A table goes to a file or a pipe one line a row, and into a narrow terminal folded.
async function fitted(text: string): Promise<string> {
  const { isTTY, columns } = process.stdout;
  if (!isTTY || !columns) return text;
  const { foldTables } = await import('../brief/terminal.ts');
  return foldTables(text, columns);
}

// A reader that has seen enough closes the pipe; that is no error of ours.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
});

const words = process.argv.slice(2);
main(words).then(
  (status) => {
    process.exitCode = status;
  },
  async (error: unknown) => {
    if (!(error instanceof UsageError) && !(error instanceof FileError)) throw error;
    const { saying } = await import('./saying.ts');
    const say = await saying(languageIn(words));
    process.stderr.write(`${error.says.map(say).join('\n')}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);

#!/usr/bin/env node
import { near } from '../base/index.ts';
import { FileError, type Machine, readWords, UsageError } from './command.ts';
import { batchName, commandNamed, commands } from './commands.ts';
import { listAccords, loadAccord } from './files.ts';
import { languageFor, languageIn } from './language.ts';
import { dayInZone } from './today.ts';

const machine: Machine = {
  load: loadAccord,
  list: listAccords,
  today: (zone) => dayInZone(Date.now(), zone),
};

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (['help', '--help', '-h', '--version'].includes(name)) {
    const { helpText, version } = await import('./help.ts');
    process.stdout.write(name === '--version' ? `${version()}\n` : await helpText(rest[0]));
    return 0;
  }
  const command = name === batchName ? { name, takes: '', options: {} } : await commandNamed(name);
  if (!command) {
    const meant = near(name, [...Object.keys(commands), batchName]);
    throw new UsageError(
      `There is no command ${name}${meant ? `; did you mean ${meant}?` : '.'} \`tacit help\` lists them.`,
    );
  }
  const read = readWords(command, rest);
  if (read.options.help) {
    const { helpText } = await import('./help.ts');
    process.stdout.write(await helpText(name));
    return 0;
  }
  if (!('answer' in command)) {
    const { runBatch } = await import('./batch.ts');
    await runBatch(read, machine);
    return 0;
  }
  const own = { ...machine, language: await languageFor(read) };
  const answer = await command.answer(read, own);
  const told = read.options.json
    ? JSON.stringify(answer)
    : await fitted(await command.tell(answer as never, read, own));
  if (told !== '') process.stdout.write(`${told}\n`);
  return command.status?.(answer as never, read) ?? 0;
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
    process.exitCode = error instanceof UsageError ? 2 : 1;
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
    else {
      const { saying } = await import('./saying.ts');
      const say = await saying(languageIn(words));
      process.stderr.write(`${error.says.map(say).join('\n')}\n`);
    }
  },
);

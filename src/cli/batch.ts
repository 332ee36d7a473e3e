import { createInterface } from 'node:readline';
import { accordFrom } from '../accord/index.ts';
import { sentence } from '../base/index.ts';
import { dayOption } from './asking.ts';
import { FileError, type Machine, readWords, UsageError, type Words } from './command.ts';
import { commandNamed } from './commands.ts';
import { languageFor } from './language.ts';

interface Asked {
  readonly id?: unknown;
  readonly file?: string;
  readonly accord?: unknown;
  readonly ask?: readonly string[];
}

/** Answers one line of `tacit batch`: the same answer that the same words print, or what is wrong with them. */
async function answerLine(line: string, number: number, machine: Machine): Promise<string> {
  let asked: Asked | null;
  try {
    asked = JSON.parse(line) as Asked | null;
  } catch {
    return JSON.stringify({
      id: null,
      error: `Line ${number} is not JSON; write one question as {"id", "file" | "accord", "ask": [words]}.`,
    });
  }
  const id = asked?.id ?? null;
  try {
    const words: unknown = asked?.ask;
    if (!asked || !Array.isArray(words) || !words.every((word) => typeof word === 'string'))
      throw new UsageError(
        sentence`A question is {"id", "file" | "accord", "ask": [words]}, and \`ask\` is a list of texts.`,
      );
    const [name, ...rest] = words;
    const command = name === undefined ? undefined : await commandNamed(name);
    if (!command)
      throw new UsageError(
        name === undefined
          ? sentence`\`ask\` has no words; \`tacit help\` lists the commands.`
          : sentence`There is no command ${name} to ask; \`tacit help\` lists the commands.`,
      );
    const read = readWords(command, rest);
    const context = { ...machineFor(asked, machine), language: await languageFor(read) };
    return JSON.stringify({ id, answer: await command.answer(read, context) });
  } catch (error) {
    // A question that cannot be answered, for whatever reason, does not end the batch.
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

// With `accord` the accord itself is given, and the file's word only stands for it.
function machineFor(asked: Asked, machine: Machine): Machine {
  if (asked.accord === undefined) return machine;
  return {
    ...machine,
    list: (path) => [path],
    parse: (path) => accordFrom(asked.accord, path),
    load: (path) => {
      const { accord, diagnostics } = accordFrom(asked.accord, path);
      if (!accord) throw new FileError(diagnostics.filter((d) => d.severity === 'error'));
      return { accord, file: path, lookup: () => undefined };
    },
  };
}

/** Reads questions until the input ends, and writes each answer as soon as it is ready, in order. */
export async function runBatch(words: Words, given: Machine): Promise<void> {
  const today = dayOption(words, 'today');
  const machine = today === undefined ? given : { ...given, today: () => today };
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${await answerLine(line, number, machine)}\n`))
      await new Promise((done) => process.stdout.once('drain', done));
  }
}

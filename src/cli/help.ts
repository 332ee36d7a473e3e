import { readFileSync } from 'node:fs';
import { type Sentence, sentence } from '../base/index.ts';
import { type Command, commonOptions, UsageError } from './command.ts';
import { batchName, commandNamed, commands } from './commands.ts';
import type { Saying } from './saying.ts';

/** The version of the package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

const batchSays = sentence`answer many questions in one process: NDJSON in, NDJSON out`;

/** What a command takes, or the list of all commands. */
export async function helpText(name: string | undefined, say: Saying): Promise<string> {
  const paragraphs = name === undefined ? await overview(say) : await helpOf(name, say);
  return `${paragraphs.join('\n\n')}\n`;
}

async function overview(say: Saying): Promise<readonly string[]> {
  const all = (await Promise.all(Object.keys(commands).map(commandNamed))) as Command[];
  const rows = [...all.map((c) => [c.name, c.says] as const), [batchName, batchSays] as const];
  return [
    say(sentence`Tacit ${version()}: agreements that renew unless someone speaks.`),
    '  tacit COMMAND …',
    table(rows, Number.POSITIVE_INFINITY, say),
    [
      sentence`\`tacit COMMAND --help\` says what a command takes.`,
      sentence`Exit status: 0 answered, 1 the file has errors, 2 wrong usage, 3 a deadline has been missed (with --fail).`,
    ]
      .map(say)
      .join('\n'),
  ];
}

async function helpOf(name: string, say: Saying): Promise<readonly string[]> {
  if (name === batchName)
    return [
      'tacit batch --json',
      [
        headline(batchSays, say),
        say(
          sentence`Each line: {"id", "file" | "accord", "ask": [words]}; each answer: {"id", "answer"} or {"id", "error"}.`,
        ),
      ].join('\n'),
    ];
  const command = await commandNamed(name);
  if (!command) throw new UsageError(sentence`There is no command ${name}. \`tacit help\` lists them.`);
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(
    ([option, { value, says }]) => [`--${option}${value ? ` ${value}` : ''}`, says] as const,
  );
  return [`tacit ${command.name} ${command.takes}`.trimEnd(), headline(command.says, say), table(rows, 24, say)];
}

function headline(says: Sentence, say: Saying): string {
  const text = say(sentence`${says}.`);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function table(rows: readonly (readonly [string, Sentence])[], most: number, say: Saying): string {
  const width = Math.min(most, Math.max(...rows.map(([name]) => name.length)));
  return rows.map(([name, says]) => `  ${name.padEnd(width)}  ${say(says)}`).join('\n');
}

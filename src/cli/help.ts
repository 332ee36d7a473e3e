import { readFileSync } from 'node:fs';
import { type Command, commonOptions, type OptionSpec, UsageError } from './command.ts';
import { batchName, commandNamed, commands } from './commands.ts';

/** The version of the package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

const batchSays = 'answer many questions in one process: NDJSON in, NDJSON out';

/** What a command takes, or the list of all commands. */
export async function helpText(name?: string): Promise<string> {
  if (name === undefined) {
    const all = await Promise.all(Object.keys(commands).map(commandNamed));
    const rows = [...(all as Command[]).map((c) => [c.name, c.says] as const), [batchName, batchSays] as const];
    const width = Math.max(...rows.map(([n]) => n.length));
    return `Tacit ${version()}: agreements that renew unless someone speaks.\n\n  tacit COMMAND …\n\n${rows.map(([n, says]) => `  ${n.padEnd(width)}  ${says}`).join('\n')}\n\n\`tacit COMMAND --help\` says what a command takes.\nExit status: 0 answered, 1 the file has errors, 2 wrong usage, 3 a deadline has been missed (with --fail).\n`;
  }
  if (name === batchName)
    return `tacit batch --json\n\n${batchSays}.\nEach line: {"id", "file" | "accord", "ask": [words]}; each answer: {"id", "answer"} or {"id", "error"}.\n`;
  const command = await commandNamed(name);
  if (!command) throw new UsageError(`There is no command ${name}. \`tacit help\` lists them.`);
  const row = ([option, spec]: [string, OptionSpec]): readonly [string, string] => [
    `--${option}${spec.value ? ` ${spec.value}` : ''}`,
    spec.says,
  ];
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(row);
  const width = Math.min(24, Math.max(...rows.map(([o]) => o.length)));
  return `tacit ${command.name}${command.takes ? ` ${command.takes}` : ''}\n\n${command.says[0]?.toUpperCase()}${command.says.slice(1)}.\n\n${rows.map(([o, says]) => `  ${o.padEnd(width)}  ${says}`).join('\n')}\n`;
}

import { parseArgs } from 'node:util';
import type { Accord, Parsed } from '../accord/index.ts';
import { type Diagnostic, english, listed, near, type Sentence, sentence, spoken, wordsOf } from '../base/index.ts';
import type { Catalogue } from '../brief/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Lookup } from '../engine/index.ts';

/** A call that cannot be understood: exit status 2. */
export class UsageError extends Error {
  /** What is said of it. */
  readonly says: readonly Sentence[];
  constructor(says: Sentence) {
    super(english(says));
    this.says = [says];
  }
}

/** A file with errors: exit status 1. */
export class FileError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** What is said of it: each finding in a line. */
  readonly says: readonly Sentence[];
  constructor(diagnostics: readonly Diagnostic[]) {
    const says = diagnostics.map(
      (d) => sentence`${`${d.file}:${d.line}:${d.column}`} ${d.code}: ${d[spoken]} ${wordsOf(d.hint)}`,
    );
    super(says.map(english).join('\n'));
    this.diagnostics = diagnostics;
    this.says = says;
  }
}

/** One option of a command: `value` names what follows it; without one it is a switch. */
export interface OptionSpec {
  readonly says: Sentence;
  readonly value?: string;
  readonly many?: true;
}

/** The words of a call, understood. */
export interface Words {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** An accord with where it came from and how to find those beside it. */
export interface Loaded {
  readonly accord: Accord;
  readonly file: string;
  readonly text?: string;
  readonly lookup: Lookup;
}

/** What a command may ask of the machine. */
export interface Machine {
  readonly load: (path: string) => Loaded;
  /** What was understood of a file, with every finding; from the disk where it is left out. */
  readonly parse?: (path: string) => Parsed;
  readonly today: (zone: string) => Day;
  /** Paths of the accord files under a path. */
  readonly list: (path: string) => readonly string[];
}

/** What an answer is given in: the machine, and the language that it is to be told in. */
export interface Context extends Machine {
  readonly language: Catalogue;
}

/** A command: what it is called, what it takes, and what it answers; `tell` says the answer for people. */
export interface Command {
  readonly name: string;
  readonly says: Sentence;
  readonly takes: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly answer: (words: Words, context: Context) => unknown;
  readonly tell: (answer: never, words: Words, context: Context) => string | Promise<string>;
  /** Writes an answer that would be too large to hold, piece by piece, and gives the exit status; undefined where the answer is to be told as others are. */
  readonly run?: (words: Words, context: Context) => Promise<number | undefined>;
  /** The exit status that an answer calls for. */
  readonly status?: (answer: never, words: Words) => number;
}

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  json: { says: sentence`print the answer as JSON` },
  lang: { says: sentence`language of the sentences: en, ja or ko`, value: 'LANG' },
  today: { says: sentence`take this day for today`, value: 'DATE' },
  help: { says: sentence`say what the command takes` },
};

/** Reads the words after the name of a command. */
export function readWords(command: Pick<Command, 'name' | 'takes' | 'options'>, words: readonly string[]): Words {
  const specs = { ...commonOptions, ...command.options };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      { type: spec.value ? ('string' as const) : ('boolean' as const), multiple: spec.many ?? false },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (command.takes === '' && positionals[0] !== undefined)
      throw new UsageError(sentence`tacit ${command.name} takes options only, and ${positionals[0]} is none.`);
    return { files: positionals, options: values as Words['options'] };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const unknown = /Unknown option '(--?[^']+)'/.exec((error as Error).message)?.[1];
    const help = sentence`\`tacit ${command.name} --help\` lists the options.`;
    if (!unknown)
      throw new UsageError(sentence`tacit ${command.name}: ${misused((error as Error).message, specs)} ${help}`);
    const meant = near(unknown.replace(/^-+/, ''), Object.keys(specs));
    throw new UsageError(
      meant
        ? sentence`tacit ${command.name} has no option ${unknown}; did you mean --${meant}? ${help}`
        : sentence`tacit ${command.name} has no option ${unknown}. ${help}`,
    );
  }
}

// An option that wants a value and has none, or the other way round, in the words of the call.
function misused(message: string, specs: Readonly<Record<string, OptionSpec>>): Sentence {
  const option = /'(?:-\w, )?--([\w-]+)/.exec(message)?.[1] ?? '';
  const value = specs[option]?.value;
  return value === undefined
    ? sentence`--${option} takes no value.`
    : sentence`--${option} wants a value: --${option} ${value}.`;
}

/** A single value of an option. */
export function valueOf(words: Words, name: string): string | undefined {
  const value = words.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** A value that has to be a word of a list. */
export function oneOf<Word extends string>(words: Words, name: string, list: readonly Word[]): Word | undefined {
  const value = valueOf(words, name);
  const found = list.find((word) => word === value);
  if (value === undefined || found !== undefined) return found;
  const meant = near(value, list);
  throw new UsageError(
    meant
      ? sentence`--${name} ${value}: did you mean ${meant}? It has to be one of ${listed(list)}.`
      : sentence`--${name} ${value}: it has to be one of ${listed(list)}.`,
  );
}

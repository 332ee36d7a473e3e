import { renameSync } from 'node:fs';
import { printAccord } from '../accord/authoring.ts';
import { parseAccord } from '../accord/index.ts';
import { english, sentence } from '../base/index.ts';
import { type Command, type Context, FileError, UsageError, type Words } from './command.ts';
import { readText, writeText } from './files.ts';
import { saying } from './saying.ts';

interface Formatted {
  readonly file: string;
  /** Whether the file is already as it would be printed. */
  readonly formatted: boolean;
  /** Why it is left alone. */
  readonly kept?: string;
  readonly text: string;
}

const loss = sentence`a comment or a meaning would be lost`;

function answer(words: Words): readonly Formatted[] {
  if (words.files.length === 0) throw new UsageError(sentence`tacit format wants files: tacit format FILE…`);
  if (words.options.check === true && words.options.write === true)
    throw new UsageError(sentence`Choose --check or --write.`);
  return words.files.map((file) => {
    const text = readText(file);
    const { accord, diagnostics } = parseAccord(text, file);
    // What cannot be read cannot be printed without losing something.
    if (!accord) throw new FileError(diagnostics.filter((d) => d.severity === 'error'));
    const printed = printAccord(text);
    if (printed === undefined) return { file, formatted: true, kept: english(loss), text };
    const formatted = printed === text;
    if (words.options.write === true && !formatted) replaceFile(file, printed);
    return { file, formatted, text: printed };
  });
}

// Written beside it first: a file is replaced whole or not at all.
function replaceFile(file: string, text: string): void {
  const beside = `${file}.new`;
  writeText(beside, text);
  renameSync(beside, file);
}

async function tell(answer: unknown, words: Words, { language }: Context): Promise<string> {
  const all = answer as readonly Formatted[];
  if (words.options.check !== true && words.options.write !== true)
    return all.map((f) => f.text.replace(/\n$/, '')).join('\n---\n');
  const said = all.flatMap((f) => {
    if (f.kept !== undefined) return [sentence`${f.file}: left as it is, because ${loss}`];
    if (f.formatted) return [];
    return [words.options.write === true ? sentence`${f.file}: written` : sentence`${f.file}: would change`];
  });
  return said.map(await saying(language.code)).join('\n');
}

/** `tacit format`: accord files with their keys in the order of the reference. Exit status 1 with --check where a file would change. */
export const command: Command = {
  name: 'format',
  says: sentence`print accord files with their keys in order, comments kept`,
  takes: 'FILE…',
  options: {
    check: { says: sentence`only say which files would change, with exit status 1` },
    write: { says: sentence`write the files instead of printing them` },
  },
  answer,
  tell,
  status: (answer, words) =>
    words.options.check === true && (answer as readonly Formatted[]).some((f) => !f.formatted) ? 1 : 0,
};

import { renameSync } from 'node:fs';
import { printAccord } from '../accord/authoring.ts';
import { parseAccord } from '../accord/index.ts';
import { type Command, FileError, UsageError, type Words } from './command.ts';
import { readText, writeText } from './files.ts';

interface Formatted {
  readonly file: string;
  /** Whether the file is already as it would be printed. */
  readonly formatted: boolean;
  /** Why it is left alone. */
  readonly kept?: string;
  readonly text: string;
}

function answer(words: Words): readonly Formatted[] {
  if (words.files.length === 0) throw new UsageError('tacit format wants files: tacit format FILE…');
  if (words.options.check === true && words.options.write === true) throw new UsageError('Choose --check or --write.');
  return words.files.map((file) => {
    const text = readText(file);
    const { accord, diagnostics } = parseAccord(text, file);
    // What cannot be read cannot be printed without losing something.
    if (!accord) throw new FileError(diagnostics.filter((d) => d.severity === 'error'));
    const printed = printAccord(text);
    if (printed === undefined) return { file, formatted: true, kept: 'a comment or a meaning would be lost', text };
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

function tell(answer: unknown, words: Words): string {
  const all = answer as readonly Formatted[];
  if (words.options.check !== true && words.options.write !== true)
    return all.map((f) => f.text.replace(/\n$/, '')).join('\n---\n');
  const done = words.options.write === true ? 'written' : 'would change';
  return all
    .flatMap((f) =>
      f.kept === undefined
        ? f.formatted
          ? []
          : [`${f.file}: ${done}`]
        : [`${f.file}: left as it is, because ${f.kept}`],
    )
    .join('\n');
}

/** `tacit format`: accord files with their keys in the order of the reference. Exit status 1 with --check where a file would change. */
export const command: Command = {
  name: 'format',
  says: 'print accord files with their keys in order, comments kept',
  takes: 'FILE…',
  options: {
    check: { says: 'only say which files would change, with exit status 1' },
    write: { says: 'write the files instead of printing them' },
  },
  answer,
  tell,
  status: (answer, words) =>
    words.options.check === true && (answer as readonly Formatted[]).some((f) => !f.formatted) ? 1 : 0,
};

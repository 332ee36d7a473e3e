import { dirname } from 'node:path';
import { codes, gather } from '../accord/authoring.ts';
import { finding, type Parsed } from '../accord/index.ts';
import type { Diagnostic, Severity } from '../base/index.ts';
import { type Examination, findingsIn } from '../engine/authoring.ts';
import { dayOption } from './asking.ts';
import { type Command, type Context, UsageError, valueOf, type Words } from './command.ts';
import { folderLookup, parseFile } from './files.ts';

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

function answer(words: Words, context: Context): readonly Diagnostic[] {
  if (words.files.length === 0) throw new UsageError('tacit check wants files or folders: tacit check PATH…');
  const least = valueOf(words, 'least') ?? 'note';
  const grave = severities.indexOf(least as Severity);
  if (grave < 0) throw new UsageError(`--least ${least}: it has to be one of ${severities.join(', ')}.`);
  const paths = words.files.map((path) => ({ path, files: context.list(path) }));
  const empty = paths
    .filter(({ files }) => files.length === 0)
    .map(({ path }) =>
      finding('file/not-readable', 'There is no accord file in this folder.', path, { line: 1, column: 1 }),
    );
  const lookups = new Map<string, Examination['lookup']>();
  const lookupIn = (folder: string): Examination['lookup'] => {
    const known = lookups.get(folder) ?? folderLookup(folder);
    lookups.set(folder, known);
    return known;
  };
  const files = [...new Set(paths.flatMap((p) => p.files))].map((file) => ({
    file,
    parsed: (context.parse ?? parseFile)(file),
  }));
  const found = files.flatMap(({ file, parsed }) => {
    const on = dayOption(words, 'today') ?? context.today(parsed.accord?.zone ?? 'UTC');
    const lookup = context.parse ? () => undefined : lookupIn(dirname(file));
    return [...sameId(file, parsed, files), ...findingsIn({ parsed, file, on, lookup })];
  });
  return [...empty, ...found].filter((d) => severities.indexOf(d.severity) <= grave);
}

// Accords find one another by their ids, in one folder.
function sameId(
  file: string,
  parsed: Parsed,
  files: readonly { readonly file: string; readonly parsed: Parsed }[],
): readonly Diagnostic[] {
  const id = parsed.accord?.id;
  const other =
    id === undefined
      ? undefined
      : files.find((o) => o.file !== file && o.parsed.accord?.id === id && dirname(o.file) === dirname(file));
  if (!other) return [];
  const { found, say } = gather(codes, file, parsed.locate);
  say('accord/duplicate-id', `\`${id as string}\` is also the id of the accord in ${other.file}.`, [], 'accord');
  return found;
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function tell(answer: unknown): string {
  const found = answer as readonly Diagnostic[];
  const files = [...new Set(found.map((d) => d.file))];
  const blocks = files.map((file) => {
    const lines = found
      .filter((d) => d.file === file)
      .map(
        (d) =>
          `  ${`${d.line}:${d.column}`.padEnd(8)} ${d.severity.padEnd(7)} ${d.code}\n           ${d.message}\n           ${d.hint}`,
      );
    return `${file}\n${lines.join('\n')}`;
  });
  const counts = severities.map((severity) => plural(found.filter((d) => d.severity === severity).length, severity));
  return [
    ...blocks,
    found.length === 0 ? 'No findings.' : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1) as string}.`,
  ].join('\n\n');
}

/** `tacit check`: what is wrong with accord files, doubtful about them or worth knowing. Exit status 1 where there is an error. */
export const command: Command = {
  name: 'check',
  says: 'what is wrong with accord files, doubtful about them or worth knowing',
  takes: 'PATH…',
  options: { least: { says: 'leave out what is less grave: error, warning or note (the default)', value: 'SEVERITY' } },
  answer,
  tell,
  status: (answer) => ((answer as readonly Diagnostic[]).some((d) => d.severity === 'error') ? 1 : 0),
};

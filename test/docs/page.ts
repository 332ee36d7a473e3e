import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';

/** The root of the checkout; paths of pages start there. */
export const root = join(import.meta.dirname, '..', '..');
export const entry = join(root, 'dist', 'main.js');
/** Whether pages are rewritten and not compared. */
export const recording = process.env.TACIT_RECORD === '1';
/** The text of a file. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const reference = (name: string): string => `docs/reference/${name}.md`;

/** Every Markdown page of a folder and of those in it, as paths from the root. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile() && found.name.endsWith('.md'))
    .map((found) => relative(root, join(found.parentPath, found.name)))
    .sort();
}

/** The rows of the table that follows a comment, each as its cells. */
export function tableAfter(text: string, comment: string): readonly (readonly string[])[] {
  const at = text.indexOf(`<!-- ${comment} -->`);
  if (at < 0) throw new Error(`no table is marked <!-- ${comment} -->`);
  const lines = text.slice(at).split('\n').slice(1);
  const begins = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(begins);
  const ends = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(2, ends < 0 ? undefined : ends).map(cellsOf);
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The words of a cell that stand in backquotes. */
export const wordsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string);

/** Rows of cells as the lines of a table. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Holds a part of a page against what it has to be; `npm run record` rewrites it. */
export function keep(path: string, name: string, part: string): void {
  const text = read(path);
  const begin = `<!-- ${name}: written by \`npm run record\` -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no part ${begin} … ${end}`);
  const whole = `${text.slice(0, from)}${begin}\n\n${part}\n\n${text.slice(to)}`;
  if (recording) writeFileSync(join(root, path), whole);
  else expect(text).toBe(whole);
}

/** The pages whose links and calls are held to. */
export const pages = [...pagesIn('docs'), 'README.md'].filter((path) => existsSync(join(root, path)));

/** A question of a batch: the words, or an accord given with them. */
export interface Asked {
  readonly ask: readonly string[];
  readonly accord?: unknown;
}

/** The words of a call, quotation marks taken off. */
export const splitWords = (call: string): readonly string[] =>
  [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => (quoted ?? plain) as string);

/** The answers of the built program to many questions, in one process. */
export function answersTo(questions: readonly Asked[]): readonly unknown[] {
  const input = questions.map((question, id) => JSON.stringify({ id, ...question })).join('\n');
  const { stdout } = spawnSync(process.execPath, [entry, 'batch', '--json'], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { answer?: unknown; error?: string });
  return lines.map(({ answer, error }, i) => {
    if (error !== undefined) throw new Error(`${questions[i]?.ask.join(' ')}: ${error}`);
    return answer;
  });
}

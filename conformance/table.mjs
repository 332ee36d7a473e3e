#!/usr/bin/env node
// Runs every program of programs.mjs and writes the table into docs/reference/conformance.md.
//   node conformance/table.mjs [--check] [--without ID]
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programs } from './programs.mjs';
import { kinds, loadCases, runConformance } from './run.mjs';

const page = new URL('../docs/reference/conformance.md', import.meta.url);
const markers = {
  cases: ['<!-- conformance cases: written by `npm run conformance` -->', '<!-- end of conformance cases -->'],
  table: ['<!-- conformance table: written by `npm run conformance` -->', '<!-- end of conformance table -->'],
};

/** The row of one program: what it got right, by kind and in all. */
async function rowOf({ name, does, program }, cases = loadCases()) {
  const run = await runConformance(program, { cases });
  const cell = ({ passed, total }) => `${passed}/${total}`;
  const cells = [
    `**${name}**: ${does}`,
    ...kinds.map((kind) => cell(run.byKind[kind])),
    cell(run),
    run.failed,
    run.late,
    run.unsupported,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table, one row a program, in the order of the list. */
export async function tableOf(list, cases = loadCases()) {
  const rows = [];
  for (const entry of list) rows.push(await rowOf(entry, cases));
  const head = ['program', ...kinds, 'all', 'wrong', 'of these too late', 'no words for it'];
  return [`| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows].join('\n');
}

/** One line that says what the suite holds. */
export function countOf(cases = loadCases()) {
  const stated = cases.filter(({ source }) => !source.title.startsWith('worked out from ')).length;
  const each = kinds.map((kind) => `${cases.filter((entry) => entry.kind === kind).length} ${kind}`).join(', ');
  const sources = new Set(cases.map(({ source }) => source.url)).size;
  return `${cases.length} cases (${each}) from ${sources} sources: in ${stated} the source gives the answer, in ${cases.length - stated} it is worked out from what the source says.`;
}

/** The page with what stands between the markers of a part replaced. */
function withPart(text, part, content) {
  const [start, end] = markers[part];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/reference/conformance.md has lost the markers of its ${part}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** What stands between the markers of a part of the page. */
export function partOf(text, part) {
  const [start, end] = markers[part];
  return text.slice(text.indexOf(start) + start.length, text.indexOf(end)).trim();
}

async function main(words) {
  const check = words.includes('--check');
  const without = words.flatMap((word, at) => (word === '--without' ? [words[at + 1]] : []));
  const cases = loadCases();
  const before = readFileSync(page, 'utf8');
  const table = await tableOf(
    programs.filter(({ id }) => !without.includes(id)),
    cases,
  );
  const after = withPart(withPart(before, 'cases', countOf(cases)), 'table', table);
  console.log(table);
  if (before === after) return 0;
  if (check) {
    console.error('docs/reference/conformance.md is out of date: run `npm run conformance`');
    return 1;
  }
  writeFileSync(page, after);
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}

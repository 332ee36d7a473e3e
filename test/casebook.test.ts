import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../src/brief/index.ts';
import { parseDay } from '../src/calendar/index.ts';
import { type Command, type Context, readWords } from '../src/cli/command.ts';
import { listAccords, loadAccord } from '../src/cli/files.ts';

// The questions of test/casebook, put to the files of examples/ the way the command line puts them.

interface Question {
  readonly id: string;
  readonly ask: readonly [string, ...string[]];
  /** JSON Pointers (RFC 6901) into the answer, with what has to stand there. */
  readonly expect: Readonly<Record<string, unknown>>;
  readonly why: string;
}

const casebook = join(import.meta.dirname, 'casebook');
const examples = join(import.meta.dirname, '..', 'examples');
const absent = Symbol('absent');

const context: Context = {
  load: (path) => loadAccord(join(examples, path)),
  list: (path) => listAccords(join(examples, path)).map((found) => found.slice(examples.length + 1)),
  // Every question says as known on which day; a day of our own shows if one does not.
  today: () => parseDay('2001-01-01') as number,
  language: en,
};

async function commandNamed(name: string): Promise<Command> {
  const path = new URL(`../src/cli/${name}.ts`, import.meta.url).href;
  return ((await import(path)) as { command: Command }).command;
}

/** What stands at a pointer; a member that is missing is not `null`. */
function at(answer: unknown, pointer: string): unknown {
  let here = answer;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return absent;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

describe.each(readdirSync(casebook).filter((name) => name.endsWith('.json')))('%s', (name) => {
  const questions = JSON.parse(readFileSync(join(casebook, name), 'utf8')) as readonly Question[];

  test.each(questions)('$id: $why', async ({ ask: [command, ...words], expect: owed }) => {
    const asked = await commandNamed(command);
    // Through JSON, as it is printed: a member without a value is not there.
    const answer: unknown = JSON.parse(JSON.stringify(await asked.answer(readWords(asked, words), context)));
    const got = Object.fromEntries(Object.keys(owed).map((pointer) => [pointer, at(answer, pointer)]));
    expect(Object.keys(owed)).not.toEqual([]);
    expect(got).toEqual(owed);
  });
});

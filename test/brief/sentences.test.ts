import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/accord/authoring.ts';
import { english, sentence, spoken, wordsOf } from '../../src/base/index.ts';
import { translated } from '../../src/brief/index.ts';
import { ja as documentsJa } from '../../src/brief/messages/documents/ja.ts';
import { ko as documentsKo } from '../../src/brief/messages/documents/ko.ts';
import { ja as findingsJa } from '../../src/brief/messages/findings/ja.ts';
import { ko as findingsKo } from '../../src/brief/messages/findings/ko.ts';
import { ja as callsJa } from '../../src/cli/messages/ja.ts';
import { ko as callsKo } from '../../src/cli/messages/ko.ts';
import { documentCodes } from '../../src/reader/codes.ts';
import { draftCodes } from '../../src/reader/draft/index.ts';
import { registerCodes } from '../../src/reader/register/index.ts';
import { findingsInFile } from '../accord/examine.ts';

const root = join(import.meta.dirname, '..', '..');

// ---- the sentences that the source has

/** The keys of the templates under the tag `sentence` in a code, those inside others included. */
function keysIn(code: string): readonly string[] {
  return [...code.matchAll(/\bsentence`/g)].map((tag) => keyAt(code, tag.index + tag[0].length)[0]);
}

/** The key of the template that begins at a place, with the place after it. */
function keyAt(code: string, start: number): readonly [string, number] {
  let [key, at, values] = ['', start, 0];
  while (code[at] !== '`') {
    if (code.startsWith('${', at)) {
      values += 1;
      key += `{${values}}`;
      at = afterBrace(code, at + 2);
    } else {
      if (code[at] === '\\') at += 1;
      key += code[at];
      at += 1;
    }
  }
  return [key, at + 1];
}

function afterBrace(code: string, start: number): number {
  let at = start;
  while (code[at] !== '}') {
    if (code[at] === '{') at = afterBrace(code, at + 1);
    else if (code[at] === '`') [, at] = keyAt(code, at + 1);
    else if (code[at] === "'") at = code.indexOf("'", at + 1) + 1;
    else at += 1;
  }
  return at + 1;
}

const keysOf = (layers: readonly string[]): ReadonlySet<string> =>
  new Set(
    layers.flatMap((layer) =>
      readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => keysIn(readFileSync(join(root, 'src', layer, name), 'utf8'))),
    ),
  );

const hints = Object.values(codes).map(([, hint]) => hint);
const ofFindings = new Set([...keysOf(['base', 'calendar', 'accord', 'engine', 'brief']), ...hints]);
const ofDocuments = new Set([
  ...keysOf(['reader', 'intake']),
  ...[documentCodes, draftCodes, registerCodes].flatMap((codes) => Object.values(codes).map(([, hint]) => hint)),
]);
const ofCalls = new Set([...keysOf(['cli'])].filter((key) => !ofFindings.has(key)));

// ---- the sentences that the YAML library has

const dist = join(root, 'node_modules', 'yaml', 'dist');
const codeIn = (folder: string): string =>
  readdirSync(join(dist, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, folder, name), 'utf8'))
    .join('\n');
const library = ['compose', 'parse', 'doc', 'schema/common'].map(codeIn).join('\n');

/** What it says of a file in one piece. We do not ask for keys that are texts; what the last names of a file is a value. */
const ofLibrary = [
  ...codeIn('compose').matchAll(/(?:onError\([^\n]*?, '[A-Z_\d]+', |[mM](?:sg|essage) = )(['"])((?:(?!\1).)+)\1/g),
].flatMap(([, , text]) => (/^(?:With stringKeys|Unexpected doc-end)/.test(text as string) ? [] : [text as string]));

// What it puts into its sentences, besides words of the file.
const itsValues =
  /\{1\}|[Ff]low (?:map|sequence)| collection$|explicit indentation indicator|first line|(?:a tab|(?:flow|directive|block|reserved) .*) |[}\]]$/;

/** Whether the library says this: in one piece, or in pieces between values. */
const inLibrary = (key: string): boolean => key.split(itsValues).every((piece) => library.includes(piece));

describe.each([
  ['ja', findingsJa, documentsJa, callsJa],
  ['ko', findingsKo, documentsKo, callsKo],
] as const)('in %s', (language, findings, documents, calls) => {
  test('there is every sentence that a finding has, and none that no finding has', () => {
    expect([...ofFindings].filter((key) => findings[key] === undefined)).toEqual([]);
    expect(Object.keys(findings).filter((key) => !ofFindings.has(key) && !inLibrary(key))).toEqual([]);
  });

  test('there is every sentence about a document, and no other', () => {
    expect(Object.keys(documents).toSorted()).toEqual([...ofDocuments].toSorted());
  });

  test('there is every sentence of the command line, and no other', () => {
    expect(Object.keys(calls).toSorted()).toEqual([...ofCalls].toSorted());
  });

  test('there is what the YAML library says without a value in it', () => {
    expect(ofLibrary.length).toBeGreaterThan(30);
    expect(ofLibrary.filter((key) => findings[key] === undefined)).toEqual([]);
  });

  const all = Object.entries({ ...findings, ...documents, ...calls });
  const valuesIn = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{(\d+)(?:\+[은이을과])?\}/g)].map(([, n]) => n as string))].toSorted();

  test('no sentence loses a value or has one too many', () => {
    expect(all.filter(([key, text]) => valuesIn(key).join() !== valuesIn(text).join())).toEqual([]);
  });

  test('no sentence has the letters of the other language or is left in English', () => {
    const other = language === 'ja' ? /[가-힣]/ : /[ぁ-んァ-ヶ]/;
    const own = language === 'ja' ? /[ぁ-んァ-ヶ一-龠]/ : /[가-힣]/;
    // Signs, small words and the name of the program need no letters of a language.
    const hasWords = (key: string): boolean => /[a-z]/i.test(key.replace(/\b(?:tacit|of|and)\b/g, ''));
    expect(all.filter(([key, text]) => other.test(text) || (hasWords(key) && !own.test(text)))).toEqual([]);
  });
});

describe('a sentence', () => {
  const said = sentence`The act ${'`a`'} of ${sentence`${2} days`} is ${'void'}.`;

  test('keeps its words and its values apart', () => {
    expect(said.key).toBe('The act {1} of {2} is {3}.');
    expect(english(said)).toBe('The act `a` of 2 days is void.');
    expect(english(sentence`Under ${'x'}, ${{ ...said, inside: true }}`)).toBe(
      'Under x, the act `a` of 2 days is void.',
    );
  });

  test('is said with its values where a language puts them, and in English where a language lacks it', () => {
    const korean = { 'The act {1} of {2} is {3}.': '{2}의 {1+은} {3}.' };
    expect(translated(said, korean)).toBe('2 days의 `a`는 void.');
    expect(translated(said, { ...korean, '{1} days': '{1}일' })).toBe('2일의 `a`는 void.');
    expect(translated(wordsOf('As it is'), korean)).toBe('As it is');
  });
});

describe('the findings of the bad files', () => {
  const bad = join(root, 'test', 'accords', 'bad');
  const files = readdirSync(bad).filter((name) => name.endsWith('.accord.yaml'));
  const found = files.flatMap((name) => findingsInFile(join(bad, name), name));

  test('say in English what their sentences say', () => {
    expect(found.filter((d) => d.message !== english(d[spoken]))).toEqual([]);
  });

  test.each([
    ['ja', findingsJa],
    ['ko', findingsKo],
  ] as const)('have no English left in %s but what stands in the file', (_, translations) => {
    const english = found.flatMap((d) => {
      const text = translated(d[spoken], translations).replace(/`[^`]*`/g, '');
      return / (?:the|is|of|has|and) /.test(text) ? [text] : [];
    });
    expect(english).toEqual([]);
  });
});

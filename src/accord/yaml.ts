import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  type Node,
  Parser,
} from 'yaml';
import { type Diagnostic, type Place, type Sentence, sentence, wordsOf } from '../base/index.ts';
import type { ReadingCode } from './codes.ts';
import { finding, type Locate, nowhere, start } from './finding.ts';
import { quoted, shortened } from './words.ts';

/** The largest file that is read, in characters. */
export const largestFile = 1_000_000;

/** How deep a file may nest; the format itself needs a dozen levels. */
export const deepest = 60;

/** What is said of a file that nests deeper. */
export const tooDeep = sentence`The file nests more than ${deepest} levels deep here.`;

const mostSyntaxFindings = 50;

/** The place of an offset. */
type At = (offset: number) => Place;

/** What was read of a text: its data unless the findings include an error. */
export interface Read {
  readonly written?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/** Puts a finding down at a place of the text. */
type Put = (code: ReadingCode, says: Sentence, place: Place) => void;

/** Reads YAML 1.2 (JSON is a part of it) with the place of every key. Never throws; the cost is bounded for any text. */
export function readYaml(text: string, file: string): Read {
  const diagnostics: Diagnostic[] = [];
  const put: Put = (code, says, place) => diagnostics.push(finding(code, says, file, place));
  const failed = (locate = nowhere): Read => ({ diagnostics, locate });
  if (text.length > largestFile) {
    put(
      'file/too-large',
      sentence`The file has ${text.length} characters or more; ${largestFile} are read at most.`,
      start,
    );
    return failed();
  }
  if (!isText(text, put)) return failed();
  const at = placesIn(text);
  let before = diagnostics.length;
  // A lone carriage return ends a line too, and the reader does not know it.
  const doc = compose(text.replace(/\r(?!\n)/g, '\n'), at, put);
  if (!doc || diagnostics.length > before) return failed();
  before = diagnostics.length;
  inspect(doc, at, put);
  const locate = locator(doc, at);
  if (diagnostics.length > before) return failed(locate);
  try {
    const written: unknown = doc.toJS({ maxAliasCount: 50 });
    if (written !== null && written !== undefined) return { written, diagnostics, locate };
    put('file/empty', sentence`The file is empty.`, start);
  } catch {
    put('file/aliases', sentence`The file repeats parts of itself more often than is read.`, firstAlias(doc, at));
  }
  return failed(locate);
}

// Characters that no text has, and what decoders put where bytes could not be read.
function isText(text: string, put: Put): boolean {
  const control = controlIn(text);
  if (control)
    put(
      'file/not-text',
      sentence`The character ${control.name} stands here, which no text has.`,
      placesIn(text)(control.index),
    );
  const lost = text.indexOf('\ufffd');
  if (lost >= 0)
    put(
      'file/lost-character',
      sentence`A character was lost here when the file was saved or read.`,
      placesIn(text)(lost),
    );
  return !control;
}

/** The first character that no text has, with its name: `U+0007`. */
export function controlIn(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/.exec(text);
  if (!found) return undefined;
  return { index: found.index, name: `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** The place of an offset in a text, by the line ends that editors know. */
function placesIn(text: string): At {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = starts.findLastIndex((first) => first <= offset);
    return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] as number) + 1 };
  };
}

// What cannot stand where it stands, as a text in quotation marks.
const strayIn = (message: string): string | undefined =>
  / token in YAML (?:stream|document): (".*")$/.exec(message)?.[1];

// Sentences of the library that name something of the file: at their end, or before it.
const atEnd =
  /^([A-Z][\w -]*\w: |Invalid escape sequence |Plain value cannot start with [a-z ]+ |Unknown directive |Unsupported YAML version )(.+)()$/s;
const within = /^(Unexpected (?!empty)|Anchors and tags must be after the )(\S+)( .+)$/;

// What the library says has no stop at its end; what it names of the file is a value.
function ofLibrary(message: string): Sentence {
  const stray = strayIn(message);
  if (stray !== undefined) return sentence`${shortened(stray)} cannot stand here`;
  const [, before, value, after] = atEnd.exec(message) ?? within.exec(message) ?? [];
  if (value === undefined) return wordsOf(message.replace(/\.$/, ''));
  return { key: `${before as string}{1}${after as string}`, values: [value.replace(/\.$/, '')] };
}

const enough = Symbol('enough findings');

/** The document of a text; whatever is put down means that it is none to read. */
function compose(text: string, at: At, put: Put): Document.Parsed | undefined {
  let left = mostSyntaxFindings;
  const report = (offset: number, why: Sentence, astray = false): void => {
    // The library catches what is thrown inside a collection, and would report that too.
    if (left === 0) throw enough;
    put('file/not-yaml', sentence`This is not YAML: ${why}.`, at(offset));
    // From what is astray on the reader has lost its way, and what it finds says nothing about the file.
    left = astray ? 0 : left - 1;
    if (left === 0) throw enough;
  };
  const reportOf = (offset: number, message: string): void =>
    report(offset, ofLibrary(message), strayIn(message) !== undefined);
  const composer = new Composer({
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  // The composer gathers its errors, each with a stack; a file of nothing but errors would take seconds.
  const onError = (
    source: number | readonly number[] | { readonly offset: number },
    _code: string,
    message: string,
  ): void => {
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : (source[0] ?? 0);
    reportOf(offset, message);
  };
  Object.assign(composer, { onError });
  const docs: Document.Parsed[] = [];
  const parser = new Parser();
  let begun = 0;
  const take = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === 'document') begun += 1;
      if (begun > 1 && token.type === 'document')
        report(token.offset, sentence`A second document begins here; an accord file holds one`);
      docs.push(...composer.next(token));
    }
  };
  try {
    for (const lexeme of new Lexer().lex(text)) {
      take(parser.next(lexeme));
      // What follows is recursive, and a stack that is exhausted tells no place.
      if (parser.stack.length > deepest) {
        put('file/too-deep', tooDeep, at(parser.offset));
        return undefined;
      }
    }
    take(parser.end());
    docs.push(...composer.end(true, text.length));
    for (const error of docs.flatMap((d) => [...d.errors, ...d.warnings])) reportOf(error.pos[0], error.message);
  } catch (thrown) {
    if (thrown !== enough) put('file/not-yaml', sentence`This is not YAML that can be read.`, at(0));
  }
  return docs[0];
}

// What is YAML and yet no accord file: a key twice, a key that is no text, a part that contains itself.
function inspect(doc: Document.Parsed, at: At, put: Put): void {
  let left = mostSyntaxFindings;
  const report: Put = (...finding) => {
    left -= 1;
    put(...finding);
  };
  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const visit = (node: unknown, within: readonly string[]): void => {
    if (left <= 0) return;
    if (isAlias(node) && within.includes(node.source))
      report('file/aliases', sentence`\`*${node.source}\` stands inside the part that it repeats.`, at(offsetOf(node)));
    if (!isCollection(node)) return;
    const inner = node.anchor === undefined ? within : [...within, node.anchor];
    const seen = new Set<string>();
    for (const part of node.items) {
      if (!isPair(part)) {
        visit(part, inner);
        continue;
      }
      const { key } = part;
      if (!isScalar(key) || key.value === null)
        report(
          'file/not-yaml',
          sentence`A key has to be a text, and here it is not.`,
          at(offsetOf(key) || offsetOf(node)),
        );
      else {
        // 1.10 as a key is the text "1.10" and not the number 1.1.
        if (typeof key.value !== 'string') key.value = key.source ?? String(key.value);
        const name = String(key.value);
        if (seen.has(name))
          report('file/duplicate-key', sentence`${quoted(name)} stands twice in one map.`, at(offsetOf(key)));
        seen.add(name);
      }
      visit(part.value, inner);
    }
  };
  visit(doc.contents, []);
}

function firstAlias(doc: Document.Parsed, at: At): Place {
  const find = (node: unknown): Node | undefined => {
    if (isAlias(node)) return node;
    if (!isCollection(node)) return undefined;
    for (const part of node.items) {
      const alias = find(isPair(part) ? part.value : part);
      if (alias) return alias;
    }
    return undefined;
  };
  return at(find(doc.contents)?.range?.[0] ?? 0);
}

function locator(doc: Document.Parsed, at: At): Locate {
  const keyed = new Map<unknown, Map<string, { readonly offset: number; readonly value: unknown }>>();
  const pairsOf = (node: Node): Map<string, { readonly offset: number; readonly value: unknown }> => {
    let pairs = keyed.get(node);
    if (!pairs) {
      pairs = new Map();
      if (isMap(node))
        for (const { key, value } of node.items)
          if (isScalar(key)) pairs.set(String(key.value), { offset: key.range?.[0] ?? 0, value });
      keyed.set(node, pairs);
    }
    return pairs;
  };
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(doc) : node);
  return (path, key) => {
    let node: unknown = doc.contents;
    let best = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of key === undefined ? path : [...path, key]) {
      const here = resolved(node);
      if (isMap(here)) {
        const pair = pairsOf(here).get(String(step));
        if (!pair) break;
        best = pair.offset;
        node = pair.value;
      } else {
        const next: unknown = isCollection(here) ? here.items[Number(step)] : undefined;
        if (next === undefined) break;
        node = next;
        if (isNode(next) && next.range) best = next.range[0];
      }
    }
    return at(best);
  };
}

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
import type { Diagnostic, Place } from '../base/index.ts';
import { finding } from './codes.ts';

/** The largest file that is read, in characters. */
export const largestFile = 1_000_000;

/** How deep a file may nest; the format itself needs a dozen levels. */
export const deepest = 60;

const mostSyntaxFindings = 50;

/** A path into an accord as written: keys and places in lists. */
export type Path = readonly (string | number)[];

/** Finds the place of a path in the text it was read from; without a text every place is line 1, column 1. */
export type Locate = (path: Path, key?: string) => Place;

/** The locator of data that came without a text. */
export const nowhere: Locate = () => ({ line: 1, column: 1 });

/** What was read of a text: its data unless the findings include an error. */
export interface Read {
  readonly written?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/** Reads YAML 1.2 (JSON is a part of it) with the place of every key. Never throws; the cost is bounded for any text. */
export function readYaml(text: string, file: string): Read {
  if (text.length > largestFile)
    return failed(
      finding(
        'file/too-large',
        `The file has ${text.length} characters or more; ${largestFile} are read at most.`,
        file,
        nowhere([]),
      ),
    );
  const strange = notText(text, file);
  if (strange.some((d) => d.severity === 'error')) return { diagnostics: strange, locate: nowhere };
  const at = placesIn(text);
  // A lone carriage return ends a line too, and the reader does not know it.
  const composed = compose(text.replace(/\r(?!\n)/g, '\n'), at, file);
  const found = [...strange, ...composed.found];
  if (!composed.doc || composed.found.length > 0) return { diagnostics: found, locate: nowhere };
  const { doc } = composed;
  const wrong = inspect(doc, at, file);
  const locate = locator(doc, at);
  if (wrong.length > 0) return { diagnostics: [...found, ...wrong], locate };
  let written: unknown;
  try {
    written = doc.toJS({ maxAliasCount: 50 });
  } catch {
    const message = 'The file repeats parts of itself more often than is read.';
    return { diagnostics: [...found, finding('file/aliases', message, file, firstAlias(doc, at))], locate };
  }
  if (written === null || written === undefined)
    return { diagnostics: [...found, finding('file/empty', 'The file is empty.', file, nowhere([]))], locate };
  return { written, diagnostics: found, locate };
}

function failed(diagnostic: Diagnostic): Read {
  return { diagnostics: [diagnostic], locate: nowhere };
}

// Characters that no text has, and what decoders put where bytes could not be read.
function notText(text: string, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/.exec(text);
  if (control)
    found.push(
      finding(
        'file/not-text',
        `The character ${nameOf(control[0])} stands here, which no text has.`,
        file,
        placesIn(text)(control.index),
      ),
    );
  const lost = text.indexOf('\ufffd');
  if (lost >= 0)
    found.push(
      finding(
        'file/lost-character',
        'A character was lost here when the file was saved or read.',
        file,
        placesIn(text)(lost),
      ),
    );
  return found;
}

/** The name of a character: `U+0007`. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The place of an offset in a text, by the line ends that editors know. */
function placesIn(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}

interface Composed {
  readonly doc?: Document.Parsed;
  readonly found: readonly Diagnostic[];
}

const enough = Symbol('enough findings');

function compose(text: string, at: (offset: number) => Place, file: string): Composed {
  const found: Diagnostic[] = [];
  const report = (offset: number, message: string): void => {
    found.push(finding('file/not-yaml', `This is not YAML: ${message.replace(/\.?$/, '.')}`, file, at(offset)));
    if (found.length >= mostSyntaxFindings) throw enough;
  };
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
    const stray = / token in YAML stream: (".*")$/.exec(message)?.[1];
    if (stray === undefined) return report(offset, message);
    report(offset, `\`${shortened(String(JSON.parse(stray)).split('\n', 1)[0] as string)}\` cannot stand here`);
    // From here on the reader has lost its way, and what it finds says nothing about the file.
    throw enough;
  };
  Object.assign(composer, { onError });
  const docs: Document.Parsed[] = [];
  const parser = new Parser();
  let begun = 0;
  const take = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === 'document') begun += 1;
      if (begun > 1 && token.type === 'document')
        report(token.offset, 'A second document begins here; an accord file holds one');
      docs.push(...composer.next(token));
    }
  };
  try {
    for (const lexeme of new Lexer().lex(text)) {
      take(parser.next(lexeme));
      // What follows is recursive, and a stack that is exhausted tells no place.
      if (parser.stack.length > deepest)
        return {
          found: [
            finding('file/too-deep', `The file nests more than ${deepest} levels deep here.`, file, at(parser.offset)),
          ],
        };
    }
    take(parser.end());
    docs.push(...composer.end(true, text.length));
    for (const error of docs.flatMap((d) => [...d.errors, ...d.warnings])) report(error.pos[0], error.message);
  } catch (thrown) {
    if (thrown !== enough) found.push(finding('file/not-yaml', 'This is not YAML that can be read.', file, at(0)));
  }
  return { ...(docs[0] && { doc: docs[0] }), found };
}

// What is YAML and yet no accord file: a key twice, a key that is no text, a part that contains itself.
function inspect(doc: Document.Parsed, at: (offset: number) => Place, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const visit = (node: unknown, within: readonly string[]): void => {
    if (found.length >= mostSyntaxFindings) return;
    if (isAlias(node) && within.includes(node.source))
      found.push(
        finding(
          'file/aliases',
          `\`*${node.source}\` stands inside the part that it repeats.`,
          file,
          at(offsetOf(node)),
        ),
      );
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
        found.push(
          finding(
            'file/not-yaml',
            'A key has to be a text, and here it is not.',
            file,
            at(offsetOf(key) || offsetOf(node)),
          ),
        );
      else {
        // 1.10 as a key is the text "1.10" and not the number 1.1.
        if (typeof key.value !== 'string') key.value = key.source ?? String(key.value);
        const name = String(key.value);
        if (seen.has(name))
          found.push(
            finding('file/duplicate-key', `\`${shortened(name)}\` stands twice in one map.`, file, at(offsetOf(key))),
          );
        seen.add(name);
      }
      visit(part.value, inner);
    }
  };
  visit(doc.contents, []);
  return found;
}

/** A text from a file, short enough for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function firstAlias(doc: Document.Parsed, at: (offset: number) => Place): Place {
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

function locator(doc: Document.Parsed, at: (offset: number) => Place): Locate {
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

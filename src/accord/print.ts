import { type Document, isMap, isScalar, isSeq, Lexer, type Pair, parseDocument, type Scalar } from 'yaml';
import type * as z from 'zod/mini';
import { sameJson } from '../base/index.ts';
import { accordSchema } from './schema.ts';

/** A part of the shape of accord files, whose keys stand in the order of the reference. */
interface Shape {
  readonly def:
    | z.core.$ZodOptionalDef
    | z.core.$ZodNullableDef
    | z.core.$ZodUnionDef
    | z.core.$ZodArrayDef
    | z.core.$ZodRecordDef
    | z.core.$ZodObjectDef
    | z.core.$ZodStringDef;
}

const shapeOf = (type: unknown): Shape => type as Shape;

// What a shape can be, without what says that it may be absent.
function alternatives({ def }: Shape): readonly Shape['def'][] {
  if (def.type === 'optional' || def.type === 'nullable') return alternatives(shapeOf(def.innerType));
  return def.type === 'union' ? def.options.flatMap((option) => alternatives(shapeOf(option))) : [def];
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

// Puts keys in the order of their shape; what is not listed comes last, in the order in which it stands.
function arrange(node: unknown, shapes: readonly Shape[]): void {
  const defs = shapes.flatMap(alternatives);
  const items = defs.flatMap((def) => (def.type === 'array' ? shapeOf(def.element) : []));
  const named = defs.flatMap((def) => (def.type === 'record' ? shapeOf(def.valueType) : []));
  const fields = new Map(defs.flatMap((def) => (def.type === 'object' ? Object.entries(def.shape) : [])));
  if (isSeq(node)) for (const part of node.items) arrange(part, items);
  if (!isMap(node)) return;
  const order = [...fields.keys()];
  const rank = (pair: Pair): number => (fields.has(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length);
  const before = node.items[0];
  node.items.sort((a, b) => rank(a) - rank(b));
  const first = node.items[0];
  if (before && first && before !== first) keepHead(before.key, first.key);
  for (const pair of node.items) {
    const field = fields.get(keyOf(pair));
    // What a correction sets are the fields of an act.
    arrange(pair.value, !field ? named : keyOf(pair) === 'sets' ? shapes : [shapeOf(field)]);
  }
}

// A comment above a whole map hangs on its first key, and stays above the map when another key comes first.
function keepHead(before: unknown, first: unknown): void {
  if (!isScalar(before) || !isScalar(first)) return;
  const [old, next]: [Scalar, Scalar] = [before, first];
  if (typeof old.commentBefore === 'string') {
    next.commentBefore =
      typeof next.commentBefore === 'string' ? `${old.commentBefore}\n${next.commentBefore}` : old.commentBefore;
    delete old.commentBefore;
  }
  [old.spaceBefore, next.spaceBefore] = [next.spaceBefore ?? false, old.spaceBefore ?? false];
}

/** The comments of a text, in the order of their words. */
function commentsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const lexeme of new Lexer().lex(text)) if (lexeme.startsWith('#')) found.push(lexeme.trim());
  return found.filter((comment) => comment !== '#').sort();
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: false,
  });

/**
 * An accord file with its keys in the order of the reference, blank lines and comments where they were. Printing what was printed changes
 * nothing, and means what the text meant. Undefined where that cannot be held: the text is then best left alone.
 * @param text an accord file without errors
 */
export function printAccord(text: string): string | undefined {
  const doc = parse(text);
  if (doc.errors.length > 0 || !isMap(doc.contents)) return undefined;
  const meaning: unknown = doc.toJS({ maxAliasCount: 50 });
  arrange(doc.contents, [shapeOf(accordSchema)]);
  const printed = tidy(doc.toString({ lineWidth: 0, flowCollectionPadding: false, indent: 2 }), text);
  const again = parse(printed);
  const same =
    again.errors.length === 0 &&
    sameJson(again.toJS({ maxAliasCount: 50 }), meaning) &&
    commentsOf(printed).join('\n') === commentsOf(text).join('\n');
  return same ? printed : undefined;
}

const width = 120;

interface Piece {
  readonly text: string;
  /** The column at which it begins, with only blanks before it or not. */
  readonly column: number;
  readonly behind: boolean;
  /** The content of a folded block text. */
  readonly folded: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = '';
  let [header, scalar] = [false, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\x02' || lexeme === '\x18') continue;
    if (lexeme === '\x1f') {
      scalar = true;
      continue;
    }
    pieces.push({ text: lexeme, column: line.length, behind: line.trim() !== '', folded: header && scalar });
    if (scalar) header = false;
    if (!scalar && /^>[-+]?$/.test(lexeme)) header = true;
    scalar = false;
    const last = lexeme.lastIndexOf('\n');
    line = last < 0 ? line + lexeme : lexeme.slice(last + 1);
  }
  return pieces;
}

// The library prints folded texts on one line and sets comments right behind what they speak of: here both get their place again.
function tidy(printed: string, original: string): string {
  const columns = commentColumns(original);
  return piecesOf(printed)
    .map(({ text, column, behind, folded }) => {
      if (folded) return refold(text);
      const wanted = behind && text.startsWith('#') ? columns.get(text.trimEnd()) : undefined;
      return wanted !== undefined && wanted > column ? ' '.repeat(wanted - column) + text : text;
    })
    .join('');
}

// The columns of comments that stand behind something; a comment that stands twice has none.
function commentColumns(text: string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const seen = new Set<string>();
  for (const piece of piecesOf(text)) {
    if (!piece.behind || !piece.text.startsWith('#')) continue;
    const comment = piece.text.trimEnd();
    if (seen.has(comment)) columns.delete(comment);
    else columns.set(comment, piece.column);
    seen.add(comment);
  }
  return columns;
}

// Breaks lines where a single blank stands between two words: a fold puts that blank back.
function refold(content: string): string {
  return content
    .split('\n')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      const words = line.slice(indent.length).split(' ');
      if (line.length <= width || words.includes('')) return line;
      const lines: string[] = [];
      for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && indent.length + last.length + 1 + word.length <= width)
          lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.map((one) => indent + one).join('\n');
    })
    .join('\n');
}

import { type Document, isMap, isScalar, isSeq, Lexer, type Pair, parseDocument, type Scalar } from 'yaml';
import { sameJson } from '../base/index.ts';

// The order of keys in each kind of map; what is not listed comes last, in the order in which it stands.
const orders = {
  accord: [
    'format',
    'accord',
    'title',
    'aliases',
    'kind',
    'parties',
    'actors',
    'zone',
    'counting',
    'clauses',
    'terms',
    'record',
    'positions',
    'sources',
  ],
  party: ['name', 'zone'],
  counting: ['convention', 'effect', 'roll', 'calendar', 'order', 'lastDay', 'clearDays', 'businessDays'],
  clause: ['says', 'source'],
  terms: [
    'entryIntoForce',
    'joining',
    'duration',
    'renewal',
    'extension',
    'endsWhen',
    'exits',
    'conditions',
    'survival',
    'dependsOn',
    'duties',
    'overlays',
  ],
  when: ['when', 'clause'],
  duration: ['for', 'until', 'lastDay', 'anchor', 'clause'],
  renewal: ['tacit', 'for', 'times', 'from', 'anchor', 'requires', 'unless', 'clause'],
  extension: ['by', 'max', 'times', 'clause'],
  exit: [
    ...[
      'id',
      'remove',
      'by',
      'notice',
      'ends',
      'mustRunBy',
      'inTerms',
      'anchor',
      'opens',
      'closes',
      'window',
      'notBefore',
      'countsFrom',
      'laterDate',
    ],
    ...[
      'clearDays',
      'businessDays',
      'requires',
      'unless',
      'endsWith',
      'form',
      'channel',
      'addressee',
      'sendLead',
      'clause',
    ],
  ],
  tier: ['for', 'until'],
  window: ['open', 'close'],
  condition: ['id', 'remove', 'what', 'clause'],
  survival: ['id', 'what', 'for', 'from', 'clause'],
  support: ['accord', 'party'],
  duty: [
    'id',
    'remove',
    'kind',
    'by',
    'to',
    'what',
    'before',
    'after',
    'of',
    'window',
    'every',
    'form',
    'channel',
    'ifMissed',
    'unless',
    'clause',
  ],
  act: [
    ...[
      'id',
      'date',
      'dates',
      'time',
      'zone',
      'dated',
      'sent',
      'received',
      'published',
      'recorded',
      'act',
      'by',
      'to',
      'of',
      'exit',
      'about',
    ],
    ...[
      'for',
      'until',
      'effect',
      'lastDay',
      'firstDayOut',
      'requires',
      'unless',
      'plane',
      'says',
      'terms',
      'sets',
      'source',
      'doubt',
    ],
  ],
  rival: ['date', 'source'],
  position: ['by', 'readings', 'source'],
  readings: [
    'suspendedNotice',
    'renewalWhileSuspended',
    'revivedNotice',
    'lastDay',
    'counting',
    'effect',
    'acts',
    'conditions',
    'terms',
  ],
  source: ['title', 'published', 'url', 'grade'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Kind = keyof typeof orders;

// What stands under a key of a map: a map of a kind, a list of such maps, or a map of names to such maps.
const inside: Readonly<
  Partial<Record<Kind, Readonly<Record<string, { readonly kind: Kind; readonly named?: true }>>>>
> = {
  accord: {
    parties: { kind: 'party', named: true },
    actors: { kind: 'party', named: true },
    counting: { kind: 'counting' },
    clauses: { kind: 'clause', named: true },
    terms: { kind: 'terms' },
    record: { kind: 'act' },
    positions: { kind: 'position', named: true },
    sources: { kind: 'source', named: true },
  },
  terms: {
    entryIntoForce: { kind: 'when' },
    joining: { kind: 'when' },
    duration: { kind: 'duration' },
    renewal: { kind: 'renewal' },
    extension: { kind: 'extension' },
    exits: { kind: 'exit' },
    conditions: { kind: 'condition' },
    survival: { kind: 'survival' },
    dependsOn: { kind: 'support' },
    duties: { kind: 'duty' },
  },
  exit: { notice: { kind: 'tier' }, window: { kind: 'window' } },
  duty: { window: { kind: 'window' } },
  act: { dates: { kind: 'rival' }, terms: { kind: 'terms' }, sets: { kind: 'act' } },
  position: { readings: { kind: 'readings' } },
  readings: { counting: { kind: 'counting' }, terms: { kind: 'terms' } },
};

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function arrange(node: unknown, kind: Kind): void {
  if (isSeq(node)) for (const part of node.items) arrange(part, kind);
  if (!isMap(node)) return;
  const order: readonly string[] = orders[kind];
  const rank = (pair: Pair): number => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length);
  const before = node.items[0];
  node.items.sort((a, b) => rank(a) - rank(b));
  const first = node.items[0];
  if (before && first && before !== first) keepHead(before.key, first.key);
  for (const pair of node.items) {
    const parts = inside[kind];
    const found = parts && Object.hasOwn(parts, keyOf(pair)) ? parts[keyOf(pair)] : undefined;
    if (!found) continue;
    if (!found.named) arrange(pair.value, found.kind);
    else if (isMap(pair.value)) for (const named of pair.value.items) arrange(named.value, found.kind);
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
  arrange(doc.contents, 'accord');
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

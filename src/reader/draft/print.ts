import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { printAccord } from '../../accord/authoring.ts';
import { compareCodePoints } from '../../base/index.ts';
import type { Draft, DraftFinding } from './index.ts';
import { oneLine } from './words.ts';

// The parts of a file, each after a blank line.
const apart = new Set(['parties', 'clauses', 'terms', 'record', 'sources']);

/**
 * A draft as an accord file: keys in the order of the reference, above them what is still open, and above single parts the words that they rest on or what to
 * review about them.
 */
export function printDraft({ accord, comments, diagnostics }: Draft): string {
  const doc = new Document(accord);
  const head = [
    'Drafted by reading; a proposal to be reviewed.',
    ...(comments.get('') ?? []),
    ...openPoints(diagnostics),
  ];
  if (isMap(doc.contents))
    for (const { key } of doc.contents.items) if (isScalar(key) && apart.has(String(key.value))) key.spaceBefore = true;
  doc.commentBefore = head.map(asComment).join('\n');
  for (const [pointer, lines] of comments) if (pointer !== '') attach(doc, pointer, lines);
  return printed(doc);
}

/** A part of an accord file, such as acts to be pasted into one, with lines of comment above it. */
export function printPart(part: object, head: readonly string[], comments: Draft['comments'] = new Map()): string {
  const doc = new Document(part);
  if (head.length > 0) doc.commentBefore = head.map(asComment).join('\n');
  for (const [pointer, lines] of comments) attach(doc, pointer, lines);
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function printed(doc: Document): string {
  const text = doc.toString({ lineWidth: 0, flowCollectionPadding: false });
  return printAccord(text) ?? text;
}

const asComment = (line: string): string => ` ${oneLine(line, 300)}`;

const mostPoints = 40;

// The gravest first; how many more there are is said.
function openPoints(findings: readonly DraftFinding[]): readonly string[] {
  const open = findings
    .filter(({ severity }) => severity !== 'note')
    .toSorted((a, b) => compareCodePoints(a.file, b.file) || a.line - b.line);
  if (open.length === 0) return [];
  const lines = open.slice(0, mostPoints).map(({ file, line, message }) => `  ${file}:${line}: ${message}`);
  return [
    'To be settled:',
    ...lines,
    ...(open.length > mostPoints ? [`  … and ${open.length - mostPoints} more`] : []),
  ];
}

// Above the key of a part, or above an item of a list.
function attach(doc: Document, pointer: string, lines: readonly string[]): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node: unknown = doc.contents;
  let above: Node | undefined;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
      if (!pair) return;
      above = isScalar(pair.key) ? pair.key : undefined;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      above = node as Node | undefined;
    } else return;
  }
  if (!above) return;
  const own = lines.map(asComment).join('\n');
  above.commentBefore = typeof above.commentBefore === 'string' ? `${above.commentBefore}\n${own}` : own;
}

import { runsOf } from './html-runs.ts';
import { breaksOf, isHidden, isSilent } from './html-shape.ts';
import { attribute, type Element, isElement, isText, type Node, type Page, type TextNode } from './html-tree.ts';
import { inLetters, inRoman } from './numerals.ts';
import { type Writer, writer } from './places.ts';

/** A step of reading a page from the top to the bottom. */
export type Piece = TextPiece | BreakPiece | LabelPiece | CellPiece;

/** Line ends between blocks: the most that is asked for counts, but those of `br` add up. */
interface BreakPiece {
  readonly kind: 'break';
  readonly lines: number;
  readonly adds?: boolean;
  /** A row of a table begins or ends. */
  readonly row?: boolean;
}

/** A cell of a table begins or ends. */
interface CellPiece {
  readonly kind: 'cell';
  readonly opens: boolean;
}

/** Characters of the page; `from` and `to` are their offsets in the source. */
export interface TextPiece {
  readonly kind: 'text';
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** White space counts. */
  readonly kept: boolean;
  readonly node: TextNode | undefined;
}

/** What a browser writes before an entry of a list, and no source has. */
interface LabelPiece {
  readonly kind: 'label';
  readonly value: string;
}

type Step = { readonly leave: Piece } | { readonly node: Node; readonly kept: boolean; readonly inCell: boolean };

/** All that a page shows, in its order. */
export function piecesOf(page: Page): readonly Piece[] {
  const pieces: Piece[] = [];
  // No recursion: the tree may be as deep as is allowed, and pages are long.
  const steps: Step[] = page.childNodes.toReversed().map((node) => ({ node, kept: false, inCell: false }));
  const labels = new Map<Node, string>();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      pieces.push(step.leave);
      continue;
    }
    const { node, kept, inCell } = step;
    if (isText(node)) {
      const { startOffset: from, endOffset: to } = node.sourceCodeLocation ?? { startOffset: -1, endOffset: -1 };
      pieces.push({ kind: 'text', value: node.value, from, to, kept, node });
    } else if (isElement(node) && isShown(node)) {
      const { tagName: tag } = node;
      const cell = tag === 'td' || tag === 'th';
      const asked = breaksOf(tag);
      const around: BreakPiece = {
        kind: 'break',
        lines: inCell ? Math.min(asked, 1) : asked,
        adds: tag === 'br',
        row: tag === 'tr',
      };
      if (cell) pieces.push({ kind: 'cell', opens: true });
      if (asked > 0) pieces.push(around);
      const label = labels.get(node);
      if (label) pieces.push({ kind: 'label', value: label });
      if (tag === 'ol') number(node, labels);
      if (tag === 'br') continue;
      if (asked > 0) steps.push({ leave: around });
      if (cell) steps.push({ leave: { kind: 'cell', opens: false } });
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i] as Node;
        steps.push({ node: child, kept: kept || tag === 'pre' || tag === 'xmp', inCell: inCell || cell });
      }
    }
  }
  return pieces;
}

/** Whether an element is read at all. */
export const isShown = (element: Element): boolean =>
  !isSilent(element.tagName) &&
  !isHidden(element.attrs) &&
  !(element.tagName === 'dialog' && attribute(element, 'open') === undefined);

/** Gives the entries of an ordered list their labels. */
function number(list: Element, labels: Map<Node, string>): void {
  const type = attribute(list, 'type') ?? '1';
  let n = Number(attribute(list, 'start') ?? 1) || 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    n = Number(attribute(child, 'value')) || n;
    const small = /^a$/i.test(type) ? inLetters(n) : /^i$/i.test(type) ? inRoman(n) : String(n);
    labels.set(child, `${/^[AI]$/.test(type) ? small.toUpperCase() : small}. `);
    n += 1;
  }
}

/** Writes pieces as lines and paragraphs, with the place of every stretch. */
export function write(source: string, pieces: readonly Piece[]): ReturnType<Writer['done']> {
  const to = writer();
  // What is asked for is written only when characters follow: nothing begins or ends with white space.
  // A cell that is empty still has its tab, so that the others stand in their columns.
  let [lines, row, tabs, inRow, fresh, label] = [0, 0, 0, false, false, ''];
  let space: number | 'elsewhere' | undefined;
  const begin = (): void => {
    if (to.length() > 0) {
      const there = to.endsWith('\n\n') ? 2 : to.endsWith('\n') ? 1 : 0;
      if (lines > 0 || tabs > 0) to.add('\n'.repeat(Math.max(0, lines - there)) + '\t'.repeat(tabs));
      else if (space === 'elsewhere') to.add(' ');
      else if (space !== undefined) to.literal(' ', space);
    }
    to.add(label);
    [lines, row, tabs, fresh, label, space] = [0, 0, 0, false, '', undefined];
  };
  const say = (text: string, at: number | undefined): void => {
    begin();
    if (at === undefined) to.add(text);
    else to.literal(text, at);
  };
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        for (const { text, at } of runsOf(source, piece)) {
          if (piece.kept) say(text, at);
          else
            for (const { 0: part, index } of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
              const partAt = at === undefined ? undefined : at + index;
              if (!/^[ \t\n\f\r]/.test(part)) say(part, partAt);
              else space = part === ' ' && space === undefined && partAt !== undefined ? partAt : 'elsewhere';
            }
        }
        break;
      case 'break':
        if (piece.row) [tabs, inRow] = [0, false];
        // The first line of a cell stands beside the cell before it.
        if (!fresh) lines = piece.adds ? Math.min(lines + 1, 2) : Math.max(lines, piece.lines);
        break;
      case 'label':
        label = piece.value;
        break;
      case 'cell':
        if (piece.opens) [row, tabs, inRow, fresh] = [lines, inRow ? tabs + 1 : tabs, true, true];
        else [lines, fresh] = [row, false];
        break;
    }
  }
  return to.done();
}

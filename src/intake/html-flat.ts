import { breaksOf, isHidden, isSilent } from './html-shape.ts';
import type { Piece } from './html-text.ts';
import { standsAlone, tokens } from './html-tree.ts';

/** All that a page shows, read tag by tag: what stands between the tags of what is no text, or is hidden, is left out as far as its own end tag. */
export function flatPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  // The tag that nothing is read in, and how many of its name are open.
  let [silent, depth] = ['', 0];
  tokens(source, {
    start: ({ tagName: tag, attrs, selfClosing }, foreign) => {
      if (silent !== '') depth += tag === silent && !(foreign && selfClosing) ? 1 : 0;
      else if (!standsAlone(tag) && tag !== 'head' && (isSilent(tag) || isHidden(attrs))) [silent, depth] = [tag, 1];
      else pieces.push({ kind: 'break', lines: breaksOf(tag), adds: tag === 'br' });
    },
    end: ({ tagName: tag }) => {
      if (silent === '') pieces.push({ kind: 'break', lines: breaksOf(tag) });
      else if (tag === silent) depth -= 1;
      if (depth === 0) silent = '';
    },
    text: ({ chars, location }) => {
      if (silent !== '') return;
      const { startOffset: from, endOffset: to } = location ?? { startOffset: -1, endOffset: -1 };
      pieces.push({ kind: 'text', value: chars, from, to, kept: false, node: undefined });
    },
  });
  return pieces;
}

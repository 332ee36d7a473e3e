import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Decoded } from './encoding.ts';
import { articleOf } from './html-article.ts';
import { flatPieces } from './html-flat.ts';
import { aboutPage } from './html-meta.ts';
import { piecesOf, write } from './html-text.ts';
import { treeOf } from './html-tree.ts';
import type { Taken } from './refusal.ts';

/**
 * A page: its article where it has one, else all that it shows. Scripts, styles, comments and what is hidden are no text. What nests deeper than any
 * browser goes is read tag by tag, without a tree. The page of a message is wanted whole.
 */
export function takeHtml({ text: source, remarks }: Decoded, whole = false): Taken {
  const tree = treeOf(source);
  if (!tree) return { ...write(source, flatPieces(source)), remarks };
  const about = aboutPage(tree);
  const all = piecesOf(tree);
  const article = whole ? undefined : articleOf(tree, all);
  if (!article) return { ...write(source, all), ...about, remarks };
  if (all.every((piece) => piece.kind !== 'text' || article.has(piece.node)))
    return { ...write(source, all), ...about, remarks };
  const kept = all.filter((piece) => piece.kind !== 'text' || article.has(piece.node));
  const said = remark(
    'reader/article-only',
    sentence`Only the article of the page was read; menus, links and notes around it were left out.`,
  );
  return { ...write(source, kept), ...about, remarks: [...remarks, said] };
}

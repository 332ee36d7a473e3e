import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isShown, type Piece, piecesOf, type TextPiece } from './html-text.ts';
import { attribute, type Element, isElement, isText, type Node, type Page, type TextNode } from './html-tree.ts';

// A page of more elements is a whole book or a trap, and has no article.
const mostElements = 20_000;
/** The element that a text is put into, so that it is found again. It counts as inline, and not for what the text is worth. */
const mark = 'data';

/**
 * The texts that are the article of a page, or nothing where it has none: a contract as a page is read whole. The finder of articles takes a tree apart
 * and builds another, so each text goes in marked, and only the marks are taken out of what it finds.
 */
export function articleOf(page: Page, all: readonly Piece[]): ReadonlySet<TextNode | undefined> | undefined {
  const texts = all.filter((piece): piece is TextPiece => piece.kind === 'text' && /\S/.test(piece.value));
  const markup = markedUp(page, texts);
  if (markup === undefined) return undefined;
  const found = marksIn(markup);
  if (found.size === 0) return undefined;
  const article = new Set(texts.filter((_, n) => found.has(n)).map(({ node }) => node));
  const published = isPublished(page);
  if (leavesProse(page, article, published) || !(published || leavesLinks(texts, article))) return undefined;
  for (const node of restored(page, article)) article.add(node);
  // The headline is taken off the article as its title; whoever reads the text wants it.
  for (const node of headline(texts, article)) article.add(node);
  // White space between words has no mark of its own and goes with the rest.
  for (const piece of all) if (piece.kind === 'text' && !/\S/.test(piece.value)) article.add(piece.node);
  return article;
}

function marksIn(markup: string): ReadonlySet<number> {
  try {
    const { document } = parseHTML(markup);
    const read = new Readability<Parent>(document, {
      maxElemsToParse: mostElements * 3,
      serializer: (content) => content as unknown as Parent,
    }).parse();
    const marks = read?.content ? [...read.content.querySelectorAll(`${mark}[data-n]`)] : [];
    return new Set(marks.map((one) => Number(one.getAttribute('data-n'))));
  } catch {
    // It works by heuristics on any tree at all, and some trees it does not survive.
    return new Set();
  }
}

/** As much of an element of the other tree as is asked for. */
interface Parent {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

const told = new Set(
  'class id role rel href src itemprop itemtype itemscope property name datetime lang dir alt width height'.split(' '),
);
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page in clean markup, each text inside a mark with its number; nothing where it is too large to have an article. */
function markedUp(page: Page, texts: readonly TextPiece[]): string | undefined {
  const numbers = new Map(texts.map(({ node }, n) => [node, n]));
  const out: string[] = ['<!DOCTYPE html>'];
  const open: (Node | string)[] = page.childNodes.toReversed();
  let elements = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') out.push(node);
    else if (isText(node)) {
      const n = numbers.get(node);
      out.push(n === undefined ? ' ' : `<${mark} data-n="${n}">${escaped(node.value)}</${mark}>`);
    } else if (isElement(node) && (isShown(node) || node.tagName === 'head')) {
      elements += 1;
      if (elements > mostElements) return undefined;
      out.push(`<${node.tagName}${attributesOf(node)}>`);
      if (/^(?:area|base|br|col|hr|img|link|meta|source|track|wbr)$/.test(node.tagName)) continue;
      open.push(`</${node.tagName}>`);
      // What stands in the head is never part of an article.
      if (node.tagName !== 'head')
        for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
    }
  }
  return out.join('');
}

const attributesOf = (element: Element): string =>
  element.attrs
    .filter(({ name, value }) => told.has(name) && value.length <= 500)
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('');

const around = /^(?:nav|header|footer|aside|form|menu)$/;
const aroundByName =
  /comment|disqus|related|sidebar|footer|header|menu|\bnav|banner|cookie|consent|promo|newsletter|subscri|share|social|recommend|teaser|widget/i;

/** Whether a choice of texts leaves out as much running text as no menu has: then it is not the article around which there is something else, but a part of one text. */
function leavesProse(page: Page, article: ReadonlySet<TextNode | undefined>, published: boolean): boolean {
  let [kept, left] = [0, 0];
  const blocks = new Map<Element, { prose: number; links: number }>();
  const open: { readonly node: Node; readonly block: Element | undefined; readonly link: boolean }[] = page.childNodes
    .toReversed()
    .map((node) => ({ node, block: undefined, link: false }));
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, block, link } = step;
    if (isText(node)) {
      const length = node.value.trim().length;
      if (article.has(node)) kept += length;
      else if (block) {
        const sum = blocks.get(block) ?? { prose: 0, links: 0 };
        blocks.set(block, link ? { ...sum, links: sum.links + length } : { ...sum, prose: sum.prose + length });
      }
    } else if (isElement(node) && isShown(node) && !isAround(node, published)) {
      const inline =
        /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)$/;
      const next = inline.test(node.tagName) ? block : node;
      for (let i = node.childNodes.length - 1; i >= 0; i--)
        open.push({ node: node.childNodes[i] as Node, block: next, link: link || node.tagName === 'a' });
    }
  }
  for (const { prose, links } of blocks.values()) if (prose >= 80 && links * 3 < prose) left += prose;
  return left * 4 > kept;
}

/** Lists and tables of the article that were taken for furniture because they are short: dates stand in them. */
function restored(page: Page, article: ReadonlySet<TextNode | undefined>): readonly TextNode[] {
  const counts = new Map<Element, number>();
  for (const node of article)
    for (let up = node && parentOf(node); up; up = parentOf(up)) counts.set(up, (counts.get(up) ?? 0) + 1);
  const whole = [...counts].filter(([, count]) => count === article.size).map(([element]) => element);
  const [innermost] = whole;
  return innermost ? textsOf(innermost, page).filter((node) => !article.has(node)) : [];
}

/** The texts of lists and tables in an element, but of those that are links. */
function textsOf(root: Element, page: Page): readonly TextNode[] {
  const found: TextNode[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || !isShown(node) || (isAround(node, true) && node !== root)) continue;
    if (!/^(?:ul|ol|dl|table|blockquote|pre)$/.test(node.tagName)) {
      for (const child of node.childNodes) open.push(child);
      continue;
    }
    const texts = piecesOf({ ...page, childNodes: [node] }).flatMap((piece) =>
      piece.kind === 'text' && piece.node ? piece.node : [],
    );
    const linked = texts.filter((text) => isLinked(text, node));
    const length = (nodes: readonly TextNode[]): number =>
      nodes.reduce((sum, { value }) => sum + value.trim().length, 0);
    if (length(linked) * 3 < length(texts)) found.push(...texts);
  }
  return found;
}

/** Whether what a choice of texts leaves out are links for a good part, as around an article; without them the rest is of the same text. */
function leavesLinks(texts: readonly TextPiece[], article: ReadonlySet<TextNode | undefined>): boolean {
  let [links, all] = [0, 0];
  for (const { node, value } of texts) {
    if (!node || article.has(node)) continue;
    all += value.trim().length;
    if (isLinked(node)) links += value.trim().length;
  }
  return links * 3 >= all;
}

function isLinked(text: TextNode, within?: Element): boolean {
  for (let up = parentOf(text); up && up !== within; up = parentOf(up)) if (up.tagName === 'a') return true;
  return false;
}

const parentOf = (node: TextNode | Element): Element | undefined =>
  node.parentNode && 'tagName' in node.parentNode ? node.parentNode : undefined;

/** Whether an element is beside the text; a name such as “comment” says so only on a page that was published as an article. */
const isAround = (element: Element, byName: boolean): boolean =>
  around.test(element.tagName) ||
  (byName && aroundByName.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`));

/** Whether a page says that it is an article. */
function isPublished(page: Page): boolean {
  const open: Node[] = [...page.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    const property = node.tagName === 'meta' ? (attribute(node, 'property') ?? '') : '';
    if (node.tagName === 'article' || property.startsWith('article:')) return true;
    if (property === 'og:type' && attribute(node, 'content') === 'article') return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

/** The texts of the last first-rank heading before an article. */
function headline(
  texts: readonly TextPiece[],
  article: ReadonlySet<TextNode | undefined>,
): readonly (TextNode | undefined)[] {
  const first = texts.findIndex(({ node }) => article.has(node));
  const heads = texts.slice(0, first).filter(({ node }) => node && headingOf(node));
  const last = heads.at(-1)?.node;
  const of = last && headingOf(last);
  return heads.filter(({ node }) => node && headingOf(node) === of).map(({ node }) => node);
}

function headingOf(node: TextNode): Element | undefined {
  let up = parentOf(node);
  while (up && up.tagName !== 'h1') up = parentOf(up);
  return up;
}

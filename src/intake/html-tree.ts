import { type DefaultTreeAdapterTypes, parse, type Token, Tokenizer, TokenizerMode } from 'parse5';

export type Page = DefaultTreeAdapterTypes.Document;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

// Browsers go no deeper either. Every tag looks through the open elements, so the sum of depths bounds the time.
const deepest = 512;
const mostWork = 400_000_000;

/** The tree of a page, each text with its offsets in the source; nothing where it nests too deep for one. */
export function treeOf(source: string): Page | undefined {
  return tooDeep(source) ? undefined : parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

const empty = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Whether a tag has no end tag and holds nothing. */
export const standsAlone = (tag: string): boolean => empty.has(tag);

/** Tags that the next of their kind closes: a page may have thousands of them open one after another, and none in another. */
const closing = new Set('p li dt dd tr td th option optgroup thead tbody tfoot html head body'.split(' '));

function tooDeep(source: string): boolean {
  const open = new Map<string, number>();
  let [depth, work, deep] = [0, 0, false];
  tokens(source, {
    start: ({ tagName, selfClosing }, foreign) => {
      work += depth;
      if (foreign ? selfClosing : standsAlone(tagName) || closing.has(tagName)) return;
      open.set(tagName, (open.get(tagName) ?? 0) + 1);
      depth += 1;
      deep ||= depth > deepest || work > mostWork;
    },
    end: ({ tagName }) => {
      work += depth;
      const count = open.get(tagName) ?? 0;
      if (count === 0) return;
      open.set(tagName, count - 1);
      depth -= 1;
    },
  });
  return deep;
}

/** What somebody wants to hear of a source, token by token. */
interface Hearing {
  /** A tag opens; `foreign` inside a drawing or a formula, whose tags have rules of their own. */
  readonly start: (tag: Token.TagToken, foreign: boolean) => void;
  readonly end: (tag: Token.TagToken) => void;
  readonly text?: (token: Token.CharacterToken) => void;
}

// After these tags come characters, not tags, until the end tag.
const raw: Readonly<Record<string, typeof Tokenizer.prototype.state>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** Reads a source tag by tag, without a tree. */
export function tokens(source: string, { start, end, text = () => {} }: Hearing): void {
  let foreign = 0;
  const isForeign = (name: string): boolean => name === 'svg' || name === 'math';
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        start(tag, foreign > 0);
        if (isForeign(tag.tagName) && !tag.selfClosing) foreign += 1;
        const mode = foreign === 0 ? raw[tag.tagName] : undefined;
        if (mode === undefined) return;
        tokenizer.state = mode;
        tokenizer.lastStartTagName = tag.tagName;
      },
      onEndTag: (tag) => {
        end(tag);
        if (isForeign(tag.tagName) && foreign > 0) foreign -= 1;
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(source, true);
}

import type { Language } from '../base/index.ts';
import { el, escapeXml } from './svg.ts';

/** An entry of a feed (RFC 4287, 4.1.2): plain text, an instant, and a page to go to. */
export interface AtomEntry {
  /** A name that lasts, whatever becomes of the entry and of the address of the feed: a `tag:` URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  /** The instant at which it came to say what it says. */
  readonly updated: string;
  readonly summary: string;
  readonly link: string;
  /** What kind of thing it is, for programs, and in words. */
  readonly category: { readonly term: string; readonly label: string };
}

/** A feed (RFC 4287, 4.1.1). */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Where the feed itself is found. */
  readonly self: string;
  /** Who speaks: the name of the register. It holds for every entry. */
  readonly author: string;
  readonly language: Language;
  readonly entries: readonly AtomEntry[];
}

/** A feed as Atom 1.0 (RFC 4287). It is well-formed and valid whatever stands in its texts, and also without entries. */
export function atomOf({ id, title, updated, self, author, language, entries }: AtomFeed): string {
  const feed = el(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    ...lines(
      text('id', id),
      text('title', title),
      text('updated', updated),
      el('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      el('author', {}, text('name', author)),
      text('generator', 'tacit'),
      ...entries.map(entryElement),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryElement({ id, title, updated, summary, link, category }: AtomEntry): string {
  return el(
    'entry',
    {},
    ...lines(
      text('id', id),
      text('title', title),
      text('updated', updated),
      el('link', { rel: 'alternate', href: link }),
      el('category', { ...category }),
      text('summary', summary),
    ),
  );
}

const text = (name: string, words: string): string => el(name, {}, escapeXml(words));

const lines = (...elements: readonly string[]): readonly string[] => elements.map((element) => `\n${element}`);

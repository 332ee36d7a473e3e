import { dayOf } from './day.ts';
import { attribute, type Element, isElement, isText, type Node, type Page } from './html-tree.ts';
import { titled } from './titled.ts';

/** What a page says of itself. */
export interface About {
  readonly title: string | undefined;
  readonly publishedOn: string | undefined;
  readonly publisher: string | undefined;
}

const dates = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'date',
];
const names = [
  'og:site_name',
  'citation_publisher',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
];
const titles = ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title'];

/** Title, day and publisher of a page, from its own data about itself; the day is the one in the offset that is written. */
export function aboutPage(page: Page): About {
  const metas = new Map<string, string>();
  const linked: Linked[] = [];
  const times: string[] = [];
  let [title, heading]: (string | undefined)[] = [];
  for (const element of elementsOf(page)) {
    const { tagName: tag } = element;
    if (tag === 'meta') {
      const key = (
        attribute(element, 'property') ??
        attribute(element, 'name') ??
        attribute(element, 'itemprop')
      )?.toLowerCase();
      const content = attribute(element, 'content');
      if (key && content && !metas.has(key)) metas.set(key, content);
    } else if (tag === 'title') title ??= titled(textOf(element));
    else if (tag === 'h1') heading ??= titled(textOf(element));
    else if (tag === 'time') times.push(attribute(element, 'datetime') ?? '');
    else if (tag === 'script' && attribute(element, 'type')?.toLowerCase() === 'application/ld+json')
      linked.push(...linkedIn(textOf(element)));
  }
  const meta = (keys: readonly string[]): string | undefined =>
    keys.map((key) => titled(metas.get(key))).find((value) => value !== undefined);
  const days = [...dates.map((key) => metas.get(key)), ...linked.map(({ datePublished }) => datePublished), ...times];
  return {
    title: meta(titles) ?? linked.map(({ headline }) => titled(headline)).find(Boolean) ?? heading ?? title,
    publishedOn: days.map(dayOf).find((day) => day !== undefined),
    publisher: meta(names) ?? linked.map(({ publisher }) => titled(publisher)).find(Boolean),
  };
}

function* elementsOf(page: Page): Generator<Element> {
  const open: Node[] = page.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
  }
}

/** The characters in an element, of which only the beginning is ever wanted. */
function textOf(element: Element): string {
  let text = '';
  const open: Node[] = element.childNodes.toReversed();
  for (let node = open.pop(); node && text.length < 1 << 20; node = open.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return text;
}

interface Linked {
  readonly datePublished?: string;
  readonly headline?: string;
  readonly publisher?: string;
}

/** The works that a block of JSON-LD describes. What it holds is not ours: every step looks first. */
function linkedIn(text: string): readonly Linked[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const roots = [json]
    .flat()
    .flatMap((root) => (isObject(root) && Array.isArray(root['@graph']) ? root['@graph'] : [root]));
  return roots.filter(isObject).flatMap(({ datePublished, headline, publisher }) => {
    const [by] = [publisher].flat();
    const name = isObject(by) ? by['name'] : by;
    return typeof datePublished !== 'string' && typeof headline !== 'string'
      ? []
      : [
          {
            ...(typeof datePublished === 'string' ? { datePublished } : {}),
            ...(typeof headline === 'string' ? { headline } : {}),
            ...(typeof name === 'string' ? { publisher: name } : {}),
          },
        ];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

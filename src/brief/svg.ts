import type { Catalogue } from './messages/catalogue.ts';
import { printable } from './printable.ts';
import { widthOf } from './table.ts';

/** Text made safe for XML and HTML, also inside attributes. */
export function escapeXml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes; numbers are rounded to a tenth, what is undefined is left out. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(String(value))}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** The title that a shape shows and a screen reader reads. */
export function title(text: string): string {
  return el('title', {}, escapeXml(text));
}

/** A piece of text. */
export function label(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return el('text', { x, y, ...attributes }, escapeXml(text));
}

/** How wide a text is set, in about the unit of its font size. */
export function textWidth(text: string, size: number): number {
  return widthOf(text) * size * 0.52;
}

/** A text cut to a width, with an ellipsis. */
export function clipped(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, size) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** Colours that also part in grey, and are never the only mark of anything. */
export const ink = {
  text: '#1d2733',
  soft: '#566270',
  grid: '#dde2e8',
  term: '#35659b',
  next: '#5f8bbb',
  pale: '#dfe9f4',
  notice: '#a8430f',
  keep: '#2b7049',
  paper: '#ffffff',
} as const;

/** A rim of paper round a text that stands over lines. */
export const halo = { stroke: ink.paper, 'stroke-width': 2.5, 'paint-order': 'stroke' } as const;

/** A drawing that stands alone, with a name and a description for those who cannot see it. */
export function drawing(
  id: string,
  size: { readonly width: number; readonly height: number },
  language: Catalogue,
  says: { readonly title: string; readonly desc: string },
  ...parts: readonly string[]
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${Math.ceil(size.height)}`,
    width: size.width,
    height: Math.ceil(size.height),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'xml:lang': language.code,
    lang: language.code,
    'font-family': language.fonts,
    'font-size': 10,
    fill: ink.text,
  };
  return el(
    'svg',
    attributes,
    el('title', { id: `${id}-title` }, escapeXml(says.title)),
    el('desc', { id: `${id}-desc` }, escapeXml(says.desc)),
    el('rect', { width: size.width, height: Math.ceil(size.height), fill: ink.paper }),
    ...parts,
  );
}

/** Entries of a legend, set in rows of a width: where each stands, and how many rows there are. */
export function legendRows<Entry extends { readonly text: string }>(
  entries: readonly Entry[],
  width: number,
  mark: number,
): {
  readonly placed: readonly { readonly entry: Entry; readonly x: number; readonly row: number }[];
  readonly rows: number;
} {
  const placed: { entry: Entry; x: number; row: number }[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const needs = mark + 5 + textWidth(entry.text, 9) + 10;
    if (x > 0 && x + needs > width) {
      x = 0;
      row += 1;
    }
    placed.push({ entry, x, row });
    x += needs;
  }
  return { placed, rows: entries.length === 0 ? 0 : row + 1 };
}

import { damaged } from './zip.ts';

/** What is told of a document in XML while it is read. Names come without their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const tag = /<(\/?)([^\s/>=]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML 1.0 from front to back, once. Office files have no document type, so none is taken: entities that a file defines itself are refused with
 * it, and nothing can grow by being unfolded.
 */
export function readXml(xml: string, { open, close, text }: XmlEvents): void {
  const within: string[] = [];
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) text?.(unescaped(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4);
    else if (xml.startsWith('<?', start)) at = after(xml, '?>', start + 2);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start + 9);
      text?.(xml.slice(start + 9, at - 3));
    } else {
      tag.lastIndex = start;
      const found = tag.exec(xml);
      if (!found) throw damaged();
      const [whole, ends, prefixed = '', written = '', closed] = found;
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      at = start + whole.length;
      if (!ends) {
        let attributes: ReadonlyMap<string, string> | undefined;
        open(name, (wanted) => (attributes ??= attributesIn(written)).get(wanted));
        if (!closed) within.push(name);
      }
      if (ends && within.pop() !== name) throw damaged();
      if (ends || closed) close?.(name);
    }
  }
  if (within.length > 0) throw damaged();
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged();
  return at + mark.length;
}

const attribute = /\s+(?:([^\s=:]+):)?([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesIn(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, prefix, name = '', double, single] of written.matchAll(attribute))
    if (prefix !== 'xmlns') found.set(name, unescaped(double ?? single ?? ''));
  return found;
}

function unescaped(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#(x?)([0-9a-f]{1,6})|(\w+));/gi, (_, hex: string, code: string, name: string) => {
    const sign = code === undefined ? undefined : Number.parseInt(code, hex ? 16 : 10);
    const found = sign === undefined ? named[name] : sign <= 0x10ffff ? String.fromCodePoint(sign) : undefined;
    if (found === undefined) throw damaged();
    return found;
  });
}

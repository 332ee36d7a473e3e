import { sentence } from '../base/index.ts';
import type { Media, SourceText } from '../reader/source-text.ts';
import { decodeText } from './encoding.ts';
import { hiddenIn } from './hidden.ts';
import { takeMarkdown } from './markdown.ts';
import { containerOf, mediaOfText } from './media.ts';
import { takePlain } from './plain.ts';
import { orRefusal, type Refusal, Refused, type Taken, within, withoutFolder } from './refusal.ts';

export type { Refusal } from './refusal.ts';

const megabyte = 1 << 20;
/** The largest files that are taken in, in bytes. Markup takes many times its size in memory; what is above is no document that a person wrote. */
export const largest = {
  text: 64 * megabyte,
  message: 32 * megabyte,
  marked: 16 * megabyte,
  container: 100 * megabyte,
} as const;

/**
 * Takes a document in: its bytes become a text with the place of every stretch, or a refusal that says why not. It never throws, fetches nothing and
 * runs nothing that a document brings with it.
 */
export async function takeIn(bytes: Uint8Array, name: string): Promise<SourceText | Refusal> {
  const own = withoutFolder(name);
  return orRefusal(own, async () => sourceText(own, ...(await read(bytes, own))));
}

/** Whether a document, or a table, was refused. */
export const isRefusal = (taken: object): taken is Refusal => 'hint' in taken;

/** The characters of a text file, into which the places of TXT, Markdown, HTML, EML and ICS point. */
export const decodedFile = (bytes: Uint8Array): string => decodeText(bytes).text;

async function read(bytes: Uint8Array, name: string): Promise<readonly [Media, Taken]> {
  within(bytes, largest.container);
  const container = containerOf(bytes, name);
  if (container === 'pdf') return [container, await (await import('./pdf.ts')).takePdf(bytes)];
  if (container === 'docx') return [container, await (await import('./docx.ts')).takeDocx(bytes)];
  within(bytes, largest.text);
  const decoded = decodeText(bytes);
  const media = mediaOfText(decoded.text, name);
  switch (media) {
    case 'html':
      within(bytes, largest.marked);
      return [media, (await import('./html.ts')).takeHtml(decoded)];
    case 'eml':
      within(bytes, largest.message);
      return [media, await (await import('./eml.ts')).takeMessage(bytes, decoded)];
    case 'ics':
      within(bytes, largest.marked);
      return [media, (await import('./ics.ts')).takeCalendar(decoded)];
    case 'markdown':
      return [media, takeMarkdown(decoded)];
    case 'txt':
      return [media, takePlain(decoded)];
  }
}

function sourceText(name: string, media: Media, taken: Taken): SourceText {
  const { text, places, title, publishedOn, publisher, entries } = taken;
  if (!/\S/.test(text))
    throw media === 'txt' || media === 'markdown'
      ? new Refused('reader/empty', sentence`The file has nothing but white space.`)
      : new Refused('reader/no-text', sentence`There is no text in the document.`);
  const hidden = hiddenIn(text);
  return {
    name,
    text,
    media,
    places,
    ...(title === undefined ? {} : { title }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(entries === undefined ? {} : { entries }),
    remarks: hidden ? [...taken.remarks, hidden] : taken.remarks,
  };
}

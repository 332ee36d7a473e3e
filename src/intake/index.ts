import { sentence } from '../base/index.ts';
import type { Media, SourceText } from '../reader/source-text.ts';
import { decodeText } from './encoding.ts';
import { hiddenIn } from './hidden.ts';
import { takeMarkdown } from './markdown.ts';
import { containerOf, mediaOfText } from './media.ts';
import { takePlain } from './plain.ts';
import { type Refusal, Refused, refusalOf, type Taken } from './refusal.ts';

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
  const own = name.replace(/^.*[/\\]/, '');
  try {
    const [media, taken] = await read(bytes, own);
    return sourceText(own, media, taken);
  } catch (error) {
    return refusalOf(own, error instanceof Refused ? error : broken(error));
  }
}

/** Whether a document was refused. */
export const isRefusal = (taken: SourceText | Refusal): taken is Refusal => 'hint' in taken;

/** The characters of a text file, into which the places of TXT, Markdown, HTML, EML and ICS point. */
export const decodedFile = (bytes: Uint8Array): string => decodeText(bytes).text;

async function read(bytes: Uint8Array, name: string): Promise<readonly [Media, Taken]> {
  if (bytes.length === 0) throw new Refused('reader/empty', sentence`The file is empty.`);
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

function within(bytes: Uint8Array, most: number): void {
  if (bytes.length > most)
    throw new Refused('reader/too-large', sentence`The file has more than ${most / megabyte} MB.`);
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

/** What a library says of a file that it cannot read; its words are English in every language. */
function broken(error: unknown): Refused {
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
  return new Refused('reader/corrupt', sentence`The file is damaged or put together wrongly (${words}).`);
}

import { sentence } from '../base/index.ts';
import type { Media } from '../reader/source-text.ts';
import { Refused } from './refusal.ts';

/** The kind of a file whose text has to be taken out of a container; every archive is taken for a DOCX until it is looked into. */
export type Container = 'pdf' | 'docx';

const kinds: Readonly<Record<string, Media>> = {
  txt: 'txt',
  text: 'txt',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'eml',
  ics: 'ics',
};

/** What the name says of the kind of a file. */
const mediaOfName = (name: string): Media | undefined => kinds[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

const foreign: readonly (readonly [string, readonly number[]])[] = [
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['GZIP', [0x1f, 0x8b]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['PostScript', [0x25, 0x21, 0x50, 0x53]],
];

const begins = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte);

/** The container that the first bytes tell; a file that is of a kind that cannot be read is refused. */
export function containerOf(bytes: Uint8Array, name: string): Container | undefined {
  // What stands before the mark of a PDF is passed over, as every reader of PDF does.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')) return 'pdf';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compound(bytes);
  const kind = foreign.find(([, mark]) => begins(bytes, mark))?.[0];
  if (kind) throw unreadable(kind);
  const named = mediaOfName(name);
  if ((named === 'pdf' || named === 'docx') && !/^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')))
    throw new Refused(
      'reader/corrupt',
      sentence`The name ends in .${named}, but what is in the file is not of that kind.`,
    );
  return undefined;
}

/** Office files before 2007, and all that have a password, are files in a file of another make. */
function compound(bytes: Uint8Array): Refused {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return all.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new Refused('reader/encrypted', sentence`The document has a password.`)
    : unreadable(all.includes(Buffer.from('Workbook', 'utf16le')) ? 'XLS' : 'DOC');
}

/** The refusal of an archive that holds something else than what is looked for, by the names of its files. */
export function otherArchive(names: readonly string[]): Refused {
  const found = archives.find(([start]) => names.some((name) => name.startsWith(start)));
  return unreadable(found?.[1] ?? 'ZIP');
}

const archives = [
  ['xl/workbook.bin', 'XLSB'],
  ['xl/', 'XLSX'],
  ['word/', 'DOCX'],
  ['ppt/', 'PPTX'],
  ['content.xml', 'OpenDocument'],
  ['META-INF/', 'EPUB'],
] as const;

/** The refusal of a file of a kind that cannot be read. */
export const unreadable = (kind: string): Refused =>
  new Refused('reader/unsupported', sentence`Files of the kind ${kind} cannot be read.`);

/** The kind of a text, by what is in it first and by its name second. */
export function mediaOfText(text: string, name: string): Exclude<Media, Container> {
  const head = text.slice(0, 1 << 14);
  const named = mediaOfName(name);
  if (/^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(head)) return 'ics';
  if (
    named !== 'markdown' &&
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)
  )
    return 'html';
  if (looksSent(head, named)) return 'eml';
  return named === undefined || named === 'pdf' || named === 'docx' ? 'txt' : named;
}

const headers = /^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|content-type)$/;

/** Whether a text begins with the headers of a message. A memorandum has `From` and `Date` too, and no number of its own. */
function looksSent(head: string, named: Media | undefined): boolean {
  const names: string[] = [];
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    const name = /^([\w-]+):/.exec(line)?.[1];
    if (name === undefined) return false;
    names.push(name.toLowerCase());
  }
  const own = names.filter((name) => headers.test(name));
  if (named === 'eml') return own.length > 0;
  return own.length >= 3 && own.some((name) => /^(?:message-id|mime-version|received)$/.test(name));
}

import { getDocumentProxy } from 'unpdf';
import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Remark } from '../reader/source-text.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { type Glyphs, linesOf, type PageLines } from './pdf-lines.ts';
import { writer } from './places.ts';
import { Refused, type Taken } from './refusal.ts';
import { titled } from './titled.ts';

/** How much of a PDF is read. What a page holds beyond that was not set to be read. */
const most = { pages: 1000, itemsOfPage: 20_000, items: 2_000_000 } as const;

/** The text of a PDF: line by line, column by column, without what stands on every page. A program in the file is not even looked at. */
export async function takePdf(bytes: Uint8Array): Promise<Taken> {
  const pdf = await opened(bytes);
  try {
    const pages: PageLines[] = [];
    const read = Math.min(pdf.numPages, most.pages);
    const full: number[] = [];
    let items = 0;
    for (let n = 1; n <= read && items < most.items; n++) {
      const glyphs = await glyphsOn(pdf, n);
      items += glyphs.items.length;
      if (glyphs.items.length === most.itemsOfPage) full.push(n);
      pages.push({ ...glyphs.page, lines: linesOf(glyphs.items) });
    }
    const bare = pages.filter(({ lines }) => lines.length === 0).map(({ page }) => page);
    if (bare.length === pages.length)
      throw new Refused('reader/no-text', sentence`None of its ${pdf.numPages} pages has any text: they are pictures.`);
    const { pages: kept, left } = withoutFurniture(pages);
    const remarks: Remark[] = [];
    if (bare.length > 0)
      remarks.push(
        remark('reader/pages-without-text', sentence`There is no text on page ${stretches(bare)}: scanned, or empty.`),
      );
    if (pages.length < pdf.numPages)
      remarks.push(
        remark('reader/part-left-out', sentence`Of ${pdf.numPages} pages only the first ${pages.length} were read.`),
      );
    if (full.length > 0)
      remarks.push(
        remark(
          'reader/part-left-out',
          sentence`On page ${stretches(full)} only the first ${most.itemsOfPage} pieces of text were read.`,
        ),
      );
    if (left > 0)
      remarks.push(
        remark(
          'reader/page-furniture',
          sentence`${left} lines that stand on every page, and page numbers, were left out.`,
        ),
      );
    return { ...written(kept), title: await titleOf(pdf), remarks };
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The bytes are given away: the library may keep or empty what it gets.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    });
  } catch (error) {
    if ((error as { name?: string }).name === 'PasswordException')
      throw new Refused('reader/encrypted', sentence`The document has a password.`);
    throw error;
  }
}

/** The characters of a page; one that is broken has none, as one without text. */
async function glyphsOn(
  pdf: Pdf,
  n: number,
): Promise<{ readonly page: Omit<PageLines, 'lines'>; readonly items: readonly Glyphs[] }> {
  try {
    const page = await pdf.getPage(n);
    const { height, transform } = page.getViewport({ scale: 1 });
    const glyphs: Glyphs[] = [];
    const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: readonly object[] }>;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const item of next.value.items) {
        // Marks of structure have no characters.
        if ('str' in item) glyphs.push(placed(item as TextItem, transform));
      }
      if (glyphs.length > most.itemsOfPage) {
        await reader.cancel(new Error('enough'));
        break;
      }
    }
    page.cleanup();
    return { page: { page: n, height }, items: glyphs.slice(0, most.itemsOfPage) };
  } catch {
    return { page: { page: n, height: 0 }, items: [] };
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** An item as it stands on the page, seen from its upper left corner. */
function placed({ str, transform, width }: TextItem, view: readonly number[]): Glyphs {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const turned = Math.abs(along[1]) > Math.abs(along[0]) * 0.2 || along[0] < 0;
  return { text: unified(str), x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size, turned };
}

// Radicals that compatibility does not bring to their ideographs.
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻑長',
    '⻒长',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻝食',
    '⻤鬼',
    '⻨麦',
    '⻩黄',
    '⻫斉',
    '⻭歯',
    '⻯竜',
    '⻲亀',
    '⻱龟',
    '⼾戸',
  ].map(([radical, ideograph]) => [radical, ideograph]),
);

/** Fonts that use one picture for a radical and an ideograph give back the radical: 11⽉25⽇ has to be a date. */
const unified = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (sign) => radicals[sign] ?? sign.normalize('NFKC'));

function written(pages: readonly PageLines[]): Pick<Taken, 'text' | 'places'> {
  const to = writer();
  let before: string | undefined;
  for (const { page, lines } of pages) {
    lines.forEach(({ text, box, opens }, n) => {
      // A sentence goes on from one page or column to the next; where it ended, a paragraph did.
      const apart =
        opens === 'column' || n === 0
          ? before !== undefined && /[.:;。：；!?][)"'”’」』]*$/.test(before)
          : opens === 'paragraph';
      if (before !== undefined) to.add(apart ? '\n\n' : '\n', { page });
      to.add(text, { page, box });
      before = text;
    });
  }
  return to.done();
}

async function titleOf(pdf: Pdf): Promise<string | undefined> {
  try {
    const { info } = await pdf.getMetadata();
    const { Title } = info as { Title?: unknown };
    return typeof Title === 'string' ? titled(Title.replace(/^Microsoft \w+ - /, '')) : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers in a row as stretches: 1–3, 7. */
function stretches(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else found.push([n, n]);
  }
  const shown = found.slice(0, 20).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return found.length > 20 ? `${shown.join(', ')} …` : shown.join(', ');
}

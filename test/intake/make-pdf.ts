/** Words at a place of a page, in points from the lower left corner. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A page of words, or one that is a picture. */
export type Sheet = readonly Words[] | 'picture';

/** A small PDF, written by hand: A4 pages in Helvetica. `extra` goes into its catalogue. */
export function pdfOf(sheets: readonly Sheet[], extra = ''): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, more = ''): number =>
    add(`<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`);
  add(`<< /Type /Catalog /Pages 2 0 R ${extra}>>`);
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const picture = stream(
    '\x80',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
  );
  const pages = sheets.map((sheet) => {
    const content =
      sheet === 'picture'
        ? 'q 595 0 0 842 0 0 cm /P Do Q'
        : sheet
            .map(
              ({ x, y, text, size = 10 }) => `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
            )
            .join('\n');
    const body = stream(content);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${body} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /P ${picture} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] >>`;
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  objects.forEach((body, n) => {
    const object = `${n + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(at);
    parts.push(object);
    at += object.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** Lines one under another. */
export const linesAt = (x: number, top: number, lines: readonly string[], size = 10): readonly Words[] =>
  lines.map((text, n) => ({ x, y: top - n * size * 1.2, text, size }));

import type { Decoded } from './encoding.ts';
import { takePlain } from './plain.ts';
import type { Taken } from './refusal.ts';
import { titled } from './titled.ts';

/** Markdown is kept as it was written, front matter and all; its first heading is its title. */
export function takeMarkdown(decoded: Decoded): Taken {
  return { ...takePlain(decoded), title: titled(headingOf(decoded.text)) };
}

/** The first heading that stands in no block of code. */
function headingOf(text: string): string | undefined {
  const lines = text.slice(0, 1 << 16).split(/\r\n|\r|\n/);
  let fence: string | undefined;
  const end = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, n) => n > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
    : -1;
  for (let n = end + 1; n < lines.length; n++) {
    const line = lines[n] as string;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else {
      const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
      if (heading) return heading;
      if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[n + 1] ?? '') && /^ {0,3}[^\s>#-]/.test(line)) return line;
    }
  }
  return undefined;
}

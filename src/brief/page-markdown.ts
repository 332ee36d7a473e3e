import type { Catalogue } from './messages/catalogue.ts';
import { type BriefInput, type Page, pageOf, type Sheet } from './page.ts';
import { say } from './say.ts';
import { timelineText } from './timeline-text.ts';

/** The one-page brief as Markdown, with the timeline as a text picture. */
export function briefMarkdown(input: BriefInput, language: Catalogue): string {
  const page = pageOf(input, language);
  const parts = [
    `# ${text(page.title)}`,
    `${page.chips.map((chip) => `**${text(chip)}**`).join(' · ')}  \n${page.sentences.map(text).join(' ')}`,
    ...section(say(language, 'page.dates'), sheet(page.dates)),
    ...section(
      say(language, 'page.timeline'),
      [
        '```text',
        timelineText(input.timeline, input.accord, { language, width: 100 }).replaceAll('`', "'"),
        '```',
      ].join('\n'),
    ),
    ...section(say(language, 'page.positions'), positions(page, language)),
    page.clauses.map((clause) => `- ${text(clause)}`).join('\n'),
    ...section(say(language, 'page.options'), sheet(page.options)),
    ...section(say(language, 'page.sources'), sources(page, language)),
    `---\n\n${text(page.footer)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(head: string, body: string): readonly string[] {
  return body === '' ? [] : [`## ${head}`, body];
}

// What Markdown would take for markup stands as it is.
function text(plain: string): string {
  return plain.replace(/[\\`*_[\]<>|#]/g, (char) => `\\${char}`).replaceAll('\n', ' ');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function sheet({ heads, rows, notes }: Sheet): string {
  if (rows.length === 0) return notes.map(text).join('\n\n');
  const set = table(
    heads.map(text),
    rows.map((row) => row.map(text)),
  );
  return [set, ...notes.map(text)].join('\n\n');
}

function positions({ positions: { heads, rows, more } }: Page, language: Catalogue): string {
  const head = ['', ...heads.map(({ name, who }) => `${text(name)} (${text(who)})`)];
  const body = rows.map(({ label, since, cells }) => {
    const mark =
      since === undefined ? text(label) : `**≠ ${text(label)}** (${say(language, 'page.since', { date: since })})`;
    return [mark, ...cells.map((cell) => cell.map(text).join('<br>'))];
  });
  const notes = [
    ...(rows.some((row) => row.since !== undefined) ? [say(language, 'page.differ')] : []),
    ...(more > 0 ? [say(language, 'page.more', { n: more })] : []),
  ];
  return [table(head, body), ...notes].join('\n\n');
}

function sources(page: Page, language: Catalogue): string {
  const lines = page.sources.map(
    ({ title, grade, url }) =>
      `- ${url === undefined ? text(title) : `[${text(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`} — ${grade}`,
  );
  const more = page.moreSources > 0 ? [`- ${say(language, 'page.more', { n: page.moreSources })}`] : [];
  return lines.length === 0 ? '' : [...lines, ...more, '', say(language, 'page.grades')].join('\n');
}

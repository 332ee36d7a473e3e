import type { Catalogue } from './messages/catalogue.ts';
import { printable } from './printable.ts';
import { say } from './say.ts';
import { el, escapeXml } from './svg.ts';

/** A message ready to be sent: the subject in one line, and the same words as plain text and as HTML. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a message says of one thing. */
export interface LetterPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** A list without lines is left out. */
  readonly lists: readonly { readonly head: string; readonly lines: readonly string[] }[];
  /** What to do, and where. */
  readonly todo: { readonly head: string; readonly says: string; readonly link: string };
  /** Why it is sent, and how it stops. */
  readonly notes: readonly string[];
}

/** A message before it is set. Where it has several parts, each stands under its title. */
export interface LetterDraft {
  readonly subject: string;
  readonly opening: readonly string[];
  readonly parts: readonly LetterPart[];
  readonly closing: string;
}

/**
 * Sets a message as plain text and as HTML. Every piece of it stands in one line, so that no title and no clause can look like a part of the message;
 * the HTML has no script and fetches nothing.
 */
export function letterOf(draft: LetterDraft, language: Catalogue): Letter {
  const { subject, opening, parts, closing } = draft;
  const flat: LetterDraft = {
    subject: oneLine(subject),
    opening: opening.map(oneLine),
    parts: parts.map(onLines),
    closing: oneLine(closing),
  };
  return { subject: flat.subject, text: plain(flat, language), html: html(flat, language) };
}

// Marks that turn the direction of a text could reach beyond it and turn a day around.
function oneLine(text: string): string {
  return printable(text)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const onLines = ({ title, sentences, facts, lists, todo, notes }: LetterPart): LetterPart => ({
  title: oneLine(title),
  sentences: sentences.map(oneLine),
  facts: facts.map(([label, value]) => [oneLine(label), oneLine(value)]),
  lists: lists
    .filter(({ lines }) => lines.length > 0)
    .map(({ head, lines }) => ({ head: oneLine(head), lines: lines.map(oneLine) })),
  todo: { head: oneLine(todo.head), says: oneLine(todo.says), link: oneLine(todo.link) },
  notes: notes.map(oneLine),
});

// Japanese sentences follow each other without a blank.
const inRow = (sentences: readonly string[], { code }: Catalogue): string => sentences.join(code === 'ja' ? '' : ' ');

function plain({ opening, parts, closing }: LetterDraft, language: Catalogue): string {
  const blocks = parts.flatMap(({ title, sentences, facts, lists, todo, notes }) => [
    ...(parts.length > 1 ? [`== ${title}`] : []),
    inRow(sentences, language),
    facts.map(([label, value]) => say(language, 'calendar.line', { label, value })).join('\n'),
    ...lists.map(({ head, lines }) => [head, ...lines.map((line) => `- ${line}`)].join('\n')),
    [todo.head, todo.says, todo.link].join('\n'),
    inRow(notes, language),
  ]);
  return `${[...opening, ...blocks, `-- \n${closing}`].join('\n\n')}\n`;
}

function html({ subject, opening, parts, closing }: LetterDraft, language: Catalogue): string {
  const p = (text: string): string => el('p', {}, escapeXml(text));
  const body = [
    ...opening.map(p),
    ...parts.flatMap(({ title, sentences, facts, lists, todo, notes }) => [
      ...(parts.length > 1 ? [el('h2', { style: styles.head }, escapeXml(title))] : []),
      p(inRow(sentences, language)),
      el(
        'table',
        { style: styles.table },
        ...facts.map(([label, value]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row', style: styles.label }, escapeXml(label)),
            el('td', {}, escapeXml(value)),
          ),
        ),
      ),
      ...lists.flatMap(({ head, lines }) => [
        el('h3', { style: styles.head }, escapeXml(head)),
        el('ul', {}, ...lines.map((line) => el('li', {}, escapeXml(line)))),
      ]),
      el('h3', { style: styles.head }, escapeXml(todo.head)),
      p(todo.says),
      el('p', {}, el('a', { href: todo.link }, escapeXml(todo.link))),
      p(inRow(notes, language)),
    ]),
    el('p', { style: styles.closing }, escapeXml(closing)),
  ];
  const head = el('head', {}, '<meta charset="utf-8">', el('title', {}, escapeXml(subject)));
  const style = `max-width:42em;line-height:1.4;font-family:${language.fonts}`;
  return `<!doctype html>\n${el('html', { lang: language.code }, head, el('body', { style }, ...body.map((part) => `\n${part}`)))}\n`;
}

// Programs for mail keep styles that stand with an element, and few others.
const styles = {
  head: 'font-size:1em;margin:1.2em 0 .3em',
  table: 'border-collapse:collapse',
  label: 'text-align:left;vertical-align:top;font-weight:normal;padding:0 1.5em .15em 0;white-space:nowrap',
  closing: 'border-top:1px solid;padding-top:.5em',
} as const;

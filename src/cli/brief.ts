import { sentence } from '../base/index.ts';
import { briefHtml, briefInput, briefMarkdown } from '../brief/documents.ts';
import { headOf } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, UsageError, valueOf, type Words } from './command.ts';
import { writeText } from './files.ts';

function answer(words: Words, context: Context): unknown {
  const question = questionFor(words, context, oneFile(words, context, 'brief'));
  const input = briefInput(question);
  const html = words.options.html === true || /\.html?$/.test(valueOf(words, 'out') ?? '');
  if (words.options.html === true && words.options.markdown === true)
    throw new UsageError(sentence`Choose --html or --markdown.`);
  const text = html ? briefHtml(input, context.language) : briefMarkdown(input, context.language);
  const out = valueOf(words, 'out');
  if (out !== undefined) writeText(out, text);
  return { ...headOf(question), format: html ? 'html' : 'markdown', text };
}

/** `tacit brief`: one A4 page on an accord. */
export const command: Command = {
  name: 'brief',
  says: sentence`one A4 page on an accord, as Markdown or HTML`,
  takes: 'FILE',
  options: {
    ...askOptions,
    html: { says: sentence`HTML to read, print or save as PDF` },
    markdown: { says: sentence`Markdown (the default)` },
    out: { says: sentence`write to this file as well; .html means HTML`, value: 'PATH' },
  },
  answer,
  tell: (answer) => (answer as { text: string }).text,
};

import { sentence } from '../base/index.ts';
import { curveSvg } from '../brief/pictures.ts';
import { curveText } from '../brief/terminal.ts';
import { curveReply } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, valueOf, type Words } from './command.ts';
import { writeText } from './files.ts';
import { stretchOf, stretchOptions } from './stretch.ts';

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'curve');
  const question = questionFor(words, context, loaded);
  const { from, to } = stretchOf(words, context, loaded, 0, 365);
  const reply = curveReply(question, from, to);
  const svg = valueOf(words, 'svg');
  if (svg !== undefined) writeText(svg, curveSvg(reply.curves, loaded.accord, context.language));
  return reply;
}

/** `tacit curve`: how soon each side could be out, for every day of a stretch. */
export const command: Command = {
  name: 'curve',
  says: sentence`how soon each side could be out, for every day of a year, under each reading`,
  takes: 'FILE',
  options: {
    ...askOptions,
    ...stretchOptions,
    svg: { says: sentence`also write the curve as an SVG file`, value: 'PATH' },
  },
  answer,
  tell: (answer, words, context) =>
    curveText((answer as { curves: never }).curves, oneFile(words, context, 'curve').accord, {
      language: context.language,
      width: process.stdout.columns ?? 100,
    }),
};

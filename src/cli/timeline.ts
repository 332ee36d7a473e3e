import { sentence } from '../base/index.ts';
import { timelineSvg } from '../brief/pictures.ts';
import { timelineText } from '../brief/terminal.ts';
import { timelineReply } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, valueOf, type Words } from './command.ts';
import { writeText } from './files.ts';
import { stretchOf, stretchOptions } from './stretch.ts';

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'timeline');
  const question = questionFor(words, context, loaded);
  const { from, to } = stretchOf(words, context, loaded, 1826, 731);
  const timeline = timelineReply(question, from, to);
  const svg = valueOf(words, 'svg');
  if (svg !== undefined) writeText(svg, timelineSvg(timeline, loaded.accord, context.language));
  return timeline;
}

/** `tacit timeline`: terms, notices, holds and acts through time, a lane for each position and party. */
export const command: Command = {
  name: 'timeline',
  says: sentence`terms, notices, holds and acts through time, a lane for each reading`,
  takes: 'FILE',
  options: {
    ...askOptions,
    ...stretchOptions,
    svg: { says: sentence`also write the timeline as an SVG file`, value: 'PATH' },
  },
  answer,
  tell: (answer, words, context) =>
    timelineText(answer, oneFile(words, context, 'timeline').accord, {
      language: context.language,
      width: process.stdout.columns ?? 100,
    }),
};

import { sentence } from '../base/index.ts';
import { sayStatus } from '../brief/index.ts';
import { statusReply, type View } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import type { Command, Context, Words } from './command.ts';

function answer(words: Words, context: Context): unknown {
  return statusReply(questionFor(words, context, oneFile(words, context, 'status')));
}

/** `tacit status`: where each party stands on a day, as known on a day, under each reading. */
export const command: Command = {
  name: 'status',
  says: sentence`where each party stands on a day, under each reading, and why`,
  takes: 'FILE',
  options: {
    ...askOptions,
    fail: { says: sentence`end with status 3 if a deadline of the running term has been missed` },
  },
  answer,
  tell: (answer, words, context) => sayStatus(answer, oneFile(words, context, 'status').accord, context.language),
  status: (answer, words) =>
    words.options.fail === true && (answer as { views: readonly View[] }).views.some((view) => view.missed) ? 3 : 0,
};

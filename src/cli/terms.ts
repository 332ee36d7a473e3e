import { sentence } from '../base/index.ts';
import { sayTerms } from '../brief/terminal.ts';
import { termsReply } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import type { Command, Context, Words } from './command.ts';

function answer(words: Words, context: Context): unknown {
  return termsReply(questionFor(words, context, oneFile(words, context, 'terms')));
}

/** `tacit terms`: the terms in force on a day, with where each field comes from. */
export const command: Command = {
  name: 'terms',
  says: sentence`the terms in force on a day, amendments merged, with the origin of each field`,
  takes: 'FILE',
  options: askOptions,
  answer,
  tell: (answer, words, context) => sayTerms(answer, oneFile(words, context, 'terms').accord, context.language),
};

import { actKinds } from '../accord/index.ts';
import { sentence } from '../base/index.ts';
import { sayOptions } from '../brief/index.ts';
import { optionsFor } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, oneOf, type Words } from './command.ts';

function answer(words: Words, context: Context): unknown {
  const question = questionFor(words, context, oneFile(words, context, 'options'));
  return optionsFor(question, oneOf(words, 'act', actKinds));
}

/** `tacit options`: what a party can do on a day, until when, and with what effect. */
export const command: Command = {
  name: 'options',
  says: sentence`what a party can do on a day, until when, with what effect`,
  takes: 'FILE',
  options: { ...askOptions, act: { says: sentence`only acts of this kind`, value: 'KIND' } },
  answer,
  tell: (answer, words, context) => sayOptions(answer, oneFile(words, context, 'options').accord, context.language),
};

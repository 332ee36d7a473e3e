import { listed, sentence } from '../base/index.ts';
import { sayWhy } from '../brief/index.ts';
import { explained, whyReply } from '../engine/index.ts';
import { askOptions, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, oneOf, type Words } from './command.ts';

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'why');
  const question = questionFor(words, context, loaded);
  const field = oneOf(words, 'field', explained);
  const asked = field === undefined ? explained : [field];
  return whyReply(question, asked);
}

/** `tacit why`: the clauses, acts, rules and sums behind an answer. */
export const command: Command = {
  name: 'why',
  says: sentence`the clauses, acts, rules and sums behind an answer`,
  takes: 'FILE',
  options: {
    ...askOptions,
    field: { says: sentence`the answer to explain: ${listed(explained)}; all where left out`, value: 'FIELD' },
  },
  answer,
  tell: (answer, words, context) => sayWhy(answer, oneFile(words, context, 'why').accord, context.language),
};

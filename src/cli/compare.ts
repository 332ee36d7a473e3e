import { sentence } from '../base/index.ts';
import { sayCompare } from '../brief/index.ts';
import { type Question, sinceReply, statusReply } from '../engine/index.ts';
import { askOptions, dayOption, oneFile, positionOf, questionFor } from './asking.ts';
import { type Command, type Context, type Loaded, UsageError, valueOf, type Words } from './command.ts';

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'compare');
  const question = withPositions(questionFor(words, context, loaded), words, loaded);
  const earlier = dayOption(words, 'since');
  if (earlier !== undefined) return sinceReply(question, earlier);
  if (question.positions.length < 2)
    throw new UsageError(
      sentence`${loaded.file} has one reading only; name two with --positions A,B, or two days of knowledge with --since.`,
    );
  return statusReply(question);
}

function withPositions(question: Question, words: Words, loaded: Loaded): Question {
  const names = valueOf(words, 'positions')
    ?.split(',')
    .map((name) => name.trim());
  if (!names) return question;
  return { ...question, positions: names.map((name) => positionOf(name, loaded)) };
}

/** `tacit compare`: two readings on a day, or two days of knowledge. */
export const command: Command = {
  name: 'compare',
  says: sentence`where readings differ on a day and since when, or what changed since it was known otherwise`,
  takes: 'FILE',
  options: {
    ...askOptions,
    positions: { says: sentence`the readings to compare, with commas; all of the file where left out`, value: 'A,B' },
    since: { says: sentence`compare with what was known on this earlier day instead`, value: 'DATE' },
  },
  answer,
  tell: (answer, words, context) => sayCompare(answer, oneFile(words, context, 'compare').accord, context.language),
};

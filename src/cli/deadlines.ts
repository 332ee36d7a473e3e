import { listed, sentence } from '../base/index.ts';
import { sayDeadlines } from '../brief/index.ts';
import { deadlineKinds, deadlinesOf } from '../engine/index.ts';
import { accordsFor, askOptions, dayOption, partyFor, positionsFor, todayFor } from './asking.ts';
import { type Command, type Context, type OptionSpec, oneOf, UsageError, type Words } from './command.ts';
import { bounded } from './stretch.ts';

function answer(words: Words, context: Context): unknown {
  if (words.files.length === 0)
    throw new UsageError(
      sentence`tacit deadlines wants files or folders: tacit deadlines PATH… --from DATE --to DATE.`,
    );
  const kind = oneOf(words, 'kind', deadlineKinds);
  const rows = accordsFor(words, context).flatMap((loaded) => {
    const today = todayFor(words, context, loaded);
    const from = dayOption(words, 'from') ?? today;
    const to = dayOption(words, 'to') ?? from + 365;
    const party = partyFor(words, loaded);
    return deadlinesOf({
      accord: loaded.accord,
      positions: positionsFor(words, loaded),
      ...(party !== undefined && { party }),
      ...(kind !== undefined && { kind }),
      ...bounded(from, to),
      knownOn: dayOption(words, 'known') ?? today,
      lookup: loaded.lookup,
    });
  });
  // Several files: one agenda. Rows of one day and kind keep the order of the files.
  return rows.sort(
    (a, b) =>
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind),
  );
}

/** `tacit deadlines`: every day on which something falls due. */
export const command: Command = {
  name: 'deadlines',
  says: sentence`every day on which something falls due, by date`,
  takes: 'PATH…',
  options: {
    from: { says: sentence`the first day; today where left out`, value: 'DATE' },
    to: { says: sentence`the last day; a year on where left out`, value: 'DATE' },
    known: { says: sentence`as known on this day; today where left out`, value: 'DATE' },
    position: askOptions.position as OptionSpec,
    party: askOptions.party as OptionSpec,
    kind: { says: sentence`only rows of this kind: ${listed(deadlineKinds)}`, value: 'KIND' },
  },
  answer,
  tell: (answer, _words, context) => sayDeadlines(answer, context.language),
};

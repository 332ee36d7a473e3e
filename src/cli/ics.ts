import { sentence } from '../base/index.ts';
import { calendarOf, calendarSource } from '../brief/documents.ts';
import { accordsFor, askOptions, dayOption, partyFor, positionsFor, todayFor } from './asking.ts';
import { type Command, type Context, type OptionSpec, UsageError, valueOf, type Words } from './command.ts';
import { writeText } from './files.ts';
import { bounded, stretchOptions } from './stretch.ts';

function answer(words: Words, context: Context): unknown {
  const accords = accordsFor(words, context);
  if (accords.length === 0)
    throw new UsageError(sentence`tacit ics wants files or folders: tacit ics PATH… > deadlines.ics.`);
  const calendars = accords.map((loaded) => {
    const today = todayFor(words, context, loaded);
    const from = dayOption(words, 'from') ?? today;
    const stretch = bounded(from, dayOption(words, 'to') ?? from + 731);
    const known = dayOption(words, 'known') ?? today;
    const party = partyFor(words, loaded);
    return calendarSource({
      accord: loaded.accord,
      positions: positionsFor(words, loaded),
      ...(party !== undefined && { party }),
      ...stretch,
      knownOn: known,
      lookup: loaded.lookup,
    });
  });
  const text = calendarOf(calendars, context.language);
  const out = valueOf(words, 'out');
  if (out !== undefined) writeText(out, text);
  return { calendar: text };
}

/** `tacit ics`: deadlines as an iCalendar file of explicit dated entries. */
export const command: Command = {
  name: 'ics',
  says: sentence`deadlines as an iCalendar file: explicit dated entries, cancelled when a notice is withdrawn`,
  takes: 'PATH…',
  options: {
    ...stretchOptions,
    known: { says: sentence`as known on this day; today where left out`, value: 'DATE' },
    position: askOptions.position as OptionSpec,
    party: askOptions.party as OptionSpec,
    out: { says: sentence`write to this file as well`, value: 'PATH' },
  },
  answer,
  // The last line of a calendar ends as the others do (RFC 5545, 3.1); the line feed is put behind every answer.
  tell: (answer) => (answer as { calendar: string }).calendar.replace(/\n$/, ''),
};

import { actKinds, termsOf } from '../accord/index.ts';
import { type Json, type JsonRecord, type Sentence, sentence } from '../base/index.ts';
import { sayWhatIf } from '../brief/index.ts';
import { parseDay, parsePeriod, printDay } from '../calendar/index.ts';
import { positionsAsked, whatIfReply } from '../engine/index.ts';
import { askOptions, dayOption, noSuch, oneFile, questionFor, todayFor } from './asking.ts';
import { type Command, type Context, type Loaded, oneOf, UsageError, valueOf, type Words } from './command.ts';

const days = ['until', 'effect', 'last-day', 'received'] as const;

const listed = (words: Words, name: string): string[] | undefined =>
  valueOf(words, name)
    ?.split(',')
    .map((x) => x.trim());

function supposedAct(words: Words, date: string): JsonRecord {
  const act = oneOf(words, 'act', actKinds);
  if (act === undefined)
    throw new UsageError(
      sentence`tacit what-if wants an act: tacit what-if FILE --act notice --by KR --date 2020-08-24.`,
    );
  const length = valueOf(words, 'for');
  if (length !== undefined && !parsePeriod(length))
    throw new UsageError(sentence`--for ${length}: write a period such as "6 months".`);
  const fields: Record<string, Json | undefined> = {
    id: 'supposed',
    act,
    date,
    by: listed(words, 'by') ?? listed(words, 'party'),
    of: listed(words, 'of'),
    exit: valueOf(words, 'exit'),
    for: length,
    about: valueOf(words, 'about'),
  };
  for (const name of days) {
    const text = valueOf(words, name);
    if (text !== undefined && parseDay(text) === undefined)
      throw new UsageError(sentence`--${name} ${text}: this is not a day that exists; write it YYYY-MM-DD.`);
    fields[name === 'last-day' ? 'lastDay' : name] = text;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

// An act that names what is not there would change nothing, and nobody would learn why.
function checkNames(words: Words, loaded: Loaded): void {
  const { accord } = loaded;
  const layers = [...accord.record, ...positionsAsked(accord).map(({ readings }) => readings)]
    .reduce((all, { terms }) => (terms ? [...all, terms] : all), [accord.writtenTerms])
    .map(termsOf);
  const duties = layers.flatMap((terms) => terms.duties);
  const doors = [
    ...layers.flatMap((terms) => terms.exits.map((exit) => exit.id)),
    ...duties.flatMap((duty) => duty.ifMissed?.exit ?? []),
  ];
  const act = valueOf(words, 'act') ?? '';
  const wants = (option: string, what: Sentence, names: readonly string[]): void => {
    for (const name of listed(words, option) ?? []) if (!names.includes(name)) throw noSuch(loaded, what, name, names);
  };
  wants(
    'by',
    sentence`party`,
    [...accord.parties, ...accord.actors].map((party) => party.code),
  );
  wants('exit', sentence`exit`, doors);
  if (act === 'duty-done')
    wants(
      'of',
      sentence`duty`,
      duties.map((duty) => duty.id),
    );
  else
    wants(
      'of',
      sentence`act`,
      accord.record.map((other) => other.id),
    );
  // An announcement or a measure may be about anything.
  if (act === 'condition-met' || act === 'condition-failed')
    wants(
      'about',
      sentence`condition`,
      layers.flatMap((terms) => terms.conditions.map((condition) => condition.id)),
    );
}

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'what-if');
  const date = dayOption(words, 'date') ?? dayOption(words, 'on') ?? todayFor(words, context, loaded);
  const act = supposedAct(words, printDay(date));
  checkNames(words, loaded);
  const asked = questionFor(words, context, loaded);
  // Whoever would act is who wants to know.
  const by = valueOf(words, 'by');
  const party = asked.party ?? (by !== undefined && loaded.accord.parties.some((p) => p.code === by) ? by : undefined);
  const question = {
    ...asked,
    ...(party !== undefined && { party }),
    on: Math.max(asked.on, dayOption(words, 'on') === undefined ? date : asked.on),
  };
  return whatIfReply(question, [act]);
}

/** `tacit what-if`: what an act would change; the record is left as it is. */
export const command: Command = {
  name: 'what-if',
  says: sentence`what an act would change, without recording it`,
  takes: 'FILE',
  options: {
    ...askOptions,
    act: { says: sentence`the kind of act`, value: 'KIND' },
    date: { says: sentence`the day on which it would count; --on, else today, where left out`, value: 'DATE' },
    by: { says: sentence`who would do it, with commas; --party where left out`, value: 'CODE' },
    of: { says: sentence`the acts it would work on, with commas`, value: 'ID' },
    exit: { says: sentence`the exit that a notice would use`, value: 'ID' },
    about: { says: sentence`the condition that would be met or fail`, value: 'ID' },
    for: { says: sentence`for how long`, value: 'PERIOD' },
    until: { says: sentence`until when`, value: 'DATE' },
    effect: { says: sentence`the day on which a deposit would bind`, value: 'DATE' },
    'last-day': { says: sentence`the last day in that a notice would name`, value: 'DATE' },
    received: { says: sentence`the day of receipt`, value: 'DATE' },
  },
  answer,
  tell: (answer, words, context) => sayWhatIf(answer, oneFile(words, context, 'what-if').accord, context.language),
};

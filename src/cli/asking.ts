import { normalize } from 'node:path';
import type { Position } from '../accord/index.ts';
import { listed, near, type Sentence, sentence } from '../base/index.ts';
import { type Day, parseDay } from '../calendar/index.ts';
import { positionNamed, positionsAsked, type Question } from '../engine/index.ts';
import { type Context, type Loaded, type OptionSpec, UsageError, valueOf, type Words } from './command.ts';

/** Options of every question about an accord. */
export const askOptions: Readonly<Record<string, OptionSpec>> = {
  on: { says: sentence`the day asked about; today where left out`, value: 'DATE' },
  known: { says: sentence`as known on this day; the later of --on and today where left out`, value: 'DATE' },
  position: { says: sentence`the reading asked for; \`text\` can always be asked`, value: 'NAME' },
  party: { says: sentence`the party asked for`, value: 'CODE' },
};

/** A day of an option. */
export function dayOption(words: Words, name: string): Day | undefined {
  const text = valueOf(words, name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined)
    throw new UsageError(
      sentence`--${name} ${text}: this is not a day that exists; write it YYYY-MM-DD, such as 2020-08-24.`,
    );
  return day;
}

/** The one file that a command is about. */
export function oneFile(words: Words, context: Context, command: string): Loaded {
  const [file, ...rest] = words.files;
  if (file === undefined) throw new UsageError(sentence`tacit ${command} wants a file: tacit ${command} FILE.`);
  if (rest.length > 0) throw new UsageError(sentence`tacit ${command} takes one file; ${rest.length + 1} were given.`);
  return context.load(file);
}

/** Today, in the zone of the accord or as `--today` says. */
export function todayFor(words: Words, context: Context, loaded: Loaded): Day {
  const today = dayOption(words, 'today');
  if (today !== undefined) return today;
  const { zone } = loaded.accord;
  try {
    return context.today(zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      sentence`${loaded.file}: it is not known what day it is in ${zone}, which is no time zone; correct \`zone\`, or say --today.`,
    );
  }
}

/** The positions that a question is put to. */
export function positionsFor(words: Words, loaded: Loaded): readonly Position[] {
  const name = valueOf(words, 'position');
  return name === undefined ? positionsAsked(loaded.accord) : [positionOf(name, loaded)];
}

/** The position of a name: one of the file, the text, or the law that stands above it. */
export function positionOf(name: string, loaded: Loaded): Position {
  const asked = positionsAsked(loaded.accord);
  const position = asked.find((p) => p.name === name) ?? positionNamed(loaded.accord, name);
  if (position) return position;
  throw noSuch(loaded, sentence`position`, name, [...asked.map((p) => p.name), 'text']);
}

/** What to say of a name that a file does not have: what it was probably meant for, or else what there is. */
export function noSuch({ file }: Loaded, what: Sentence, name: string, list: readonly string[]): UsageError {
  const meant = near(name, list);
  const has = list.length > 0 ? sentence`it has ${listed([...new Set(list)])}.` : sentence`it has none.`;
  return new UsageError(sentence`${file} has no ${what} ${name}; ${meant ? sentence`did you mean ${meant}?` : has}`);
}

/** The party that a question is put for. */
export function partyFor(words: Words, loaded: Loaded): string | undefined {
  const code = valueOf(words, 'party');
  const codes = loaded.accord.parties.map((p) => p.code);
  if (code === undefined || codes.includes(code)) return code;
  throw noSuch(loaded, sentence`party`, code, codes);
}

/** The question that the words put to an accord. */
export function questionFor(words: Words, context: Context, loaded: Loaded): Question {
  const today = todayFor(words, context, loaded);
  const on = dayOption(words, 'on') ?? today;
  const party = partyFor(words, loaded);
  return {
    accord: loaded.accord,
    positions: positionsFor(words, loaded),
    ...(party !== undefined && { party }),
    on,
    knownOn: dayOption(words, 'known') ?? Math.max(on, today),
    lookup: loaded.lookup,
  };
}

/**
 * The accords at the paths of a call. A file that is named twice, or beside its folder, is one file; asked for a party or a position, those that
 * do not know it have nothing to say. A name that none of them knows is a slip: the one file, or the first, says what it has.
 */
export function accordsFor(words: Words, context: Context): readonly Loaded[] {
  const paths = [...new Set(words.files.flatMap((path) => context.list(path)).map((path) => normalize(path)))];
  const accords = paths.map((path) => context.load(path));
  const concerned = accords.filter((loaded) => concerns(words, loaded));
  return concerned.length > 0 ? concerned : accords.slice(0, 1);
}

function concerns(words: Words, { accord }: Loaded): boolean {
  const party = valueOf(words, 'party');
  const position = valueOf(words, 'position');
  return (
    (party === undefined || accord.parties.some((p) => p.code === party)) &&
    (position === undefined || positionsAsked(accord).some((p) => p.name === position) || position === 'text')
  );
}

import { sentence } from '../base/index.ts';
import type { Day } from '../calendar/index.ts';
import { dayOption, todayFor } from './asking.ts';
import { type Context, type Loaded, type OptionSpec, UsageError, type Words } from './command.ts';

/** Options of commands that look at a stretch of days. */
export const stretchOptions: Readonly<Record<string, OptionSpec>> = {
  from: { says: sentence`the first day`, value: 'DATE' },
  to: { says: sentence`the last day`, value: 'DATE' },
};

/** The longest stretch that is looked at in one answer: two hundred years. */
const longest = 73_050;

/** The stretch of days asked for; `ahead` days from today, or from `behind` days before it, where left out. */
export function stretchOf(
  words: Words,
  context: Context,
  loaded: Loaded,
  behind: number,
  ahead: number,
): { readonly from: Day; readonly to: Day } {
  const today = dayOption(words, 'on') ?? todayFor(words, context, loaded);
  const from = dayOption(words, 'from') ?? today - behind;
  const to = dayOption(words, 'to') ?? Math.max(from, today) + ahead;
  return bounded(from, to);
}

/** A stretch that runs forwards and is not too long to be looked at. */
export function bounded(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  if (to < from) throw new UsageError(sentence`--to lies before --from; give the earlier day to --from.`);
  if (to - from > longest)
    throw new UsageError(sentence`That is more than two hundred years; ask for a shorter stretch.`);
  return { from, to };
}

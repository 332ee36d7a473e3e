import type { DateAnswer, Difference, View } from '../engine/index.ts';
import { daysBetween, longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { say } from './say.ts';

/** The kinds of chips. */
export type ChipKey =
  | 'in-force'
  | 'notice-open'
  | 'closing'
  | 'locked-in'
  | 'notice-given'
  | 'notice-suspended'
  | 'ends-on'
  | 'left'
  | 'ended'
  | 'duties-remain'
  | 'disputed'
  | 'unknown'
  | 'not-in-force'
  | 'provisional'
  | 'suspended';

/** The one thing to know of a status, in a word or two. */
export interface Chip {
  readonly key: ChipKey;
  readonly text: string;
}

/** So many days before a deadline it is closing. */
const closingDays = 30;

/** Fields whose difference puts the status itself in dispute. */
const weighty: readonly string[] = ['state', 'lastDay', 'notifyBy', 'notice/lastDayIn', 'notice/state'];

/**
 * The chip of a view on a day. Where readings differ on a field that matters for its party it is disputed; with no differences given it is the chip of the
 * view by itself.
 */
export function chipOf(view: View, differ: readonly Difference[], on: string, language: Catalogue): Chip {
  const key = keyOf(view, differ, on);
  const values: { readonly n?: number; readonly date?: string } =
    key === 'closing'
      ? { n: daysBetween(on, view.notifyBy as string) }
      : key === 'ends-on'
        ? { date: longDay(language, view.lastDay as string) }
        : {};
  return { key, text: say(language, values.n === 0 ? 'chip.closing-today' : `chip.${key}`, values) };
}

function keyOf(view: View, differ: readonly Difference[], on: string): ChipKey {
  const { state, notice, lastDay, notifyBy, exits, survives } = view;
  if (differ.some((d) => d.party === view.party && weighty.includes(d.field))) return 'disputed';
  if (state === 'unknown' || typeof notice.state === 'object' || isSet(lastDay)) return 'unknown';
  if (state === 'left' || state === 'ended')
    return survives.some((s) => s.until === null || latest(s.until) >= on) ? 'duties-remain' : state;
  if (state !== 'in-force') return state;
  if (notice.state === 'suspended') return 'notice-suspended';
  if (notice.state === 'pending') return 'notice-given';
  if (lastDay !== null) return 'ends-on';
  if (isSet(notifyBy)) return 'unknown';
  if (typeof notifyBy === 'string' && daysBetween(on, notifyBy) <= closingDays) return 'closing';
  if (exits.some((exit) => exit.ifNoticeOn === on && exit.lastDayIn !== null)) return 'notice-open';
  return exits.length > 0 ? 'locked-in' : 'in-force';
}

const isSet = (date: DateAnswer): boolean => typeof date === 'object' && date !== null;

function latest(date: DateAnswer): string {
  return typeof date === 'object' ? (date?.latest ?? '9999') : date;
}

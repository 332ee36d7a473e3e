import type { Day } from '../calendar/index.ts';
import { ownEnd, succession, walk } from './grid.ts';
import { type Life, renewalHolds, runningAt } from './life.ts';
import type { NoticeView, TermMark } from './notice.ts';

/** Why a party's being bound comes to an end. */
type EndCause = 'notice' | 'own-end' | 'consent' | 'support' | 'replacement' | 'too-few-parties';

/** The end of a spell: the last day in, and what brings it. */
interface End {
  readonly lastDay: Day;
  readonly cause: EndCause;
  readonly act?: string;
  readonly accord?: string;
}

/** A stretch of time in which a party is bound; each return opens a new one. */
export interface Spell {
  readonly number: number;
  readonly first: Day;
  readonly act?: string;
  readonly end: End | null;
}

/** The ends of the accord as a whole, as things stand at the end of a day. */
function wholeEnds(life: Life, views: readonly NoticeView[], on: Day): readonly End[] {
  const ends: End[] = [];
  const { grid } = life;
  if (grid) {
    const last = life.gridOver ? grid.last : ownEnd(grid, life.terms, renewalHolds(life));
    if (last !== null && !renewsByUnknownLength(life) && heldOverBy(life, views, on) === undefined)
      ends.push({ lastDay: last, cause: 'own-end' });
  }
  for (const { act, lastDay } of life.consents) ends.push({ lastDay, cause: 'consent', act });
  for (const outside of life.outside)
    if (outside.lastDay !== null) ends.push({ lastDay: outside.lastDay, cause: outside.cause, accord: outside.accord });
  if (life.reading.accord.kind !== 'multilateral') ends.push(...noticeEnds(views));
  return ends;
}

/** The term that a reading keeps open: the one that was running at the old end of a notice, as long as that notice and its hold stand. */
export function heldOverBy(life: Life, views: readonly NoticeView[], on: Day): TermMark | undefined {
  // In a multilateral accord one party's notice does not keep the terms of all from running.
  if (!life.grid || life.reading.accord.kind === 'multilateral') return undefined;
  const held = views.find((v) => v.notice.life === 'live' && v.notice.heldFrom !== undefined && v.notice.heldFrom < on);
  if (!held) return undefined;
  const holds = renewalHolds(life);
  const term = held.notice.heldTerm ?? walk(life.grid, held.notice.heldFrom as Day, life.terms, holds).at;
  // Only a renewal that would have come can be stopped.
  return walk(life.grid, on, life.terms, holds).at.number > term.number && life.renewalStops() ? term : undefined;
}

// The text renews it, and does not say for how long: whether it is still in force then is open.
function renewsByUnknownLength(life: Life): boolean {
  const { grid } = life;
  if (!grid) return false;
  const why = life.gridOver || succession(grid, life.terms, renewalHolds(life));
  if (why !== 'unknown-length') return false;
  return life.choose('length of the renewal', ['long-enough', 'too-short']) === 'long-enough';
}

function noticeEnds(views: readonly NoticeView[]): readonly End[] {
  return views
    .filter((v) => v.lastDayIn !== null && v.state !== 'void')
    .map((v) => ({ lastDay: v.lastDayIn as Day, cause: 'notice', act: v.notice.id }));
}

/** All spells of a party, as things stand at the end of a day; ends that lie ahead are projected. */
export function spellsOf(life: Life, party: string, on: Day): readonly Spell[] {
  const views = runningAt(life, on);
  const few = tooFew(life, views, on);
  return spells(life, party, views, few ? [...wholeEnds(life, views, on), few] : wholeEnds(life, views, on));
}

function spells(life: Life, party: string, views: readonly NoticeView[], whole: readonly End[]): readonly Spell[] {
  const found: Spell[] = [];
  const multilateral = life.reading.accord.kind === 'multilateral';
  for (const binding of life.entry.of(party)) {
    const last = found.at(-1);
    if (last && (last.end === null || binding.on <= last.end.lastDay)) continue;
    // What has come to its own end binds nobody who joins later; a notice that took effect does not stand in the way of a return.
    if (whole.some((end) => end.lastDay < binding.on && end.cause !== 'notice')) continue;
    const own = multilateral
      ? noticeEnds(views.filter((v) => v.notice.by.includes(party) && v.notice.boundOn === binding.on))
      : [];
    // Where both fall on one day, a party that gave notice has left by its own act.
    const ends = [...own, ...whole].filter((end) => end.lastDay >= binding.on);
    const end = ends.reduce<End | null>((min, e) => (min === null || e.lastDay < min.lastDay ? e : min), null);
    found.push({
      number: found.length + 1,
      first: binding.on,
      ...(binding.act !== undefined && { act: binding.act }),
      end,
    });
  }
  return found;
}

// A multilateral accord may end when too few are left: on the day on which the number falls below what the text asks for.
function tooFew(life: Life, views: readonly NoticeView[], on: Day): End | undefined {
  const least = life.terms.endsWhenFewerThan;
  if (least === undefined) return undefined;
  const whole = wholeEnds(life, views, on);
  const all = life.reading.accord.parties.flatMap((p) => spells(life, p.code, views, whole));
  const bound = (day: Day): number =>
    all.filter((s) => s.first <= day && (s.end === null || s.end.lastDay >= day)).length;
  const lasts = all.map((s) => s.end?.lastDay).filter((day) => day !== undefined);
  const falls = lasts.sort((a, b) => a - b).find((day) => bound(day) >= least && bound(day + 1) < least);
  return falls === undefined ? undefined : { lastDay: falls, cause: 'too-few-parties' };
}

/** The spell in which a party is bound on a day; undefined where it is not. */
export function spellOn(life: Life, party: string, on: Day): Spell | undefined {
  return spellsOf(life, party, on).find((s) => s.first <= on && (s.end === null || on <= s.end.lastDay));
}

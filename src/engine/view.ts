import type { Exit } from '../accord/index.ts';
import { type Day, periodEnd, periodFrom, printDay } from '../calendar/index.ts';
import type { ExitAnswer, NoticeAnswer, Reason, State, SurvivalAnswer, TermAnswer, View } from './answers.ts';
import { reasonsOf, sumOf } from './because.ts';
import { deadlineFor, firstChance, noticeOn, type Outcome, ranOn, type Setting, usable } from './exit.ts';
import type { Fact } from './facts.ts';
import { type Grid, succession, walk } from './grid.ts';
import { exitsOn, holdsExit } from './held-exits.ts';
import { type Life, noticesAt, renewalHolds, settingFor } from './life.ts';
import type { NoticeView } from './notice.ts';
import { termsUnder } from './reading.ts';
import { heldOverBy, type Spell, spellsOf } from './spells.ts';
import { outOfReach, type Way, waysOn } from './ways.ts';

/** A party on a day, with all that its answers rest on. */
export interface Standing {
  readonly life: Life;
  readonly party: string;
  readonly on: Day;
  readonly spells: readonly Spell[];
  /** The spell that runs, or the last that ended. */
  readonly spell?: Spell;
  readonly bound: boolean;
  readonly state: State;
  /** Notices that touch the party in this spell. */
  readonly notices: readonly NoticeView[];
  /** The party's own notices that still run or are held back. */
  readonly own: readonly NoticeView[];
  readonly term?: { readonly grid: Grid; readonly heldOver: boolean };
  readonly setting?: Setting;
}

/** Works out where a party stands at the end of a day. */
export function standingOf(life: Life, party: string, on: Day): Standing {
  const spells = spellsOf(life, party, on);
  const spell = spells.filter((s) => s.first <= on).at(-1);
  const within = spell !== undefined && (spell.end === null || on <= spell.end.lastDay);
  const bound = within && !goneByDoubt(life, spell);
  const previous = spell && spell.number > 1 ? spells[spell.number - 2] : undefined;
  // What was done before a return belongs to the spell before it.
  const since = previous && spell ? spell.first : Number.NEGATIVE_INFINITY;
  const multilateral = life.reading.accord.kind === 'multilateral';
  const notices = noticesAt(life, on)
    .filter((v) => v.notice.on >= since && (!multilateral || v.notice.by.includes(party)))
    .map((v) => overtaken(v, spell, on));
  const own = notices.filter((v) => v.notice.by.includes(party) && (v.state === 'pending' || v.state === 'suspended'));
  const term = bound ? runningTerm(life, notices, on) : undefined;
  return {
    life,
    party,
    on,
    spells,
    ...(spell && { spell }),
    bound,
    state: stateOf(life, party, on, spell, bound, previous?.end?.lastDay),
    notices,
    own,
    ...(term && { term }),
    ...(spell && { setting: settingFor(life, spell.first, term?.heldOver ?? false) }),
  };
}

// What was still running when something else had already ended the accord comes to nothing.
function overtaken(view: NoticeView, spell: Spell | undefined, on: Day): NoticeView {
  const end = spell?.end;
  if (!end || on <= end.lastDay) return view;
  const { failsOn, fallsOn, voidFor } = view.notice;
  // Nor does a condition settled after the end undo what the end has overtaken.
  const settledOn = [failsOn, fallsOn].filter((day) => day !== null);
  if (voidFor === 'condition-failed' && settledOn.length > 0 && Math.min(...settledOn) > end.lastDay)
    return { ...view, state: 'lapsed', lastDayIn: null };
  const runs = view.state === 'pending' || view.state === 'suspended' || view.state === 'effective';
  if (!runs || (view.lastDayIn !== null && view.lastDayIn <= end.lastDay)) return view;
  return { ...view, state: 'lapsed', lastDayIn: null };
}

// Where a support is not to be had, or the text says nothing of how long it lasts, whether it still stands is open.
function goneByDoubt(life: Life, spell: Spell): boolean {
  const { duration } = life.terms;
  const open =
    life.grid?.last === null && life.grid.number === 1 && duration?.for === undefined && duration?.until === undefined;
  if (open && life.choose('duration', ['runs', 'over']) === 'over') return true;
  return life.outside.some(
    (end) =>
      end.unknown &&
      spell.end?.cause !== end.cause &&
      life.choose(`${end.cause} ${end.accord}`, ['stands', 'gone']) === 'gone',
  );
}

function stateOf(
  life: Life,
  party: string,
  on: Day,
  spell: Spell | undefined,
  bound: boolean,
  outSince: Day | undefined,
): State {
  if (!spell) return provisionally(life, party, on) ? 'provisional' : 'not-in-force';
  const multilateral = life.reading.accord.kind === 'multilateral';
  if (!bound) return multilateral && spell.end?.cause === 'notice' ? 'left' : 'ended';
  // In a multilateral accord each stops its own part, and whoever comes back comes back whole.
  const stopped = life.stops.some(
    (s) =>
      (s.until === null || on < s.until) &&
      (!multilateral || (s.by.includes(party) && (outSince === undefined || s.since > outSince))),
  );
  return stopped ? 'suspended' : 'in-force';
}

function provisionally(life: Life, party: string, on: Day): boolean {
  return life.facts.some(
    (f) =>
      f.kind === 'provisional-application' &&
      f.act.by.includes(party) &&
      (f.act.until === undefined || on <= f.act.until),
  );
}

function runningTerm(life: Life, notices: readonly NoticeView[], on: Day): Standing['term'] {
  if (!life.grid) return undefined;
  const { at } = walk(life.grid, on, life.terms, renewalHolds(life));
  const heldOver = heldOverBy(life, notices, on);
  if (heldOver) return { grid: { ...at, number: heldOver.number, first: heldOver.first, last: null }, heldOver: true };
  return { grid: at, heldOver: false };
}

/** A day as answers write it. */
export const iso = (day: Day | null): string | null => (day === null ? null : printDay(day));

/** The deadline that comes next for an exit, if the party could still bring that end about; null where none. */
export function nextDeadline(
  standing: Standing,
  exit: Exit,
): { readonly on: Day; readonly ends: Day; readonly outcome: Outcome } | null {
  const { life, setting, term, bound, own, on } = standing;
  if (!setting || !term || !bound || own.length > 0 || exit.ends === 'any-day' || exit.endsWith || term.heldOver)
    return null;
  if (outOfReach(life, exit, on)) return null;
  const chance = firstChance(exit, on, setting);
  if (typeof chance === 'string') return null;
  const ends = chance.lastDayIn;
  const due = deadlineFor(exit, ends, setting);
  const period = noticeOn(exit, due, setting.boundOn);
  return { on: due, ends, outcome: { on: due, ranOn: ranOn(exit, due, setting), lastDayIn: ends, period } };
}

/** Whether an end lies before the day on which a consent, a support that falls or a successor ends the accord anyway. */
export function comesFirst(life: Life, ends: Day): boolean {
  const others = [...life.consents, ...life.outside].map((end) => end.lastDay);
  return others.every((day) => day === null || ends < day);
}

/** A deadline is one only while silence would renew the accord past that end, on the day asked and on the day itself. */
export function couldBringAbout(standing: Standing, due: Day, ends: Day): boolean {
  const { life, setting, term } = standing;
  if (!term || !setting || !life.grid) return false;
  const holds = renewalHolds(life);
  const then = walk(life.grid, due, life.terms, holds);
  const renews = (grid: Grid): boolean => succession(grid, life.terms, holds) === 'renews';
  return (
    renews(term.grid) &&
    !then.over &&
    renews(then.at) &&
    (setting.ownEnd === null || ends < setting.ownEnd) &&
    comesFirst(life, ends)
  );
}

/** The first deadline of all exits that the party holds, or null by the rules of the reference. */
function notifyByOf(
  standing: Standing,
): { readonly on: Day; readonly ends: Day; readonly exit: Exit; readonly outcome: Outcome } | null {
  let first: ReturnType<typeof notifyByOf> = null;
  if (!standing.bound) return null;
  for (const exit of exitsOn(standing.life, standing.on)) {
    if (!holdsExit(exit, standing.party)) continue;
    const next = nextDeadline(standing, exit);
    if (next && couldBringAbout(standing, next.on, next.ends) && (!first || next.on < first.on))
      first = { ...next, exit };
  }
  return first;
}

function missedOf(standing: Standing): { on: Day; ends: Day } | undefined {
  const { term, setting, on, own, bound, life } = standing;
  if (!bound || !term || term.grid.last === null || !setting || own.length > 0) return undefined;
  let missed: { on: Day; ends: Day } | undefined;
  for (const exit of life.terms.exits) {
    if (exit.ends !== 'end-of-term' || !holdsExit(exit, standing.party) || outOfReach(life, exit, on)) continue;
    const due = deadlineFor(exit, term.grid.last, setting);
    if (!couldBringAbout(standing, on, term.grid.last)) continue;
    // A day on which the exit was not open, or the party not bound yet, was no deadline.
    if (due < setting.boundOn || !usable(exit, due, term.grid.last, setting)) continue;
    if (due < on && (!missed || due > missed.on)) missed = { on: due, ends: term.grid.last };
  }
  return missed;
}

/** The ways out of a party on a day, each with its reasons. */
function exitsOf(standing: Standing): readonly ExitAnswer[] {
  return waysOn(standing, standing.on).map((way) => exitAnswer(standing, way));
}

function exitAnswer(standing: Standing, way: Way): ExitAnswer {
  const { life, party } = standing;
  const { exit, ifNoticeOn, lastDayIn } = way;
  const base = { exit: exit.id, by: party, ifNoticeOn: iso(ifNoticeOn), lastDayIn: iso(lastDayIn) };
  const clause: Reason[] = exit.clause === undefined ? [] : [{ clause: exit.clause }];
  if ('resumes' in way) {
    const { resumes } = way;
    const trail = resumes.trail.map((s) => ({ act: s.act, did: s.did }));
    return {
      ...base,
      via: `resumption of ${resumes.id}`,
      safeBy: lastDayIn === null ? null : printDay(lastDayIn),
      because: [...clause, ...trail, { rule: `suspendedNotice: ${life.suspension()}` }],
    };
  }
  const { chance } = way;
  if (typeof chance === 'string') {
    const why = standing.term?.heldOver && exit.ends === 'end-of-term' ? 'term-held-over' : chance;
    return { ...base, safeBy: null, because: [...clause, { rule: why }] };
  }
  const because: Reason[] = [...clause, { sum: sumOf(life, exit, chance) }];
  if (exit.ends === 'any-day' && chance.period && !life.reading.counting.effectSettled)
    because.push({ rule: `effect: ${chance.effect} by default` });
  for (const id of life.conditions.open(exit.requires)) because.push({ unknown: `condition ${id}` });
  const next = exit.ends === 'any-day' ? null : nextDeadline(standing, exit);
  return { ...base, safeBy: printDay(next ? next.on : chance.lastDayIn), because };
}

function answer(view: NoticeView): NoticeAnswer {
  return { state: view.state, act: view.notice.id, lastDayIn: iso(view.lastDayIn) };
}

function noticeAnswer(standing: Standing): NoticeAnswer {
  const { notices } = standing;
  const live = notices.filter((v) => v.state === 'pending' || v.state === 'suspended' || v.state === 'effective');
  if (live.length > 0) return answer(live.at(-1) as NoticeView);
  const dead = notices.filter((v) => v.state === 'revoked' || v.state === 'lapsed').at(-1);
  const announced = latestAnnouncement(standing);
  if (announced && (!dead || standing.life.facts.indexOf(announced) > standing.life.facts.indexOf(dead.notice.fact)))
    return { state: 'announced', act: announced.act.id, lastDayIn: null };
  const shown = dead ?? notices.filter((v) => v.state === 'void').at(-1);
  return shown ? answer(shown) : { state: 'none', act: null, lastDayIn: null };
}

// An announcement shows while no notice that touches the party has followed it, and only if it is about a way out.
function latestAnnouncement(standing: Standing): Fact | undefined {
  const { life, party, spell } = standing;
  const multilateral = life.reading.accord.kind === 'multilateral';
  const since = spell && spell.number > 1 ? spell.first : Number.NEGATIVE_INFINITY;
  const touches = (f: Fact): boolean => !multilateral || f.act.by.includes(party);
  const last = life.announcements.findLast((a) => touches(a) && a.on >= since);
  const after = last ? life.facts.slice(life.facts.indexOf(last) + 1) : [];
  return after.some((f) => f.kind === 'notice' && touches(f)) ? undefined : last;
}

/** What goes on after the end, for a party that is out. */
export function survivals(standing: Standing): readonly SurvivalAnswer[] {
  const { life, spell, bound, state, notices, on } = standing;
  if (bound || !spell?.end || (state !== 'left' && state !== 'ended')) return [];
  const firstDayOut = spell.end.lastDay + 1;
  const lastDay = spell.end.lastDay;
  const notice = notices.find(
    (v) => v.notice.id === spell.end?.act || (v.state === 'effective' && v.lastDayIn === lastDay),
  )?.notice;
  // The tail is governed by the terms of the last day in; what the others agree later does not touch it.
  const patches = life.patches.filter((patch) => patch.on <= firstDayOut - 1);
  return termsUnder(life.reading, patches)
    .survival.map((s) => {
      const received = s.from === 'receipt' && notice ? (notice.fact.receivedOn ?? notice.on) : null;
      const { counting } = life.reading;
      const until =
        s.for === 'indefinitely'
          ? null
          : received === null
            ? periodFrom(firstDayOut, s.for, counting)
            : periodEnd(received, s.for, counting);
      return { survival: s, until, received };
    })
    .filter(({ until }) => until === null || on <= until)
    .map(({ survival, until, received }) => ({
      what: survival.what,
      from: printDay(received ?? firstDayOut),
      until: iso(until),
      clause: survival.clause ?? null,
    }));
}

function termAnswer(standing: Standing): TermAnswer | null {
  const { term } = standing;
  if (!term) return null;
  const { number, first, last } = term.grid;
  return { number, first: printDay(first), last: iso(last), ...(term.heldOver && { heldOver: true as const }) };
}

/** A view without ways out, duties that go on, and reasons: it stands still between two turning days. */
export type Outline = Omit<View, 'exits' | 'survives' | 'because'>;

/** Where a party stands, as answers write it. */
export function outlineOf(standing: Standing, notify = notifyByOf(standing)): Outline {
  const { life, party, spell, bound } = standing;
  const missed = missedOf(standing);
  return {
    position: life.reading.position.name,
    party,
    state: standing.state,
    spell: spell ? { number: spell.number, first: printDay(spell.first) } : null,
    notice: noticeAnswer(standing),
    notices: standing.notices.map((v) => ({ ...answer(v), by: v.notice.by.join(', ') })),
    term: termAnswer(standing),
    lastDay: spell && (bound || spell.end) ? iso(spell.end?.lastDay ?? null) : null,
    notifyBy: notify ? printDay(notify.on) : null,
    ...(missed && { missed: { date: printDay(missed.on), ends: printDay(missed.ends) } }),
  };
}

/** The status of a party in one world. */
export function viewOf(life: Life, party: string, on: Day): View {
  const standing = standingOf(life, party, on);
  const notify = notifyByOf(standing);
  return {
    ...outlineOf(standing, notify),
    exits: exitsOf(standing),
    survives: survivals(standing),
    because: reasonsOf(standing, notify, noticeAnswer(standing)),
  };
}

// Small and nasty accords, thrown from a seed. The story is told act by act: the twin is asked what matters on the day
// reached so far, and the next act falls on one of those days or beside it.
import { type Day, readDay, writeDay } from './civil.ts';
import { type Dice, diceOf } from './dice.ts';
import { rareReadings, rareTerms } from './random-more.ts';
import { anyMove, type Story } from './random-moves.ts';
import {
  anyCounting,
  anyDuration,
  anyExit,
  anyReadings,
  anyRenewal,
  anySurvival,
  type Draft,
  nastyDay,
  termsToHold,
} from './random-terms.ts';
import { type TwinQuestion, twinStatus } from './twin.ts';

const ACTS = 12;
const PLOT = ['notice', 'suspension'] as const;
const YEARS = 14;
const FAR = '2060-01-01';

export interface RandomAccord {
  readonly accord: object;
  readonly questions: readonly TwinQuestion[];
  /** Points of the record on which the format is silent, so that a disagreement can be put down to them. */
  readonly traits: readonly string[];
}

export function randomAccord(seed: number): RandomAccord {
  const dice = diceOf(seed);
  const held = dice.chance(0.2);
  const story = opening(dice, seed, held);
  const moves = dice.weighted([
    [held ? 0 : 1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [4, 4],
    [3, 5],
    [3, 7],
  ]);
  for (let move = 0; move < moves && story.record.length < ACTS; move += 1) {
    const on = nextDay(dice, story);
    if (on > story.start + YEARS * 365) break;
    story.on = on;
    story.view = dice.chance(0.85) ? liveliest(story) : undefined;
    anyMove(dice, story, held ? PLOT[move] : undefined);
  }
  orderOfOneDay(dice, story);
  rareReadings(seed, story);
  return { accord: story.accord, questions: questionsOf(dice, story), traits: [...story.traits] };
}

function opening(dice: Dice, seed: number, held: boolean): Story {
  const kind = dice.weighted([
    [held ? 40 : 8, 'bilateral'],
    [6, 'multilateral'],
    [3, 'contract'],
    [1, 'arrangement'],
  ]);
  const parties = kind === 'multilateral' ? ['A', 'B', 'C', 'D'].slice(0, dice.int(2, 4)) : ['A', 'B'];
  const start = nastyDay(dice);
  const duration = anyDuration(dice, start);
  const renewal = duration.for === 'indefinite' ? undefined : anyRenewal(dice);
  const exitIds = held
    ? ['first', 'second']
    : ['first', 'second', 'third'].slice(
        0,
        dice.weighted([
          [5, 1],
          [3, 2],
          [1, 3],
        ]),
      );
  const conditions = dice.chance(0.1);
  const exits = exitIds.map((id) => anyExit(dice, id, parties, duration.for !== 'indefinite', start));
  const terms: Draft = { duration, exits };
  if (renewal !== undefined) terms.renewal = renewal;
  if (dice.chance(0.45)) terms.survival = anySurvival(dice);
  if (conditions) {
    terms.conditions = [{ id: 'proviso', what: 'a proviso' }];
    const key = dice.pick(['requires', 'requires', 'unless']);
    const bearer = dice.chance(0.6) || renewal === undefined ? exits[0] : renewal;
    if (bearer !== undefined && dice.chance(0.7))
      bearer[key] = [key === 'requires' && dice.chance(0.2) ? 'not proviso' : 'proviso'];
  }
  if (held) Object.assign(terms, termsToHold(dice));
  rareTerms(seed, terms, parties);
  const accord: Draft = {
    accord: `random-${seed}`,
    kind,
    parties: Object.fromEntries(parties.map((code) => [code, { name: { en: `Party ${code}` } }])),
    terms,
    record: [],
    positions: { one: { readings: anyReadings(dice, conditions) }, two: { readings: anyReadings(dice, conditions) } },
  };
  if (held) {
    const one = { suspendedNotice: dice.pick(['freeze', 'effect-only']), renewalWhileSuspended: 'stops' };
    accord.positions = { one: { readings: one }, two: { readings: anyReadings(dice, conditions) } };
  }
  if (dice.chance(0.92)) accord.counting = anyCounting(dice);
  const story: Story = {
    accord,
    terms,
    multilateral: kind === 'multilateral',
    parties,
    exits: exitIds,
    record: accord.record as Draft[],
    start,
    on: start,
    view: undefined,
    ask: (party) => look(story, story.on, party),
    conditions,
    traits: new Set(),
  };
  enter(dice, story);
  return story;
}

/** How the accord comes into force: by an act, by signatures, by deposits or by notifications. */
function enter(dice: Dice, story: Story): void {
  const { parties, start, terms } = story;
  const founders = story.multilateral && parties.length > 2 ? parties.slice(0, 2) : parties;
  const add = (act: string, on: Day, by: readonly string[] | undefined, more: Draft = {}): void => {
    story.record.push({
      id: `a${story.record.length + 1}`,
      date: writeDay(on),
      act,
      ...(by === undefined ? {} : { by }),
      ...more,
    });
  };
  if (dice.chance(0.15)) add('provisional-application', start - dice.int(1, 200), founders);
  const way = dice.weighted([
    [9, 'act'],
    [2, 'signature'],
    [3, 'ratification'],
    [1, 'month'],
    [2, 'notification'],
  ]);
  if (way === 'act') {
    if (dice.chance(0.2)) add('signature', start - dice.int(0, 100), founders);
    add('entry-into-force', start, founders === parties && dice.chance(0.3) ? undefined : founders);
  } else {
    const kind = way === 'month' ? 'ratification' : way;
    const all = kind === 'ratification' ? founders : parties;
    const days = all.map(() => start - dice.int(0, 90));
    terms.entryIntoForce = {
      when:
        way === 'month'
          ? `first of the month following ${dice.pick(['3 months', '1 month'])} after ratification ${all.length}`
          : way === 'ratification'
            ? `${dice.pick(['30 days', '2 months', '1 month', '90 days'])} after ratification ${all.length}`
            : way === 'signature'
              ? 'signature'
              : 'latest notification',
    };
    if (kind === 'signature' && dice.chance(0.5)) add(kind, start, all);
    else all.forEach((code, n) => add(kind, days[n] ?? start, [code]));
  }
  if (story.multilateral && parties.length > 2 && dice.chance(0.2)) {
    terms.joining = {
      when: dice.pick(['90 days after accession', 'first of the month following 3 months after accession']),
    };
    story.traits.add('joining');
  }
  story.on = start + dice.int(0, 40);
  story.record.sort((a, b) => (String(a.date) < String(b.date) ? -1 : String(a.date) > String(b.date) ? 1 : 0));
}

/** How things stand for a party whose notice runs or is held back, if there is one. */
function liveliest(story: Story): Story['view'] {
  const views = story.parties.map(story.ask);
  return views.find((view) => view?.notice.state === 'pending' || view?.notice.state === 'suspended') ?? views[0];
}

function look(story: Story, on: Day, party: string, position = 'one'): Story['view'] {
  return twinStatus(story.accord, { on: writeDay(on), known: FAR, position, party });
}

/** The days that matter as things stand on `on`. */
function criticalDays(story: Story, on: Day, position = 'one'): Day[] {
  const found: Day[] = [];
  for (const party of story.parties) {
    const view = look(story, on, party, position);
    if (view === undefined) continue;
    const days = [view.term?.last, view.term?.first, view.lastDay, view.notifyBy, view.notice.lastDayIn];
    for (const exit of view.exits) days.push(exit.ifNoticeOn, exit.lastDayIn);
    for (const tail of view.survives) days.push(tail.until);
    for (const day of days) if (typeof day === 'string') found.push(readDay(day));
  }
  return found;
}

function nextDay(dice: Dice, story: Story): Day {
  const ahead = criticalDays(story, story.on).filter((day) => day >= story.on - 1 && day < story.on + 6 * 365);
  const live = story.view?.notice.lastDayIn;
  if (typeof live === 'string' && readDay(live) >= story.on && dice.chance(0.5)) ahead.push(readDay(live));
  const last = story.view?.term?.last;
  if (story.view?.notice.state === 'suspended' && typeof last === 'string' && dice.chance(0.5)) {
    return Math.max(story.on, readDay(last) + dice.int(0, 30));
  }
  const near =
    ahead.length === 0
      ? story.on + dice.int(0, 300)
      : Math.min(...ahead.filter((day) => dice.chance(0.5) || day === ahead[0]));
  const soonest = Math.min(...ahead, story.on + 400);
  return Math.max(
    story.on,
    dice.weighted([
      [2, story.on],
      [2, near],
      [1, near - 1],
      [1, near + 1],
      [2, near - dice.int(0, 60)],
      [4, dice.int(story.on, Math.max(story.on, soonest))],
      [3, story.on + dice.int(1, 40)],
      [2, story.on + dice.int(1, 500)],
    ]),
  );
}

/** Acts of one day get hours sometimes, and then the file need not have them in that order. */
function orderOfOneDay(dice: Dice, story: Story): void {
  const days = new Set(story.record.map((act) => act.date));
  for (const day of days) {
    const same = story.record.filter((act) => act.date === day);
    if (same.length > 1 && dice.chance(0.35)) {
      for (const act of same) act.time = `${String(dice.int(8, 19)).padStart(2, '0')}:${dice.pick(['00', '15', '30'])}`;
    }
  }
  if (dice.chance(0.12)) {
    const last = story.record.pop();
    if (last !== undefined) story.record.unshift(last);
  }
}

function questionsOf(dice: Dice, story: Story): TwinQuestion[] {
  const days = new Set<Day>();
  const around = (day: Day): void => {
    for (const beside of [-1, 0, 1]) days.add(day + beside);
  };
  for (const act of story.record) {
    for (const day of [act.date, act.received, act.effect, act.until, act.published])
      if (typeof day === 'string') around(readDay(day));
    for (const day of criticalDays(story, readDay(act.date), dice.pick(['one', 'two']))) around(day);
  }
  for (const act of story.record.filter((one) => one.act === 'suspension-of-notice')) {
    const last = look(story, readDay(act.date), dice.pick(story.parties))?.term?.last;
    if (typeof last === 'string') for (let n = 0; n < 4; n += 1) days.add(readDay(last) + dice.int(1, 300));
  }
  around(story.on + dice.int(1, 1500));
  const first = dice.chance(0.8) ? story.start : 0;
  const all = [...days].filter((day) => day >= first && day <= story.start + (YEARS + 3) * 365);
  const suspended = story.record.some((act) => act.act === 'suspension-of-notice');
  const questions: TwinQuestion[] = [];
  for (let count = 0; count < 12; count += 1) {
    const on = writeDay(dice.pick(all));
    questions.push({
      on,
      known: dice.weighted([
        [8, FAR],
        [2, on],
        [1, writeDay(readDay(on) + dice.int(0, 40))],
        [1, String(dice.pick(story.record).date)],
      ]),
      position: dice.pick(suspended ? ['one', 'one', 'two', 'two', 'two', 'text'] : ['one', 'two', 'text']),
      party: dice.pick(story.parties),
    });
  }
  return questions;
}

import { lengthOf, placeOf, quoted } from '../accord/authoring.ts';
import { type Act, type Exit } from '../accord/index.ts';
import { type Sentence, sameJson, sentence } from '../base/index.ts';
import { boundaryAfter, type Day, printDay, stepsOf } from '../calendar/index.ts';
import { firstChance, type WhyNot, windowCloses, windowOpens } from './exit.ts';
import { actPath, type Case, dateOf, exitPath, inOneLife, inSomeLives, under } from './finding-case.ts';
import { lifeOf } from './fold.ts';
import { firstTerm } from './grid.ts';
import { holdsExit } from './held-exits.ts';
import { type Life, lastDayMode, settingFor } from './life.ts';
import type { Reading } from './reading.ts';
import { spellsOf } from './spells.ts';
import { viewOf } from './view.ts';
import { everyWorld } from './worlds.ts';

/** Terms that the course of time shows to be at odds with themselves. */
export function findTerms(kase: Case): void {
  for (const reading of kase.readings) {
    endsBeforeStart(kase, reading);
    neverUsable(kase, reading);
    overCap(kase, reading);
  }
  silentOnSuspension(kase);
}

function endsBeforeStart(kase: Case, reading: Reading): void {
  const entry = inOneLife(reading, kase.horizon, (life) => life.entry.general?.on);
  if (entry === undefined) return;
  const first = inOneLife(reading, entry, (life) => firstTerm(life.terms, entry, lastDayMode(reading, life.terms)));
  if (first.last === null || first.last >= first.first) return;
  const own = kase.layers.positions.filter(({ path }) => path[1] === reading.position.name);
  kase.say(
    'terms/ends-before-start',
    sentence`The first term would end on ${printDay(first.last)}, before it begins on ${printDay(first.first)}.`,
    placeOf([kase.layers.text, ...kase.layers.amendments, ...own], ['duration', 'until']),
  );
}

// ---- exits that open no door

const mostStages = 40;

/** The days from which the terms may be others: entry into force and every act after it. */
function stagesOf(kase: Case, reading: Reading): readonly Day[] {
  return inOneLife(reading, kase.horizon, (life) => {
    const entry = life.entry.general?.on;
    if (entry === undefined) return [];
    return [...new Set([entry, ...life.facts.map((f) => f.on).filter((day) => day > entry)])];
  });
}

// An exit can be used if on any day of any stage any party that holds it could give a notice that brings something.
function neverUsable(kase: Case, reading: Reading): void {
  const stages = stagesOf(kase, reading);
  const shut: { readonly exit: Exit; why: WhyNot; stage: Day }[] = [];
  const open: Exit[] = [];
  for (const stage of [...stages.slice(0, mostStages), ...(stages.length > mostStages ? stages.slice(-1) : [])]) {
    // One way to settle what is open is enough for an exit to be of use.
    const results = inSomeLives(reading, stage, (life) => chancesIn(life, stage));
    for (const { exit, why } of results.flat()) {
      if (why === undefined) open.push(exit);
      else if (!shut.some((s) => sameJson(s.exit, exit))) shut.push({ exit, why, stage });
    }
  }
  for (const { exit, why } of shut) {
    if (open.some((e) => sameJson(e, exit)) || (Array.isArray(exit.by) && exit.by.length === 0)) continue;
    kase.say(
      'terms/exit-never-usable',
      sentence`The exit ${quoted(exit.id)} can never be used: ${because(exit, why)}.`,
      exitPath(kase, reading, exit, fieldOf(exit, why)),
    );
  }
}

function chancesIn(life: Life, stage: Day): readonly { readonly exit: Exit; readonly why?: WhyNot }[] {
  const parties = life.reading.accord.parties.map((p) => p.code);
  return life.terms.exits.flatMap((exit) => {
    // An exit that another accord opens needs no notice; a window that is turned round has its own finding.
    if (exit.endsWith) return [];
    let why: WhyNot | undefined;
    for (const party of parties) {
      const spell = holdsExit(exit, party)
        ? spellsOf(life, party, stage).find((s) => s.first <= stage && (s.end === null || stage <= s.end.lastDay))
        : undefined;
      if (!spell) continue;
      const setting = settingFor(life, spell.first);
      const sample = stage + 1000;
      if (exit.window && windowOpens(exit, sample, setting) > windowCloses(exit, sample, setting)) continue;
      const chance = firstChance(exit, Math.max(stage, spell.first), setting);
      if (typeof chance !== 'string') return [{ exit }];
      why = chance;
    }
    return why === undefined ? [] : [{ exit, why }];
  });
}

function because(exit: Exit, why: WhyNot): Sentence {
  switch (why) {
    case 'closed':
      return sentence`it closes on ${exit.closes === undefined ? sentence`a day` : printDay(exit.closes)}, before any notice could be given`;
    case 'term-not-reached':
      return sentence`the accord has no term ${exit.inTerms?.from ?? ''}`;
    case 'no-admissible-day':
      return exit.ends === 'end-of-term'
        ? sentence`no term of the accord comes to an end`
        : sentence`no day on which it may end the accord can still be reached by a notice`;
    case 'past-own-end':
      return sentence`the accord ends by itself before any notice has run`;
    case 'outside-window':
      return sentence`its window is open on no day`;
    default:
      return sentence`no day is left for a notice`;
  }
}

const fieldOf = (exit: Exit, why: WhyNot): string =>
  ({
    closed: 'closes',
    'term-not-reached': 'inTerms',
    'no-admissible-day': exit.mustRunBy === undefined ? 'ends' : 'mustRunBy',
    'outside-window': 'window',
  })[why as 'closed'] ?? 'notice';

// ---- agreed extensions

function overCap(kase: Case, reading: Reading): void {
  const extensions = inOneLife(reading, kase.horizon, (life) =>
    life.facts.filter((f) => f.kind === 'agreed-extension' && f.act.of.length === 0),
  );
  let original: { readonly number: number; readonly last: Day; readonly reached: Day } | undefined;
  extensions.forEach((fact, i) => {
    const before = inOneLife(reading, fact.on - 1, (life) => life.grid);
    const after = inOneLife(reading, fact.on, (life) => ({ grid: life.grid, cap: life.terms.extension }));
    const cap = after.cap;
    if (
      !cap ||
      before?.last === undefined ||
      before.last === null ||
      after.grid?.last === undefined ||
      after.grid.last === null
    )
      return;
    // A second extension of the same term goes on from where the first began, unless the text allows several.
    const goesOn = original?.number === before.number && original.reached === before.last && (cap.times ?? 1) <= 1;
    const from = goesOn && original ? original.last : before.last;
    original = { number: before.number, last: from, reached: after.grid.last };
    const limit = cap.max ? boundaryAfter(from + 1, stepsOf(cap.max, 'as-written')) - 1 : null;
    if (limit !== null && cap.max && after.grid.last > limit)
      kase.say(
        'terms/extension-over-cap',
        sentence`${quoted(fact.act.id)} of ${dateOf(fact.act)} moves the end from ${printDay(before.last)} to ${printDay(after.grid.last)}; with ${lengthOf(cap.max)} at most it could reach ${printDay(limit)}.`,
        actPath(fact.act),
      );
    if (cap.times !== undefined && i + 1 > cap.times)
      kase.say(
        'terms/extension-over-cap',
        sentence`${quoted(fact.act.id)} of ${dateOf(fact.act)} is extension number ${i + 1}, and the terms allow ${cap.times}.`,
        actPath(fact.act),
      );
  });
}

// ---- suspended notices

function silentOnSuspension(kase: Case): void {
  const { accord, readings, say } = kase;
  const settles = accord.positions.some(
    (p) => p.readings.suspendedNotice !== undefined && p.readings.suspendedNotice !== 'unsettled',
  );
  for (const reading of readings) {
    const suspensions = inOneLife(reading, kase.horizon, (life) =>
      life.facts.filter((f) => f.kind === 'suspension-of-notice').map((f) => f.act),
    );
    const [first] = suspensions;
    if (!first) continue;
    if (!settles)
      say(
        'terms/silent-on-suspension',
        sentence`${quoted(first.id)} of ${dateOf(first)} suspends a notice, and no position says what becomes of a suspended notice.`,
        actPath(first),
      );
    else {
      const day = suspensions.map((act) => openTermAfter(reading, act)).find((d) => d !== undefined);
      if (day !== undefined)
        say(
          'terms/silent-on-suspension',
          under(
            kase,
            [reading.position.name],
            sentence`The notice is still held back on ${printDay(day)}, when the term would have been renewed, and the position does not say whether it was.`,
          ),
          ['positions', reading.position.name, 'readings'],
          'suspendedNotice',
        );
    }
  }
}

// The first day of a term of which a reading leaves open whether it has begun while a notice was held back.
function openTermAfter(reading: Reading, act: Act): Day | undefined {
  const { suspendedNotice, renewalWhileSuspended } = reading.position.readings;
  if (suspendedNotice === undefined || suspendedNotice === 'unsettled') return undefined;
  if (renewalWhileSuspended !== undefined && renewalWhileSuspended !== 'unsettled') return undefined;
  const old = inOneLife(reading, act.date.last, (life) => life.notices.find((n) => n.hold?.act === act.id)?.heldFrom);
  if (old === undefined) return undefined;
  const party = act.by[0] ?? reading.accord.parties[0]?.code;
  if (party === undefined) return undefined;
  const { worlds } = everyWorld((choose) => viewOf(lifeOf(reading, old + 1, old + 1, choose), party, old + 1), 16);
  return worlds.some((w) => w.choices.has('renewalWhileSuspended')) ? old + 1 : undefined;
}

import { sameJson } from '../base/index.ts';
import { boundaryAfter, type Day, periodEnd, stepsOf } from '../calendar/index.ts';
import { type Building, onUndo, remark, startTerm, type TermAct } from './building.ts';
import type { Fact } from './facts.ts';
import { takeEntry } from './fold-entry.ts';
import { firstTerm, type Grid, nextTerm, withLast } from './grid.ts';
import { lastDayMode, type OperationStop, renewalHolds } from './life.ts';
import { termsUnder } from './reading.ts';
import { spellOn } from './spells.ts';

function running(life: Building, fact: Fact): Grid | undefined {
  if (life.grid && !life.gridOver) return life.grid;
  remark(life, fact, life.gridOver ? 'late' : 'without-effect');
  return undefined;
}

/** An agreement that prolongs the running term; later terms follow it. */
export function extendTerm(life: Building, fact: Fact): void {
  const grid = running(life, fact);
  if (!grid) return;
  const { act } = fact;
  const last =
    grid.last === null
      ? undefined
      : (act.until ?? (act.for ? boundaryAfter(grid.last + 1, stepsOf(act.for, 'as-written')) - 1 : undefined));
  // An extension prolongs; what names an earlier day than the term has anyway is no extension.
  if (last === undefined || grid.last === null || last <= grid.last) return remark(life, fact, 'without-effect');
  onTerm(life, act.id, (term) => (term.last !== null && last > term.last ? withLast(term, last) : term));
}

/**
 * Does something to the running term. While that term runs the act can be taken back, and the term is then what the acts that stand make
 * of it; and it can be brought back again.
 */
function onTerm(life: Building, id: string, change: TermAct['change']): void {
  const act: TermAct = { id, change };
  const number = life.grid?.number;
  const put = (stands: boolean, on: Day, by: Fact): void => {
    if (life.gridOver || life.grid?.number !== number || !life.bareTerm) return remark(life, by, 'late', id);
    if (life.termActs.includes(act) === stands) return;
    const acts = stands ? [...life.termActs, act] : life.termActs.filter((one) => one !== act);
    const term = acts.reduce((grid, one) => one.change(grid), life.bareTerm);
    if (term.last !== null && term.last < on) return remark(life, by, 'late', id);
    life.termActs = acts;
    life.grid = term;
    onUndo(life, by.act.id, (day, again) => put(!stands, day, again));
  };
  if (!life.grid) return;
  life.termActs = [...life.termActs, act];
  life.grid = change(life.grid);
  onUndo(life, id, (on, by) => put(false, on, by));
}

/** A renewal by act. */
export function renew(life: Building, fact: Fact): void {
  const grid = running(life, fact);
  if (!grid || grid.last === null) return;
  const { accord } = life.reading;
  // Between states each has to say so; under a contract whoever may renew does.
  const needed =
    accord.kind === 'contract'
      ? []
      : accord.parties.map((p) => p.code).filter((party) => spellOn(life, party, fact.on));
  const said = {
    ...(fact.act.for && { nextFor: fact.act.for }),
    ...(fact.act.until !== undefined && { nextLast: fact.act.until }),
  };
  onTerm(life, fact.act.id, (term) => {
    const renewedBy = [...term.renewedBy, ...fact.act.by];
    const confirmed = needed.every((party) => renewedBy.includes(party));
    return { ...term, renewedBy, confirmed: term.confirmed || confirmed, ...said };
  });
  if (life.terms.renewal?.from !== 'act' || !life.grid?.confirmed) return;
  const next = nextTerm({ ...withLast(life.grid, fact.on - 1), confirmed: true }, life.terms, renewalHolds(life));
  if (next) startTerm(life, next);
}

// What comes after the end of the accord stays in the record, and changes nothing for anybody.
function afterEnd(life: Building, fact: Fact): void {
  const { general } = life.entry;
  const bound = life.reading.accord.parties.some(({ code }) => spellOn(life, code, fact.on));
  if (general && general.on <= fact.on && !bound) remark(life, fact, 'late');
}

/** An amendment: its patch holds from its day on. */
export function amend(life: Building, fact: Fact): void {
  const { act } = fact;
  if (!act.terms) return remark(life, fact, 'without-effect');
  afterEnd(life, fact);
  life.patches = [...life.patches, { id: act.id, on: fact.on, terms: act.terms }];
  takeTerms(life, fact.on);
  onUndo(life, act.id, (on) => {
    life.patches = life.patches.filter((p) => p.id !== act.id);
    takeTerms(life, on);
  });
}

function takeTerms(life: Building, on: Day): void {
  const before = life.terms;
  life.terms = termsUnder(life.reading, life.patches);
  takeEntry(life);
  const { grid } = life;
  if (!grid || life.gridOver || sameJson(before.duration, life.terms.duration)) return;
  const { duration } = life.terms;
  // Only what has not yet been fixed follows the new duration: the first term while it runs, or a last day that is named.
  if (grid.number === 1 && !grid.agreed) {
    const again = firstTerm(life.terms, grid.first, lastDayMode(life.reading, life.terms));
    if (again.last !== null && again.last < on) return;
    life.bareTerm = again;
    life.grid = life.termActs.reduce((term, act) => act.change(term), again);
  } else if (duration?.until !== undefined && duration.until >= on) startTerm(life, withLast(grid, duration.until));
  else if (duration?.for === 'indefinite') startTerm(life, { ...grid, last: null });
}

/** A consent of all to end the accord (VCLT 54(b)). */
export function consent(life: Building, fact: Fact): void {
  const parties = life.reading.accord.parties.map((p) => p.code).filter((party) => spellOn(life, party, fact.on));
  if (parties.length === 0) return remark(life, fact, 'without-effect');
  if (!parties.every((party) => fact.act.by.includes(party))) return remark(life, fact, 'wrong-party');
  life.consents = [...life.consents, { act: fact.act.id, lastDay: fact.act.lastDay ?? fact.act.until ?? fact.on }];
  onUndo(life, fact.act.id, (on, by) => {
    const mine = life.consents.find((c) => c.act === fact.act.id);
    if (mine && mine.lastDay >= on) life.consents = life.consents.filter((c) => c !== mine);
    else remark(life, by, 'late', fact.act.id);
  });
}

/** A suspension of the operation of the accord (VCLT 57, 58, 60, 72). */
export function stopOperation(life: Building, fact: Fact): void {
  afterEnd(life, fact);
  const until =
    fact.act.until !== undefined
      ? fact.act.until + 1
      : fact.act.for
        ? periodEnd(fact.on, fact.act.for, life.reading.counting)
        : null;
  const { id, by } = fact.act;
  life.stops = [...life.stops, { act: id, by, since: fact.on, until }];
  onUndo(life, id, (_on, taken) => {
    const mine = life.stops.filter((s) => s.act === id);
    life.stops = life.stops.filter((s) => s.act !== id);
    onUndo(life, taken.act.id, () => {
      life.stops = [...life.stops, ...mine];
    });
  });
}

/** A resumption of the operation: each party resumes its own part. */
export function resumeOperation(life: Building, fact: Fact): void {
  const before = life.stops;
  const { of, by } = fact.act;
  const left = (stop: OperationStop): OperationStop => ({
    ...stop,
    by: stop.by.filter((party) => !by.includes(party)),
  });
  life.stops = before
    .map((stop) => (of.length === 0 || of.includes(stop.act) ? left(stop) : stop))
    .filter((stop) => stop.by.length > 0);
  if (life.stops.length === before.length && life.stops.every((s, i) => s.by.length === before[i]?.by.length))
    remark(life, fact, 'without-effect');
  onUndo(life, fact.act.id, (on) => {
    life.stops = [
      ...life.stops,
      ...before.filter((stop) => !life.stops.includes(stop)).map((stop) => ({ ...stop, since: on })),
    ];
  });
}

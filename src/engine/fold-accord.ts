import { sameJson } from '../base/index.ts';
import { boundaryAfter, type Day, periodEnd, stepsOf } from '../calendar/index.ts';
import { type Building, onUndo, remark } from './building.ts';
import { entryOf } from './entry.ts';
import type { Fact } from './facts.ts';
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
  restoreGrid(life, act.id);
  life.grid = withLast(grid, last);
}

// An act on the running term can be taken back while that term still runs.
function restoreGrid(life: Building, id: string): void {
  const before = life.grid as Grid;
  onUndo(life, id, (on, by) => {
    if (life.grid?.number === before.number && !life.gridOver && (before.last === null || before.last >= on))
      life.grid = before;
    else remark(life, by, 'late', id);
  });
}

/** A renewal by act. */
export function renew(life: Building, fact: Fact): void {
  const grid = running(life, fact);
  if (!grid || grid.last === null) return;
  const { accord } = life.reading;
  life.confirmedBy = [...new Set([...life.confirmedBy, ...fact.act.by])];
  // Between states each has to say so; under a contract whoever may renew does.
  const needed =
    accord.kind === 'contract'
      ? []
      : accord.parties.map((p) => p.code).filter((party) => spellOn(life, party, fact.on));
  if (!needed.every((party) => life.confirmedBy.includes(party))) return;
  restoreGrid(life, fact.act.id);
  const said = {
    ...(fact.act.for && { nextFor: fact.act.for }),
    ...(fact.act.until !== undefined && { nextLast: fact.act.until }),
  };
  life.grid = { ...grid, confirmed: true, ...said };
  if (life.terms.renewal?.from === 'act') {
    const next = nextTerm({ ...withLast(grid, fact.on - 1), confirmed: true, ...said }, life.terms, renewalHolds(life));
    if (next) life.grid = next;
  }
}

/** An amendment: its patch holds from its day on. */
export function amend(life: Building, fact: Fact): void {
  const { act } = fact;
  if (!act.terms) return remark(life, fact, 'without-effect');
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
  life.entry = entryOf(life.reading, life.terms, life.facts);
  const { grid } = life;
  if (!grid || life.gridOver || sameJson(before.duration, life.terms.duration)) return;
  const { duration } = life.terms;
  // Only what has not yet been fixed follows the new duration: the first term while it runs, or a last day that is named.
  if (grid.number === 1 && !grid.agreed) {
    const again = firstTerm(life.terms, grid.first, lastDayMode(life.reading, life.terms));
    if (again.last === null || again.last >= on) life.grid = { ...again, confirmed: grid.confirmed };
  } else if (duration?.until !== undefined && duration.until >= on) life.grid = withLast(grid, duration.until);
  else if (duration?.for === 'indefinite') life.grid = { ...grid, last: null };
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

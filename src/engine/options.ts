import { type ActKind, actKinds, type Exit, type Position } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Option, Reason, State } from './answers.ts';
import { sumOf } from './because.ts';
import { dutyDays } from './duty-days.ts';
import { deadlineFor, firstChance, openUntil } from './exit.ts';
import { lifeOf } from './fold.ts';
import { exitsOn, holdsExit } from './held-exits.ts';
import { mergeDates } from './merge-views.ts';
import { isDone } from './missed.ts';
import { lifted, type NoticeView } from './notice.ts';
import { readingOf } from './reading.ts';
import type { Question } from './status.ts';
import { partiesAsked } from './status.ts';
import { iso, type Standing, standingOf } from './view.ts';
import { outOfReach } from './ways.ts';
import { everyWorld } from './worlds.ts';

type Draft = Omit<Option, 'position'>;

/** Every act that is open to a party on a day, in the order of the list of acts: until when, with what effect, and until when it can be undone. */
export function optionsFor(question: Question, act?: ActKind): readonly Option[] {
  const found = question.positions.flatMap((position) => {
    const parties = question.party === undefined ? partiesAsked(question.accord, position) : [question.party];
    return parties.flatMap((party) => optionsUnder(question, position, party));
  });
  return found
    .filter((option) => act === undefined || option.act === act)
    .sort((a, b) => actKinds.indexOf(a.act) - actKinds.indexOf(b.act));
}

function optionsUnder(question: Question, position: Position, party: string): readonly Option[] {
  const reading = readingOf(question.accord, position, question.lookup);
  const { worlds } = everyWorld((choose) =>
    draftsFor(standingOf(lifeOf(reading, question.on, question.knownOn, choose), party, question.on)),
  );
  const keyOf = (d: Draft): string => `${d.act}|${d.of}|${d.exit}`;
  const all = worlds.flatMap((w) => w.outcome);
  return [...new Set(all.map(keyOf))].map((key) => {
    const same = all.filter((d) => keyOf(d) === key) as [Draft, ...Draft[]];
    // Where worlds differ on how long there is, the shortest time is the safe one.
    const soonest = same.map((d) => d.doBy).reduce((a, b) => (a === null ? b : b === null || a < b ? a : b));
    return { ...same[0], position: position.name, doBy: soonest, lastDayIn: mergeDates(same.map((d) => d.lastDayIn)) };
  });
}

function draftsFor(standing: Standing): readonly Draft[] {
  const { life, bound, state } = standing;
  const multilateral = life.reading.accord.kind === 'multilateral';
  const duties = dutyDrafts(standing);
  if (bound) return [...noticeDrafts(standing), ...commonDrafts(standing), ...ownNoticeDrafts(standing), ...duties];
  return multilateral && state !== 'ended'
    ? [draft(standing, 'accession', { stateAfter: 'in-force' }), ...duties]
    : duties;
}

// An act that says nothing else leaves the accord as it is.
function draft({ state }: Standing, act: ActKind, rest: Partial<Draft>): Draft {
  return {
    act,
    of: null,
    exit: null,
    doBy: null,
    lastDayIn: null,
    stateAfter: state,
    needs: [],
    undoBy: null,
    form: null,
    channel: null,
    because: [],
    ...rest,
  };
}

const gone = (standing: Standing): State => (standing.life.reading.accord.kind === 'multilateral' ? 'left' : 'ended');
const manner = (exit: Exit | undefined): Pick<Draft, 'exit' | 'form' | 'channel'> => ({
  exit: exit?.id ?? null,
  form: exit?.form ?? null,
  channel: exit?.channel ?? null,
});
const clauses = (exit: Exit | undefined): Reason[] => (exit?.clause === undefined ? [] : [{ clause: exit.clause }]);

function noticeDrafts(standing: Standing): readonly Draft[] {
  const { life, party, on, own, setting } = standing;
  if (own.length > 0 || !setting) return [];
  return exitsOn(life, on).flatMap((exit) => {
    if (!holdsExit(exit, party) || outOfReach(life, exit, on)) return [];
    const chance = firstChance(exit, on, setting);
    if (typeof chance === 'string' || chance.on !== on) return [];
    const doBy =
      exit.ends === 'any-day' ? openUntil(exit, chance, setting) : deadlineFor(exit, chance.lastDayIn, setting);
    return draft(standing, 'notice', {
      ...manner(exit),
      doBy: iso(doBy),
      lastDayIn: iso(chance.lastDayIn),
      stateAfter: gone(standing),
      needs: life.conditions.open(exit.requires),
      undoBy: iso(chance.lastDayIn),
      because: [...clauses(exit), { sum: sumOf(life, exit, chance) }],
    });
  });
}

// What the party can do with notices of its own that still live, or that it took back in time to bring back.
function ownNoticeDrafts(standing: Standing): readonly Draft[] {
  const { life, on, notices, party, own } = standing;
  const drafts: Draft[] = [];
  for (const view of own) {
    const { notice } = view;
    const base = {
      of: notice.id,
      ...manner(notice.exit),
      because: [...clauses(notice.exit), ...notice.trail.map((s) => ({ act: s.act, did: s.did }))],
    };
    if (notice.hold) drafts.push(...heldDrafts(standing, view, base));
    else if (life.reading.position.readings.suspendedNotice !== 'void')
      drafts.push(
        draft(standing, 'suspension-of-notice', {
          ...base,
          doBy: iso(view.lastDayIn),
          undoBy: iso(undoOfHold(standing, view)),
        }),
      );
    drafts.push(
      draft(standing, 'revocation', {
        ...base,
        doBy: iso(view.lastDayIn),
        undoBy: view.lastDayIn === null ? null : iso(view.lastDayIn - 1),
      }),
    );
  }
  for (const { notice, state } of notices) {
    if (state !== 'revoked' || !notice.by.includes(party) || notice.lastDayIn <= on || own.length > 0) continue;
    const taken = notice.trail.at(-1);
    drafts.push(
      draft(standing, 'revocation', {
        of: taken?.act ?? null,
        ...manner(notice.exit),
        doBy: iso(notice.lastDayIn - 1),
        lastDayIn: iso(notice.lastDayIn),
        stateAfter: gone(standing),
        undoBy: iso(notice.lastDayIn),
        because: notice.trail.map((s) => ({ act: s.act, did: s.did })),
      }),
    );
  }
  return drafts;
}

// Where a hold that outlasts the old end makes the notice lapse, it can be lifted until then only.
function undoOfHold({ life }: Standing, view: NoticeView): Day | null {
  return life.reading.position.readings.suspendedNotice === 'lapse' ? view.notice.lastDayIn : null;
}

function heldDrafts(standing: Standing, view: NoticeView, base: Partial<Draft>): readonly Draft[] {
  const { life, on } = standing;
  const { notice } = view;
  const until = notice.hold?.until ?? null;
  const reading = life.suspension();
  const lapses = reading === 'lapse' ? notice.lastDayIn : null;
  const soonest = [until === null ? null : until - 1, lapses].filter((day) => day !== null);
  const doBy = soonest.length > 0 ? Math.min(...soonest) : null;
  const drafts: Draft[] =
    until === null
      ? []
      : [draft(standing, 'extension-of-suspension', { ...base, of: notice.hold?.act ?? null, doBy: iso(doBy) })];
  const after = lifted(notice, on, reading);
  drafts.push(
    draft(standing, 'resumption-of-notice', {
      ...base,
      doBy: iso(doBy),
      lastDayIn: iso(after.lastDayIn),
      stateAfter: gone(standing),
      undoBy: iso(after.lastDayIn),
      because: [...(base.because ?? []), { rule: `suspendedNotice: ${reading}` }],
    }),
  );
  return drafts;
}

function othersBound({ life, party, on }: Standing): readonly string[] {
  const codes = life.reading.accord.parties.map((p) => p.code);
  return codes.filter((code) => code !== party && standingOf(life, code, on).bound);
}

// What takes the other side as well: VCLT 54(b), 57, 39.
function commonDrafts(standing: Standing): readonly Draft[] {
  const { life, term, on, party } = standing;
  const { accord } = life.reading;
  const needs = othersBound(standing);
  const last = term?.grid.last ?? null;
  const drafts: Draft[] = [];
  if (last !== null) {
    drafts.push(
      draft(standing, 'agreed-extension', { needs, doBy: iso(last), because: clausesOf(life.terms.extension?.clause) }),
    );
    if (life.terms.renewal && !life.terms.renewal.tacit)
      drafts.push(
        draft(standing, 'renewal', {
          needs: accord.kind === 'contract' ? [] : needs,
          doBy: iso(last),
          because: clausesOf(life.terms.renewal.clause),
        }),
      );
  }
  // Another last day of a notice that runs may be agreed upon while it runs.
  for (const { notice, state, lastDayIn } of standing.notices)
    if (state === 'pending' || state === 'suspended')
      drafts.push(
        draft(standing, 'agreed-extension', {
          of: notice.id,
          ...manner(notice.exit),
          needs,
          doBy: iso(lastDayIn),
          because: [...clauses(notice.exit), ...notice.trail.map((s) => ({ act: s.act, did: s.did }))],
        }),
      );
  drafts.push(
    draft(standing, 'amendment', { needs }),
    draft(standing, 'consent-to-end', { needs, lastDayIn: iso(on), stateAfter: 'ended' }),
  );
  if (life.stops.some((s) => s.by.includes(party) && (s.until === null || on < s.until)))
    drafts.push(draft(standing, 'resumption-of-operation', { stateAfter: 'in-force' }));
  else if (standing.state === 'in-force')
    drafts.push(draft(standing, 'suspension-of-operation', { needs, stateAfter: 'suspended' }));
  return drafts;
}

const clausesOf = (clause: string | undefined): Reason[] => (clause === undefined ? [] : [{ clause }]);

function dutyDrafts(standing: Standing): readonly Draft[] {
  const { life, on, party } = standing;
  return life.terms.duties.flatMap((duty) => {
    if ((duty.by !== 'any' && !duty.by.includes(party)) || life.conditions.met(duty.unless, on)) return [];
    return dutyDays(life, duty, on, on + 3660)
      .filter((day) => on <= day.due && (day.since === null || day.since <= on) && !isDone(life, day, on))
      .slice(0, 1)
      .map((day) =>
        draft(standing, 'duty-done', {
          of: duty.id,
          doBy: iso(day.due),
          form: duty.form ?? null,
          channel: duty.channel ?? null,
          because: clausesOf(duty.clause),
        }),
      );
  });
}

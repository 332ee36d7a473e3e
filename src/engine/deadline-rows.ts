import type { Exit } from '../accord/index.ts';
import { type Day, latestStart, parseDay, printDay } from '../calendar/index.ts';
import { type Deadline, type DeadlineKind, type Reason } from './answers.ts';
import { sumOf } from './because.ts';
import { actDays } from './course.ts';
import { dutyDays } from './duty-days.ts';
import { dayOfAge, deadlinesFrom, outcomeOf, type Setting, windowCloses, windowOpens } from './exit.ts';
import { exitsOn, holdsExit } from './held-exits.ts';
import { type Life, noticesAt, settingFor } from './life.ts';
import { lifeSince } from './lives.ts';
import { isDone } from './missed.ts';
import { lifted } from './notice.ts';
import { type Reading } from './reading.ts';
import { spellOn, spellsOf } from './spells.ts';
import { termsBetween } from './turns.ts';
import { comesFirst, couldBringAbout, nextDeadline, type Standing, standingOf, survivals } from './view.ts';
import { outOfReach } from './ways.ts';
import { type Choose } from './worlds.ts';

/** A deadline before it is told whose it is and what is safe. */
export type Row = Omit<Deadline, 'accord' | 'position' | 'safeBy'>;

/** The rows of a stretch of days in one world: each stretch between two acts is asked by itself. */
export function rowsIn(reading: Reading, knownOn: Day, from: Day, to: Day, choose: Choose): Row[] {
  const days = actDays(reading, knownOn, choose).filter((day) => day <= to);
  const rows: Row[] = [];
  days.forEach((since, i) => {
    const until = Math.min((days[i + 1] ?? to + 1) - 1, to);
    // A hold that runs out on the day of the next act does so at its beginning, hence the day more.
    if (until + 1 < from) return;
    const life = lifeSince(reading, since, knownOn, choose);
    rows.push(...stretchRows(life, Math.max(since, from), until, from, to, since));
  });
  return rows;
}

// The rows of a stretch of days between two acts.
function stretchRows(life: Life, lo: Day, hi: Day, from: Day, to: Day, since: Day): Row[] {
  const rows: Row[] = holdRows(life, since, hi, from, to);
  if (lo > hi) return rows;
  const parties = life.reading.accord.parties.map((p) => p.code);
  for (const party of parties) rows.push(...exitRows(life, party, lo, hi), ...opensRows(life, party, lo, hi));
  rows.push(...termRows(life, parties, lo, hi), ...endRows(life, parties, lo, hi), ...dutyRows(life, parties, lo, hi));
  return rows;
}

const row = (kind: DeadlineKind, on: Day, rest: Partial<Row>): Row => ({
  party: null,
  exit: null,
  kind,
  date: printDay(on),
  sendBy: printDay(on),
  ends: null,
  because: [],
  ...rest,
});
const clauseOf = (clause: string | undefined): Reason[] => (clause === undefined ? [] : [{ clause }]);

// A party may become bound between two acts, on a day that its deposit has set.
function boundStretches(
  life: Life,
  party: string,
  lo: Day,
  hi: Day,
): readonly { readonly from: Day; readonly until: Day; readonly setting: Setting }[] {
  return spellsOf(life, party, lo)
    .filter((spell) => spell.first <= hi && (spell.end === null || spell.end.lastDay >= lo))
    .map((spell) => ({
      from: Math.max(lo, spell.first),
      until: Math.min(hi, spell.end?.lastDay ?? hi),
      setting: settingFor(life, spell.first),
    }));
}

function exitRows(life: Life, party: string, lo: Day, hi: Day): Row[] {
  const rows: Row[] = [];
  for (const { from, until, setting } of boundStretches(life, party, lo, hi)) {
    for (const exit of exitsOn(life, from)) {
      if (exit.ends === 'any-day' || !holdsExit(exit, party)) continue;
      for (const { on, ends } of deadlinesFrom(exit, from, setting, until)) {
        const standing = standingOf(life, party, on);
        const next = nextDeadline(standing, exit);
        if (!next || next.on !== on) continue;
        // The dates of break clauses are doors of their own; other doors count only while silence would renew the accord.
        const counts = typeof exit.ends === 'string' ? couldBringAbout(standing, on, ends) : comesFirst(life, ends);
        if (!counts) continue;
        const sendBy = exit.sendLead ? latestStart(on, exit.sendLead, life.reading.counting) : on;
        rows.push(
          row('notify-by', on, {
            party,
            exit: exit.id,
            sendBy: printDay(sendBy),
            ends: printDay(ends),
            because: [...clauseOf(exit.clause), { sum: sumOf(life, exit, next.outcome) }],
          }),
        );
      }
    }
  }
  return rows;
}

function opensRows(life: Life, party: string, lo: Day, hi: Day): Row[] {
  const rows: Row[] = [];
  for (const { from, until, setting } of boundStretches(life, party, lo, hi)) {
    for (const exit of life.terms.exits) {
      if ((!exit.opens && !exit.window && !exit.inTerms) || !holdsExit(exit, party)) continue;
      for (const on of openingDays(life, exit, setting, from, until)) {
        const standing = standingOf(life, party, on);
        if (!standing.bound || standing.own.length > 0 || !standing.setting || outOfReach(life, exit, on)) continue;
        const outcome = outcomeOf(exit, on, standing.setting);
        const eve = standingOf(life, party, on - 1);
        const before = eve.bound && eve.setting ? outcomeOf(exit, on - 1, eve.setting) : 'not-yet-open';
        // What could be reached on the eve already has not been opened by this day.
        if (typeof outcome === 'string' || (typeof before !== 'string' && before.lastDayIn === outcome.lastDayIn))
          continue;
        if (typeof before !== 'string' && !exit.window) continue;
        rows.push(
          row('notice-opens', on, {
            party,
            exit: exit.id,
            ends: printDay(outcome.lastDayIn),
            because: [...clauseOf(exit.clause), { sum: sumOf(life, exit, outcome) }],
          }),
        );
      }
    }
  }
  return rows;
}

function openingDays(life: Life, exit: Exit, setting: Setting, lo: Day, hi: Day): readonly Day[] {
  const days = new Set<Day>();
  if (exit.opens) days.add(dayOfAge(exit.opens, setting));
  for (const term of termsBetween(life, lo, hi + (exit.window ? 36600 : 1), exit.window ? 400 : 4000)) {
    // What may be used from the first term on is not opened by its beginning.
    if (exit.inTerms && exit.inTerms.from > 1 && term.number === exit.inTerms.from) days.add(term.first);
    if (exit.window && term.last !== null) {
      const opens = windowOpens(exit, term.last, setting);
      if (opens > hi) break;
      // Where windows overlap, a notice reaches this end only once the door to the one before has shut.
      days.add(opens).add(windowCloses(exit, term.first - 1, setting) + 1);
    }
  }
  return [...days].filter((day) => day >= lo && day <= hi).sort((a, b) => a - b);
}

function termRows(life: Life, parties: readonly string[], lo: Day, hi: Day): Row[] {
  const rows: Row[] = [];
  const multilateral = life.reading.accord.kind === 'multilateral';
  const { terms } = life;
  for (const term of termsBetween(life, lo, hi)) {
    const { first, last, number } = term;
    if (number > 1 && first >= lo && first <= hi) {
      const bound = parties.map((p) => standingOf(life, p, first)).filter((s) => s.bound);
      if (bound.length > 0 && !bound.some((s) => s.term?.heldOver))
        rows.push(
          row('renews', first, {
            ends: last === null ? null : printDay(last),
            because: clauseOf(terms.renewal?.clause),
          }),
        );
    }
    if (last !== null && last >= lo && last <= hi) {
      const bound = parties.map((p) => standingOf(life, p, last)).filter((s) => s.bound);
      const heldOver = bound.some((s) => s.term?.heldOver);
      // Where all parties of a multilateral accord leave one by one, the term is not what ends.
      const byNotice =
        multilateral && bound.every((s) => s.spell?.end?.cause === 'notice' && s.setting?.ownEnd !== last);
      if (bound.length > 0 && !heldOver && !byNotice && bound.every((s) => s.spell?.end?.lastDay === last))
        rows.push(
          row('term-ends', last, {
            ends: printDay(last),
            because: clauseOf(terms.duration?.clause ?? terms.renewal?.clause),
          }),
        );
    }
  }
  return rows;
}

// The first days out: after notices that took effect, and after ends that come from outside or by consent.
function endRows(life: Life, parties: readonly string[], lo: Day, hi: Day): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  const multilateral = life.reading.accord.kind === 'multilateral';
  for (const party of parties) {
    const { spells } = standingOf(life, party, lo);
    for (const { end } of spells) {
      if (!end) continue;
      const out = end.lastDay + 1;
      if (out < lo || out > hi) continue;
      // Also whoever comes back on the first day out was out by its notice.
      const effective = noticesAt(life, out).filter(
        (v) => v.state === 'effective' && v.lastDayIn === end.lastDay && (!multilateral || v.notice.by.includes(party)),
      );
      for (const { notice } of effective) {
        for (const by of multilateral ? [party] : notice.by) {
          if (seen.has(`${notice.id} ${by}`)) continue;
          seen.add(`${notice.id} ${by}`);
          const sum: Reason[] =
            notice.outcome && notice.exit ? [{ sum: sumOf(life, notice.exit, notice.outcome) }] : [];
          rows.push(
            row('effect', out, {
              party: by,
              exit: notice.exit?.id ?? null,
              ends: printDay(end.lastDay),
              because: [...clauseOf(notice.exit?.clause), { act: notice.id, did: 'given' }, ...sum],
            }),
          );
        }
      }
      if (effective.length === 0 && end.cause !== 'own-end' && end.cause !== 'notice' && !seen.has(end.cause)) {
        seen.add(end.cause);
        rows.push(
          row('effect', out, {
            ends: printDay(end.lastDay),
            because:
              end.act === undefined
                ? [{ rule: end.accord === undefined ? end.cause : `${end.cause}: ${end.accord}` }]
                : [{ act: end.act, did: end.cause }],
          }),
        );
      }
    }
  }
  rows.push(...survivalRows(life, parties, lo, hi));
  return rows;
}

// The tail of a party that left is its own; that of an accord that ended is everybody's.
function survivalRows(life: Life, parties: readonly string[], lo: Day, hi: Day): Row[] {
  const rows = new Map<string, Row>();
  for (const party of parties) {
    for (const end of survivalEnds(life, party, lo, hi)) {
      const whose = end.left ? party : null;
      rows.set(
        `${whose} ${end.index} ${end.day}`,
        row('survival-ends', end.day, { party: whose, ends: printDay(end.lastDay), because: clauseOf(end.clause) }),
      );
    }
  }
  return [...rows.values()];
}

interface SurvivalEnd {
  readonly day: Day;
  readonly lastDay: Day;
  readonly left: boolean;
  /** Its place among the clauses on survival. */
  readonly index: number;
  readonly clause: string | undefined;
}

function survivalEnds(life: Life, party: string, lo: Day, hi: Day): readonly SurvivalEnd[] {
  const found: SurvivalEnd[] = [];
  const standing = standingOf(life, party, lo);
  for (const spell of standing.spells) {
    if (!spell.end || spell.end.lastDay + 1 > hi) continue;
    const out = standingOf(life, party, Math.max(lo, spell.end.lastDay + 1));
    if (out.bound || out.spell?.number !== spell.number) continue;
    // Who has come back by then owes what members owe.
    for (const [index, s] of survivalsOf(out).entries())
      if (s.until !== null && s.until >= lo && s.until <= hi && !standingOf(life, party, s.until).bound)
        found.push({
          day: s.until,
          lastDay: spell.end.lastDay,
          left: out.state === 'left',
          index,
          clause: s.clause,
        });
  }
  return found;
}

function survivalsOf(standing: Standing): readonly { until: Day | null; clause: string | undefined }[] {
  return survivals(standing).map((s) => ({
    until: typeof s.until === 'string' ? (parseDay(s.until) as Day) : null,
    clause: s.clause ?? undefined,
  }));
}

function holdRows(life: Life, since: Day, until: Day, from: Day, to: Day): Row[] {
  const rows: Row[] = [];
  for (const notice of life.notices) {
    const ends = notice.hold?.until;
    if (
      notice.life !== 'live' ||
      ends === undefined ||
      ends === null ||
      ends <= since ||
      ends > until + 1 ||
      ends < from ||
      ends > to
    )
      continue;
    const eve = noticesAt(life, ends - 1).find((v) => v.notice.id === notice.id && v.notice.by === notice.by);
    // Where something else has ended the accord by then, the clock of its notice does not run again.
    if (eve?.state !== 'suspended' || !notice.by.some((party) => spellOn(life, party, ends))) continue;
    const after = lifted(eve.notice, ends, life.suspension());
    rows.push(
      row('suspension-ends', ends, {
        party: notice.by[0] ?? null,
        exit: notice.exit?.id ?? null,
        ends: printDay(after.lastDayIn),
        because: [
          ...notice.trail.map((s) => ({ act: s.act, did: s.did })),
          { rule: `suspendedNotice: ${life.suspension()}` },
        ],
      }),
    );
  }
  return rows;
}

function dutyRows(life: Life, parties: readonly string[], lo: Day, hi: Day): Row[] {
  const rows: Row[] = [];
  for (const duty of life.terms.duties) {
    for (const day of dutyDays(life, duty, lo, hi)) {
      if (day.due < lo || day.due > hi || isDone(life, day, day.due) || life.conditions.met(duty.unless, day.due))
        continue;
      for (const party of duty.by === 'any' ? parties : duty.by) {
        rows.push(
          row(duty.kind === 'review' ? 'review' : 'reminder-duty', day.due, {
            party,
            exit: duty.of ?? null,
            duty: duty.id,
            ends: day.ends === null ? null : printDay(day.ends),
            ...(day.opens !== null && { opens: printDay(day.opens) }),
            because: clauseOf(duty.clause),
          }),
        );
      }
    }
  }
  return rows;
}

import type { Exit } from '../accord/index.ts';
import { civilOf, effectOf, printDay, printPeriod, unknownHolidays } from '../calendar/index.ts';
import type { NoticeAnswer, Reason, Sum } from './answers.ts';
import type { Outcome } from './exit.ts';
import { succession } from './grid.ts';
import { type Life, renewalHolds } from './life.ts';
import type { Standing } from './view.ts';

/** The sum behind a last day in. */
export function sumOf(life: Life, exit: Exit, outcome: Outcome): Sum {
  const { counting } = life.reading;
  const ends = typeof exit.ends === 'string' ? exit.ends : exit.ends.map(printDay).join(', ');
  return {
    from: printDay(outcome.on),
    period: outcome.period ? printPeriod(outcome.period) : null,
    ranOn: printDay(outcome.ranOn),
    lastDayIn: printDay(outcome.lastDayIn),
    convention: counting.convention,
    ...(exit.ends === 'any-day' && outcome.period && { effect: effectOf(outcome.period, counting) }),
    ends,
  };
}

/** What a status rests on, each thing once: clauses, acts, rules, sums, and what is not known. */
export function reasonsOf(
  standing: Standing,
  notify: { readonly exit: Exit; readonly outcome: Outcome } | null,
  notice: NoticeAnswer,
): readonly Reason[] {
  const { life, spell, term, notices, state } = standing;
  const { terms, reading } = life;
  const found: Reason[] = [];
  const add = (reason: Reason): void => {
    const key = JSON.stringify(reason);
    if (!found.some((r) => JSON.stringify(r) === key)) found.push(reason);
  };
  const clause = (id: string | undefined): void => {
    if (id !== undefined) add({ clause: id });
  };
  if (term) clause(terms.duration?.clause);
  if (term && term.grid.number > 1) clause(terms.renewal?.clause);
  if (notify) clause(notify.exit.clause);
  if (spell?.act !== undefined) add({ act: spell.act, did: 'bound' });
  for (const patch of life.patches) add({ act: patch.id, did: 'amended' });
  const shown = notices.filter((v) => v.notice.id === notice.act).at(-1);
  if (shown) {
    clause(shown.notice.exit?.clause);
    for (const step of shown.notice.trail) add({ act: step.act, did: step.did });
    if (shown.notice.voidFor) add({ rule: shown.notice.voidFor });
    if (shown.notice.outcome && shown.notice.exit && shown.state !== 'void')
      add({ sum: sumOf(life, shown.notice.exit, shown.notice.outcome) });
    if (shown.notice.trail.some((s) => s.did === 'suspended')) add({ rule: `suspendedNotice: ${life.suspension()}` });
    for (const id of shown.notice.openConditions) add({ unknown: `condition ${id}` });
  } else if (notice.state === 'announced') add({ act: notice.act as string, did: 'announced' });
  if (term?.heldOver) add({ rule: 'renewalWhileSuspended: stops' });
  if (term && terms.renewal && term.grid.last !== null) add({ rule: succession(term.grid, terms, renewalHolds(life)) });
  if (spell?.end && spell.end.cause !== 'notice')
    add(
      spell.end.accord === undefined
        ? spell.end.act === undefined
          ? { rule: spell.end.cause }
          : { act: spell.end.act, did: spell.end.cause }
        : { rule: `${spell.end.cause}: ${spell.end.accord}` },
    );
  if (term && reading.position.readings.lastDay) add({ rule: `lastDay: ${reading.position.readings.lastDay}` });
  if (!reading.written.stated) add({ rule: 'counting: not stated' });
  if (notify) add({ sum: sumOf(life, notify.exit, notify.outcome) });
  const counted = [notify?.outcome.ranOn, shown?.notice.outcome?.ranOn].filter((day) => day !== undefined);
  for (const day of counted)
    for (const code of unknownHolidays(day, reading.counting, reading.days))
      add({ unknown: `holidays ${code} ${civilOf(day).year}` });
  for (const stop of state === 'suspended' ? life.stops : []) add({ act: stop.act, did: 'stopped' });
  for (const end of life.outside) if (end.unknown) add({ unknown: `${end.cause} ${end.accord}` });
  if (term && terms.duration?.for === undefined && terms.duration?.until === undefined) add({ unknown: 'duration' });
  return found;
}

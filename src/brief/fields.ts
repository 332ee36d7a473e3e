import type { Accord } from '../accord/index.ts';
import type {
  DateAnswer,
  ExitAnswer,
  NoticeAnswer,
  Reason,
  State,
  SurvivalAnswer,
  TermAnswer,
  View,
} from '../engine/index.ts';
import { causeOfSets, dayPlus, daysBetween, longDay, type SetCause, sayDate } from './dates.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { actNamed, partyNames, sayActDay } from './names.ts';
import { sayRule } from './reason.ts';
import { hasMessage, join, say, word } from './say.ts';

/** What the words of a field rest on: the accord for names, the language, the day asked, and what sets of dates hang on. */
export interface Telling {
  readonly accord: Accord;
  readonly language: Catalogue;
  readonly on: string;
  readonly cause: SetCause;
  /** Ways out, by exit and party, that some reading opens by lifting a suspension: their safe day is no deadline for a notice. */
  readonly lifted: ReadonlySet<string>;
}

/** A telling for a view, beside the other views of the answer. */
export function tellingOf(
  accord: Accord,
  language: Catalogue,
  on: string,
  because: readonly Reason[] = [],
  views: readonly View[] = [],
): Telling {
  const lifted = views.flatMap((view) => view.exits.filter((exit) => exit.via !== undefined).map(wayOf));
  return { accord, language, on, cause: causeOfSets(accord, because), lifted: new Set(lifted) };
}

const wayOf = ({ exit, by }: Pick<ExitAnswer, 'exit' | 'by'>): string => `${exit} ${by}`;

/** The fields of a view that are told, in order. */
export const fieldNames = ['state', 'notice', 'term', 'lastDay', 'notifyBy', 'missed', 'exits', 'survives'] as const;

/** One of {@link fieldNames}. */
export type FieldName = (typeof fieldNames)[number];

/** A field of a view in words, one text for each thing to say; empty where there is nothing to say. */
export function sayField(view: View, field: FieldName, telling: Telling): readonly string[] {
  const { language } = telling;
  const unknownLength = view.because.some((reason) => reason.unknown === 'duration');
  switch (field) {
    case 'state':
      return [sayState(view.possible ?? view.state, language)];
    case 'notice':
      return view.notices.length > 1
        ? view.notices.map((notice) => sayNotice(notice, telling, view.because))
        : [sayNotice(view.notice, telling, view.because)];
    case 'term':
      return [sayTerm(view.term, telling, unknownLength)];
    case 'lastDay':
      return [sayLastDay(view.lastDay, telling)];
    case 'notifyBy':
      return [sayNotifyBy(view.notifyBy, telling, view.because)];
    case 'missed':
      return view.missed
        ? [
            say(language, 'deadline.missed', {
              date: day(view.missed.date, telling),
              ends: day(view.missed.ends, telling),
            }),
          ]
        : [];
    case 'exits':
      return view.exits.length === 0
        ? [say(language, 'way.none')]
        : view.exits.flatMap((exit) => sayWay(exit, telling, view.notifyBy));
    default:
      return view.survives.map((survival) => saySurvival(survival, telling));
  }
}

function day(date: DateAnswer, { language, cause }: Telling, none: Key = 'end.none'): string {
  return sayDate(language, date, none, cause);
}

/** A state, or the states that are possible. */
export function sayState(state: State | readonly State[], language: Catalogue): string {
  const states = typeof state === 'string' ? [state] : state;
  return join(
    language,
    states.map((s) => word(language, 'state', s)),
    'or',
  );
}

/** A notice with its act, who gave it and where it stands. */
function sayNotice(notice: NoticeAnswer, telling: Telling, because: readonly Reason[] = []): string {
  const { accord, language } = telling;
  const act = notice.act === null ? undefined : actNamed(accord, notice.act);
  const open = typeof notice.state === 'object';
  if (!act) return open ? sayNoticeState(notice.state, language) : word(language, 'notice', notice.state);
  const values = {
    by: partyNames(accord, act.by, language),
    date: sayActDay(act, language),
    act: act.id,
    since: sinceWhen(notice, telling, because),
    last: day(notice.lastDayIn, telling),
    states: sayNoticeState(notice.state, language),
  };
  const told = say(language, `notice.told.${open ? 'open' : notice.state}` as Key, values);
  const later = notice.lastDayIn !== null && (open || notice.state === 'pending' || notice.state === 'suspended');
  return later ? say(language, 'list.then', { a: told, b: say(language, 'notice.lastDayIn', values) }) : told;
}

// The day of the last act that put the notice where it is.
function sinceWhen(notice: NoticeAnswer, { accord, language }: Telling, because: readonly Reason[]): string {
  const wanted = notice.state === 'revoked' ? ['revoked'] : ['suspended', 'extended'];
  const step = because.find((reason) => reason.did !== undefined && wanted.includes(reason.did));
  const kinds = notice.state === 'revoked' ? ['revocation'] : ['suspension-of-notice'];
  const named = accord.record.findLast(
    (act) => kinds.includes(act.kind) && notice.act !== null && act.of.includes(notice.act),
  );
  const act = (step?.act === undefined ? undefined : actNamed(accord, step.act)) ?? named;
  return act ? sayActDay(act, language) : '?';
}

/** Where a notice stands, or may stand. */
function sayNoticeState(state: NoticeAnswer['state'], language: Catalogue): string {
  const states = typeof state === 'object' ? state.anyOf : [state];
  return join(
    language,
    states.map((s) => word(language, 'notice', s)),
    'or',
  );
}

/** The running term. */
function sayTerm(term: View['term'], telling: Telling, unknownLength = false): string {
  const { language } = telling;
  if (term === null) return say(language, 'term.none');
  if ('anyOf' in term)
    return say(language, `date.set.${telling.cause}`, {
      days: join(
        language,
        term.anyOf.map((t) => sayTerm(t, telling, unknownLength)),
        'or',
      ),
    });
  return say(language, termKey(term, unknownLength), {
    n: term.number,
    first: day(term.first, telling),
    last: day(term.last, telling, 'date.never'),
  });
}

function termKey(term: TermAnswer, unknownLength: boolean): Key {
  if (term.heldOver) return 'term.held';
  return term.last !== null ? 'term.runs' : unknownLength ? 'term.unknown' : 'term.open';
}

/** The last day in, with the first day out where it is one day. */
function sayLastDay(date: DateAnswer, telling: Telling): string {
  if (typeof date !== 'string') return day(date, telling, 'end.open');
  return say(telling.language, 'end.day', {
    last: longDay(telling.language, date),
    out: longDay(telling.language, dayPlus(date, 1)),
  });
}

/** The deadline that comes next, how many days are left, and the end that it is for. */
function sayNotifyBy(date: DateAnswer, telling: Telling, because: readonly Reason[] = []): string {
  const { language, on } = telling;
  if (typeof date !== 'string') return day(date, telling, 'deadline.none');
  const n = daysBetween(on, date);
  const left = say(language, n === 0 ? 'deadline.today' : 'deadline.left', { n });
  const sum = because.findLast((reason) => reason.sum?.from === date)?.sum;
  const values = { date: longDay(language, date), left };
  return sum
    ? say(language, 'deadline.day', { ...values, ends: longDay(language, sum.lastDayIn) })
    : say(language, 'deadline.bare', values);
}

/** A way out: what acting on the first possible day would bring, and the safe day where it is another. */
function sayWay(
  way: Pick<ExitAnswer, 'exit' | 'by' | 'ifNoticeOn' | 'lastDayIn' | 'via'> & Partial<ExitAnswer>,
  telling: Telling,
  notifyBy?: DateAnswer,
): readonly string[] {
  const { language, on } = telling;
  const { exit, ifNoticeOn, lastDayIn, via, because = [] } = way;
  const lift = via?.replace(/^resumption of /, '');
  const why = because
    .map((reason) => reason.rule)
    .findLast((rule) => rule !== undefined && hasMessage(language, `rule.${rule}`));
  const values = { exit, act: lift ?? '', date: day(ifNoticeOn, telling), last: day(lastDayIn, telling, 'date.never') };
  if (ifNoticeOn === null && lastDayIn !== null) return [say(language, 'way.replaced', values)];
  if (lastDayIn === null)
    return [
      why === undefined
        ? say(language, 'way.shut-bare', values)
        : say(language, 'way.shut', { ...values, why: sayRule(why, language) }),
    ];
  if (typeof lastDayIn !== 'string') return [say(language, lift === undefined ? 'way.open' : 'way.open-lift', values)];
  const key: Key = lift !== undefined ? 'way.lift' : ifNoticeOn === on ? 'way.notice' : 'way.later';
  const told = say(language, key, { ...values, out: longDay(language, dayPlus(lastDayIn, 1)) });
  const safe = lift === undefined && !telling.lifted.has(wayOf(way)) ? safeDay(way, notifyBy) : undefined;
  return safe ? [told, say(language, safe.key, { date: longDay(language, safe.date) })] : [told];
}

// For an exit on any day the safe day is a last day in; for every other it is a deadline.
function safeDay(
  { safeBy, lastDayIn, because = [] }: Partial<ExitAnswer>,
  notifyBy: DateAnswer | undefined,
): { key: Key; date: string } | undefined {
  if (typeof safeBy !== 'string' || safeBy === lastDayIn || safeBy === notifyBy) return undefined;
  const anyDay = because.some((reason) => reason.sum?.ends === 'any-day');
  return { key: anyDay ? 'way.safe-end' : 'way.safe-notice', date: safeBy };
}

function saySurvival({ what, from, until, clause }: SurvivalAnswer, telling: Telling): string {
  const { language } = telling;
  const named = clause === null ? what : `${what} [${clause}]`;
  return say(language, until === null ? 'survives.always' : 'survives.until', {
    what: named,
    from: day(from, telling),
    until: day(until, telling),
  });
}

/** A field of a comparison in words: what one position, or one state of knowledge, says of it. */
export function sayValue(field: string, value: unknown, telling: Telling): readonly string[] {
  const { language } = telling;
  switch (field) {
    case 'state':
      return [sayState(value as State | readonly State[], language)];
    case 'notice/state':
      return [sayNoticeState(value as NoticeAnswer['state'], language)];
    case 'notice':
      return [sayNotice(value as NoticeAnswer, telling)];
    case 'term':
      return [sayTerm(value as View['term'], telling)];
    case 'notifyBy':
      return [sayNotifyBy(value as DateAnswer, telling)];
    case 'lastDay':
      return [sayLastDay(value as DateAnswer, telling)];
    case 'exits': {
      const ways = value as readonly ExitAnswer[];
      return ways.length === 0
        ? [say(language, 'way.none')]
        : ways.flatMap((way) => sayWay({ ...way, safeBy: null }, telling));
    }
    case 'survives': {
      const kept = value as readonly SurvivalAnswer[];
      return kept.length === 0 ? [say(language, 'way.none')] : kept.map((survival) => saySurvival(survival, telling));
    }
    default:
      return [day(value as DateAnswer, telling)];
  }
}

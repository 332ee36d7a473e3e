import { type Code, quoted } from '../accord/authoring.ts';
import { type Act, type Exit } from '../accord/index.ts';
import { english, listed, type Part, type Sentence, sentence } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import { dayOfAge, deadlineFor, firstChance } from './exit.ts';
import { actPath, type Case, dateOf, inEveryLife, lifeThen, under } from './finding-case.ts';
import { type Life, type Remark, settingFor } from './life.ts';
import type { Notice } from './notice.ts';

const codeOf: Readonly<Record<Remark['why'], Code>> = {
  late: 'act/late',
  'wrong-party': 'act/wrong-party',
  'without-effect': 'act/without-effect',
  'not-later-day': 'act/later-day-not-allowed',
  'revived-late': 'act/revived-late',
  'not-yet-open': 'act/locked-in',
  'term-not-reached': 'act/locked-in',
  closed: 'act/late',
  'outside-window': 'act/outside-window',
  'no-admissible-day': 'act/no-admissible-day',
  'past-own-end': 'act/no-admissible-day',
  'term-held-over': 'act/no-admissible-day',
  'condition-failed': 'act/condition-failed',
  'replaced-only': 'act/without-effect',
  'not-bound': 'act/not-bound',
  'unknown-exit': 'act/without-effect',
};

interface Found {
  readonly code: Code;
  readonly act: Act;
  readonly says: Sentence;
  readonly names: string[];
}

/**
 * Acts that the law gives no effect, or another one than they seem to have: outside the power that they use, too late, against a lock-in.
 * What holds in every world of a reading is said, with the readings under which it holds where these are not all.
 * @param faulty the places in the record of acts whose own fields are wrong; nothing more is said of them
 */
export function findActs(kase: Case, faulty: ReadonlySet<number>): void {
  const found = new Map<string, Found>();
  for (const reading of kase.readings) {
    const [first, ...others] = inEveryLife(
      reading,
      kase.horizon,
      (life) => new Map(said(life, faulty).map((f) => [`${f.code} ${f.act.id} ${english(f.says)}`, f])),
    );
    for (const [key, one] of first ?? []) {
      if (!others.every((world) => world.has(key))) continue;
      const known = found.get(key);
      if (known) known.names.push(reading.position.name);
      else found.set(key, { ...one, names: [reading.position.name] });
    }
  }
  for (const { code, act, says, names } of found.values()) kase.say(code, under(kase, names, says), actPath(act));
}

function said(life: Life, faulty: ReadonlySet<number>): readonly Omit<Found, 'names'>[] {
  const { record } = life.reading.accord;
  const acts = new Map(record.map((act) => [act.id, act]));
  const found: Omit<Found, 'names'>[] = [];
  const chosen = voidByChoice(life);
  for (const remark of life.remarks) {
    const act = acts.get(remark.act);
    const target = acts.get(remark.target ?? '');
    if (!act || faulty.has(act.index) || (target && faulty.has(target.index))) continue;
    if (onlyWords(act, acts) || chosen.has(act.id) || chosen.has(remark.target ?? '')) continue;
    const says = remarked(life, remark, act);
    if (says) found.push({ code: codeOf[remark.why], act, says });
  }
  for (const notice of life.notices) {
    const act = acts.get(notice.id);
    const says = act && !faulty.has(act.index) ? afterDeadline(life, notice, act) : undefined;
    if (act && says) found.push({ code: 'act/after-deadline', act, says });
  }
  return found;
}

// A position that takes a condition to have failed says itself that the notice is void: that is its reading, and no finding.
function voidByChoice({ notices, reading }: Life): ReadonlySet<string> {
  const { conditions } = reading.position.readings;
  const ofChoice = (n: Notice): boolean =>
    n.voidFor === 'condition-failed' &&
    n.exit?.requires.some((r) => conditions[r.condition] === (r.met ? 'failed' : 'met')) === true;
  return new Set(notices.filter(ofChoice).map((n) => n.id));
}

const words = new Set(['signature', 'declaration', 'objection', 'statement', 'measure', 'announcement', 'ruling']);

// To take back words changes no status, and was not meant to.
function onlyWords(act: Act, acts: ReadonlyMap<string, Act>): boolean {
  return act.kind === 'revocation' && act.of.length > 0 && act.of.every((id) => words.has(acts.get(id)?.kind ?? ''));
}

function remarked(life: Life, remark: Remark, act: Act): Sentence | undefined {
  const notice = life.notices.find((n) => n.id === act.id);
  const exit = notice?.exit;
  const head = sentence`${quoted(act.id)} of ${dateOf(act)}`;
  const door = exit ? sentence`the exit ${quoted(exit.id)}` : sentence`the exit`;
  const target = remark.target === undefined ? undefined : quoted(remark.target);
  switch (remark.why) {
    case 'late':
      return target === undefined
        ? sentence`${head} comes after the end of the accord.`
        : sentence`${head} comes too late to change anything about ${target}.`;
    case 'wrong-party':
      return wrongParty(life, remark, act, head, exit);
    case 'without-effect':
      return sentence`${head} (${act.kind}) has no effect${target === undefined ? '' : sentence` on ${target}`}: ${idle(act)}.`;
    case 'unknown-exit':
      return act.exit === undefined
        ? sentence`${head} uses no exit, because the terms have none on that day.`
        : sentence`${head} uses ${quoted(act.exit)}, which is no exit of the terms on that day.`;
    case 'not-later-day':
      return sentence`${head} names ${act.lastDay === undefined ? sentence`a day` : printDay(act.lastDay)} as its last day, and ${door} does not let a notice name one; ${notice ? printDay(notice.lastDayIn) : sentence`the ordinary day`} counts.`;
    case 'revived-late':
      return revived(life, remark, act, head);
    case 'not-yet-open':
      return sentence`${head} comes before ${printDay(opening(life, notice, exit))}, when ${door} opens.`;
    case 'term-not-reached':
      return sentence`${head} falls in a term in which ${door} does not exist.`;
    case 'closed':
      return sentence`${head} comes after ${exit?.closes === undefined ? sentence`the day` : printDay(exit.closes)}, when ${door} closed.`;
    case 'outside-window':
      return sentence`${head} lies outside every window of ${door}${nextWindow(life, notice, exit)}.`;
    case 'no-admissible-day':
      return sentence`${head} leaves no day on which ${door} could end the accord.`;
    case 'past-own-end':
      return sentence`${head} would run beyond ${ownEnd(life, notice)}, when the accord ends by itself.`;
    case 'term-held-over':
      return sentence`${head} falls in a term that is held open and has no end.`;
    case 'condition-failed':
      return sentence`${head} is void, because a condition of ${door} has failed.`;
    case 'replaced-only':
      return sentence`${head}: ${door} is opened by the accord that replaces this one, and not by a notice.`;
    case 'not-bound':
      return sentence`${head} is given by ${listed(act.by)}, who was not bound on that day.`;
  }
}

function idle(act: Act): Sentence {
  switch (act.kind) {
    case 'suspension-of-notice':
      return sentence`there is no notice that runs on that day, or the hold would end before it begins`;
    case 'extension-of-suspension':
    case 'resumption-of-notice':
      return sentence`there is no notice that is held back on that day`;
    case 'revocation':
      return sentence`there is nothing left to take back`;
    case 'agreed-extension':
      return sentence`nothing that has an end runs on that day, or the day that it names has passed`;
    case 'resumption-of-operation':
      return sentence`nothing is suspended on that day`;
    case 'amendment':
      return sentence`it changes no terms`;
    default:
      return sentence`there is nothing that it could work on`;
  }
}

function wrongParty(life: Life, remark: Remark, act: Act, head: Sentence, exit: Exit | undefined): Sentence {
  const by = listed(act.by);
  if (act.kind === 'notice' && exit && exit.by !== 'any')
    return exit.by.length > 0
      ? sentence`${head} is given by ${by}, and the exit ${quoted(exit.id)} is held by ${listed(exit.by)}.`
      : sentence`${head} is given by ${by}, and the exit ${quoted(exit.id)} is held by nobody.`;
  if (act.kind === 'consent-to-end') {
    const others = life.reading.accord.parties.map((p) => p.code).filter((code) => !act.by.includes(code));
    return sentence`${head} is the consent of ${by}, and every party that is bound has to agree (${listed(others)}).`;
  }
  return sentence`${head} is by ${by}, who cannot act on ${remark.target === undefined ? sentence`it` : quoted(remark.target)}.`;
}

function revived(life: Life, remark: Remark, act: Act, head: Sentence): Sentence | undefined {
  const notice = life.notices.find((n) => n.id === remark.target);
  if (notice?.exit && notice.exit.ends !== 'any-day') {
    const due = deadlineFor(notice.exit, notice.lastDayIn, settingFor(life, notice.boundOn));
    if (act.date.last <= due) return undefined;
  }
  return sentence`${head} brings the notice ${quoted(remark.target ?? '')} back after the day on which a new one would have had to be given.`;
}

const opening = (life: Life, notice: Notice | undefined, exit: Exit | undefined): Day =>
  exit?.opens ? dayOfAge(exit.opens, { reading: life.reading, boundOn: notice?.boundOn ?? 0 }) : 0;

function nextWindow(life: Life, notice: Notice | undefined, exit: Exit | undefined): Part {
  if (!notice || !exit) return '';
  const chance = firstChance(exit, notice.on, settingFor(lifeThen(life, notice.on), notice.boundOn));
  return typeof chance === 'string' ? '' : sentence`; the next opens on ${printDay(chance.on)}`;
}

function ownEnd(life: Life, notice: Notice | undefined): Part {
  const end = notice ? settingFor(lifeThen(life, notice.on), notice.boundOn).ownEnd : null;
  return end === null ? sentence`the day` : printDay(end);
}

// A notice for the end of a term that missed the running one is valid, and may cost years.
function afterDeadline(life: Life, notice: Notice, act: Act): Sentence | undefined {
  const { exit, outcome } = notice;
  if (exit?.ends !== 'end-of-term' || !outcome || notice.life === 'void') return undefined;
  const setting = settingFor(lifeThen(life, notice.on), notice.boundOn);
  const running = setting.termEndFrom(notice.on);
  if (running === null || outcome.lastDayIn <= running) return undefined;
  const due = deadlineFor(exit, running, setting);
  if (due >= outcome.on) return undefined;
  const days = outcome.on - due;
  const late = days === 1 ? sentence`${days} day` : sentence`${days} days`;
  return sentence`${quoted(act.id)} of ${printDay(outcome.on)} came ${late} after the deadline ${printDay(due)} for ${printDay(running)}; it takes effect on ${printDay(outcome.lastDayIn)} instead.`;
}

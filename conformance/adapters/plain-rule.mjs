// The rule of this suite and nothing else: a notice has run when its period, counted forward from its day, has ended; the deadline
// is the latest day whose period ends in time, found by trying day after day and never by subtracting. Slow, short, without
// dependencies: read it with README.md to write your own. It shares no code with Tacit.
import { dayOf, durationOf, endOfMonth, periodicEnds, plusDays, textOf } from './lib/days.mjs';
import { serve, unsupported } from './lib/protocol.mjs';

/** The day of the same number so many months later; where there is none, the last of the month (`missing` is then true). */
function sameNumber(day, months) {
  const last = endOfMonth(day, months);
  const missing = day.getUTCDate() > last.getUTCDate();
  return { missing, day: missing ? last : plusDays(last, day.getUTCDate() - last.getUTCDate()) };
}

const inSteps = ({ years, months, weeks, days }, order) => {
  const steps = [{ months: years * 12 + months }, { days: weeks * 7 + days }];
  return order === 'days-first' ? steps.toReversed() : steps;
};

/** The last day of a period set going by an event on a day, that day not counted. */
function after(day, duration, { convention = 'common', order } = {}) {
  if (convention === 'east-asian') return from(plusDays(day, 1), duration);
  let at = day;
  for (const step of inSteps(duration, order))
    at = step.days === undefined ? sameNumber(at, step.months).day : plusDays(at, step.days);
  return at;
}

/** The last day of a period that begins with a day: the eve of the corresponding day, or the last of a month that has none. */
function from(day, duration) {
  const { years, months, weeks, days } = duration;
  const { missing, day: corresponding } = sameNumber(day, years * 12 + months);
  return plusDays(corresponding, weeks * 7 + days - (missing ? 0 : 1));
}

const sum = (first, later, count) =>
  Object.fromEntries(Object.keys(first).map((unit) => [unit, first[unit] + later[unit] * count]));

/** The terms of an agreement, each counted from the first day of the first one. */
function* terms(given) {
  const renewal = given.renewal && given.renewal !== 'indefinite' ? durationOf(given.renewal) : undefined;
  let first = dayOf(given.termBegins);
  for (let number = 0; number < 3000; number++) {
    const last = lastOf(given, renewal, number);
    yield { first, last };
    if (!renewal) return;
    first = plusDays(last, 1);
  }
}

function lastOf(given, renewal, number) {
  if (given.firstTermLast) {
    const last = dayOf(given.firstTermLast);
    return number === 0 ? last : from(plusDays(last, 1), sum(durationOf('P0D'), renewal, number));
  }
  const length = number === 0 ? durationOf(given.firstTerm) : sum(durationOf(given.firstTerm), renewal, number);
  return given.lastDay === 'anniversary'
    ? after(dayOf(given.termBegins), length)
    : from(dayOf(given.termBegins), length);
}

function* lastDays(given, day) {
  if (given.ends === 'end-of-following-year') yield new Date(Date.UTC(day.getUTCFullYear() + 1, 11, 31));
  else if (given.ends === 'end-of-term') for (const term of terms(given)) yield term.last;
  else yield* periodicEnds(given.ends, day);
}

const runs = (given, day) => after(day, durationOf(given.notice), given);
// A notice that counts before the first day of the next term has a day more.
const bound = (given, last) => (given.noticeAnchor === 'next-term' ? plusDays(last, 1) : last);

function latestBy(end, image) {
  let day = end;
  while (image(day) > end) day = plusDays(day, -1);
  // Several days may share one end (28 to 31 January and a month), so the day found is the latest of them.
  return day;
}

function takesEffect(ranOn, effect) {
  if (effect === 'next-day') return plusDays(ranOn, 1);
  return effect === 'first-of-next-month' ? plusDays(endOfMonth(ranOn), 1) : ranOn;
}

function termOn(given) {
  for (const term of terms(given)) if (term.last >= dayOf(given.on)) return term;
  return undefined;
}

const asks = {
  notifyBy(given) {
    const on = dayOf(given.on);
    for (const last of lastDays(given, on)) {
      const latest = latestBy(bound(given, last), (day) => runs(given, day));
      if (latest >= on) return latest;
    }
    return null;
  },
  lastDayIn(given) {
    if (given.ends === 'any-day') return plusDays(asks.firstDayOut(given), -1);
    const day = dayOf(given.noticeOn);
    for (const last of lastDays(given, day)) if (bound(given, last) >= runs(given, day)) return last;
    return null;
  },
  firstDayOut(given) {
    if (given.ends !== 'any-day') return plusDays(asks.lastDayIn(given), 1);
    return takesEffect(runs(given, dayOf(given.noticeOn)), given.effect);
  },
  firstDayIn: (given) => takesEffect(after(dayOf(given.depositOn), durationOf(given.period), given), given.effect),
  termFirst: (given) => termOn(given)?.first ?? null,
  termLast: (given) => termOn(given)?.last ?? null,
  periodLast: (given) =>
    given.after
      ? after(dayOf(given.after), durationOf(given.period), given)
      : from(dayOf(given.from), durationOf(given.period)),
  earliestDay: (given) => after(dayOf(given.after), durationOf(given.period), given),
  latestDay: (given) => latestBy(dayOf(given.before), (day) => after(day, durationOf(given.period), given)),
};

await serve(({ given, ask }) => {
  const day = asks[ask] ? asks[ask](given) : unsupported(`no such ask: ${ask}`);
  return day === null ? null : textOf(day);
});

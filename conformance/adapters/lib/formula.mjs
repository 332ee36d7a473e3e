import { dayOf, durationOf, endOfMonth, periodicEnds, plusDays, textOf } from './days.mjs';
import { unsupported } from './protocol.mjs';

/**
 * A program that knows two sums, adding a length of time to a day and taking it away, and nothing else about notices.
 * Everything around the sums is done for it as well as it can be: first and later terms of different length, ends counted from the
 * first day of the first term and not from each other (unless `stepByStep`), last day or anniversary, exits at the end of a month
 * or a quarter, and what the last day of notice does. What such a program gets wrong is therefore the sums.
 */
export function answerWith({ add, subtract, stepByStep = false }) {
  const termStart = (given, number) => {
    if (number === 1) return dayOf(given.termBegins);
    const known = given.firstTermLast !== undefined;
    const anchor = known ? plusDays(dayOf(given.firstTermLast), 1) : dayOf(given.termBegins);
    const lengths = Array.from({ length: number - 1 }, (_, term) =>
      term > 0 ? durationOf(given.renewal) : durationOf(known ? 'P0D' : given.firstTerm),
    );
    if (stepByStep) return lengths.reduce((start, length) => add(start, length), anchor);
    return add(anchor, lengths.reduce(sum));
  };
  const isLast = (given, number) => !given.renewal || (given.renewal === 'indefinite' && number === 1);
  const boundary = (given, number) => termStart(given, number + 1);
  const lastOf = (given, number) => {
    if (given.firstTermLast && number === 1) return dayOf(given.firstTermLast);
    return given.lastDay === 'anniversary' ? boundary(given, number) : plusDays(boundary(given, number), -1);
  };
  const firstOf = (given, number) => {
    if (number === 1) return dayOf(given.termBegins);
    return given.lastDay === 'anniversary' ? plusDays(boundary(given, number - 1), 1) : boundary(given, number - 1);
  };

  function* endsOf(given, from) {
    if (given.ends === 'end-of-term') {
      for (let number = 1; number <= 2000; number++) {
        yield lastOf(given, number);
        if (isLast(given, number)) return;
      }
    } else if (given.ends === 'any-day' || given.ends === 'end-of-following-year') {
      unsupported('an exit on any day has no deadline');
    } else {
      yield* periodicEnds(given.ends, from);
    }
  }

  const latestFor = (given, end) =>
    subtract(given.noticeAnchor === 'next-term' ? plusDays(end, 1) : end, durationOf(given.notice));

  const asks = {
    notifyBy(given) {
      const on = dayOf(given.on);
      for (const end of endsOf(given, on)) {
        const latest = latestFor(given, end);
        if (latest >= on) return latest;
      }
      return null;
    },
    lastDayIn(given) {
      const day = dayOf(given.noticeOn);
      if (given.ends === 'end-of-following-year') return new Date(Date.UTC(day.getUTCFullYear() + 1, 11, 31));
      if (given.ends === 'any-day') return plusDays(asks.firstDayOut(given), -1);
      for (const end of endsOf(given, day)) if (latestFor(given, end) >= day) return end;
      return null;
    },
    firstDayOut(given) {
      if (given.ends !== 'any-day') return plusDays(asks.lastDayIn(given), 1);
      return withEffect(add(dayOf(given.noticeOn), durationOf(given.notice)), given.effect);
    },
    firstDayIn: (given) => withEffect(add(dayOf(given.depositOn), durationOf(given.period)), given.effect),
    termFirst: (given) => firstOf(given, numberOn(given)),
    termLast: (given) => lastOf(given, numberOn(given)),
    periodLast: (given) =>
      given.after
        ? add(dayOf(given.after), durationOf(given.period))
        : plusDays(add(dayOf(given.from), durationOf(given.period)), -1),
    earliestDay: (given) => add(dayOf(given.after), durationOf(given.period)),
    latestDay: (given) => subtract(dayOf(given.before), durationOf(given.period)),
  };

  function numberOn(given) {
    const on = dayOf(given.on);
    let number = 1;
    while (lastOf(given, number) < on && number < 2000) number++;
    return number;
  }

  return ({ given, ask }) => {
    const day = asks[ask] ? asks[ask](given) : unsupported(`no such ask: ${ask}`);
    return day === null ? null : textOf(day);
  };
}

function sum(a, b) {
  return Object.fromEntries(Object.keys(a).map((unit) => [unit, a[unit] + b[unit]]));
}

function withEffect(ranOn, effect) {
  if (effect === 'next-day') return plusDays(ranOn, 1);
  return effect === 'first-of-next-month' ? plusDays(endOfMonth(ranOn), 1) : ranOn;
}

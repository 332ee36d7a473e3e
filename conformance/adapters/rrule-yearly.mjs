// An entry in a calendar: the renewal recurs by RRULE (yearly, or every so many months), with an alarm so many days before.
// A date that does not exist in a month is no occurrence (RFC 5545, 3.3.10), and an alarm cannot be set in months: the durations
// of RFC 5545 (3.3.6) know weeks and days only, so a month of notice is 30 days and a year 365.
// In use: calendars, and programs that export a renewal as one recurring entry; python-dateutil and others skip the same dates
// (github.com/dateutil/dateutil/issues/823, github.com/nextcloud/calendar/issues/747). This is npm's rrule.
import { createRequire } from 'node:module';
import { dayOf, durationOf, endOfMonth, plusDays, textOf } from './lib/days.mjs';
import { serve, unsupported } from './lib/protocol.mjs';

// rrule's module for Node is CommonJS, whose names `import` does not find.
const { RRule } = createRequire(import.meta.url)('rrule');

const alarm = ({ years, months, weeks, days }) => years * 365 + months * 30 + weeks * 7 + days;

function plusMonths(day, months) {
  const last = endOfMonth(day, months);
  return new Date(Math.min(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day.getUTCDate()), last));
}

// The first renewal is put in by hand; the days after it come from the rule.
function* renewals(given) {
  const first = given.firstTerm && durationOf(given.firstTerm);
  const start = first
    ? plusDays(plusMonths(dayOf(given.termBegins), first.years * 12 + first.months), first.weeks * 7 + first.days)
    : plusDays(dayOf(given.firstTermLast), 1);
  if (!given.renewal || given.renewal === 'indefinite') {
    yield start;
    return;
  }
  const { years, months, weeks, days } = durationOf(given.renewal);
  if (weeks || days) unsupported('the rule recurs by years or months');
  // Where all terms are of one length the entry recurs from the first day of the agreement, which keeps its day of the month.
  const steady = first && first.years * 12 + first.months === years * 12 + months && !first.weeks && !first.days;
  const dtstart = steady ? dayOf(given.termBegins) : start;
  const rule =
    months === 0
      ? new RRule({ freq: RRule.YEARLY, interval: years, dtstart, count: 1000 })
      : new RRule({ freq: RRule.MONTHLY, interval: years * 12 + months, dtstart, count: 1000 });
  for (const renewal of rule.all()) if (renewal > dayOf(given.termBegins)) yield renewal;
}

const lastDays = function* (given) {
  for (const renewal of renewals(given)) yield given.lastDay === 'anniversary' ? renewal : plusDays(renewal, -1);
};

function ends(given, from) {
  if (given.ends === 'end-of-term') return lastDays(given);
  const bymonth = { 'end-of-month': undefined, 'end-of-quarter': [3, 6, 9, 12], 'end-of-year': [12] };
  if (!(given.ends in bymonth)) unsupported('a rule recurs; it does not run from a notice');
  const months = bymonth[given.ends];
  return new RRule({
    freq: RRule.MONTHLY,
    bymonthday: [-1],
    dtstart: from,
    count: 100,
    ...(months && { bymonth: months }),
  }).all();
}

const alarmFor = (given, end) =>
  plusDays(given.noticeAnchor === 'next-term' ? plusDays(end, 1) : end, -alarm(durationOf(given.notice)));

const asks = {
  notifyBy(given) {
    const on = dayOf(given.on);
    for (const end of ends(given, on)) if (alarmFor(given, end) >= on) return alarmFor(given, end);
    return null;
  },
  lastDayIn(given) {
    const day = dayOf(given.noticeOn);
    for (const end of ends(given, day)) if (alarmFor(given, end) >= day) return end;
    return null;
  },
  termLast(given) {
    for (const last of lastDays(given)) if (last >= dayOf(given.on)) return last;
    return null;
  },
  termFirst(given) {
    let first = dayOf(given.termBegins);
    for (const last of lastDays(given)) {
      if (last >= dayOf(given.on)) return first;
      first = plusDays(last, 1);
    }
    return null;
  },
};

await serve(({ given, ask }) => {
  if (!asks[ask]) unsupported('a rule recurs; it does not run from a notice');
  const day = asks[ask](given);
  return day === null ? null : textOf(day);
});

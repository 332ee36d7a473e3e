// The begin plus the duration less the notice, in one step: `ADDDATE(begin_date, INTERVAL (duration - notice) MONTH)`.
// A day that does not exist becomes the last of its month, as in MySQL. The end follows the renewals, the notice does not.
// In use: GLPI, in its search field and its alarms (github.com/glpi-project/glpi/issues/23084 and pull/23516, src/Contract.php).
import { dayOf, durationOf, endOfMonth, plusDays, textOf } from './lib/days.mjs';
import { serve, unsupported } from './lib/protocol.mjs';

const monthsOf = ({ years, months }) => years * 12 + months;
const daysOf = ({ weeks, days }) => weeks * 7 + days;

function plusMonths(day, months) {
  const last = endOfMonth(day, months);
  return new Date(Math.min(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day.getUTCDate()), last));
}

function endAfter(given, renewals, less = { months: 0, days: 0 }) {
  if (given.firstTermLast) {
    const last = plusMonths(dayOf(given.firstTermLast), monthsOf(durationOf(given.renewal)) * renewals - less.months);
    return plusDays(last, -less.days);
  }
  const first = durationOf(given.firstTerm);
  const later = renewals > 0 ? durationOf(given.renewal) : { years: 0, months: 0, weeks: 0, days: 0 };
  const months = monthsOf(first) + renewals * monthsOf(later) - less.months;
  const end = plusDays(
    plusMonths(dayOf(given.termBegins), months),
    daysOf(first) + renewals * daysOf(later) - less.days,
  );
  return given.lastDay === 'anniversary' ? end : plusDays(end, -1);
}

function renewalsBy(given) {
  let renewals = 0;
  while (endAfter(given, renewals) < dayOf(given.on)) renewals++;
  return renewals;
}

await serve(({ given, ask }) => {
  if (ask === 'termLast') return textOf(endAfter(given, renewalsBy(given)));
  if (ask === 'termFirst') {
    const renewals = renewalsBy(given);
    return renewals === 0 ? given.termBegins : textOf(plusDays(endAfter(given, renewals - 1), 1));
  }
  if (ask !== 'notifyBy' || given.ends !== 'end-of-term')
    unsupported('the formula knows a begin, a duration and a notice');
  const notice = durationOf(given.notice);
  const latest = endAfter(given, 0, { months: monthsOf(notice), days: daysOf(notice) });
  return textOf(given.noticeAnchor === 'next-term' ? plusDays(latest, 1) : latest);
});

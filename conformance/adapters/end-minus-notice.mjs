// The end less the notice, with the month arithmetic of the language: `setMonth` of JavaScript, `strtotime('-3 months')` of PHP.
// Both let a day that does not exist run over into the next month: 31 May less three months is 3 March (2 March in a leap year).
// In use: GLPI since it takes the notice from the end (github.com/glpi-project/glpi/pull/23516); Carbon, and whatever is built on
// it, unless told otherwise (github.com/briannesbitt/Carbon/issues/1335, github.com/malzariey/filament-daterangepicker-filter/pull/163).
import { plusDays } from './lib/days.mjs';
import { answerWith } from './lib/formula.mjs';
import { serve } from './lib/protocol.mjs';

function shift(day, { years, months, weeks, days }, sign) {
  const moved = new Date(day);
  moved.setUTCMonth(moved.getUTCMonth() + sign * (years * 12 + months));
  return plusDays(moved, sign * (weeks * 7 + days));
}

await serve(
  answerWith({
    add: (day, duration) => shift(day, duration, 1),
    subtract: (day, duration) => shift(day, duration, -1),
  }),
);

// Months as 30 days. Whole years are calendar years here, which is kinder than many programs are.
// In use: Paid Memberships Pro, when a membership is renewed (github.com/strangerstudios/paid-memberships-pro/issues/1617); people
// who set a reminder of 90 days for a notice of three months (github.com/ellite/Wallos/issues/967).
import { plusDays } from './lib/days.mjs';
import { answerWith } from './lib/formula.mjs';
import { serve } from './lib/protocol.mjs';

function shift(day, { years, months, weeks, days }, sign) {
  const moved = new Date(day);
  moved.setUTCFullYear(moved.getUTCFullYear() + sign * (years + Math.trunc(months / 12)));
  return plusDays(moved, sign * ((months % 12) * 30 + weeks * 7 + days));
}

await serve(
  answerWith({
    add: (day, duration) => shift(day, duration, 1),
    subtract: (day, duration) => shift(day, duration, -1),
  }),
);

// Each end from the one before: the next date is the last date plus a month, and so on, here with `add` and `sub` of date-fns.
// Once a short month has cut a date down it stays cut: 31 January, 28 February, 28 March.
// In use: Polar and Securo until they were told (github.com/polarsource/polar/issues/10664,
// github.com/securo-finance/securo/issues/67), and others with the same loop.
import { add, sub } from 'date-fns';
import { answerWith } from './lib/formula.mjs';
import { civil, local } from './lib/local.mjs';
import { serve } from './lib/protocol.mjs';

await serve(
  answerWith({
    stepByStep: true,
    add: (day, duration) => civil(add(local(day), duration)),
    subtract: (day, duration) => civil(sub(local(day), duration)),
  }),
);

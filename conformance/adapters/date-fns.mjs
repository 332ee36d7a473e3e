// `add` and `sub` of date-fns. A day that does not exist becomes the last of its month, so subtracting does not undo adding:
// 30 June less a month is 30 May, though a notice of 31 May still ends on 30 June.
// In use: many web programs; reported against date-fns (github.com/date-fns/date-fns/issues/3506) and, with the same sums, against
// moment (github.com/moment/moment/issues/5927). Day.js, Luxon, python-dateutil, java.time and PostgreSQL count alike.
import { add, sub } from 'date-fns';
import { answerWith } from './lib/formula.mjs';
import { civil, local } from './lib/local.mjs';
import { serve } from './lib/protocol.mjs';

await serve(
  answerWith({
    add: (day, duration) => civil(add(local(day), duration)),
    subtract: (day, duration) => civil(sub(local(day), duration)),
  }),
);

import { type DeadlineKind, deadlineKinds, states } from '../../engine/index.ts';
import { portfolioDeadlines, portfolioStatuses } from '../../service/portfolio.ts';
import { Problem } from '../../service/problem.ts';
import { afterIn, carerIn, type Handlers, page, present } from '../call.ts';

/** Questions about all accords that somebody may read. */
export const portfolioHandlers: Handlers<'listDeadlines' | 'listStatuses'> = {
  listDeadlines: async (call) => {
    const { from, to, known, by, kind, party, position, label } = call.query;
    const kinds = listed('kind', kind, deadlineKinds) as readonly DeadlineKind[] | undefined;
    const asked = present({ from, to, known, by, kinds, party, position, label, carer: carerIn(call) });
    return page(call, await portfolioDeadlines(call.register, call.actor, asked, afterIn(call.query)));
  },
  listStatuses: async (call) => {
    const { on, known, state, label, accords } = call.query;
    const asked = present({
      on,
      known,
      label,
      ids: accords?.split(','),
      carer: carerIn(call),
      states: statesIn(state),
    });
    return page(call, await portfolioStatuses(call.register, call.actor, asked, afterIn(call.query)));
  },
};

/** The states that a question names. */
export const statesIn = (state: string | undefined): readonly string[] | undefined => listed('state', state, states);

function listed(name: string, text: string | undefined, known: readonly string[]): readonly string[] | undefined {
  const words = text?.split(',').map((word) => word.trim());
  const strange = words?.find((word) => !known.includes(word));
  if (strange !== undefined)
    throw new Problem('question-has-errors', `${name} ${strange}: it has to be one of ${known.join(', ')}.`, {
      parameter: name,
    });
  return words;
}

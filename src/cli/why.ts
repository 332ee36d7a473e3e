import { listed, sentence } from '../base/index.ts';
import { sayWhy } from '../brief/index.ts';
import { type Reason, statusOn, type View } from '../engine/index.ts';
import { askOptions, headOf, oneFile, questionFor } from './asking.ts';
import { type Command, type Context, type Loaded, oneOf, type Words } from './command.ts';

const fields = ['state', 'notice', 'term', 'lastDay', 'notifyBy', 'exits', 'survives'] as const;

function answer(words: Words, context: Context): unknown {
  const loaded = oneFile(words, context, 'why');
  const question = questionFor(words, context, loaded);
  const field = oneOf(words, 'field', fields);
  const asked = field === undefined ? fields : fields.filter((f) => f === field);
  const answers = statusOn(question).map((view) => ({
    position: view.position,
    party: view.party,
    values: Object.fromEntries(
      asked.map((f) => [f, f === 'exits' ? view.exits.map(({ because, ...exit }) => exit) : view[f]]),
    ),
    because: reasonsFor(view, asked).map((reason) => inFull(reason, loaded)),
  }));
  return { ...headOf(question), fields: asked, answers };
}

function reasonsFor(view: View, asked: readonly string[]): readonly Reason[] {
  return asked.includes('exits') ? [...view.because, ...view.exits.flatMap((exit) => exit.because)] : view.because;
}

// A reason with what it points to: the words of the clause, the day and the sources of the act.
function inFull(reason: Reason, { accord }: Loaded): unknown {
  if (reason.clause !== undefined) return { ...reason, ...accord.clauses[reason.clause] };
  const act = reason.act === undefined ? undefined : accord.record.find((a) => a.id === reason.act);
  return act
    ? {
        ...reason,
        kind: act.kind,
        date: act.written.date,
        by: act.by,
        sources: act.sources,
        ...(act.doubt !== undefined && { doubt: act.doubt }),
      }
    : reason;
}

/** `tacit why`: the clauses, acts, rules and sums behind an answer. */
export const command: Command = {
  name: 'why',
  says: sentence`the clauses, acts, rules and sums behind an answer`,
  takes: 'FILE',
  options: {
    ...askOptions,
    field: { says: sentence`the answer to explain: ${listed(fields)}; all where left out`, value: 'FIELD' },
  },
  answer,
  tell: (answer, words, context) => sayWhy(answer, oneFile(words, context, 'why').accord, context.language),
};

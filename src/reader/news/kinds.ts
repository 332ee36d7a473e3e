import type { ActKind } from '../../accord/index.ts';

/** The act that a word of doing and its object make, and why a person should look at it. */
export interface Kind {
  readonly act: ActKind;
  readonly review?: string;
}

const kind = (act: ActKind, review?: string): Kind => ({ act, ...(review ? { review } : {}) });

const exit = kind('announcement', 'the text tells an exit, not how notice of it was given');
const holdOfPlan = kind(
  'suspension-of-notice',
  'what is held is a decision or an exit; whether a notice stood behind it is not said',
);

/** Word of doing, then object. What stands in neither is no act about an accord. */
const kinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  give: {
    notice: kind('notice'),
    exit: kind('notice', 'the paper is not called a notice'),
    case: kind('measure'),
  },
  receive: { notice: kind('notice') },
  trigger: { '': kind('notice', 'told as the use of a clause') },
  suspend: {
    notice: kind('suspension-of-notice'),
    exit: holdOfPlan,
    deadline: holdOfPlan,
    accord: kind('suspension-of-operation'),
    duty: kind('suspension-of-operation'),
    measure: kind('measure'),
    case: kind('measure'),
  },
  resume: {
    notice: kind('resumption-of-notice'),
    exit: kind('resumption-of-notice'),
    duty: kind('resumption-of-operation'),
    accord: kind('resumption-of-operation'),
    case: kind('measure'),
  },
  extend: {
    suspension: kind('extension-of-suspension'),
    accord: kind('agreed-extension'),
    deadline: kind('agreed-extension', 'a deadline is moved'),
    measure: kind('measure'),
  },
  renew: { accord: kind('renewal'), suspension: kind('extension-of-suspension'), measure: kind('measure') },
  revoke: {
    notice: kind('revocation'),
    exit: kind('revocation', 'what is taken back is a decision or an exit; whether it was a notice is not said'),
    suspension: kind('resumption-of-notice', 'the end of a suspension; of which one is not said'),
    measure: kind('measure'),
    case: kind('measure'),
  },
  exit: { accord: exit },
  'let-lapse': { accord: exit },
  sign: { accord: kind('signature') },
  ratify: { accord: kind('ratification') },
  approve: { accord: kind('approval', 'an approval at home binds nobody abroad') },
  accept: { accord: kind('acceptance', 'acceptance in a common sense is possible') },
  accede: { accord: kind('accession') },
  enter: { accord: kind('entry-into-force') },
  amend: { accord: kind('amendment') },
  object: {
    exit: kind('objection'),
    notice: kind('objection'),
    accord: kind('objection'),
    suspension: kind('objection'),
  },
  establish: { case: kind('measure') },
  request: { case: kind('measure') },
  measure: { measure: kind('measure') },
};

const deposits: Readonly<Record<string, ActKind>> = {
  ratification: 'ratification',
  accession: 'accession',
  acceptance: 'acceptance',
  approval: 'approval',
};

/** The act of a word of doing and the thing it is done to. */
export function kindOf(
  verb: string,
  thing: { readonly is: string; readonly name?: string } | undefined,
): Kind | undefined {
  if (thing?.is === 'instrument' && verb === 'give') {
    const act = deposits[thing.name ?? ''];
    return act && kind(act);
  }
  if (thing?.is === 'procedures' && verb === 'give') return kind('notification');
  return kinds[verb]?.[verb === 'trigger' ? '' : (thing?.is ?? 'none')];
}

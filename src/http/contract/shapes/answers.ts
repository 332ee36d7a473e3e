import { z } from 'zod';
import { actKinds } from '../../../accord/index.ts';
import { deadlineKinds, states } from '../../../engine/index.ts';
import { diagnostic } from './accords.ts';
import { localized } from './plain.ts';

// What the engine answers.

const dateSet = z
  .object({ anyOf: z.array(z.string().nullable()), earliest: z.string().nullable(), latest: z.string().nullable() })
  .meta({ id: 'DateSet', description: 'Every day that is possible; null is never' });
const date = z.union([z.string(), z.null(), dateSet]);
const reason = z
  .looseObject({})
  .meta({ id: 'Reason', description: 'A clause, an act, a rule, a sum, or what is not known' });
const noticeState = z.union([z.string(), z.object({ anyOf: z.array(z.string()) })]);
const notice = z
  .object({ state: noticeState, act: z.string().nullable(), lastDayIn: date })
  .meta({ id: 'NoticeAnswer' });
const term = z
  .union([
    z.null(),
    z.object({ number: z.number().int(), first: date, last: date, heldOver: z.literal(true).optional() }),
    z.object({ anyOf: z.array(z.looseObject({}).nullable()) }),
  ])
  .meta({ id: 'TermAnswer' });
const state = z.enum(states);
const missed = z.object({ date, ends: date });

/** The status of one party under one position. */
const view = z
  .object({
    position: z.string(),
    kind: z.literal('law').optional(),
    party: z.string(),
    state,
    possible: z.array(state).optional(),
    spell: z.object({ number: z.number().int(), first: z.string() }).nullable(),
    notice,
    notices: z.array(z.object({ ...notice.shape, by: z.string() })),
    term,
    lastDay: date,
    notifyBy: date,
    missed: missed.optional(),
    exits: z.array(
      z.object({
        exit: z.string(),
        by: z.string(),
        ifNoticeOn: date,
        lastDayIn: date,
        via: z.string().optional(),
        safeBy: z.string().nullable(),
        because: z.array(reason),
      }),
    ),
    survives: z.array(z.object({ what: z.string(), from: date, until: date, clause: z.string().nullable() })),
    because: z.array(reason),
  })
  .meta({ id: 'View', description: 'The status of one party under one position' });

const head = { accord: z.string(), on: z.string(), known: z.string() };
const changes = z.array(
  z.object({ position: z.string(), party: z.string(), field: z.string(), before: z.unknown(), after: z.unknown() }),
);

/** The status of an accord. */
export const status = z
  .object({ ...head, views: z.array(view), differ: z.array(z.looseObject({ field: z.string() })) })
  .meta({ id: 'Status' });
/** What has changed since an earlier day of knowledge. */
export const since = z.object({ ...head, since: z.string(), changes }).meta({ id: 'Since' });
/** What acts would change. */
export const supposition = z
  .object({ ...head, acts: z.array(z.looseObject({})), before: z.array(view), after: z.array(view), changes })
  .meta({ id: 'Supposition' });
/** What an act would change, and the findings that it would bring. */
export const effect = z.object({ ...supposition.shape, diagnostics: z.array(diagnostic) }).meta({ id: 'Effect' });
/** The terms in force. */
export const terms = z.object({ ...head, positions: z.array(z.looseObject({})) }).meta({ id: 'TermsInForce' });
/** Why an answer is as it is. */
export const why = z
  .object({
    ...head,
    fields: z.array(z.string()),
    answers: z.array(z.looseObject({ position: z.string(), party: z.string() })),
  })
  .meta({ id: 'Why' });
/** How soon each side could be out. */
export const curve = z
  .object({
    accord: z.string(),
    from: z.string(),
    to: z.string(),
    known: z.string(),
    curves: z.array(z.looseObject({})),
  })
  .meta({ id: 'Curve' });
/** Terms, notices and acts through time. */
export const timeline = z.looseObject({ accord: z.string(), known: z.string() }).meta({ id: 'Timeline' });

/** A day on which something falls due. */
export const deadline = z
  .object({
    accord: z.string(),
    position: z.string(),
    party: z.string().nullable(),
    exit: z.string().nullable(),
    kind: z.enum(deadlineKinds),
    date: z.string(),
    sendBy: z.string(),
    safeBy: z.string(),
    ends: z.string().nullable(),
    opens: z.string().optional(),
    duty: z.string().optional(),
    certain: z.literal(false).optional(),
    because: z.array(reason),
  })
  .meta({ id: 'Deadline' });
/** A deadline in a list of many accords. */
export const listedDeadline = z
  .object({ ...deadline.shape, title: localized.nullable() })
  .meta({ id: 'ListedDeadline' });
/** A status in a list of many accords. */
export const listedStatus = z
  .object({
    accord: z.string(),
    title: localized.nullable(),
    on: z.string(),
    views: z.array(
      z.object({
        position: z.string(),
        kind: z.literal('law').optional(),
        party: z.string(),
        state,
        possible: z.array(state).optional(),
        notice: noticeState,
        term,
        lastDay: date,
        notifyBy: date,
        missed: missed.optional(),
      }),
    ),
  })
  .meta({ id: 'ListedStatus' });
/** An act that is open to a party. */
export const option = z
  .object({
    act: z.enum(actKinds),
    of: z.string().nullable(),
    exit: z.string().nullable(),
    position: z.string(),
    doBy: z.string().nullable(),
    lastDayIn: date,
    stateAfter: state,
    needs: z.array(z.string()),
    undoBy: z.string().nullable(),
    form: z.string().nullable(),
    channel: z.string().nullable(),
    because: z.array(reason),
  })
  .meta({ id: 'Option' });

import { z } from 'zod';
import { actKinds } from '../../accord/index.ts';
import { languages } from '../../base/index.ts';
import { deadlineKinds, states } from '../../engine/index.ts';
import { roles } from '../../service/actor.ts';
import { decidable } from '../../service/decisions.ts';

/** A civil day as text. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A civil day, YYYY-MM-DD', example: '2020-08-24' });
/** An instant. */
export const instant = z.string().meta({ description: 'An instant, ISO 8601 in UTC', format: 'date-time' });
/** The id of an accord. */
export const accordId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
  .meta({ description: 'The id of an accord', example: 'gsomia' });
/** Any other id. */
export const anyId = z.string().min(1).max(200);
/** A number of rows. */
export const limit = z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'How many rows at most' });
/** Where the next page begins. */
export const cursor = z
  .string()
  .max(2_000)
  .optional()
  .meta({ description: 'Where the page begins: `next` of the page before' });
/** A switch in a query. */
export const flag = z.enum(['true', 'false']).optional();

const localized = z.union([z.string(), z.record(z.string(), z.string())]);
const json = z.record(z.string(), z.unknown());

/** An accord file, as the reference of the format describes it. */
export const accordFile = z
  .looseObject({ accord: z.string(), kind: z.string(), parties: json })
  .meta({ id: 'AccordFile', description: 'An accord file, version 1: see the reference of the format' });
/** An act as it is handed in. The register adds the day of recording. */
export const actGiven = z
  .looseObject({ id: z.string().optional(), act: z.enum(actKinds), date: z.string().optional() })
  .meta({ id: 'ActGiven', description: 'An act, as a record has it' });
/** An act of a record. */
export const act = z.looseObject({ id: z.string(), act: z.string() }).meta({ id: 'Act' });

/** A finding about a file or an act. */
export const diagnostic = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    message: z.string(),
    hint: z.string(),
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
  })
  .meta({ id: 'Diagnostic' });

/** A problem (RFC 9457). */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    diagnostics: z.array(diagnostic).optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong, why, and what to do (RFC 9457)' });

/** Who looks after an accord. */
export const care = z
  .strictObject({
    owner: z.string().nullable(),
    deputies: z.array(z.string()).max(20).default([]),
    labels: z.array(z.string().min(1).max(100)).max(50).default([]),
    ours: z
      .array(z.string().max(100))
      .max(50)
      .optional()
      .meta({ description: 'The parties that are our side; people are told of what these have to do' }),
    ladder: z.string().max(100).optional(),
  })
  .meta({ id: 'Care', description: 'Who looks after an accord, and under which labels it is kept' });

/** The same as it is kept. */
export const careKept = z
  .object({
    owner: z.string().nullable(),
    deputies: z.array(z.string()),
    labels: z.array(z.string()),
    ours: z.array(z.string()).optional(),
    ladder: z.string().optional(),
  })
  .meta({ id: 'CareKept' });

/** What became of an accord that was handed in. */
export const put = z
  .object({
    id: z.string(),
    version: z.number().int(),
    outcome: z.enum(['created', 'changed', 'unchanged']),
    diagnostics: z.array(diagnostic),
  })
  .meta({ id: 'Put' });

/** An accord as a list shows it. */
export const listedAccord = z
  .object({
    accord: z.string(),
    version: z.number().int(),
    kind: z.string(),
    title: localized.nullable(),
    acts: z.number().int(),
    care: careKept,
    changedAt: instant,
  })
  .meta({ id: 'ListedAccord' });

// ---- the answers of the engine

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

// ---- beside the acts

/** A decision. */
export const decision = z
  .object({
    id: z.string(),
    deadline: z.object({ party: z.string().nullable(), exit: z.string().nullable(), ends: z.string().nullable() }),
    decided: z.enum(decidable),
    by: z.string(),
    facts: z.object({ acts: z.array(z.string()).optional(), documents: z.array(z.string()).optional() }).optional(),
    note: z.string().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Decision' });
/** A decision as it is handed in. */
export const decisionGiven = z
  .strictObject({
    id: anyId.optional(),
    deadline: z.strictObject({ party: z.string().nullable(), exit: z.string().nullable(), ends: day.nullable() }),
    decided: z.enum(decidable),
    by: z.string().max(200).optional(),
    facts: z
      .strictObject({
        acts: z.array(z.string()).max(500).optional(),
        documents: z.array(z.string()).max(500).optional(),
      })
      .optional(),
    note: z.string().max(10_000).optional(),
  })
  .meta({ id: 'DecisionGiven' });
/** That an accord has a document. */
export const paper = z
  .object({
    id: z.string(),
    hash: z.string(),
    media: z.string(),
    size: z.number().int(),
    act: z.string().optional(),
    proof: z.object({ how: z.string(), on: z.string() }).optional(),
    quotes: z.array(z.object({ hash: z.string(), start: z.number().int(), end: z.number().int() })),
  })
  .meta({ id: 'Paper' });
/** A supposition that is kept. */
export const branch = z
  .object({
    id: z.string(),
    accord: z.string(),
    name: z.string(),
    version: z.number().int(),
    acts: z.array(z.looseObject({})),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'Branch' });
/** An entry of an accord, as its history shows it. */
export const entry = z
  .object({
    seq: z.number().int(),
    kind: z.string(),
    ref: z.string(),
    recordedOn: z.string(),
    at: instant,
    by: z.string(),
    digest: z.string(),
    body: z.looseObject({}),
  })
  .meta({ id: 'Entry' });

// ---- what is read in documents

const says = z.looseObject({ key: z.string(), values: z.array(z.unknown()) }).meta({
  id: 'Says',
  description: 'A sentence in English with its values apart, from which other languages are said',
});
/** What was read at a stretch of a text, and how. */
const stretch = {
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number(),
  review: z.boolean(),
  how: z.array(z.string()),
};
const proposed = {
  ...stretch,
  status: z.enum(['known', 'new', 'conflict']),
  against: z.string().optional(),
  why: z.string(),
  says,
};
const finding = z
  .object({ ...diagnostic.shape, says, start: z.number().int().optional(), end: z.number().int().optional() })
  .meta({ id: 'ReadingFinding' });
/** What was read in a document. */
export const reading = z
  .object({
    document: z.object({
      name: z.string(),
      media: z.enum(['txt', 'markdown', 'html', 'pdf', 'docx', 'eml', 'ics']),
      text: z.string().meta({ description: 'As it was taken in; `start` and `end` count its UTF-16 code units' }),
      pages: z.array(z.object({ page: z.number().int(), start: z.number().int() })),
      title: z.string().optional(),
      publishedOn: z.string().optional(),
      publisher: z.string().optional(),
    }),
    kind: z.enum(['agreement', 'report', 'other']),
    because: says,
    names: z
      .array(z.object({ name: z.string(), aliases: z.array(z.string()) }))
      .meta({ description: 'The accords that a report names' }),
    draft: z.object({
      accord: accordFile,
      file: z.string().meta({ description: 'The draft as a file, with its words and open points as comments' }),
      facts: z.array(
        z.object({
          ...stretch,
          is: z.enum(['fact', 'act']),
          field: z.string(),
          value: z.string().nullable(),
          kind: z.string().optional(),
          by: z.string().optional(),
          into: z.string().optional().meta({ description: 'Where it stands in the draft, as a JSON pointer' }),
        }),
      ),
    }),
    onto: z
      .object({
        accord: accordId,
        version: z.number().int(),
        acts: z.array(z.object({ ...proposed, act: z.looseObject({}) })),
        terms: z.array(
          z.object({ ...proposed, field: z.string(), value: z.string(), terms: z.looseObject({}).optional() }),
        ),
        sources: z.record(z.string(), z.looseObject({})),
      })
      .optional(),
    diagnostics: z.array(finding),
  })
  .meta({ id: 'Reading', description: 'What was read in a document, each thing with the words that say it' });

// ---- people

/** What is known of a person. */
export const personGiven = z
  .strictObject({
    name: z.string().min(1).max(200),
    email: z.string().max(254),
    zone: z.string().max(100),
    language: z.enum(languages),
  })
  .meta({ id: 'PersonGiven' });
/** A person. */
export const person = z
  .object({ id: z.string(), ...personGiven.shape, leftAt: instant.nullable(), bouncedAt: instant.nullable() })
  .meta({ id: 'Person' });
/** A right as it is given. */
export const grant = z
  .strictObject({ role: z.enum(roles), accord: accordId.optional(), label: z.string().min(1).max(100).optional() })
  .meta({ id: 'Grant' });
/** A right that was given. */
export const given = z.object({ id: z.string(), holder: z.string(), ...grant.shape }).meta({ id: 'Given' });
/** A token without its secret. */
export const token = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    person: z.string().nullable(),
    purpose: z.unknown(),
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
/** A session. */
export const session = z
  .object({ ...token.shape, here: z.boolean().meta({ description: 'Whether the request came with it' }) })
  .meta({ id: 'Session' });
/** A token with its secret, which is said once. */
export const newToken = z.object({ token, secret: z.string() }).meta({ id: 'NewToken' });

// ---- what goes out

/** The name of a ladder. */
export const ladderName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
  .meta({ example: 'default' });
const step = z.strictObject({
  before: z.string().max(50).meta({ description: 'A period such as 30 days, or 0 days for the day itself' }),
  to: z.union([z.enum(['owner', 'deputies', 'administrators']), z.array(anyId).min(1).max(50)]),
});
/** A ladder as it is handed in. */
export const ladderGiven = z.strictObject({ steps: z.array(step).min(1).max(50) }).meta({ id: 'LadderGiven' });
/** Who is told of a deadline, and how long before. */
export const ladder = z.object({ name: z.string(), ...ladderGiven.shape }).meta({ id: 'Ladder' });
/** That somebody was told of a deadline. */
export const told = z
  .object({ accord: z.string(), deadline: z.string(), step: z.string(), person: z.string(), at: instant })
  .meta({ id: 'Told' });

const wants = {
  types: z.array(z.string().max(100)).min(1).max(100).optional(),
  accords: z.array(accordId).min(1).max(1_000).optional(),
  labels: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
};
/** A webhook as it is handed in. */
export const webhookGiven = z
  .strictObject({ url: z.string().max(2_000), secret: z.string().max(200).optional(), ...wants })
  .meta({ id: 'WebhookGiven' });
/** A webhook. */
export const webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    ...wants,
    maker: z.object({ id: z.string(), kind: z.string(), person: z.string().optional() }),
    secrets: z.number().int(),
    createdAt: instant,
    disabledAt: instant.nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'Webhook' });
/** A webhook with its newest secret, which is said once. */
export const webhookWithSecret = z.object({ ...webhook.shape, secret: z.string() }).meta({ id: 'WebhookWithSecret' });
/** What has become of something that is owed. */
export const owedState = z.enum(['open', 'done', 'dead']);
/** Something that is or was owed to the outside. */
export const owed = z
  .object({
    id: z.string(),
    kind: z.enum(['event', 'reminder']),
    target: z.string(),
    body: z.looseObject({}),
    state: owedState,
    attempts: z.number().int(),
    dueAt: instant,
    settledAt: instant.nullable(),
    fault: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Owed' });

// ---- lists of agreements

const registerFinding = z
  .object({
    row: z.number().int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    severity: z.string(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: 'RegisterFinding', description: 'What was found in a list of agreements, with its row and column' });
/** A mapping that is proposed. */
export const sheetProposal = z
  .object({
    mapping: z.looseObject({ headerRow: z.number().int(), columns: z.looseObject({}) }),
    unused: z.array(z.looseObject({ letter: z.string(), heading: z.string() })),
    sheets: z.array(z.string()),
  })
  .meta({ id: 'SheetProposal' });
/** What became of a list of agreements. */
export const sheetTaken = z
  .object({
    rows: z.number().int(),
    taken: z.array(
      z.object({
        row: z.number().int(),
        id: z.string().optional(),
        outcome: z.enum(['created', 'changed', 'unchanged', 'refused']),
        ownerUnknown: z.string().optional(),
        problem: z.string().optional(),
        detail: z.string().optional(),
      }),
    ),
    findings: z.array(registerFinding),
  })
  .meta({ id: 'SheetTaken' });

/** What a feed asks each time it is read. */
const feedQuery = z
  .strictObject({
    accord: accordId.optional(),
    label: z.string().min(1).max(100).optional(),
    mine: z.boolean().optional().meta({ description: 'Only accords that one owns or is a deputy for' }),
    kinds: z.array(z.enum(deadlineKinds)).min(1).max(20).optional(),
    position: z.string().max(100).optional(),
    party: z.string().max(100).optional(),
    language: z.enum(languages).optional().meta({ description: 'That of the person where left out' }),
    alarms: z.array(z.number().int().min(0).max(400)).max(5).optional(),
  })
  .meta({ id: 'FeedQuery' });
/** A feed as it is asked for. */
export const feedGiven = z
  .strictObject({ name: z.string().min(1).max(200), query: feedQuery.default({}) })
  .meta({ id: 'FeedGiven' });
/** A feed with its addresses, which are said once. */
export const newFeed = z
  .object({ token, calendar: z.string(), deadlines: z.string(), changes: z.string() })
  .meta({ id: 'NewFeed' });

/** A page of something. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().optional() });

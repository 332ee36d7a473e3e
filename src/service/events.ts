import type { CompiledQuery } from 'kysely';
import type { JsonRecord } from '../base/index.ts';
import { headOf } from '../store/journal.ts';
import { addOwed } from '../store/outbox.ts';
import type { WebhookTable } from '../store/schema.ts';
import type { Db, Tx } from '../store/store.ts';
import { labelsOf, webhookRows } from '../store/webhooks.ts';
import { may } from './actor.ts';
import type { LogLine } from './log.ts';
import { type Maker, makersNow } from './makers.ts';
import { owedNow } from './outbox.ts';

/** Which events a webhook gets, and whose rights bound them. Where accords or labels are named, an accord needs one of them. */
export interface Wants {
  /** Types such as `tacit.act.recorded.v1`; all where left out. */
  readonly types?: readonly string[];
  readonly accords?: readonly string[];
  readonly labels?: readonly string[];
  readonly maker: Maker;
}

/** An event of CloudEvents 1.0. It names things by their ids, and nobody by name. */
export interface CloudEvent extends JsonRecord {
  readonly specversion: '1.0';
  /** The same at every repeat, so that a receiver can drop what it has. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
}

/** The type of the event that a line of the log is. */
export const typeOf = ({ action }: Pick<LogLine, 'action'>): string => `tacit.${action}.v1`;

/** The id of the event that the line at a place of the log is. */
export const eventId = (idx: number): string => `log-${idx}`;

/** The event that a line of the log is. */
export function eventOf(line: LogLine, idx: number, base: string): CloudEvent {
  const { accord, about, version } = line;
  return {
    specversion: '1.0',
    id: eventId(idx),
    source: base,
    type: typeOf(line),
    ...(accord !== undefined && { subject: accord }),
    time: line.at,
    datacontenttype: 'application/json',
    data: {
      log: idx,
      ...(accord !== undefined && { accord, link: `${base}/v1/accords/${encodeURIComponent(accord)}` }),
      ...(version !== undefined && { version }),
      ...(about !== undefined && { about }),
    },
  };
}

/** What is sent to see whether a webhook works. */
export const testEvent = (id: string, time: string, base: string): CloudEvent => ({
  specversion: '1.0',
  id,
  source: base,
  type: 'tacit.webhook.tested.v1',
  time,
  datacontenttype: 'application/json',
  data: {},
});

/** What a webhook wants, as it is kept. */
export const wantsOf = ({ wants }: Pick<WebhookTable, 'wants'>): Wants => JSON.parse(wants) as Wants;

/** Whether a line of the log is an event for a webhook. */
export type Sees = (hook: WebhookTable, line: LogLine) => boolean;

/** Says which lines of the log are events for which of some webhooks: those about an accord that are wanted and that their maker may read. */
export async function seesNow(
  db: Db,
  hooks: readonly WebhookTable[],
  lines: readonly LogLine[],
  at: string,
): Promise<Sees> {
  const labels = await labelsOf(db, [...new Set(lines.flatMap(({ accord }) => accord ?? []))]);
  const now = await makersNow(
    db,
    hooks.map((hook) => wantsOf(hook).maker),
    at,
  );
  return (hook, line) => {
    const { accord, outcome } = line;
    if (accord === undefined || outcome !== 'done') return false;
    const wants = wantsOf(hook);
    const has = labels.get(accord) ?? [];
    if (wants.types && !wants.types.includes(typeOf(line))) return false;
    if (wants.accords || wants.labels) {
      const named = wants.accords?.includes(accord) || wants.labels?.some((label) => has.includes(label));
      if (!named) return false;
    }
    return may(now(wants.maker), 'reader', { accord, labels: has });
  };
}

/** What is owed to webhooks for lines that are about to be written to the log. It goes into the same transaction, so that no event is lost. */
export async function owedEvents(lines: readonly LogLine[], tx: Tx): Promise<readonly CompiledQuery[]> {
  const at = lines[0]?.at;
  if (at === undefined) return [];
  const hooks = await webhookRows(tx, true);
  if (hooks.length === 0) return [];
  const { size } = await headOf(tx);
  const sees = await seesNow(tx, hooks, lines, at);
  const rows = hooks.flatMap((hook) =>
    lines.flatMap((line, i) => (sees(hook, line) ? [owedEvent(hook.id, size + i, at)] : [])),
  );
  return rows.length === 0 ? [] : addOwed(tx, rows);
}

/** The row by which a webhook is owed the line at a place of the log. */
export const owedEvent = (hook: string, idx: number, at: string) =>
  owedNow('event', `${hook}.${eventId(idx)}`, hook, { log: idx }, at);

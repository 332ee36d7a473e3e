import { headOf } from '../store/journal.ts';
import { addOwed, markOwed, type OwedAsked, owedRow } from '../store/outbox.ts';
import type { WebhookTable } from '../store/schema.ts';
import { leavesSince, webhookRow, webhookRows } from '../store/webhooks.ts';
import { type Actor, may } from './actor.ts';
import { owedEvent, seesNow, type Wants, wantsOf } from './events.ts';
import type { LogLine } from './log.ts';
import { type Maker, makerOf } from './makers.ts';
import { type OwedListed, owedListed, owedNow } from './outbox.ts';
import type { Page } from './portfolio.ts';
import { type Instant, newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import type { Piece, Writing } from './writer.ts';

/** What needs chance: ids and secrets. */
interface Ports {
  readonly random: Random;
}

/** A webhook as it is handed in. */
export interface WebhookGiven extends Omit<Wants, 'maker'> {
  /** `https:`, or `http:` on the loopback address. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64; one is made where it is left out. */
  readonly secret?: string;
}

/** A webhook as it is shown: without its secrets. */
export interface Webhook extends Omit<Wants, 'maker'> {
  readonly id: string;
  readonly url: string;
  readonly maker: Maker;
  /** How many secrets sign at present: two while one takes the place of the other. */
  readonly secrets: number;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly why: string | null;
}

/** A webhook with its new secret, which is shown this once. */
export type WebhookWithSecret = Webhook & { readonly secret: string };

/**
 * Makes a webhook. Whoever holds any right may: it sees what its maker may read at the moment of each event, and no more.
 */
export function createWebhook({ random }: Ports, given: WebhookGiven): Piece<WebhookWithSecret> {
  const { url, secret = newSecret(random), ...wanted } = given;
  return async (writing) => {
    const { actor } = writing;
    if (actor.grants.length === 0 || actor.grants.some((list) => list.length === 0))
      throw new Problem('not-allowed', 'Somebody without any right gets no events.', {
        refusal: { action: 'webhook.created' },
      });
    soundUrl(url);
    soundSecret(secret);
    const wants: Wants = { ...wanted, maker: makerOf(actor) };
    const row: WebhookTable = {
      id: newId(random, 'hook'),
      url,
      secrets: JSON.stringify([secret]),
      wants: JSON.stringify(wants),
      created_at: writing.at,
      disabled_at: null,
      why: null,
    };
    writing.stage(writing.tx.insertInto('webhook').values(row).compile());
    writing.log({ action: 'webhook.created', outcome: 'done', about: row.id });
    return { ...shown(row), secret };
  };
}

/** Gives a webhook a new secret beside the one that it has: both sign until the old one is dropped. */
export function rotateSecret({ random }: Ports, id: string, secret = newSecret(random)): Piece<WebhookWithSecret> {
  return async (writing) => {
    const row = await managed(writing, id, 'webhook.rotated');
    soundSecret(secret);
    const secrets = [secret, ...secretsOf(row)].slice(0, 2);
    return { ...changed(writing, row, { secrets: JSON.stringify(secrets) }, 'webhook.rotated'), secret };
  };
}

/** Drops the old secret of a webhook: only the newest signs from now on. */
export function dropOldSecret(id: string): Piece<Webhook> {
  return async (writing) => {
    const row = await managed(writing, id, 'webhook.rotated');
    return changed(writing, row, { secrets: JSON.stringify(secretsOf(row).slice(0, 1)) }, 'webhook.rotated');
  };
}

/** Stops a webhook, saying why; what is owed to it is given up when its turn comes. */
export function disableWebhook(id: string, why: string): Piece<Webhook> {
  return async (writing) => {
    const row = await managed(writing, id, 'webhook.disabled');
    if (row.disabled_at !== null) return shown(row);
    return changed(writing, row, { disabled_at: writing.at, why }, 'webhook.disabled');
  };
}

/** Starts a webhook again. What happened meanwhile is sent by {@link replaySince}. */
export function enableWebhook(id: string): Piece<Webhook> {
  return async (writing) => {
    const row = await managed(writing, id, 'webhook.enabled');
    return changed(writing, row, { disabled_at: null, why: null }, 'webhook.enabled');
  };
}

/** Deletes a webhook, with what is owed to it. */
export function deleteWebhook(id: string): Piece<void> {
  return async (writing) => {
    await managed(writing, id, 'webhook.deleted');
    writing.stage(writing.tx.deleteFrom('webhook').where('id', '=', id).compile());
    writing.stage(writing.tx.deleteFrom('outbox').where('target', '=', id).compile());
    writing.log({ action: 'webhook.deleted', outcome: 'done', about: id });
  };
}

/** Sends an event that says nothing, to see whether it arrives. */
export function testWebhook({ random }: Ports, id: string): Piece<{ readonly event: string }> {
  return async (writing) => {
    await managed(writing, id, 'webhook.tested');
    const event = newId(random, 'test');
    const row = owedNow('event', `${id}.${event}`, id, { test: event, at: writing.at }, writing.at);
    for (const query of addOwed(writing.tx, [row])) writing.stage(query);
    writing.log({ action: 'webhook.tested', outcome: 'done', about: id });
    return { event };
  };
}

/** Sends one event again, under the same id. */
export function replayEvent(id: string, delivery: string): Piece<void> {
  return async (writing) => {
    await managed(writing, id, 'webhook.replayed');
    const row = await owedRow(writing.tx, delivery);
    if (row?.target !== id) throw new Problem('not-found', `The webhook ${id} has no delivery ${delivery}.`);
    writing.stage(markOwed(writing.tx, [row.id], writing.at).compile());
    writing.log({ action: 'webhook.replayed', outcome: 'done', about: id });
  };
}

/** How many lines of the log are looked at together. */
const together = 1_000;

/**
 * Sends every event since an instant again, from the log, under the ids that they had or would have had: also those that happened while the webhook
 * was disabled, before it was there, or longer ago than deliveries are kept.
 */
export function replaySince(id: string, since: Instant): Piece<{ readonly events: number }> {
  return async (writing) => {
    const { tx, at } = writing;
    const hook = await managed(writing, id, 'webhook.replayed');
    const { size } = await headOf(tx);
    let events = 0;
    for (let from = 0; from < size; ) {
      const leaves = await leavesSince(tx, since, from, together);
      const lines = leaves.map(({ leaf }) => JSON.parse(leaf) as LogLine);
      const sees = await seesNow(tx, [hook], lines, at);
      const rows = leaves.flatMap(({ idx }, i) => (sees(hook, lines[i] as LogLine) ? [owedEvent(id, idx, at)] : []));
      for (const query of addOwed(tx, rows)) writing.stage(query);
      if (rows.length > 0)
        writing.stage(
          markOwed(
            tx,
            rows.map((row) => row.id),
            at,
          ).compile(),
        );
      events += rows.length;
      from = leaves.length < together ? size : (leaves.at(-1)?.idx ?? size) + 1;
    }
    writing.log({ action: 'webhook.replayed', outcome: 'done', about: id });
    return { events };
  };
}

/** The webhooks that somebody made; all of them for an administrator. */
export async function listWebhooks({ read }: Register, actor: Actor): Promise<readonly Webhook[]> {
  return (await webhookRows(read)).filter((row) => manages(actor, row)).map(shown);
}

/** What was sent to a webhook or is owed to it, the newest first. */
export async function listDeliveries(
  { read }: Register,
  actor: Actor,
  id: string,
  asked: Pick<OwedAsked, 'state'> & { readonly after?: string; readonly most: number },
): Promise<Page<OwedListed>> {
  const row = await webhookRow(read, id);
  if (!row || !manages(actor, row)) throw new Problem('not-found', `There is no webhook ${id}.`);
  return owedListed(read, { ...asked, target: id });
}

/** The secrets of a webhook, the newest first. */
export const secretsOf = ({ secrets }: Pick<WebhookTable, 'secrets'>): readonly string[] =>
  JSON.parse(secrets) as readonly string[];

const shown = (row: WebhookTable): Webhook => ({
  ...wantsOf(row),
  id: row.id,
  url: row.url,
  secrets: secretsOf(row).length,
  createdAt: row.created_at,
  disabledAt: row.disabled_at,
  why: row.why,
});

// Its maker, the person behind its maker, or an administrator of the whole register.
function manages(actor: Actor, row: WebhookTable): boolean {
  if (may(actor, 'administrator')) return true;
  const { maker } = wantsOf(row);
  return maker.id === actor.id || (maker.person !== undefined && maker.person === (actor.person ?? actor.id));
}

async function managed(writing: Writing, id: string, action: string): Promise<WebhookTable> {
  const row = await webhookRow(writing.tx, id);
  if (row && manages(writing.actor, row)) return row;
  throw new Problem('not-found', `There is no webhook ${id}.`, row ? { refusal: { action } } : {});
}

function changed(writing: Writing, row: WebhookTable, change: Partial<WebhookTable>, action: string): Webhook {
  writing.stage(writing.tx.updateTable('webhook').set(change).where('id', '=', row.id).compile());
  writing.log({ action, outcome: 'done', about: row.id });
  return shown({ ...row, ...change });
}

const newSecret = (random: Random): string => `whsec_${Buffer.from(random.bytes(32)).toString('base64')}`;

function soundSecret(secret: string): void {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const bytes = base64 === undefined ? Buffer.alloc(0) : Buffer.from(base64, 'base64');
  if (bytes.toString('base64') === base64 && bytes.length >= 24 && bytes.length <= 64) return;
  throw new Problem('question-has-errors', 'A secret is `whsec_` and 24 to 64 bytes in base64.', {
    parameter: 'secret',
  });
}

function soundUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url !== undefined && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const sound = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
  if (url && sound && url.username === '' && url.password === '') return;
  throw new Problem(
    'question-has-errors',
    'The address of a webhook begins with https: and holds no password; http: is for the loopback address only.',
    { parameter: 'url' },
  );
}

import { createHmac } from 'node:crypto';
import type { WebhookTable } from '../store/schema.ts';
import { leafAt, webhookRow } from '../store/webhooks.ts';
import { system } from './actor.ts';
import { type CloudEvent, eventOf, seesNow, testEvent } from './events.ts';
import type { LogLine } from './log.ts';
import type { Owed, Settled } from './outbox.ts';
import { instantOf } from './ports.ts';
import type { Post, PostAnswer } from './post.ts';
import type { Register } from './register.ts';
import { disableWebhook, secretsOf } from './webhooks.ts';

/** What delivering events needs. */
export interface DeliveryPorts {
  readonly post: Post;
  /** The address under which the register is reached, without a slash at its end; it begins every link. */
  readonly base: string;
}

/**
 * Delivers one event, signed by every secret of its webhook, and says what became of it: 2xx is done; 410 disables the webhook; everything else is
 * tried again, not before the `Retry-After` of the answer. The rights of its maker are looked at anew.
 */
export async function deliverEvent(register: Register, owed: Owed, { post, base }: DeliveryPorts): Promise<Settled> {
  const { read, clock } = register;
  const hook = await webhookRow(read, owed.target);
  if (!hook) return { outcome: 'dead', why: 'the webhook is gone' };
  if (hook.disabled_at !== null) return { outcome: 'dead', why: `the webhook is disabled: ${hook.why ?? ''}` };
  const event = await eventFor(register, owed, hook, base);
  if (!event) return { outcome: 'dead', why: 'whoever made the webhook may not read this any more' };
  const body = JSON.stringify(event);
  const headers = headersOf(event.id, body, secretsOf(hook), clock.now());
  let answer: PostAnswer;
  try {
    answer = await post(hook.url, headers, body);
  } catch (error) {
    return { outcome: 'later', why: error instanceof Error ? error.message : String(error) };
  }
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return { outcome: 'done' };
  const why = `the receiver answered ${status}`;
  if (status === 410) {
    await register.write(system, disableWebhook(hook.id, why));
    return { outcome: 'dead', why };
  }
  const notBefore = retryAfter === undefined ? undefined : waitOf(retryAfter, clock.now());
  return { outcome: 'later', why, ...(notBefore !== undefined && { notBefore }) };
}

/** Headers of a delivery: the form of CloudEvents in structured mode, and the signatures of Standard Webhooks, one for each secret. */
export function headersOf(
  id: string,
  body: string,
  secrets: readonly string[],
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'content-type': 'application/cloudevents+json',
    'user-agent': 'tacit',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

async function eventFor(
  { read, clock }: Register,
  { body }: Owed,
  hook: WebhookTable,
  base: string,
): Promise<CloudEvent | undefined> {
  if (typeof body.test === 'string') return testEvent(body.test, String(body.at), base);
  const idx = Number(body.log);
  const leaf = await leafAt(read, idx);
  if (leaf === undefined) return undefined;
  const line = JSON.parse(leaf) as LogLine;
  const sees = await seesNow(read, [hook], [line], instantOf(clock.now()));
  return sees(hook, line) ? eventOf(line, idx, base) : undefined;
}

// Seconds, or a date of HTTP (RFC 9110, 10.2.3).
function waitOf(retryAfter: string, now: number): number | undefined {
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

import { readableNow } from '../../service/ask.ts';
import { type Ladder, listLadders, putLadder, removeLadder } from '../../service/ladder.ts';
import { listOwed, replayOwed } from '../../service/outbox.ts';
import { reportBounce } from '../../service/people.ts';
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  dropOldSecret,
  enableWebhook,
  listDeliveries,
  listWebhooks,
  replayEvent,
  replaySince,
  rotateSecret,
  testWebhook,
} from '../../service/webhooks.ts';
import { toldRows } from '../../store/told.ts';
import { afterIn, done, type Handlers, json, page, present } from '../call.ts';

type Names =
  | 'listWebhooks'
  | 'createWebhook'
  | 'deleteWebhook'
  | 'rotateWebhookSecret'
  | 'dropWebhookSecret'
  | 'disableWebhook'
  | 'enableWebhook'
  | 'testWebhook'
  | 'listDeliveries'
  | 'replayDelivery'
  | 'replayWebhook'
  | 'listOutbox'
  | 'replayOutbox'
  | 'listLadders'
  | 'putLadder'
  | 'removeLadder'
  | 'listTold'
  | 'reportBounce';

/** What a register owes to the outside. */
export const alertsHandlers: Handlers<Names> = {
  listWebhooks: async ({ register, actor }) => json(200, await listWebhooks(register, actor)),
  createWebhook: (call) =>
    call.write(createWebhook(call.register, present(call.body)), (made) =>
      json(201, made, { 'Cache-Control': 'no-store' }),
    ),
  deleteWebhook: (call) => call.write(deleteWebhook(call.params.id), () => done),
  rotateWebhookSecret: (call) =>
    call.write(rotateSecret(call.register, call.params.id, call.body.secret), (made) =>
      json(200, made, { 'Cache-Control': 'no-store' }),
    ),
  dropWebhookSecret: (call) => call.write(dropOldSecret(call.params.id), (hook) => json(200, hook)),
  disableWebhook: (call) => call.write(disableWebhook(call.params.id, call.body.why), (hook) => json(200, hook)),
  enableWebhook: (call) => call.write(enableWebhook(call.params.id), (hook) => json(200, hook)),
  testWebhook: (call) => call.write(testWebhook(call.register, call.params.id), (sent) => json(202, sent)),
  listDeliveries: async (call) => {
    const asked = { ...afterIn(call.query), ...present({ state: call.query.state }) };
    return page(call, await listDeliveries(call.register, call.actor, call.params.id, asked));
  },
  replayDelivery: (call) => call.write(replayEvent(call.params.id, call.params.delivery), () => ({ status: 202 })),
  replayWebhook: (call) =>
    call.write(replaySince(call.params.id, new Date(call.body.since).toISOString()), (sent) => json(202, sent)),
  listOutbox: async (call) => {
    const asked = { ...afterIn(call.query), ...present({ state: call.query.state }) };
    return page(call, await listOwed(call.register, call.actor, asked));
  },
  replayOutbox: (call) => call.write(replayOwed(call.params.id), (sent) => json(202, sent)),
  listLadders: async ({ register }) => json(200, await listLadders(register.read)),
  putLadder: (call) =>
    call.write(putLadder({ name: call.params.name, steps: call.body.steps } satisfies Ladder), (ladder) =>
      json(200, ladder),
    ),
  removeLadder: (call) => call.write(removeLadder(call.params.name), () => done),
  listTold: async ({ register, actor, params }) => {
    await readableNow(register, actor, params.id);
    return json(200, await toldRows(register.read, [params.id]));
  },
  reportBounce: (call) => call.write(reportBounce(call.params.id), (person) => json(200, person)),
};

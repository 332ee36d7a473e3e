// The parts of the drill about what is owed to the outside: a real receiver of events and a real mail server, while the server is killed again and again,
// and while its clock is set back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { bundled, ended, judge, Load, missing, pause, prepared, started, verified } from './drilling.mjs';

/** @typedef {{ headers: Record<string, string>, body: string }} Received */
/** @typedef {{ events: string[], about: (string | undefined)[], reminders: string[], open: number, dead: number }} OwedBy */

const from = 'register@drill.example';
const day = 86_400_000;

/** A lease of which one side has to write within five days. @param {string} id @param {number} now */
const near = (id, now) => ({
  accord: id,
  kind: 'contract',
  parties: { A: {}, B: {} },
  counting: 'common',
  terms: {
    duration: { until: new Date(now + 35 * day).toISOString().slice(0, 10) },
    renewal: { tacit: true, for: '1 year' },
    exits: [{ id: 'out', by: ['A'], notice: '30 days', ends: 'end-of-term' }],
  },
  record: [{ id: 'entry', act: 'entry-into-force', date: '2024-01-01' }],
});

/** Sends a request until it is answered with one of some statuses. @param {() => string} base @param {string} token @param {string} method @param {string} path @param {object} body @param {readonly number[]} wanted */
async function until(base, token, method, path, body, wanted) {
  const asked = () =>
    fetch(`${base()}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    }).then(
      async (reply) => ({ status: reply.status, says: await reply.text().catch(() => '') }),
      () => undefined,
    );
  for (let tries = 0; tries < 400; tries += 1) {
    const reply = await asked();
    if (reply && wanted.includes(reply.status)) return;
    if (reply && reply.status < 500) throw new Error(`${method} ${path}: ${reply.status} ${reply.says.slice(0, 300)}`);
    await pause(30);
  }
  throw new Error(`${method} ${path} was never answered`);
}

/** Waits until a number grows, for five seconds at most. @param {() => number} count */
async function grown(count) {
  const before = count();
  for (let tries = 0; tries < 2_500 && count() === before; tries += 1) await pause(2);
}

/** Waits until nothing more arrives that has not arrived before. @param {() => number} count @param {() => Promise<boolean>} all @param {number} seconds */
async function arrivedAll(count, all, seconds) {
  for (let waited = 0; waited < seconds; waited += 1) {
    const before = count();
    await pause(1_000);
    if (count() === before && (await all())) return true;
  }
  return false;
}

/**
 * Every event about an accord and every reminder arrives at least once, while the server is killed again and again, and a receiver can tell a repeat.
 * @param {string} store @param {number} times
 */
export async function outsideOwed(store, times) {
  const { mailbox, receiver, watch, owedBy } = await bundled('ports/watched');
  const token = prepared(store);
  const mails = await mailbox();
  // Some events are taken and not answered at first, so that they are sent again.
  /** @type {Set<string>} */
  const silent = new Set();
  const hook = await receiver((/** @type {number} */ count) => {
    const id = hook.received[count - 1].headers['webhook-id'];
    if (Number(id.replace('log-', '')) % 20 !== 0 || silent.has(id) || silent.size === 6) return { status: 204 };
    silent.add(id);
    return 'never';
  });
  const { secret, owner, deputy } = await watch(store, hook.url);
  const how = { words: ['--mail-from', from, '--private-receivers'], env: { TACIT_SMTP_URL: mails.url } };
  let running = await started(store, how);
  const base = () => running.base;
  const load = new Load(base, token, 'o', 60);
  /** @type {string[]} */
  const leases = [];
  for (let i = 0; i < times; i += 1) {
    const id = `near-${i}`;
    leases.push(id);
    // While this is asked the server is killed: whoever asks asks again.
    const asked = until(base, token, 'POST', '/v1/accords', near(id, Date.now()), [201, 409]).then(() =>
      until(base, token, 'PUT', `/v1/accords/${id}/care`, { owner: owner.id, deputies: [deputy.id] }, [200]),
    );
    // Every other time in the moment after a message came in, before anybody could have noted that it did.
    if (i % 2 === 0) await pause(150 + ((i * 137) % 700));
    else await grown(() => mails.arrived.length);
    await ended(running.child, 'SIGKILL');
    running = await started(store, how);
    await asked;
  }
  await load.stop();
  // What a worker held when it was killed is taken up again when its lease has run out.
  await arrivedAll(
    () => hook.received.length + mails.arrived.length,
    async () => (await owedBy(store)).open === 0,
    240,
  );
  const lost = await missing(running.base, token, load.acknowledged);
  await ended(running.child, 'SIGTERM');
  const damage = verified(store);
  /** @type {OwedBy} */
  const owed = await owedBy(store);

  const events = eventsIn(hook.received, secret);
  const unsent = owed.events.filter((id) => !events.bodies.has(id));
  const strange = [...events.bodies.keys()].filter((id) => !owed.events.includes(id));
  judge(
    `every event arrived at least once, the server killed ${times} times`,
    unsent.length === 0 &&
      strange.length === 0 &&
      events.wrong.length === 0 &&
      owed.dead === 0 &&
      owed.open === 0 &&
      lost.length === 0 &&
      damage === undefined &&
      owed.events.length > times &&
      hook.received.length > owed.events.length,
    `${owed.events.length} events, ${hook.received.length} deliveries, each signed, one webhook-id an event; ${unsent.length} did not arrive, ${strange.length + events.wrong.length} were wrong ${events.wrong[0] ?? ''}; ${damage ?? 'the store fits together'}`,
  );

  const letters = mails.arrived.map((/** @type {any} */ mail) => letterFrom(mail));
  const wanted = leases.flatMap((id) => [`${id} ${owner.address}`, `${id} ${deputy.address}`]);
  const ids = new Map(wanted.map((one) => [one, new Set()]));
  for (const { accord, to, id } of letters) ids.get(`${accord} ${to}`)?.add(id);
  const untold = wanted.filter((one) => ids.get(one)?.size !== 1);
  const given = new Set(letters.map((/** @type {any} */ { id }) => id));
  const unknown = [...given].filter((id) => !owed.reminders.includes(id));
  judge(
    `every reminder arrived at least once, under one Message-ID, the server killed ${times} times`,
    untold.length === 0 && unknown.length === 0 && given.size === owed.reminders.length && wanted.length > 0,
    `${owed.reminders.length} reminders, ${letters.length} messages; ${untold.length} persons were not told, or under several ids; ${unknown.length} ids are not known`,
  );
  await hook.close();
  await mails.close();
}

/** What a receiver got, by event; what is not signed, or says something else under an id that has come before, is wrong. @param {readonly Received[]} received @param {string} secret */
function eventsIn(received, secret) {
  /** @type {Map<string, string>} */
  const bodies = new Map();
  /** @type {string[]} */
  const wrong = [];
  for (const { headers, body } of received) {
    const id = headers['webhook-id'] ?? '';
    const before = bodies.get(id);
    bodies.set(id, body);
    try {
      const event = /** @type {any} */ (at(headers, () => new Webhook(secret).verify(body, headers)));
      // The address in its links is that of the server that sent it.
      const same = before === undefined || sayings(before) === sayings(body);
      if (event.id !== id || `log-${event.data.log}` !== id || !same) wrong.push(`${id} ${body}`);
    } catch (error) {
      wrong.push(`${id} ${String(error)}`);
    }
  }
  return { bodies, wrong };
}

/** @param {string} body */
const sayings = (body) => body.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, '');

/** Judges a signature at the moment that it names: a receiver looks when it comes. @template T @param {Record<string, string>} headers @param {() => T} work @returns {T} */
function at(headers, work) {
  const now = Date.now;
  Date.now = () => Number(headers['webhook-timestamp']) * 1000;
  try {
    return work();
  } finally {
    Date.now = now;
  }
}

/** @param {{ to: readonly string[], source: string }} mail */
function letterFrom({ to, source }) {
  // Lines of quoted-printable text are folded.
  const text = source.replaceAll('=\r\n', '');
  return {
    to: to[0] ?? '',
    id: /^Message-ID: <([^@>]+)@/im.exec(source)?.[1] ?? '',
    accord: /accords\/(near-\d+)/.exec(text)?.[1] ?? '',
  };
}

/** A clock that is set back under a server that runs, and again over a kill, loses nothing and holds nothing up. @param {string} store */
export async function clockSetBack(store) {
  const { receiver, watch, owedBy } = await bundled('ports/watched');
  const token = prepared(store);
  const hook = await receiver();
  const { secret } = await watch(store, hook.url);
  const folder = mkdtempSync(join(tmpdir(), 'tacit-clock-'));
  const shift = join(folder, 'shift');
  const preloaded = pathToFileURL(join(folder, 'clock.mjs')).href;
  writeFileSync(join(folder, 'clock.mjs'), clockFrom(shift));
  /** @param {number} ms */
  const set = (ms) => writeFileSync(shift, String(ms));
  set(0);
  const how = { words: ['--private-receivers'], preloaded };
  let running = await started(store, how);
  const load = new Load(() => running.base, token, 'c', 10);
  /** @type {number[]} */
  const counts = [];
  for (const back of [0, -day / 24, -3 * day]) {
    set(back);
    await pause(2_000);
    counts.push(load.acknowledged.length);
    // What is leased at this moment is held until a time that the next clock takes long to reach.
    await ended(running.child, 'SIGKILL');
    running = await started(store, how);
    await pause(1_000);
    counts.push(load.acknowledged.length);
  }
  await load.stop();
  const settled = await arrivedAll(
    () => hook.received.length,
    async () => (await owedBy(store)).open === 0,
    240,
  );
  const lost = await missing(running.base, token, load.acknowledged);
  await ended(running.child, 'SIGTERM');
  const damage = verified(store);
  /** @type {OwedBy} */
  const owed = await owedBy(store);
  const events = eventsIn(hook.received, secret);
  const unsent = owed.events.filter((id) => !events.bodies.has(id));
  const place = new Map(owed.about.map((id, i) => [id, i]));
  /** @type {Map<string, number>} */
  const last = new Map();
  const astray = load.acknowledged.filter(({ id }) => {
    const client = id.split('-')[1] ?? '';
    const here = place.get(id) ?? -1;
    const before = last.get(client) ?? -1;
    last.set(client, here);
    return here <= before;
  });
  const grew = counts.every((count, i) => i === 0 || count > /** @type {number} */ (counts[i - 1]));
  judge(
    'the clock set back by an hour and by three days, and the server killed at each',
    lost.length === 0 &&
      damage === undefined &&
      grew &&
      settled &&
      unsent.length === 0 &&
      events.wrong.length === 0 &&
      astray.length === 0,
    `${load.acknowledged.length} acts acknowledged, ${lost.length} lost or doubled, ${astray.length} out of order in the log; ${owed.events.length} events, ${unsent.length} did not arrive, ${owed.open} still owed; ${damage ?? 'the store fits together'}`,
  );
  await hook.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A module that moves the clock of its process by as many milliseconds as a file says. @param {string} file */
const clockFrom = (file) => `
import { readFileSync } from 'node:fs';
const Real = Date;
const now = Real.now;
let shift = 0;
const look = () => { shift = Number(readFileSync(${JSON.stringify(file)}, 'utf8')); };
look();
setInterval(look, 20).unref();
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [now() + shift] : given)); }
  static now() { return now() + shift; }
};
`;

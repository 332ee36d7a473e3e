// Tacit itself: each case becomes an accord with one exit, put to `tacit batch --json`; bare periods become `tacit count`.
// TACIT_MAIN names another build than dist/main.js.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dayOf, plusDays, textOf } from './lib/days.mjs';
import { serve, unsupported } from './lib/protocol.mjs';

const main = process.env.TACIT_MAIN ?? fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const batch = spawn(process.execPath, [main, 'batch', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = [];

batch.on('close', (code) => {
  for (const { reject } of waiting.splice(0)) reject(new Error(`tacit batch ended with exit ${code}`));
});
batch.stdin.on('error', () => {}); // reported by `close`
createInterface({ input: batch.stdout }).on('line', (line) => {
  const { resolve, reject } = waiting.shift();
  try {
    const reply = JSON.parse(line);
    if (!Object.hasOwn(reply, 'error')) resolve(reply.answer);
    else reject(new Error(typeof reply.error === 'string' ? reply.error : JSON.stringify(reply.error)));
  } catch (error) {
    reject(error);
  }
});

// Answers come in the order of the questions.
function tacit(words, accord) {
  if (batch.exitCode !== null) return Promise.reject(new Error(`tacit batch ended with exit ${batch.exitCode}`));
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    batch.stdin.write(`${JSON.stringify({ id: '1', ...(accord && { accord }), ask: [...words, '--json'] })}\n`);
  });
}

const count = (...words) => tacit(['count', ...words]);
const statusOn = async (accord, on) =>
  (await tacit(['status', `${accord.accord}.accord.yaml`, '--on', on, '--position', 'text', '--party', 'A'], accord))
    .views[0];

const startOf = (given) => given.termBegins ?? '2000-01-01';

function accordOf(given, notice) {
  const { firstTerm, firstTermLast, lastDay, renewal } = given;
  const length = firstTermLast
    ? { until: firstTermLast }
    : { for: firstTerm ?? 'indefinite', ...(lastDay && { lastDay }) };
  const exit = given.notice && {
    id: 'exit',
    by: 'any',
    notice: given.notice === 'P0D' ? 'none' : given.notice,
    ends: given.ends,
    ...(given.noticeAnchor === 'next-term' && { anchor: 'next-term' }),
  };
  const entry = { id: 'start', date: startOf(given), act: 'entry-into-force' };
  const act = notice && { id: 'note', date: notice, act: 'notice', by: 'A', exit: 'exit' };
  return {
    accord: 'conformance',
    kind: 'bilateral',
    parties: { A: { name: { en: 'One side' } }, B: { name: { en: 'The other' } } },
    counting: {
      convention: given.convention ?? 'common',
      ...(given.effect && { effect: given.effect }),
      ...(given.order && { order: given.order }),
    },
    terms: {
      duration: length,
      ...(renewal && { renewal: { tacit: true, for: renewal } }),
      ...(exit && { exits: [exit] }),
    },
    record: act ? [entry, act] : [entry],
  };
}

// What `count` calls the three effects: conventions that differ in nothing else.
const byEffect = { 'same-day': 'un-depositary', 'next-day': 'icsid', 'first-of-next-month': 'council-of-europe' };

const counting = (given) => [
  '--convention',
  given.convention ?? 'common',
  ...(given.order ? ['--order', given.order] : []),
];

const asks = {
  async notifyBy(given) {
    const accord = accordOf(given);
    const view = await statusOn(accord, given.on);
    if (given.ends === 'end-of-term') return view.notifyBy;
    // An agreement without terms has no one deadline: take the end that a notice of today would reach, and its last good day.
    const end = view.exits[0].lastDayIn;
    return end && (await count('--for', given.notice, '--before', end, ...counting(given))).notifyBy;
  },
  async lastDayIn(given) {
    return (await statusOn(accordOf(given, given.noticeOn), given.noticeOn)).notice.lastDayIn;
  },
  async firstDayOut(given) {
    const last = await asks.lastDayIn(given);
    return last && textOf(plusDays(dayOf(last), 1));
  },
  async firstDayIn({ depositOn, period, effect }) {
    return (await count('--for', period, '--after', depositOn, '--convention', byEffect[effect])).firstDayOut;
  },
  async termFirst(given) {
    return (await statusOn(accordOf(given), given.on)).term?.first ?? null;
  },
  async termLast(given) {
    return (await statusOn(accordOf(given), given.on)).term?.last ?? null;
  },
  async periodLast(given) {
    const anchor = given.after ? ['--after', given.after] : ['--from', given.from];
    return (await count('--for', given.period, ...anchor, ...counting(given))).lastDay;
  },
  async earliestDay(given) {
    return (await count('--for', given.period, '--after', given.after, '--not-less-than', ...counting(given))).earliest;
  },
  async latestDay(given) {
    return (await count('--for', given.period, '--before', given.before, ...counting(given))).notifyBy;
  },
};

await serve(({ given, ask }) => (asks[ask] ? asks[ask](given) : unsupported(`no such ask: ${ask}`)));
batch.stdin.end();

import { isRecord, type JsonRecord, listed, type Part, type Sentence, sentence } from '../base/index.ts';
import { type DateSpan, parseDateSpan, parseDay, printDay } from '../calendar/index.ts';
import { actsIn, type Checking, layersOf, recordsOf, textOf, textsOf, type WrittenAct } from './checking.ts';
import { quoted } from './words.ts';

// What belongs to the life of one notice.
const onNotice = [
  'notice',
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'agreed-extension',
  'revocation',
];

// What can be taken back, or be said to be taken back without that changing anything.
const revocable = [
  ...onNotice,
  'signature',
  'renewal',
  'amendment',
  'consent-to-end',
  'suspension-of-operation',
  'resumption-of-operation',
  'announcement',
  'declaration',
  'objection',
  'statement',
  'measure',
];

/** On which kinds of acts a kind can work; a kind that is not here can be `of` anything. */
const worksOn: Readonly<Record<string, readonly string[]>> = {
  'suspension-of-notice': onNotice,
  'extension-of-suspension': onNotice,
  'resumption-of-notice': onNotice,
  'agreed-extension': onNotice,
  'condition-met': onNotice,
  'condition-failed': onNotice,
  'resumption-of-operation': ['suspension-of-operation', 'resumption-of-operation'],
  revocation: revocable,
};

// These come after what they work on; a correction, or a condition that was met early, need not.
const followers = new Set([
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'revocation',
  'agreed-extension',
  'resumption-of-operation',
  'objection',
]);

/** Acts have to work on acts that are there, earlier, and of a kind that they can work on, and to carry what they work with. */
export function checkActs(checking: Checking): void {
  const acts = actsIn(checking.written);
  const byId = new Map(acts.map((a) => [a.id, a]));
  const inRing = checkRings(checking, acts, byId);
  for (const act of acts) {
    checkTargets(checking, act, byId, inRing);
    checkFields(checking, act, acts);
    checkDates(checking, act);
  }
}

function spanOf(act: JsonRecord): DateSpan | undefined {
  const first = recordsOf(act.dates)[0];
  return parseDateSpan(textOf(act.date) ?? textOf(first?.date) ?? '');
}

/** A date as the file gives it. */
function dateOf(act: JsonRecord): Part {
  const span = spanOf(act);
  return span ? (span.written ?? printDay(span.first)) : sentence`no date`;
}

function checkTargets(
  { say }: Checking,
  { act, id, kind, path }: WrittenAct,
  byId: ReadonlyMap<string, WrittenAct>,
  inRing: ReadonlySet<string>,
): void {
  if (kind === 'duty-done') return;
  for (const name of textsOf(act.of)) {
    const target = byId.get(name);
    if (!target) continue;
    const allowed = worksOn[kind];
    if (allowed && !allowed.includes(target.kind))
      say(
        'act/wrong-kind',
        sentence`${quoted(id)} (${kind}) cannot work on ${quoted(name)} (${target.kind}).`,
        path,
        'of',
      );
    const own = spanOf(act);
    const other = spanOf(target.act);
    if (followers.has(kind) && own && other && other.first > own.last && !inRing.has(id))
      say(
        'act/later-act',
        sentence`${quoted(id)} of ${dateOf(act)} works on ${quoted(name)}, which is of ${dateOf(target.act)} and so later.`,
        path,
        'of',
      );
  }
}

// Each ring once, at the first of its acts.
function checkRings(
  { say }: Checking,
  acts: readonly WrittenAct[],
  byId: ReadonlyMap<string, WrittenAct>,
): ReadonlySet<string> {
  const members = new Set<string>();
  const done = new Set<string>();
  for (const start of acts) {
    const way: { readonly id: string; readonly left: string[] }[] = [];
    const enter = (id: string): void => {
      const target = byId.get(id);
      way.push({ id, left: target && target.kind !== 'duty-done' ? [...textsOf(target.act.of)] : [] });
    };
    if (!done.has(start.id)) enter(start.id);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.left.shift();
      if (next === undefined) {
        done.add(here.id);
        way.pop();
        continue;
      }
      const from = way.findIndex((step) => step.id === next);
      if (from >= 0) {
        const ring = way.slice(from).map((step) => step.id);
        for (const id of ring) members.add(id);
        const first = acts.find((a) => ring.includes(a.id)) as WrittenAct;
        const chain = [...ring, ring[0] as string].slice(0, 8).map(quoted).join(' → ');
        say(
          'act/ring',
          ring.length === 1
            ? sentence`${quoted(next)} works on itself.`
            : sentence`These acts work on one another in a ring: ${chain}.`,
          first.path,
          'of',
        );
      } else if (byId.has(next) && !done.has(next)) enter(next);
    }
  }
  return members;
}

const changed = (raw: JsonRecord, fields: readonly string[]): boolean =>
  fields.some((field) => raw[field] !== undefined);

function checkFields(checking: Checking, written: WrittenAct, acts: readonly WrittenAct[]): void {
  const { act, id, kind, path } = written;
  const lacks = (what: Sentence): void =>
    checking.say('act/missing-field', sentence`${quoted(id)} (${kind}) ${what}.`, path);
  switch (kind) {
    case 'notice': {
      const exits = act.exit === undefined ? exitsFor(checking, written) : [];
      if (exits.length > 1)
        lacks(sentence`does not say which \`exit\` it uses; there are ${listed(exits.map(quoted))}`);
      break;
    }
    case 'suspension-of-notice':
    case 'extension-of-suspension':
    case 'resumption-of-notice':
    case 'revocation': {
      const notices = act.of === undefined ? noticesBefore(written, acts) : [];
      if (notices.length > 1) lacks(sentence`does not say what it is \`of\`; there are ${listed(notices.map(quoted))}`);
      break;
    }
    case 'amendment':
      if (act.terms === undefined)
        lacks(sentence`carries no \`terms\`; write \`terms: {}\` if it changes nothing about the life of the accord`);
      break;
    case 'agreed-extension':
      if (!changed(act, ['until', 'for'])) lacks(sentence`says neither \`until\` nor \`for\``);
      break;
    case 'condition-met':
    case 'condition-failed':
      if (act.about === undefined) lacks(sentence`does not say which condition it is \`about\``);
      break;
    case 'duty-done':
      if (act.of === undefined) lacks(sentence`does not say which duty it is \`of\``);
      break;
    case 'correction':
      if (act.of === undefined) lacks(sentence`does not say which act it is \`of\``);
      break;
    default:
  }
}

// The exits, of whichever layer, that a giver of a notice holds.
function exitsFor({ written }: Checking, { act }: WrittenAct): readonly string[] {
  const { text, amendments, positions } = layersOf(written);
  const by = textsOf(act.by);
  const holds = (exit: JsonRecord): boolean =>
    exit.by === undefined ||
    exit.by === 'any' ||
    by.length === 0 ||
    textsOf(exit.by).some((party) => by.includes(party));
  const exits = [text, ...amendments, ...positions]
    .flatMap(({ terms }) => recordsOf(terms.exits))
    .filter((exit) => isRecord(exit) && holds(exit) && exit.endsWith === undefined);
  return [...new Set(exits.flatMap((exit) => textOf(exit.id) ?? []))];
}

function noticesBefore({ act, index }: WrittenAct, acts: readonly WrittenAct[]): readonly string[] {
  const by = textsOf(act.by);
  const on = spanOf(act);
  return acts
    .filter((other) => other.kind === 'notice' && other.index !== index)
    .filter(
      (other) =>
        by.length === 0 ||
        textsOf(other.act.by).length === 0 ||
        textsOf(other.act.by).some((party) => by.includes(party)),
    )
    .filter((other) => !on || (spanOf(other.act)?.first ?? 0) <= on.last)
    .map((other) => other.id);
}

// Pairs of fields of which the first cannot be later than the second.
const inOrder: readonly (readonly [string, string])[] = [
  ['dated', 'sent'],
  ['dated', 'received'],
  ['sent', 'received'],
  ['date', 'until'],
  ['date', 'lastDay'],
  ['date', 'firstDayOut'],
];

function checkDates({ say }: Checking, { act, id, kind, path }: WrittenAct): void {
  // The dates of a correction are those of the act that it corrects.
  if (kind === 'correction') return;
  for (const [early, late] of inOrder) {
    const before = parseDateSpan(textOf(act[early]) ?? '');
    const after = parseDateSpan(textOf(act[late]) ?? '');
    if (before && after && before.first > after.last)
      say(
        'act/dates-inverted',
        sentence`${quoted(id)}: \`${late}\` (${textOf(act[late]) as string}) lies before \`${early}\` (${textOf(act[early]) as string}).`,
        path,
        late,
      );
  }
  const { lastDay, firstDayOut } = act;
  const [last, out] = [parseDay(textOf(lastDay) ?? ''), parseDay(textOf(firstDayOut) ?? '')];
  if (last !== undefined && out !== undefined && out !== last + 1)
    say(
      'act/dates-inverted',
      sentence`${quoted(id)}: \`firstDayOut\` (${printDay(out)}) is not the day after \`lastDay\` (${printDay(last)}).`,
      path,
      'firstDayOut',
    );
}

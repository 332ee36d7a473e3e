import type { ActKind } from '../../accord/index.ts';
import { placeOf, spotOf } from '../paper.ts';
import type { Hedge } from '../reported.ts';
import { byOf, dated, howOf, same } from './act-fields.ts';
import type { Actor } from './actors.ts';
import { kindIn } from './clause-kinds.ts';
import { effectOf, lengthAfter, timesOf } from './clause-times.ts';
import type { Deed, DoneTo } from './deeds.ts';
import { hedgeIn } from './hedges.ts';
import { aboutNear, aboutOf, type Draft, overAccord, placeFrom, quoteOf, type Scene } from './scene.ts';
import { mentionOf } from './told-mentions.ts';
import { joints } from './words.ts';

/** Reads a deed as an act, or as a mention where it was not done. */
export function doing(scene: Scene, deed: Deed): void {
  const { low, paper, actors, acts, news, from, to, speeches, used, headline, chronicle, resolve, noteMain } = scene;
  const made = kindIn(scene, deed);
  if (!made) return;
  used.add(deed.from);
  const { kind, thing } = made;
  if (deed.supposed) return mentionOf(scene, deed, 'condition', kind.act);
  if (deed.negated && deed.verb !== 'let-lapse') return mentionOf(scene, deed, 'denied', kind.act);
  // "gave no notice"
  if (
    thing &&
    thing.from > deed.to &&
    low.slice(deed.to, thing.from).some((word) => word === 'no' || word === 'neither')
  )
    return mentionOf(scene, deed, 'denied', kind.act);
  // "sent a letter triggering the clause": done by what the sentence tells before.
  const alongside =
    deed.verb === 'trigger' &&
    deed.group === deed.from &&
    scene.told.find(({ from: at, past }) => at < deed.from && past);
  if (alongside) return doing(scene, { ...deed, group: alongside.group, past: true });
  if (deed.modal !== undefined || (!deed.past && !deed.present)) return mentionOf(scene, deed, 'plan', kind.act);
  if (headline) return mentionOf(scene, deed, 'headline', kind.act);
  if (deed.present && !chronicle) return mentionOf(scene, deed, 'plan', kind.act);
  if (/^(?:renewal|agreed-extension)$/.test(kind.act) && automatic(scene, deed))
    return mentionOf(scene, deed, 'silence', kind.act);
  const agent =
    deed.verb === 'receive'
      ? senderOf(scene, thing?.to ?? deed.to)
      : deed.passive
        ? agentOf(scene, deed)
        : kind.act === 'entry-into-force'
          ? undefined
          : actors.subjectOf(deed.group);
  if (agent?.none) return mentionOf(scene, deed, 'denied', kind.act);
  const resolved = resolve(agent);
  // "the administration notified the body that the country will leave": the country gives the notice.
  const actor = resolved && !resolved.place && made.subject ? { ...made.subject, meant: true as const } : resolved;
  const real = actor && !overAccord(scene, actor) ? actor : undefined;
  if (
    kind.act === 'ruling' &&
    !(real && /court|tribunal|panel|judge|arbitrat|body|commission|council/i.test(real.name))
  )
    return;
  // Without a subject and without "was", it is a participle beside a noun: "the notice suspended in May".
  if (!deed.passive && !agent && deed.verb !== 'receive' && kind.act !== 'entry-into-force' && !deed.present)
    return mentionOf(scene, deed, 'assessment', kind.act);
  if (real?.is === 'private') return mentionOf(scene, deed, 'hearsay', kind.act);
  noteMain(deed.passive ? undefined : real);
  const speech = speeches.find((one) => deed.from >= one.from && deed.from < one.to);
  const teller = speech && resolve(speech.speaker);
  const hearsay = teller && (!real || !same(teller, real));
  const limit = (thing?.to ?? deed.to) + 20;
  const dating = timesOf(scene, deed, limit);
  const effect =
    kind.act === 'notice' || kind.act === 'announcement' || kind.act === 'suspension-of-operation'
      ? effectOf(scene, deed)
      : undefined;
  const hedge = hedgeBefore(scene, deed) ?? made.hedge;
  const held = /suspension|agreed-extension|renewal/.test(kind.act) ? lengthAfter(scene, deed, limit, dating?.on) : {};
  const about = made.about ?? aboutOf(scene, thing) ?? aboutNear(scene, from, to);
  const addressed = addressee(scene, deed, kind.act, thing);
  const start = Math.min(
    agent && !deed.passive ? placeFrom(scene, agent.from) : placeFrom(scene, deed.group),
    thing ? placeFrom(scene, thing.from) : Number.MAX_SAFE_INTEGER,
    dating?.start ?? Number.MAX_SAFE_INTEGER,
  );
  const end = Math.max(
    placeOf(paper, deed.from, deed.to).end,
    thing ? placeOf(paper, thing.from, thing.to).end : 0,
    dating?.end ?? 0,
    made.end ?? 0,
    agent && agent.from > deed.from ? placeOf(paper, agent.from, agent.to).end : 0,
  );
  const told: Draft = {
    act: kind.act,
    ...(real ? byOf(real) : {}),
    ...(addressed ? { to: addressed } : {}),
    ...dated(dating),
    ...(about ? { about } : {}),
    ...held,
    ...(effect ? { effect } : {}),
    ...(made.says ? { says: made.says } : {}),
    ...(hedge ? { hedge } : {}),
    ...quoteOf(scene, start, end),
    confidence:
      kind.review || hedge || hearsay || deed.present
        ? 0.6
        : real || deed.passive || kind.act === 'entry-into-force'
          ? 0.9
          : 0.7,
    review:
      kind.review !== undefined ||
      hedge !== undefined ||
      hearsay === true ||
      deed.present ||
      (real?.meant !== true && agent?.is === 'pronoun') ||
      (real?.is === 'official' && !real.place) ||
      // A court holds up an accord for others; it is no party.
      (kind.act !== 'ruling' && /\b(?:court|tribunal|judge)\b/i.test(real?.name ?? '')) ||
      dating?.review === true ||
      (!real && kind.act !== 'entry-into-force'),
    how: [
      `do-${deed.verb}${thing ? `, ${thing.is}` : ''}`,
      ...(kind.review ? [kind.review] : []),
      ...(hearsay ? [`told by ${teller.name}`] : []),
      ...(deed.present ? ['told in the present beside a date'] : []),
      ...howOf(real, dating),
    ],
  };
  acts.push(told);
  // "has again suspended the notice": what the report is about, not what it tells of years ago.
  if (kind.act === 'extension-of-suspension' && !dating && /^(?:has|have)$/.test(low[deed.group] as string))
    news.add(told);
}

// "received the notice from Oslo"
function senderOf(scene: Scene, cell: number): Actor | undefined {
  const { low, actors } = scene;
  return low[cell] === 'from' ? actors.phraseFrom(low[cell + 1] === 'the' ? cell + 2 : cell + 1) : undefined;
}

function agentOf(scene: Scene, deed: Deed): Actor | undefined {
  const { low, paper, actors, to } = scene;
  for (let at = deed.to; at < Math.min(to, deed.to + 12); at += 1) {
    if (low[at] === 'by' && spotOf(paper, at + 1) === undefined) return actors.phraseFrom(at + 1);
    if (joints.has(low[at] as string)) return undefined;
  }
  return undefined;
}

function addressee(scene: Scene, deed: Deed, act: ActKind, thing: DoneTo | undefined): string | undefined {
  const { low, actors, to, resolve } = scene;
  if (act !== 'notice' && act !== 'suspension-of-notice' && act !== 'revocation' && act !== 'notification')
    return undefined;
  if (deed.verb === 'receive') return resolve(actors.subjectOf(deed.group))?.name;
  if ((deed.verb === 'notify' || deed.verb === 'give') && !deed.passive) {
    const direct = actors.phraseFrom(low[deed.to] === 'to' || low[deed.to] === 'the' ? deed.to + 1 : deed.to);
    if (direct && (direct.is === 'state' || deed.verb === 'notify') && direct.is !== 'pronoun')
      return direct.name.replace(/ of (?:the|its|their|a) .{0,300}$/, '');
  }
  for (let at = deed.to; at < Math.min(to, (thing?.to ?? deed.to) + 4); at += 1) {
    if (low[at] !== 'to') continue;
    const named = actors.phraseFrom(low[at + 1] === 'the' ? at + 2 : at + 1);
    return named && named.is !== 'pronoun' ? named.name : undefined;
  }
  return undefined;
}

function hedgeBefore(scene: Scene, deed: Deed): Hedge | undefined {
  const { words, low, found, sentence, from } = scene;
  let start = deed.group;
  while (start > from && start > deed.group - 12 && low[start - 1] !== ',' && low[start - 1] !== 'that') start -= 1;
  const hedge = hedgeIn(words, found, sentence, start, deed.to);
  return hedge && /reported|apparent|seem|appear|alleged|purport|believed|unconfirmed|rumo/i.test(hedge.words)
    ? { words: hedge.words, likelihood: hedge.likelihood }
    : undefined;
}

function automatic(scene: Scene, deed: Deed): boolean {
  const { low, from, to } = scene;
  for (let at = Math.max(from, deed.group - 3); at < Math.min(to, deed.to + 8); at += 1)
    if (/^(?:automatically|automatic|tacitly)$/.test(low[at] as string)) return true;
  return false;
}

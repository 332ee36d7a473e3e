import type { ActKind } from '../../accord/index.ts';
import { placeOf } from '../paper.ts';
import { byOf } from './act-fields.ts';
import type { Actor } from './actors.ts';
import type { Deed } from './deeds.ts';
import { hedgeIn, hedgeOfModal } from './hedges.ts';
import { kindOf } from './kinds.ts';
import type { Mention } from './report.ts';
import { aboutNear, aboutOf, overAccord, placeFrom, quoteOf, type Scene, thingWithin } from './scene.ts';
import { textOf } from './words.ts';

/** Keeps a deed as a mention. */
export function mentionOf(scene: Scene, deed: Deed, is: Mention['is'], act?: ActKind): void {
  const { words, paper, found, actors, deeds, mentions, sentence, from, to, resolve } = scene;
  const kind = act ?? kindOf(deed.verb, deeds.objectAfter(deed.to))?.act;
  if (!kind) return;
  const subject = deed.passive ? undefined : actors.subjectOf(deed.group);
  const actor = subject?.none ? undefined : resolve(subject);
  const thing = deeds.objectAfter(deed.to);
  const hedge = hedgeIn(words, found, sentence, from, deed.to) ?? (deed.modal ? hedgeOfModal(deed.modal) : undefined);
  const about = aboutOf(scene, thing) ?? aboutNear(scene, from, to);
  const start = placeFrom(scene, actor && !actor.meant ? Math.min(actor.from, deed.group) : deed.group);
  const end = Math.max(placeOf(paper, deed.from, deed.to).end, thing ? placeOf(paper, thing.from, thing.to).end : 0);
  mentions.push({
    is,
    act: kind,
    ...(actor && !overAccord(scene, actor)
      ? { by: actor.is === 'official' ? (actor.place?.name ?? actor.name) : actor.name }
      : {}),
    ...(about ? { about } : {}),
    ...(hedge ? { hedge: { words: hedge.words, likelihood: hedge.likelihood } } : {}),
    ...quoteOf(scene, start, end),
  });
}

/** "Japan's tightening of export controls": a measure told by a noun. */
export function measuresNamed(scene: Scene): void {
  const { words, low, owner, paper, found, actors, acts, sentence, from, headline } = scene;
  if (headline) return;
  for (const hit of found.inSentence(sentence)) {
    if (hit.wording !== 'noun-of-measure' || hit.from < from) continue;
    let begin = hit.from;
    const possessor = owner[hit.from - 1] ? hit.from - 1 : -1;
    let actor: Actor | undefined;
    if (possessor >= 0) {
      begin = possessor;
      while (begin > from && words.capital[begin - 1]) begin -= 1;
      actor = actors.phraseFrom(begin);
    } else if (low[hit.to] === 'by') actor = actors.phraseFrom(hit.to + 1);
    const real = actor && actor.is !== 'pronoun' && actor.is !== 'private' ? actor : undefined;
    if (!real) continue;
    const measure = thingWithin(scene, 'measure', hit.from, hit.to);
    const { start } = placeOf(paper, Math.min(begin, hit.from), hit.to);
    const end = real.from > hit.from ? placeOf(paper, real.from, real.to).end : placeOf(paper, hit.from, hit.to).end;
    acts.push({
      act: 'measure',
      ...byOf(real),
      on: null,
      about: measure ? textOf(words, measure.from, measure.to) : textOf(words, hit.from, hit.to),
      ...quoteOf(scene, start, end),
      confidence: 0.8,
      review: false,
      how: ['noun-of-measure', 'its day is not told'],
    });
  }
}

/** An opinion of the report itself, kept apart from what it tells. */
export function assess(scene: Scene): void {
  const { words, found, acts, mentions, sentence, from, to, range, speeches, headline, before } = scene;
  if (headline || acts.length > before || speeches.length > 0) return;
  const hedge = hedgeIn(words, found, sentence, from, to);
  if (!hedge || aboutNear(scene, from, to) === undefined) return;
  while ((mentions.at(-1)?.start ?? -1) >= range.start) mentions.pop();
  const about = aboutNear(scene, from, to);
  mentions.push({
    is: 'assessment',
    ...(about ? { about } : {}),
    hedge: { words: hedge.words, likelihood: hedge.likelihood },
    ...quoteOf(scene, range.start, range.end),
  });
}

import { placeOf } from '../paper.ts';
import type { Hedge } from '../reported.ts';
import { byOf, dated, howOf, same } from './act-fields.ts';
import type { Actor } from './actors.ts';
import { timesOf } from './clause-times.ts';
import type { Deed } from './deeds.ts';
import { hedgeIn } from './hedges.ts';
import { kindOf } from './kinds.ts';
import {
  aboutNear,
  aboutOf,
  accordWithin,
  exitVerbs,
  namedIn,
  objectOfExit,
  overAccord,
  placeFrom,
  quoteOf,
  type Scene,
  wishes,
} from './scene.ts';
import { type Speech, saidIn } from './speech.ts';
import { mentionOf } from './told-mentions.ts';
import { textOf } from './words.ts';

/** Reads something said: a statement, an announcement, or an act done by saying it. */
export function speak(scene: Scene, speech: Speech): void {
  const { words, low, paper, found, actors, deeds, acts, sentence, told, used, resolve, noteMain, notePerson } = scene;
  const named = resolve(speech.speaker);
  if (named && overAccord(scene, named)) return;
  if (named && named.is !== 'private' && named.is !== 'several') {
    // Who is named after the words is not who "it" is within them.
    if (speech.verb < speech.from) noteMain(named);
    if (named.is === 'official') {
      notePerson(named);
      actors.learn(named);
    }
  } else if (named?.is === 'private') notePerson(named);
  const inside = told.filter((deed) => deed.from >= speech.from && deed.to <= speech.to);
  // What is denied is told with its denial.
  const said = saidIn(words, speech.denied && speech.from > speech.verb ? { ...speech, from: speech.verb } : speech);
  const dating = timesOf(scene, { group: speech.group, from: speech.verb, to: speech.verb + 1 }, speech.verb);
  const party = named?.is === 'state' || named?.is === 'official';
  // "said that it would withdraw": a statement of one's own coming exit is an announcement.
  const all = party || named?.is === 'own' ? inside.filter((deed) => announced(scene, deed, named)) : [];
  const coming = all.find(({ verb }) => verb !== 'suspend') ?? all[0];
  const condition = coming && all.map((deed) => conditionOf(scene, deed)).find(Boolean);
  const leaver =
    coming && named?.is === 'official' && !named.place ? resolve(actors.subjectOf(coming.group)) : undefined;
  const speaker: Actor | undefined = named && leaver?.place ? { ...named, place: leaver.place, inferred: true } : named;
  const hedge = hedgeIn(words, found, sentence, speech.from, speech.to);
  const hedged =
    hedge && !/^(?:could|expected|appeals?)$/.test(hedge.words.toLowerCase())
      ? { words: hedge.words, likelihood: hedge.likelihood }
      : undefined;
  const start = Math.min(placeFrom(scene, speech.speaker?.from ?? speech.verb), said.start);
  const end = Math.max(
    said.end,
    placeOf(paper, speech.verb, speech.verb + 1).end,
    dating?.end ?? 0,
    speaker ? placeOf(paper, speech.speaker?.from ?? speech.verb, speech.speaker?.to ?? speech.verb + 1).end : 0,
  );
  const about = coming
    ? (aboutOf(scene, objectOfExit(scene, coming)) ?? aboutNear(scene, speech.from, speech.to))
    : namedIn(scene, scene.from, scene.to);
  const review =
    !speaker ||
    speaker.is === 'pronoun' ||
    (speaker.is === 'official' && (!speaker.place || speaker.inferred === true)) ||
    speech.denied;
  acts.push({
    act: coming ? 'announcement' : 'statement',
    ...byOf(speaker),
    ...dated(dating),
    ...(about ? { about } : {}),
    says: said.says,
    ...(speaker ? { speaker: { name: speaker.name, ...(speaker.place ? { for: speaker.place.name } : {}) } } : {}),
    ...(condition ? { hedge: condition } : hedged ? { hedge: hedged } : {}),
    ...quoteOf(scene, start, end),
    confidence: speaker ? 0.85 : 0.5,
    review: review || condition !== undefined || coming?.verb === 'suspend' || dating?.review === true,
    how: [
      `speech: ${low[speech.verb]}`,
      ...(coming?.verb === 'suspend' ? ['a suspension of its own that is still to come is an announcement'] : []),
      ...(coming && coming.verb !== 'suspend' ? ['an exit of its own that is still to come is an announcement'] : []),
      ...howOf(speaker, dating),
    ],
  });
  // "said that it was suspending its part in the treaty": done by saying it.
  const doneBySaying =
    speaker && party && !inside.some(({ verb }) => verb === 'notify')
      ? inside.find((deed) => deed !== coming && performed(scene, deed, speaker))
      : undefined;
  const object = doneBySaying && deeds.objectAfter(doneBySaying.to);
  const kind = doneBySaying && kindOf(doneBySaying.verb, object);
  if (doneBySaying && kind && object) {
    used.add(doneBySaying.from);
    const topic = aboutOf(scene, object) ?? aboutNear(scene, speech.from, speech.to);
    acts.push({
      act: kind.act,
      ...byOf(speaker),
      ...dated(dating),
      ...(topic ? { about: topic } : {}),
      ...quoteOf(scene, start, end),
      confidence: 0.6,
      review: true,
      how: [
        `do-${doneBySaying.verb}, ${object.is}`,
        'said by the party itself; whether the day of the words is that of the act is not said',
        ...howOf(speaker, dating),
      ],
    });
  }
  for (const deed of inside) {
    if (used.has(deed.from) || all.includes(deed) || (coming && deed.from >= coming.from && deed.from <= coming.to)) {
      used.add(deed.from);
      continue;
    }
    if (!party && speaker?.is !== 'own') {
      mentionOf(scene, deed, 'hearsay');
      used.add(deed.from);
    } else if (speech.denied) {
      mentionOf(scene, deed, 'denied');
      used.add(deed.from);
    }
  }
}

// The exit that a party says it will make: not what it could do, wants, or will not do.
function announced(scene: Scene, deed: Deed, speaker: Actor | undefined): boolean {
  const { low, actors, deeds, told, resolve } = scene;
  const held = suspends(scene, deed);
  const notice =
    deed.verb === 'give' && /^(?:would|will)$/.test(deed.modal ?? '') && deeds.objectAfter(deed.to)?.is === 'notice';
  if (
    (!exitVerbs.has(deed.verb) && !notice && !held) ||
    deed.past ||
    deed.supposed ||
    (deed.negated && deed.verb !== 'let-lapse')
  )
    return false;
  if (deed.modal !== undefined && wishes.test(deed.modal)) return false;
  // "is withdrawing its decision to end the pact" announces no end.
  if (
    told.some(
      (other) =>
        other.from < deed.from &&
        other.from > deed.from - 14 &&
        /^(?:revoke|suspend|notify)$/.test(other.verb) &&
        other.from !== deed.from &&
        !/^(?:accord|duty)$/.test(deeds.objectAfter(other.to)?.is ?? ''),
    )
  )
    return false;
  if (deed.modal === undefined && !(low[deed.from] as string).endsWith('ing') && deed.verb !== 'let-lapse')
    return false;
  if (
    deed.modal === 'to' &&
    !/^(?:intends|intended|plans|planned|going|decision|intention|plan|moving|set|about|procedures|process|steps|preparations)$/.test(
      low[deed.group - 1] as string,
    )
  )
    return false;
  // "has no plans to leave"
  if (/^(?:no|any|without)$/.test(low[deed.group - 2] ?? '')) return false;
  if (deed.verb === 'exit' && !leavesAccord(scene, deed)) return false;
  const subject = resolve(actors.subjectOf(deed.group));
  // A president without a country speaks for the one that he says will leave.
  if (subject?.is === 'state' && speaker?.is === 'official' && !speaker.place) return true;
  return !subject || !speaker || same(subject, speaker) || low[deed.group - 1] === 'it' || low[deed.group - 1] === 'we';
}

function performed(scene: Scene, deed: Deed, speaker: Actor): boolean {
  const { low, actors, deeds, resolve } = scene;
  if (
    !/^(?:suspend|revoke|resume|extend|renew)$/.test(deed.verb) ||
    deed.negated ||
    deed.supposed ||
    deed.modal !== undefined
  )
    return false;
  if (!(low[deed.from] as string).endsWith('ing') || !/^(?:is|was|are|were|am)$/.test(low[deed.group] as string))
    return false;
  const kind = kindOf(deed.verb, deeds.objectAfter(deed.to));
  const subject = resolve(actors.subjectOf(deed.group));
  return kind !== undefined && kind.act !== 'measure' && (!subject || same(subject, speaker));
}

// "would suspend its obligations under the treaty"
function suspends({ deeds }: Scene, deed: Deed): boolean {
  return (
    deed.verb === 'suspend' &&
    /^(?:would|will)$/.test(deed.modal ?? '') &&
    /^(?:accord|duty)$/.test(deeds.objectAfter(deed.to)?.is ?? '')
  );
}

function leavesAccord(scene: Scene, deed: Deed): boolean {
  const { low, from } = scene;
  return (
    objectOfExit(scene, deed)?.is === 'accord' ||
    (low[deed.to] === 'from' && accordWithin(scene, deed.to, deed.to + 12)) ||
    // "would suspend its duties under the treaty and withdraw in six months": of the treaty just named.
    (deed.verb === 'exit' &&
      low[deed.from] === 'withdraw' &&
      /^(?:in|within|after|if|unless|[.,])$/.test(low[deed.to] ?? '') &&
      accordWithin(scene, Math.max(from, deed.group - 24), deed.group))
  );
}

// "if its neighbour does not return to its duties": the condition under which something is announced.
function conditionOf({ words, low, to }: Scene, coming: Deed): Hedge | undefined {
  for (let at = coming.to; at < Math.min(to, coming.to + 24); at += 1) {
    if (!/^(?:if|unless)$/.test(low[at] as string)) continue;
    let end = at + 1;
    while (end < to && !/^[,;.]$/.test(low[end] as string)) end += 1;
    return { words: textOf(words, at, end), likelihood: 'possible' };
  }
  return undefined;
}

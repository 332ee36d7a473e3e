import { placeOf, spotOf } from '../paper.ts';
import type { Hedge } from '../reported.ts';
import type { Actor } from './actors.ts';
import type { Deed, DoneTo } from './deeds.ts';
import { type Kind, kindOf } from './kinds.ts';
import { aboutNear, aboutOf, exitVerbs, objectOfExit, type Scene, thingWithin, wishes } from './scene.ts';
import { textOf } from './words.ts';

const exitThings = new Set(['exit', 'notice']);
const announcers = new Set(['announce', 'decide', 'threaten', 'agree', 'begin', 'order']);

/** What a deed is, with what the clause after it adds. */
export interface DeedKind {
  readonly kind: Kind;
  readonly thing?: DoneTo;
  readonly about?: string;
  readonly says?: string;
  readonly hedge?: Hedge;
  /** Where the telling words end. */
  readonly end?: number;
  /** Who acts, where the clause after the verb names the state. */
  readonly subject?: Actor;
}

/** What the deed is, from its object or from what is announced, decided or notified after it. */
export function kindIn(scene: Scene, deed: Deed): DeedKind | undefined {
  const { words, low, paper, deeds, from, to } = scene;
  const object =
    exitVerbs.has(deed.verb) && !deed.passive
      ? objectOfExit(scene, deed)
      : deed.passive
        ? (deeds.objectBefore(deed.group, from) ?? undefined)
        : deeds.objectAfter(deed.to);
  if (deed.verb === 'notify') return notified(scene, deed);
  if (deed.verb === 'rule') {
    const that = low.slice(deed.to, deed.to + 7).indexOf('that');
    const says = textOf(words, that < 0 ? deed.to : deed.to + that + 1, to > deed.to + 1 ? to - 1 : to);
    return { kind: { act: 'ruling' }, says, end: placeOf(paper, deed.from, to > deed.to + 1 ? to - 1 : to).end };
  }
  if (announcers.has(deed.verb)) return complement(scene, deed);
  if (deed.verb === 'enter') {
    const subject = deeds.objectBefore(deed.group, from);
    return subject?.is === 'accord' ? { kind: { act: 'entry-into-force' }, thing: subject } : undefined;
  }
  if (deed.verb === 'exit' || deed.verb === 'let-lapse') {
    // "withdrew its notice" is no exit.
    const accord =
      object?.is === 'accord'
        ? object
        : deed.verb === 'let-lapse' && object === undefined
          ? objectWithin(scene, deed.from, deed.to + 8)
          : undefined;
    if (!accord) return undefined;
    const denounced = (low[deed.from] as string).startsWith('denounc');
    if (denounced && low[accord.to] === 'as') return undefined;
    const kind = denounced
      ? { act: 'notice' as const, review: 'to denounce a treaty is to give notice, or to speak against it' }
      : kindOf('exit', accord);
    return kind && { kind, thing: accord };
  }
  // "signed it in 2011": the accord spoken of.
  if (!object && low[deed.to] === 'it' && /^(?:sign|ratify|accede|approve)$/.test(deed.verb)) {
    const about = aboutNear(scene, from, deed.from);
    const own = kindOf(deed.verb, { is: 'accord' });
    return own && about ? { kind: own, about, end: placeOf(paper, deed.from, deed.to + 1).end } : undefined;
  }
  // "removed the neighbour from its white list"
  const listed =
    deed.verb === 'measure' && !object ? thingWithin(scene, 'measure', deed.to, Math.min(to, deed.to + 10)) : undefined;
  if (listed) return { kind: { act: 'measure' }, thing: listed, about: textOf(words, listed.from, listed.to) };
  const kind = kindOf(deed.verb, object);
  if (!kind) return undefined;
  if (deed.verb === 'revoke' && object?.is === 'measure')
    return { kind, ...(object ? { thing: object } : {}), about: textOf(words, object.from, object.to) };
  // "gave the landlord 180 days' notice" is always of an exit; other notices only beside one.
  const counted = object !== undefined && spotOf(scene.paper, object.from - 1)?.is === 'period';
  if (kind.act === 'notice' && deed.verb !== 'trigger' && !counted && !ofExit(scene, from, to)) {
    // "gave notice" of a state, and of nothing else, in a report about an accord.
    const bare = object !== undefined && low[object.to] !== 'of' && scene.accords.accords.length > 0;
    const giver = bare ? scene.resolve(scene.actors.subjectOf(deed.group)) : undefined;
    return giver?.place && object
      ? { kind: { act: kind.act, review: 'of what notice was given is not said beside it' }, thing: object }
      : undefined;
  }
  if (deed.verb === 'trigger' && !/\b50\b/.test(textOf(words, deed.to, deed.to + 2)) && !ofExit(scene, from, to))
    return undefined;
  if (kind.act === 'measure' && object) {
    const topic = object.is === 'measure' ? object : (thingWithin(scene, 'measure', from, to) ?? object);
    return { kind, thing: object, about: textOf(words, topic.from, topic.to) };
  }
  if (deed.verb === 'extend' && object?.is === 'suspension') {
    const next = deeds.objectAfter(object.to);
    if (next?.is === 'measure')
      return { kind: { act: 'measure' }, thing: object, about: textOf(words, next.from, next.to) };
  }
  if (deed.verb === 'suspend' && kind.act === 'suspension-of-notice' && again(scene, deed, object))
    return {
      kind: { act: 'extension-of-suspension', review: 'a further suspension' },
      ...(object ? { thing: object } : {}),
    };
  return { kind, ...(object ? { thing: object } : {}) };
}

function notified(scene: Scene, deed: Deed): DeedKind | undefined {
  const { words, low, paper, actors, deeds, told, used } = scene;
  const end = Math.min(clauseEnd(scene, deed.to), deed.to + 40);
  const inner = told.filter((other) => other.from > deed.from && other.from < end);
  // What is told beside the notice, "but a court ruled", is told for itself.
  const consume = (chosen?: Deed): void =>
    inner.forEach((other) => (other.past && other !== chosen ? undefined : used.add(other.from)));
  const formal =
    /^(?:notif)/.test(low[deed.from] as string) || /formally|officially/.test(textOf(words, deed.group, deed.from));
  const procedures = thingWithin(scene, 'procedures', deed.to, end) ?? thingWithin(scene, 'instrument', deed.to, end);
  for (const other of inner) {
    if (!['revoke', 'suspend', 'extend', 'resume'].includes(other.verb) || other.negated) continue;
    const object = deeds.objectAfter(other.to);
    const kind = kindOf(other.verb, object);
    if (!kind || !object || kind.act === 'measure') continue;
    consume(other);
    const further = kind.act === 'suspension-of-notice' && again(scene, other, object);
    return {
      kind: {
        act: further ? 'extension-of-suspension' : kind.act,
        ...(other.modal && other.modal !== 'to'
          ? { review: 'notified for a later day' }
          : kind.review
            ? { review: kind.review }
            : {}),
      },
      thing: object,
    };
  }
  const exit = inner.find(
    (other) =>
      exitVerbs.has(other.verb) &&
      (!other.negated || other.verb === 'let-lapse') &&
      !(other.modal && wishes.test(other.modal)),
  );
  const thing = thingWithin(scene, 'exit', deed.to, end) ?? (exit ? objectOfExit(scene, exit) : undefined);
  if (!exit && thing?.is !== 'exit')
    return procedures ? { kind: { act: 'notification' }, thing: procedures } : undefined;
  consume(exit);
  const about = aboutOf(scene, thing?.is === 'accord' ? thing : undefined) ?? aboutNear(scene, deed.to, end);
  const inside = exit && actors.subjectOf(exit.group);
  const subject = inside?.is === 'state' ? { subject: inside } : {};
  return {
    kind: { act: 'notice', ...(formal ? {} : { review: 'informed, which need not be a notice' }) },
    ...(thing ? { thing } : {}),
    ...(about ? { about } : {}),
    ...subject,
    end: placeOf(paper, deed.from, Math.max(exit?.to ?? 0, thing?.to ?? 0, deed.to)).end,
  };
}

function complement(scene: Scene, deed: Deed): DeedKind | undefined {
  const { words, low, paper, deeds, told, used } = scene;
  const end = Math.min(clauseEnd(scene, deed.to), deed.to + 30);
  const inner = told.filter((other) => other.from >= deed.to && other.from < end);
  const lapse = low.slice(deed.from, deed.to + 1).includes('not') || low[deed.to - 1] === 'against';
  const next = inner.find((other) => !announcers.has(other.verb) && !other.past);
  const threat = deed.verb === 'threaten';
  const hedge = threat
    ? { hedge: { words: textOf(words, deed.from, deed.from + 1), likelihood: 'possible' as const } }
    : {};
  if (next && !(next.modal && wishes.test(next.modal))) {
    const object = exitVerbs.has(next.verb) ? objectOfExit(scene, next) : deeds.objectAfter(next.to);
    const leaving = exitVerbs.has(next.verb) && (object?.is === 'accord' || next.verb === 'let-lapse');
    // "decided not to renew" and "decided not to leave" are each other's opposite.
    const notToRenew =
      (lapse || next.negated) &&
      /^(?:renew|extend)$/.test(next.verb) &&
      (object?.is === 'accord' || object === undefined);
    if ((leaving && (next.verb === 'let-lapse' || (!lapse && !next.negated))) || notToRenew) {
      used.add(next.from);
      for (const other of inner) if (other.from === next.from || exitVerbs.has(other.verb)) used.add(other.from);
      const about = aboutOf(scene, object) ?? aboutNear(scene, deed.to, end);
      if (deed.verb === 'agree')
        return {
          kind: { act: 'consent-to-end', review: 'agreed to end; whether it is done is not said' },
          ...(object ? { thing: object } : {}),
        };
      const reviewed = threat ? { review: 'a threat is no more than an announcement' } : {};
      return {
        kind: { act: 'announcement', ...reviewed },
        ...(object ? { thing: object } : { end: placeOf(paper, next.from, next.to).end }),
        ...(about ? { about } : {}),
        ...hedge,
      };
    }
    if (threat || next.negated || lapse || next.modal === 'will' || next.modal === 'would') return undefined;
    const kind = kindOf(next.verb, object);
    const working =
      /^(?:suspension-of-notice|extension-of-suspension|revocation|resumption-of-notice|agreed-extension|renewal|suspension-of-operation)$/;
    if (kind && object && working.test(kind.act)) {
      for (const other of inner) if (other.from === next.from) used.add(other.from);
      return {
        kind: {
          act: kind.act,
          review: `${textOf(words, deed.from, deed.from + 1).toLowerCase()}; whether it is done is not said`,
        },
        thing: object,
      };
    }
  }
  // "announced its withdrawal from the pact", "announced the suspension of the termination".
  if (deed.verb !== 'announce' && deed.verb !== 'begin' && deed.verb !== 'order') return undefined;
  const thing = deeds.objectAfter(deed.to);
  if (thing?.is === 'suspension') {
    const held = deeds.objectAfter(thing.to);
    const kind = kindOf('suspend', held);
    return kind && held && kind.act !== 'measure'
      ? { kind: { act: kind.act, review: 'announced; whether it is done is not said' }, thing: held }
      : undefined;
  }
  const leaving = thing && exitThings.has(thing.is);
  if (!leaving || (thing.is === 'notice' && deed.verb === 'begin')) return undefined;
  for (const other of inner) if (!other.past) used.add(other.from);
  const about = aboutNear(scene, deed.to, end);
  const reviewed = deed.verb === 'order' ? { review: 'an order at home is no notice' } : {};
  return { kind: { act: 'announcement', ...reviewed }, thing, ...(about ? { about } : {}) };
}

function ofExit(scene: Scene, start: number, end: number): boolean {
  const { paper, deeds, sentence, told } = scene;
  if (told.some((deed) => exitVerbs.has(deed.verb))) return true;
  // The sentence before may have told what the notice is of.
  const earlier = paper.sentences[sentence - 1];
  if (
    earlier !== undefined &&
    (thingWithin(scene, 'exit', earlier, start) ||
      deeds
        .inSentence(sentence - 1)
        .some((deed) => exitVerbs.has(deed.verb) && objectOfExit(scene, deed)?.is === 'accord'))
  )
    return true;
  for (let at = start; at < end; at += 1) {
    const thing = deeds.thingAt(at);
    if (thing?.is === 'exit' || thing?.is === 'accord' || (thing?.is === 'notice' && thing.to > thing.from + 1))
      return true;
  }
  return false;
}

function again(scene: Scene, deed: Deed, object: DoneTo | undefined): boolean {
  const { low, to } = scene;
  for (let at = deed.group; at < Math.min(to, (object?.to ?? deed.to) + 8); at += 1)
    if (
      /^(?:again|another|further)$/.test(low[at] as string) ||
      (low[at] === 'time' && /^(?:second|third|fourth|fifth|sixth)$/.test(low[at - 1] ?? ''))
    )
      return true;
  return false;
}

function clauseEnd(scene: Scene, start: number): number {
  const { low, to } = scene;
  for (let at = start; at < to; at += 1)
    if (
      low[at] === ';' ||
      /^(?:after|before|when|while|because|although|unless|if|following|amid|citing)$/.test(low[at] as string)
    )
      return at;
  return to;
}

function objectWithin(scene: Scene, start: number, end: number): DoneTo | undefined {
  const { deeds, to } = scene;
  for (let at = start; at < Math.min(end, to); at += 1) {
    const thing = deeds.thingAt(at);
    if (thing?.is === 'accord') return thing;
  }
  return undefined;
}

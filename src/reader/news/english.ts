import type { ActKind } from '../../accord/index.ts';
import type { Found } from '../found.ts';
import { placeOf, spotOf } from '../paper.ts';
import type { Hedge, ReportedAct } from '../reported.ts';
import { Mark } from '../tokens.ts';
import type { AccordsFound } from './accord-names.ts';
import { type Actor, actorsOf } from './actors.ts';
import { clockOf, type Dating } from './dating.ts';
import { type Deed, type DoneTo, deedsOf } from './deeds.ts';
import { hedgeIn, hedgeOfModal } from './hedges.ts';
import { type Kind, kindOf } from './kinds.ts';
import { linkedActs } from './linking.ts';
import type { Publication } from './publication.ts';
import type { Mention } from './report.ts';
import { type Speech, saidIn, speechIn } from './speech.ts';
import { englishTimesIn } from './times.ts';
import { adverbs, auxiliaries, joints, textOf, verbLike, type Words } from './words.ts';

/** What a report in English tells as done, and what it only mentions. */
export interface Told {
  readonly acts: readonly ReportedAct[];
  readonly mentions: readonly Mention[];
}

type Draft = { -readonly [K in keyof ReportedAct]: ReportedAct[K] };

const exitVerbs = new Set(['exit', 'let-lapse']);
const exitThings = new Set(['exit', 'notice']);
const likelyAnnouncers = new Set(['announce', 'decide', 'threaten', 'agree', 'begin', 'order']);
const generic =
  /^(?:[\p{L}]+-based )?(?:company|firm|group|supplier|distributor|manufacturer|utility|airline|club|carrier|retailer|bank|maker)$/u;
const home =
  /^(?:[a-z]+ )?(?:government|ministry|cabinet|president|prime minister|foreign minister|defen[cs]e minister|parliament|administration|senate|embassy)$/;
const wishes = /^(?:could|may|might|can|cannot|should|must|can't|couldn't)$/;
const effectLeads = /^(?:effective|from|as of|with effect from|starting|beginning)$/;
const notOwnLeads = /^(?:by|until|till|before|after|since|through|beyond|for|of|ahead of|no later than|the|a)$/;

/** Reads the acts of a report in English. `first` is the first cell of its own text; sentences in `headlines` tell nothing by themselves. */
export function englishActs(
  words: Words,
  found: Found,
  accords: AccordsFound,
  publication: Publication,
  first: number,
  isHeadline: (sentence: number) => boolean,
): Told {
  const { low, owner, paper } = words;
  const actors = actorsOf(words);
  const deeds = deedsOf(words, found, accords);
  const clock = clockOf(publication, paper.text);
  const acts: Draft[] = [];
  const mentions: Mention[] = [];
  let lastMain: { readonly actor: Actor; readonly sentence: number } | undefined;
  let lastPerson: { readonly actor: Actor; readonly sentence: number } | undefined;

  const count = paper.sentences.length - 1;
  for (let sentence = 0; sentence < count; sentence += 1) {
    const start = paper.sentences[sentence] as number;
    const to = paper.sentences[sentence + 1] as number;
    if (to > start) readSentence(sentence, to <= first ? start : Math.max(first, start), to, to <= first);
  }
  return { acts: linkedActs(acts), mentions };

  function readSentence(sentence: number, from: number, to: number, head: boolean): void {
    const paragraph = ((paper.tokens.marks[paper.token[from] as number] as number) & Mark.paragraph) !== 0;
    if (paragraph) clock.forget();
    const range = placeOf(paper, from, to);
    const times = englishTimesIn(paper.text, range.start, range.end).map((time) => ({
      ...time,
      cell: cellAt(time.start, from, to),
      after: cellAt(time.end - 1, from, to) + 1,
    }));
    const headline = head || (isHeadline(sentence) && !(times[0] && times[0].cell <= from + 2));
    const chronicle = times[0] !== undefined && times[0].cell <= from + 2;
    const told = deeds.inSentence(sentence).filter((deed) => deed.from >= from);
    const speeches = headline ? [] : speechIn(words, actors, sentence, from, to);
    const used = new Set<number>();
    let main: Actor | undefined;
    const before = acts.length;

    const resolve = (actor: Actor | undefined): Actor | undefined => {
      if (!actor) return undefined;
      const known = main ? { actor: main, sentence } : lastMain;
      const near =
        known && known.sentence >= sentence - 2 && (known.actor.place || known.actor.is !== 'official')
          ? known.actor
          : undefined;
      // "the ministry" is that of the state spoken of; "the company" the one spoken of.
      if (actor.is === 'official' && !actor.place && home.test(actor.name) && low[actor.from - 1] === 'the')
        return near?.place ? { ...actor, place: near.place, inferred: true } : actor;
      if (
        actor.is === 'own' &&
        near?.is === 'own' &&
        generic.test(actor.name) &&
        /^(?:the|based)$/.test(low[actor.from - 1] ?? '')
      )
        return { ...near, meant: true };
      if (actor.is !== 'pronoun') return actor;
      const word = low[actor.to - 1] as string;
      const person = word === 'he' || word === 'she' || word === 'who';
      const meant = person ? lastPerson : near && known;
      if (!meant || meant.sentence < sentence - 1 || word === 'i' || word === 'they' || (word === 'we' && !main))
        return undefined;
      return { ...meant.actor, meant: true };
    };
    const noteMain = (actor: Actor | undefined): void => {
      if (actor && actor.is !== 'private' && actor.is !== 'several') main ??= actor;
    };

    for (const speech of speeches) speak(speech);
    for (const deed of told) if (!used.has(deed.from)) doing(deed);
    measuresNamed();
    effectTold();
    assess();
    noteMain(main ?? firstSubject(from, to));
    if (main) lastMain = { actor: main, sentence };
    return;

    function timesOf(
      deed: { readonly group: number; readonly from: number; readonly to: number },
      limit: number,
    ): Dating | undefined {
      const direct = times.filter(
        (time) => governs(time, deed.group, deed.to) && !notOwnLeads.test(time.lead) && !effectLeads.test(time.lead),
      );
      const own = direct.toSorted((x, y) => rank(y) - rank(x))[0];
      if (own) return clock.date(own, 'past');
      // "notified the depositary of its decision to end the pact on Friday": the day may be that of the end.
      const loose = times.find(
        (time) =>
          time.cell > deed.from &&
          time.cell < limit &&
          !notOwnLeads.test(time.lead) &&
          !effectLeads.test(time.lead) &&
          !speechHolds(time.cell, deed.from) &&
          !deedBetween(deed, time.cell),
      );
      return (
        loose && {
          ...clock.date(loose, 'past'),
          review: true,
          how: 'the day may belong to another word of the sentence',
        }
      );
    }

    function rank(time: (typeof times)[number]): number {
      return (
        (time.words.is === 'day' && time.words.month
          ? 4
          : time.words.is === 'day' || time.words.is === 'days-from'
            ? 3
            : time.words.is === 'weekday'
              ? 2
              : 1) -
        time.cell / 1e6
      );
    }

    function speechHolds(cell: number, deed: number): boolean {
      return speeches.some(
        (speech) => cell >= speech.from && cell < speech.to !== (deed >= speech.from && deed < speech.to),
      );
    }

    // Another finite verb between: the time is that one's.
    function deedBetween(deed: { readonly to: number }, cell: number): boolean {
      for (let at = deed.to; at < cell; at += 1) {
        if (low[at] === ';' || (joints.has(low[at] as string) && low[at] !== 'that' && low[at] !== 'and')) return true;
        if (
          verbLike(words, at) &&
          low[at - 1] !== 'to' &&
          !(low[at] as string).endsWith('ing') &&
          !/^(?:will|would|its|is|are)$/.test(low[at] as string)
        )
          return true;
      }
      return false;
    }

    // A time belongs to the verb before it; a time that begins the sentence to the first verb after it.
    function governs(time: (typeof times)[number], group: number, end: number): boolean {
      // Right before a verb it is that verb's: "and on the same day notified".
      let next = time.after;
      while (next < to && adverbs.has(low[next] as string)) next += 1;
      if (next === group) return true;
      if (
        auxiliaries.has(low[next] as string) ||
        told.some((deed) => deed.group === next && (deed.past || deed.present))
      )
        return false;
      for (let at = time.cell - 1; at >= from; at -= 1) {
        if (at < end && at >= group) return true;
        if (verbLike(words, at) || told.some((deed) => at >= deed.from && at < deed.to && (deed.past || deed.present)))
          return false;
        // Between a subject and its verb: "Seoul on Friday suspended".
        if (
          /^[;:]$/.test(low[at] as string) ||
          (joints.has(low[at] as string) && !/^(?:and|or|as|but)$/.test(low[at] as string) && at > from)
        )
          break;
      }
      for (let at = time.after; at < to; at += 1) {
        if (at >= group && at < end) return true;
        if (verbLike(words, at) || told.some((deed) => at >= deed.from && at < deed.to && (deed.past || deed.present)))
          return false;
      }
      return false;
    }

    function effectOf(deed: Deed): string | undefined {
      const time = times.find(
        ({ cell, lead }) => cell > deed.from && effectLeads.test(lead) && !deedBetween(deed, cell),
      );
      const made = time && clock.peek(time, 'future');
      return made?.on.length === 10 ? made.on : undefined;
    }

    function speak(speech: Speech): void {
      let speaker = resolve(speech.speaker);
      if (speaker && overAccord(speaker)) return;
      if (speaker && speaker.is !== 'private' && speaker.is !== 'several') {
        // Who is named after the words is not who "it" is within them.
        if (speech.verb < speech.from) noteMain(speaker);
        if (speaker.is === 'official') {
          lastPerson = { actor: speaker, sentence };
          actors.learn(speaker);
        }
      } else if (speaker?.is === 'private') lastPerson = { actor: speaker, sentence };
      const inside = told.filter((deed) => deed.from >= speech.from && deed.to <= speech.to);
      // What is denied is told with its denial.
      const said = saidIn(
        words,
        speech.denied && speech.from > speech.verb ? { ...speech, from: speech.verb } : speech,
      );
      const dating = timesOf({ group: speech.group, from: speech.verb, to: speech.verb + 1 }, speech.verb);
      const party = speaker && (speaker.is === 'state' || speaker.is === 'official');
      // "said that it would withdraw": a statement of one's own coming exit is an announcement.
      const coming = party || speaker?.is === 'own' ? inside.find((deed) => announced(deed, speaker)) : undefined;
      const leaver =
        coming && speaker?.is === 'official' && !speaker.place ? resolve(actors.subjectOf(coming.group)) : undefined;
      if (speaker && leaver?.place) speaker = { ...speaker, place: leaver.place, inferred: true };
      const hedge = hedgeIn(words, found, sentence, speech.from, speech.to);
      const hedged =
        hedge && !/^(?:could|expected|appeals?)$/.test(hedge.words.toLowerCase())
          ? { words: hedge.words, likelihood: hedge.likelihood }
          : undefined;
      const start = Math.min(placeFrom(speech.speaker?.from ?? speech.verb), said.start);
      const end = Math.max(
        said.end,
        placeOf(paper, speech.verb, speech.verb + 1).end,
        dating?.end ?? 0,
        speaker ? placeOf(paper, speech.speaker?.from ?? speech.verb, speech.speaker?.to ?? speech.verb + 1).end : 0,
      );
      const about = coming
        ? (aboutOf(objectOfExit(coming)) ?? aboutNear(speech.from, speech.to))
        : aboutNear(speech.from, speech.to);
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
        ...(hedged ? { hedge: hedged } : {}),
        ...quoteOf(start, end),
        confidence: speaker ? 0.85 : 0.5,
        review: review || dating?.review === true,
        how: [
          `speech: ${low[speech.verb]}`,
          ...(coming ? ['an exit of its own that is still to come is an announcement'] : []),
          ...howOf(speaker, dating),
        ],
      });
      // "said that it was suspending its part in the treaty": done by saying it.
      const doneBySaying =
        party && !inside.some(({ verb }) => verb === 'notify')
          ? inside.find((deed) => deed !== coming && performed(deed, speaker))
          : undefined;
      const object = doneBySaying && deeds.objectAfter(doneBySaying.to);
      const kind = doneBySaying && kindOf(doneBySaying.verb, object);
      if (doneBySaying && kind && object) {
        used.add(doneBySaying.from);
        const topic = aboutOf(object) ?? aboutNear(speech.from, speech.to);
        acts.push({
          act: kind.act,
          ...byOf(speaker),
          ...dated(dating),
          ...(topic ? { about: topic } : {}),
          ...quoteOf(start, end),
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
        if (used.has(deed.from) || (coming && deed.from >= coming.from && deed.from <= coming.to)) {
          used.add(deed.from);
          continue;
        }
        if (!party && speaker?.is !== 'own') {
          mentionOf(deed, 'hearsay');
          used.add(deed.from);
        } else if (speech.denied) {
          mentionOf(deed, 'denied');
          used.add(deed.from);
        }
      }
    }

    // The exit that a party says it will make: not what it could do, wants, or will not do.
    function announced(deed: Deed, speaker: Actor | undefined): boolean {
      const notice =
        deed.verb === 'give' &&
        /^(?:would|will)$/.test(deed.modal ?? '') &&
        deeds.objectAfter(deed.to)?.is === 'notice';
      if (
        (!exitVerbs.has(deed.verb) && !notice) ||
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
            other.from !== deed.from,
        )
      )
        return false;
      if (deed.modal === undefined && !(low[deed.from] as string).endsWith('ing') && deed.verb !== 'let-lapse')
        return false;
      if (
        deed.modal === 'to' &&
        !/^(?:decided|intends|intended|plans|planned|going|decision|intention|plan|resolved|moving|set|about|procedures|process|steps|preparations)$/.test(
          low[deed.group - 1] as string,
        )
      )
        return false;
      if (deed.verb === 'exit' && !leavesAccord(deed)) return false;
      const subject = resolve(actors.subjectOf(deed.group));
      return (
        !subject || !speaker || same(subject, speaker) || low[deed.group - 1] === 'it' || low[deed.group - 1] === 'we'
      );
    }

    function performed(deed: Deed, speaker: Actor): boolean {
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

    function leavesAccord(deed: Deed): boolean {
      return (
        deeds.objectAfter(deed.to)?.is === 'accord' || (low[deed.to] === 'from' && accordWithin(deed.to, deed.to + 12))
      );
    }

    // "withdraw from the pact", "pull out of the pact", "leave the pact".
    function objectOfExit(deed: Deed): DoneTo | undefined {
      return deeds.objectAfter(/^(?:from|of)$/.test(low[deed.to] ?? '') ? deed.to + 1 : deed.to);
    }

    function accordWithin(start: number, end: number): boolean {
      for (let at = start; at < Math.min(end, to); at += 1) if (accords.at(at)) return true;
      return false;
    }

    function doing(deed: Deed): void {
      const made = kindIn(deed);
      if (!made) return;
      used.add(deed.from);
      const { kind, thing } = made;
      if (deed.supposed) return mentionOf(deed, 'condition', kind.act);
      if (deed.negated && deed.verb !== 'let-lapse') return mentionOf(deed, 'denied', kind.act);
      if (deed.modal !== undefined || (!deed.past && !deed.present)) return mentionOf(deed, 'plan', kind.act);
      if (headline) return mentionOf(deed, 'headline', kind.act);
      if (deed.present && !chronicle) return mentionOf(deed, 'plan', kind.act);
      if (/^(?:renewal|agreed-extension)$/.test(kind.act) && automatic(deed))
        return mentionOf(deed, 'silence', kind.act);
      const agent =
        deed.verb === 'receive'
          ? senderOf(thing?.to ?? deed.to)
          : deed.passive
            ? agentOf(deed)
            : kind.act === 'entry-into-force'
              ? undefined
              : actors.subjectOf(deed.group);
      if (agent?.none) return mentionOf(deed, 'denied', kind.act);
      const actor = resolve(agent);
      const real = actor && !overAccord(actor) ? actor : undefined;
      if (
        kind.act === 'ruling' &&
        !(real && /court|tribunal|panel|judge|arbitrat|body|commission|council/i.test(real.name))
      )
        return;
      // Without a subject and without "was", it is a participle beside a noun: "the notice suspended in May".
      if (!deed.passive && !agent && deed.verb !== 'receive' && kind.act !== 'entry-into-force' && !deed.present)
        return mentionOf(deed, 'assessment', kind.act);
      if (real?.is === 'private') return mentionOf(deed, 'hearsay', kind.act);
      noteMain(deed.passive ? undefined : real);
      const speech = speeches.find((one) => deed.from >= one.from && deed.from < one.to);
      const teller = speech && resolve(speech.speaker);
      const hearsay = teller && (!real || !same(teller, real));
      const limit = (thing?.to ?? deed.to) + 20;
      const dating = timesOf(deed, limit);
      const effect =
        kind.act === 'notice' || kind.act === 'announcement' || kind.act === 'suspension-of-operation'
          ? effectOf(deed)
          : undefined;
      const hedge = hedgeBefore(deed) ?? made.hedge;
      const held = /suspension|agreed-extension|renewal/.test(kind.act) ? lengthAfter(deed, limit) : {};
      const about = made.about ?? aboutOf(thing) ?? aboutNear(from, to);
      const addressed = addressee(deed, kind.act, thing);
      const start = Math.min(
        agent && !deed.passive ? placeFrom(agent.from) : placeFrom(deed.group),
        thing ? placeFrom(thing.from) : Number.MAX_SAFE_INTEGER,
        dating?.start ?? Number.MAX_SAFE_INTEGER,
      );
      const end = Math.max(
        placeOf(paper, deed.from, deed.to).end,
        thing ? placeOf(paper, thing.from, thing.to).end : 0,
        dating?.end ?? 0,
        made.end ?? 0,
        agent && agent.from > deed.from ? placeOf(paper, agent.from, agent.to).end : 0,
      );
      acts.push({
        act: kind.act,
        ...(real ? byOf(real) : {}),
        ...(addressed ? { to: addressed } : {}),
        ...dated(dating),
        ...(about ? { about } : {}),
        ...held,
        ...(effect ? { effect } : {}),
        ...(made.says ? { says: made.says } : {}),
        ...(hedge ? { hedge } : {}),
        ...quoteOf(start, end),
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
          dating?.review === true ||
          (!real && kind.act !== 'entry-into-force'),
        how: [
          `do-${deed.verb}${thing ? `, ${thing.is}` : ''}`,
          ...(kind.review ? [kind.review] : []),
          ...(hearsay ? [`told by ${teller.name}`] : []),
          ...(deed.present ? ['told in the present beside a date'] : []),
          ...howOf(real, dating),
        ],
      });
    }

    // What the deed is, from its object or from what is announced, decided or notified after it.
    function kindIn(
      deed: Deed,
    ):
      | { kind: Kind; thing?: DoneTo; about?: string; says?: string; hedge?: Hedge; end?: number; subject?: Actor }
      | undefined {
      const object =
        exitVerbs.has(deed.verb) && !deed.passive
          ? objectOfExit(deed)
          : deed.passive
            ? (deeds.objectBefore(deed.group, from) ?? undefined)
            : deeds.objectAfter(deed.to);
      if (deed.verb === 'notify') return notified(deed);
      if (deed.verb === 'rule') {
        const that = low.slice(deed.to, deed.to + 7).indexOf('that');
        const says = textOf(words, that < 0 ? deed.to : deed.to + that + 1, to > deed.to + 1 ? to - 1 : to);
        return { kind: { act: 'ruling' }, says, end: placeOf(paper, deed.from, to > deed.to + 1 ? to - 1 : to).end };
      }
      if (likelyAnnouncers.has(deed.verb)) return complement(deed);
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
              ? objectWithin(deed.from, deed.to + 8)
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
        const about = aboutNear(from, deed.from);
        const own = kindOf(deed.verb, { is: 'accord' });
        return own && about ? { kind: own, about, end: placeOf(paper, deed.from, deed.to + 1).end } : undefined;
      }
      const kind = kindOf(deed.verb, object);
      if (!kind) return undefined;
      if (deed.verb === 'revoke' && object?.is === 'measure')
        return { kind, ...(object ? { thing: object } : {}), about: textOf(words, object.from, object.to) };
      if (kind.act === 'notice' && deed.verb !== 'trigger' && !ofExit(from, to)) return undefined;
      if (deed.verb === 'trigger' && !/\b50\b/.test(textOf(words, deed.to, deed.to + 2)) && !ofExit(from, to))
        return undefined;
      if (kind.act === 'measure' && object) {
        const topic = object.is === 'measure' ? object : (thingWithin('measure', from, to) ?? object);
        return { kind, thing: object, about: textOf(words, topic.from, topic.to) };
      }
      if (deed.verb === 'extend' && object?.is === 'suspension') {
        const next = deeds.objectAfter(object.to);
        if (next?.is === 'measure')
          return { kind: { act: 'measure' }, thing: object, about: textOf(words, next.from, next.to) };
      }
      if (deed.verb === 'suspend' && kind.act === 'suspension-of-notice' && again(deed, object))
        return {
          kind: { act: 'extension-of-suspension', review: 'a further suspension' },
          ...(object ? { thing: object } : {}),
        };
      return { kind, ...(object ? { thing: object } : {}) };
    }

    function again(deed: Deed, object: DoneTo | undefined): boolean {
      for (let at = deed.group; at < Math.min(to, (object?.to ?? deed.to) + 8); at += 1)
        if (/^(?:again|another|further)$/.test(low[at] as string)) return true;
      return false;
    }

    function objectWithin(start: number, end: number): DoneTo | undefined {
      for (let at = start; at < Math.min(end, to); at += 1) {
        const thing = deeds.thingAt(at);
        if (thing?.is === 'accord') return thing;
      }
      return undefined;
    }

    function thingWithin(is: string, start: number, end: number): DoneTo | undefined {
      for (let at = start; at < end; at += 1) {
        const thing = deeds.thingAt(at);
        if (thing?.is === is) return thing;
      }
      return undefined;
    }

    function clauseEnd(start: number): number {
      for (let at = start; at < to; at += 1)
        if (
          low[at] === ';' ||
          /^(?:after|before|when|while|because|although|unless|if|following|amid|citing)$/.test(low[at] as string)
        )
          return at;
      return to;
    }

    function notified(deed: Deed): ReturnType<typeof kindIn> {
      const end = Math.min(clauseEnd(deed.to), deed.to + 40);
      const inner = told.filter((other) => other.from > deed.from && other.from < end);
      const consume = (): void => inner.forEach((other) => used.add(other.from));
      const formal =
        /^(?:notif)/.test(low[deed.from] as string) || /formally|officially/.test(textOf(words, deed.group, deed.from));
      const procedures = thingWithin('procedures', deed.to, end) ?? thingWithin('instrument', deed.to, end);
      for (const other of inner) {
        if (!['revoke', 'suspend', 'extend', 'resume'].includes(other.verb) || other.negated) continue;
        const object = deeds.objectAfter(other.to);
        const kind = kindOf(other.verb, object);
        if (!kind || !object || kind.act === 'measure') continue;
        consume();
        return {
          kind: {
            act: kind.act,
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
      const thing = thingWithin('exit', deed.to, end) ?? (exit ? objectOfExit(exit) : undefined);
      if (!exit && thing?.is !== 'exit')
        return procedures ? { kind: { act: 'notification' }, thing: procedures } : undefined;
      consume();
      const about = aboutOf(thing?.is === 'accord' ? thing : undefined) ?? aboutNear(deed.to, end);
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

    function complement(deed: Deed): ReturnType<typeof kindIn> {
      const end = Math.min(clauseEnd(deed.to), deed.to + 30);
      const inner = told.filter((other) => other.from >= deed.to && other.from < end);
      const lapse = low.slice(deed.from, deed.to + 1).includes('not') || low[deed.to - 1] === 'against';
      const next = inner.find((other) => !likelyAnnouncers.has(other.verb) && !other.past);
      const threat = deed.verb === 'threaten';
      const hedge = threat
        ? { hedge: { words: textOf(words, deed.from, deed.from + 1), likelihood: 'possible' as const } }
        : {};
      if (next && !(next.modal && wishes.test(next.modal))) {
        const object = exitVerbs.has(next.verb) ? objectOfExit(next) : deeds.objectAfter(next.to);
        const leaving = exitVerbs.has(next.verb) && (object?.is === 'accord' || next.verb === 'let-lapse');
        // "decided not to renew" and "decided not to leave" are each other's opposite.
        const notToRenew =
          (lapse || next.negated) &&
          /^(?:renew|extend)$/.test(next.verb) &&
          (object?.is === 'accord' || object === undefined);
        if ((leaving && !lapse && (!next.negated || next.verb === 'let-lapse')) || notToRenew) {
          used.add(next.from);
          for (const other of inner) if (other.from === next.from || exitVerbs.has(other.verb)) used.add(other.from);
          const about = aboutOf(object) ?? aboutNear(deed.to, end);
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
      const about = aboutNear(deed.to, end);
      const reviewed = deed.verb === 'order' ? { review: 'an order at home is no notice' } : {};
      return { kind: { act: 'announcement', ...reviewed }, thing, ...(about ? { about } : {}) };
    }

    function ofExit(start: number, end: number): boolean {
      if (told.some((deed) => exitVerbs.has(deed.verb))) return true;
      // The sentence before may have told what the notice is of.
      const earlier = paper.sentences[sentence - 1];
      if (
        earlier !== undefined &&
        (thingWithin('exit', earlier, start) ||
          deeds
            .inSentence(sentence - 1)
            .some((deed) => exitVerbs.has(deed.verb) && objectOfExit(deed)?.is === 'accord'))
      )
        return true;
      for (let at = start; at < end; at += 1) {
        const thing = deeds.thingAt(at);
        if (thing?.is === 'exit' || thing?.is === 'accord' || (thing?.is === 'notice' && thing.to > thing.from + 1))
          return true;
      }
      return false;
    }

    function automatic(deed: Deed): boolean {
      for (let at = Math.max(from, deed.group - 3); at < Math.min(to, deed.to + 8); at += 1)
        if (/^(?:automatically|automatic|tacitly)$/.test(low[at] as string)) return true;
      return false;
    }

    // "received the notice from Oslo"
    function senderOf(cell: number): Actor | undefined {
      return low[cell] === 'from' ? actors.phraseFrom(low[cell + 1] === 'the' ? cell + 2 : cell + 1) : undefined;
    }

    function agentOf(deed: Deed): Actor | undefined {
      for (let at = deed.to; at < Math.min(to, deed.to + 12); at += 1) {
        if (low[at] === 'by' && spotOf(paper, at + 1) === undefined) return actors.phraseFrom(at + 1);
        if (joints.has(low[at] as string)) return undefined;
      }
      return undefined;
    }

    function addressee(deed: Deed, act: ActKind, thing: DoneTo | undefined): string | undefined {
      if (act !== 'notice' && act !== 'suspension-of-notice' && act !== 'revocation' && act !== 'notification')
        return undefined;
      if (deed.verb === 'receive') return resolve(actors.subjectOf(deed.group))?.name;
      if ((deed.verb === 'notify' || deed.verb === 'give') && !deed.passive) {
        const direct = actors.phraseFrom(low[deed.to] === 'to' || low[deed.to] === 'the' ? deed.to + 1 : deed.to);
        if (direct && (direct.is === 'state' || deed.verb === 'notify') && direct.is !== 'pronoun')
          return direct.name.replace(/ of (?:the|its|their|a) .*$/, '');
      }
      for (let at = deed.to; at < Math.min(to, (thing?.to ?? deed.to) + 4); at += 1) {
        if (low[at] !== 'to') continue;
        const named = actors.phraseFrom(low[at + 1] === 'the' ? at + 2 : at + 1);
        return named && named.is !== 'pronoun' ? named.name : undefined;
      }
      return undefined;
    }

    function lengthAfter(deed: Deed, limit: number): { for?: string; until?: string } {
      for (let at = deed.to; at < Math.min(to, limit); at += 1) {
        const spot = spotOf(paper, at);
        if (spot?.is === 'period' && /^(?:for|by|another|further|additional|initial|a|of)$/.test(low[at - 1] as string))
          return { for: spot.iso };
      }
      const until = times.find(
        ({ cell, lead }) => /^(?:until|till|through|to)$/.test(lead) && cell > deed.from && cell < limit + 8,
      );
      const made = until && clock.peek(until, 'future');
      return made?.on.length === 10 ? { until: made.on } : {};
    }

    function hedgeBefore(deed: Deed): Hedge | undefined {
      let start = deed.group;
      while (start > from && start > deed.group - 12 && low[start - 1] !== ',' && low[start - 1] !== 'that') start -= 1;
      const hedge = hedgeIn(words, found, sentence, start, deed.to);
      return hedge && /reported|apparent|seem|appear|alleged|purport|believed|unconfirmed|rumo/i.test(hedge.words)
        ? { words: hedge.words, likelihood: hedge.likelihood }
        : undefined;
    }

    function mentionOf(deed: Deed, is: Mention['is'], act?: ActKind): void {
      const kind = act ?? kindOf(deed.verb, deeds.objectAfter(deed.to))?.act;
      if (!kind) return;
      const subject = deed.passive ? undefined : actors.subjectOf(deed.group);
      const actor = subject?.none ? undefined : resolve(subject);
      const thing = deeds.objectAfter(deed.to);
      const hedge =
        hedgeIn(words, found, sentence, from, deed.to) ?? (deed.modal ? hedgeOfModal(deed.modal) : undefined);
      const about = aboutOf(thing) ?? aboutNear(from, to);
      const start = placeFrom(actor && !actor.meant ? Math.min(actor.from, deed.group) : deed.group);
      const end = Math.max(
        placeOf(paper, deed.from, deed.to).end,
        thing ? placeOf(paper, thing.from, thing.to).end : 0,
      );
      mentions.push({
        is,
        act: kind,
        ...(actor && !overAccord(actor)
          ? { by: actor.is === 'official' ? (actor.place?.name ?? actor.name) : actor.name }
          : {}),
        ...(about ? { about } : {}),
        ...(hedge ? { hedge: { words: hedge.words, likelihood: hedge.likelihood } } : {}),
        ...quoteOf(start, end),
      });
    }

    // "Japan's tightening of export controls": a measure told by a noun.
    function measuresNamed(): void {
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
        const measure = thingWithin('measure', hit.from, hit.to);
        const { start } = placeOf(paper, Math.min(begin, hit.from), hit.to);
        const end =
          real.from > hit.from ? placeOf(paper, real.from, real.to).end : placeOf(paper, hit.from, hit.to).end;
        acts.push({
          act: 'measure',
          ...byOf(real),
          on: null,
          about: measure ? textOf(words, measure.from, measure.to) : textOf(words, hit.from, hit.to),
          ...quoteOf(start, end),
          confidence: 0.8,
          review: false,
          how: ['noun-of-measure', 'its day is not told'],
        });
      }
    }

    // "The withdrawal takes effect on July 6": belongs to the notice told last.
    function effectTold(): void {
      for (const hit of found.inSentence(sentence)) {
        if (hit.wording !== 'term-effect' || hit.from < from) continue;
        let verb = hit.from;
        while (
          verb > from &&
          (auxiliaries.has(low[verb - 1] as string) ||
            adverbs.has(low[verb - 1] as string) ||
            /^(?:will|would|to)$/.test(low[verb - 1] as string))
        )
          verb -= 1;
        const subject = deeds.objectBefore(verb, from);
        const time = times.find(({ cell }) => cell >= hit.to && cell < hit.to + 4);
        const made =
          time && (subject?.is === 'exit' || subject?.is === 'notice') ? clock.peek(time, 'future') : undefined;
        const notice = acts.findLast(({ act }) => act === 'notice' || act === 'announcement');
        if (made?.on.length === 10 && notice && notice.effect === undefined) notice.effect = made.on;
      }
    }

    // An opinion of the report itself, kept apart from what it tells.
    function assess(): void {
      if (headline || acts.length > before || speeches.length > 0) return;
      const hedge = hedgeIn(words, found, sentence, from, to);
      if (!hedge || aboutNear(from, to) === undefined) return;
      while ((mentions.at(-1)?.start ?? -1) >= range.start) mentions.pop();
      const about = aboutNear(from, to);
      mentions.push({
        is: 'assessment',
        ...(about ? { about } : {}),
        hedge: { words: hedge.words, likelihood: hedge.likelihood },
        ...quoteOf(range.start, range.end),
      });
    }

    function aboutOf(thing: DoneTo | undefined): string | undefined {
      if (!thing) return undefined;
      if (thing.accord !== undefined) return accords.accords[thing.accord]?.name;
      if (thing.is === 'accord') {
        let start = thing.from;
        while (
          start > from &&
          words.word[start - 1] &&
          !joints.has(low[start - 1] as string) &&
          !/^(?:the|a|an|its|their|this|from|of|to|his|her)$/.test(low[start - 1] as string) &&
          !verbLike(words, start - 1)
        )
          start -= 1;
        return textOf(words, start, thing.to);
      }
      // "the termination of the pact"
      const next = deeds.objectAfter(thing.to);
      return next?.is === 'accord' ? aboutOf(next) : undefined;
    }

    function namedIn(start: number, end: number): string | undefined {
      for (let at = start; at < end; at += 1) {
        const spot = accords.at(at);
        if (spot?.accord !== undefined) return accords.accords[spot.accord]?.name;
      }
      return undefined;
    }

    // The accord that is named nearest in the sentence, else the only or last one of the report.
    function aboutNear(start: number, end: number): string | undefined {
      const named = namedIn(start, end);
      if (named) return named;
      let last: number | undefined;
      for (const spot of accords.spots) {
        if (spot.from >= start) break;
        if (spot.accord !== undefined) last = spot.accord;
      }
      return accords.accords[last ?? (accords.accords.length === 1 ? 0 : -1)]?.name;
    }
  }

  function firstSubject(from: number, to: number): Actor | undefined {
    for (let at = from + 1; at < Math.min(to, from + 30); at += 1) {
      if (!verbLike(words, at)) continue;
      const actor = actors.subjectOf(at);
      if (actor && (actor.is === 'state' || actor.is === 'official' || actor.is === 'own') && !overAccord(actor))
        return actor;
      return undefined;
    }
    return undefined;
  }

  function overAccord(actor: Actor): boolean {
    for (let at = actor.from; at < actor.to; at += 1) if (accords.at(at) && actor.is === 'own') return true;
    return false;
  }

  function cellAt(offset: number, from: number, to: number): number {
    let lower = from;
    let high = to;
    while (lower + 1 < high) {
      const middle = (lower + high) >> 1;
      if (placeFrom(middle) <= offset) lower = middle;
      else high = middle;
    }
    return lower;
  }

  function placeFrom(cell: number): number {
    return placeOf(paper, cell, cell + 1).start;
  }

  function quoteOf(start: number, end: number): { quote: string; start: number; end: number } {
    return { quote: paper.text.slice(start, end), start, end };
  }
}

const dated = (dating: Dating | undefined): { on: string | null; dated?: string } =>
  dating ? { on: dating.on, dated: dating.words } : { on: null };

const howOf = (actor: Actor | undefined, dating: Dating | undefined): readonly string[] => [
  ...(actor?.meant ? [`stands for ${actor.name}`] : []),
  ...(actor?.inferred ? [`speaks for ${actor.place?.name ?? 'nobody'}, as the text said before`] : []),
  ...(dating ? [dating.how] : []),
];

function byOf(actor: Actor | undefined): { by?: string; byCode?: string } {
  if (!actor) return {};
  const by = actor.is === 'official' ? (actor.place?.name ?? actor.name) : actor.name;
  return { by, ...(actor.place && actor.is !== 'private' ? { byCode: actor.place.code } : {}) };
}

const same = (x: Actor, y: Actor): boolean =>
  x.place && y.place && x.is !== 'private' && y.is !== 'private' ? x.place.code === y.place.code : x.name === y.name;

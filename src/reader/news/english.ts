import type { Found } from '../found.ts';
import { countBefore } from '../ordered.ts';
import { placeOf } from '../paper.ts';
import type { ReportedAct } from '../reported.ts';
import { Mark } from '../tokens.ts';
import type { AccordsFound } from './accord-names.ts';
import { type Actor, actorsOf } from './actors.ts';
import { effectTold } from './clause-times.ts';
import { clockOf } from './dating.ts';
import { deedsOf } from './deeds.ts';
import { linkedActs } from './linking.ts';
import { officersNamed } from './officers-named.ts';
import type { Publication } from './publication.ts';
import type { Mention } from './report.ts';
import { type Draft, overAccord, placeFrom, type Scene } from './scene.ts';
import { speechIn } from './speech.ts';
import { doing } from './told-deeds.ts';
import { assess, measuresNamed } from './told-mentions.ts';
import { speak } from './told-speech.ts';
import { verbLike, type Words } from './words.ts';

/** What a report in English tells as done, and what it only mentions. */
export interface Told {
  readonly acts: readonly ReportedAct[];
  readonly mentions: readonly Mention[];
}

/** What is longer is a list or a table, and no sentence of a report. */
const longestSentence = 600;
const generic =
  /^(?:[\p{L}]+-based )?(?:company|firm|group|supplier|distributor|manufacturer|utility|airline|club|carrier|retailer|bank|maker)$/u;
const home =
  /^(?:[a-z]+ )?(?:government|ministry|cabinet|president|prime minister|foreign minister|defen[cs]e minister|parliament|administration|senate|embassy)$/;

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
  const news = new Set<Draft>();
  let lastMain: { readonly actor: Actor; readonly sentence: number } | undefined;
  let lastPerson: { readonly actor: Actor; readonly sentence: number } | undefined;

  const count = paper.sentences.length - 1;
  for (let sentence = 0; sentence < count; sentence += 1) {
    const start = paper.sentences[sentence] as number;
    const to = paper.sentences[sentence + 1] as number;
    if (to > start && to - start <= longestSentence)
      readSentence(sentence, to <= first ? start : Math.max(first, start), to, to <= first);
  }
  return { acts: linkedActs(officersNamed(acts, publication.dateline), news), mentions };

  function readSentence(sentence: number, from: number, to: number, head: boolean): void {
    const paragraph = ((paper.tokens.marks[paper.token[from] as number] as number) & Mark.paragraph) !== 0;
    if (paragraph) clock.forget();
    const range = placeOf(paper, from, to);
    const times = words.timesIn(range.start, range.end).map((time) => ({
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
      // "…, its foreign ministry said": that of the state of the sentence.
      if (actor.is === 'official' && !actor.place && low[actor.from - 1] === 'its' && home.test(actor.name)) {
        const owner = main ?? firstSubject(from, to);
        return owner?.is === 'state' && owner.place ? { ...actor, place: owner.place, inferred: true } : actor;
      }
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

    // Where nothing is done, said or doubted, only of whom the sentence speaks is kept.
    if (told.length === 0 && speeches.length === 0 && found.inSentence(sentence).length === 0) {
      noteMain(firstSubject(from, to));
      if (main) lastMain = { actor: main, sentence };
      return;
    }
    const scene: Scene = {
      words,
      low,
      owner,
      paper,
      found,
      accords,
      actors,
      deeds,
      clock,
      acts,
      mentions,
      news,
      sentence,
      from,
      to,
      range,
      times,
      told,
      speeches,
      used,
      headline,
      chronicle,
      before: acts.length,
      resolve,
      noteMain,
      notePerson: (actor) => {
        lastPerson = { actor, sentence };
      },
    };
    for (const speech of speeches) speak(scene, speech);
    for (const deed of told) if (!used.has(deed.from)) doing(scene, deed);
    measuresNamed(scene);
    effectTold(scene);
    assess(scene);
    noteMain(main ?? firstSubject(from, to));
    if (main) lastMain = { actor: main, sentence };
  }

  function firstSubject(from: number, to: number): Actor | undefined {
    for (let at = from + 1; at < Math.min(to, from + 30); at += 1) {
      if (!verbLike(words, at)) continue;
      const actor = actors.subjectOf(at);
      if (
        actor &&
        (actor.is === 'state' || actor.is === 'official' || actor.is === 'own') &&
        !overAccord({ accords }, actor)
      )
        return actor;
      return undefined;
    }
    return undefined;
  }

  function cellAt(offset: number, from: number, to: number): number {
    return from + countBefore(to - from - 1, (n) => placeFrom({ paper }, from + n + 1) <= offset);
  }
}

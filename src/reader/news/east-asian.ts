import type { ActKind } from '../../accord/index.ts';
import type { Found } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { placeOf } from '../paper.ts';
import type { Hedge, ReportedAct } from '../reported.ts';
import { easternPlaceIn, type Place } from '../states.ts';
import { Mark } from '../tokens.ts';
import type { NamedAccord } from './accord-names.ts';
import { accordsIn } from './accord-names-east-asian.ts';
import { clockOf, type Dating } from './dating.ts';
import { eastAsianLanguages } from './east-asian-languages.ts';
import { linkedActs } from './linking.ts';
import type { Publication } from './publication.ts';
import type { Mention, ReportedTerm } from './report.ts';
import { addTermsIn } from './terms-east-asian.ts';
import { eastAsianTimesIn } from './times.ts';

const kinds: Readonly<Record<string, ActKind>> = {
  notice: 'notice',
  announcement: 'announcement',
  exit: 'announcement',
  'suspension-of-notice': 'suspension-of-notice',
  'extension-of-suspension': 'extension-of-suspension',
  revocation: 'revocation',
  'suspension-of-operation': 'suspension-of-operation',
  'agreed-extension': 'agreed-extension',
  renewal: 'renewal',
  signature: 'signature',
  ratification: 'ratification',
  accession: 'accession',
  'entry-into-force': 'entry-into-force',
  measure: 'measure',
  ruling: 'ruling',
  statement: 'statement',
};

/** Where two wordings stand over each other, the one that says more comes first. */
const stronger: readonly ActKind[] = [
  'revocation',
  'extension-of-suspension',
  'suspension-of-notice',
  'notice',
  'suspension-of-operation',
  'announcement',
];

interface Subject {
  readonly name: string;
  readonly start: number;
  readonly place?: Place;
  readonly is: 'state' | 'official' | 'private' | 'own';
  readonly meant?: true;
  /** The state is not named: the government at home is meant. */
  readonly atHome?: true;
}

/** What a report in Japanese or Korean tells. */
export interface EasternReport {
  readonly accords: readonly NamedAccord[];
  readonly terms: readonly ReportedTerm[];
  readonly acts: readonly ReportedAct[];
  readonly mentions: readonly Mention[];
}

/** In which language a text is written, by its letters. */
export function languageOf(text: string): 'en' | 'ja' | 'ko' {
  let hangul = 0;
  let kana = 0;
  let latin = 0;
  for (const char of text.slice(0, 4000)) {
    if (char >= '가' && char <= '힣') hangul += 1;
    else if ((char >= '぀' && char <= 'ヿ') || (char >= '一' && char <= '鿿')) kana += 1;
    else if (/[A-Za-z]/.test(char)) latin += 1;
  }
  if (hangul * 3 > latin && hangul > kana) return 'ko';
  return kana * 3 > latin && kana > 0 ? 'ja' : 'en';
}

/** Reads the acts, terms and accords of a report in Japanese or Korean. */
export function easternReport(found: Found, publication: Publication, code: 'ja' | 'ko'): EasternReport {
  const language = eastAsianLanguages[code];
  const { paper } = found;
  const { text } = paper;
  const clock = clockOf(publication, text);
  const accords = accordsIn(text, language);
  const terms: ReportedTerm[] = [];
  const acts: ReportedAct[] = [];
  const mentions: Mention[] = [];
  let lastSubject: Subject | undefined;
  let lastSentence = -2;

  for (let sentence = 0; sentence + 1 < paper.sentences.length; sentence += 1) {
    const from = paper.sentences[sentence] as number;
    const to = paper.sentences[sentence + 1] as number;
    if (to <= from) continue;
    const { start, end } = placeOf(paper, from, to);
    if (end <= publication.body || end - start > 2000) continue;
    if (((paper.tokens.marks[paper.token[from] as number] as number) & Mark.paragraph) !== 0) clock.forget();
    readSentence(sentence, Math.max(start, publication.body), end);
  }
  return { accords, terms, acts: linkedActs(acts), mentions };

  function readSentence(sentence: number, start: number, end: number): void {
    const times = eastAsianTimesIn(text, start, end, code);
    const told = { text, start, end, times, about: aboutIn(start, end) ?? lastAccordBefore(start) };
    addTermsIn(terms, told, language, clock);
    let before = start;
    const hits = best(found.inSentence(sentence).filter(({ wording }) => wording.startsWith(`${code}-`)));
    if (hits.length === 0) return assess(start, end);
    for (const hit of hits) {
      const act = kinds[hit.wording.slice(3)] as ActKind;
      const hitPlace = placeOf(paper, hit.from, hit.to);
      // To the end of the verb: "…を決定し" goes on with "た".
      const rest =
        /^[^、。「」.,\n]{0,6}(?=[、。.,])/.exec(text.slice(hitPlace.end, Math.min(end, hitPlace.end + 8)))?.[0]
          .length ?? 0;
      const place = { start: hitPlace.start, end: hitPlace.end + rest };
      const named = subjectBefore(start, act === 'statement' ? place.end : place.start + 1);
      // A sentence without a subject goes on with that of the sentence before.
      const silent =
        !named &&
        before === start &&
        lastSubject &&
        sentence === lastSentence + 1 &&
        act !== 'measure' &&
        act !== 'entry-into-force';
      const subject = named ?? (silent && lastSubject ? { ...lastSubject, meant: true as const } : undefined);
      const quote = quotes(start, end).find((one) => place.start > one.start && hitPlace.end <= one.end);
      const after = text.slice(hitPlace.end, Math.min(end, hitPlace.end + 14));
      const about =
        aboutIn(start, place.end) ?? (accords.length === 1 ? accords[0]?.name : lastAccordBefore(place.start));
      const time = times.findLast(
        (one) => one.start >= before && one.start < place.end && !language.notToLead.test(one.lead),
      );
      const hedge = hedgeIn(place.end - 4, end);
      const common = { ...(subject ? byOf(subject) : {}), ...(about ? { about } : {}) };
      const first = Math.min(
        subject && !subject.meant ? subject.start : place.start,
        time?.start ?? place.start,
        place.start,
      );
      const words = { quote: text.slice(first, place.end), start: first, end: place.end };
      if (!quote) before = place.end;
      if (language.supposed.test(after)) {
        mentions.push({ is: 'condition', act, ...common, ...words });
        continue;
      }
      if (quote && act !== 'statement') {
        mentions.push({ is: 'hearsay', act, ...common, ...words });
        continue;
      }
      if (act === 'statement') {
        speak(start, place, subject, time ? clock.date(time, 'past') : undefined, about);
        continue;
      }
      if (subject?.is === 'private') {
        mentions.push({ is: 'hearsay', act, ...common, ...words });
        continue;
      }
      const dating = time && clock.date(time, 'past');
      if (subject) {
        lastSubject = subject;
        lastSentence = sentence;
      }
      const topic = act === 'measure' ? topicOf(text.slice(place.start, place.end)) : undefined;
      acts.push({
        act,
        ...common,
        ...(topic ? { about: topic } : {}),
        on: dating?.on ?? null,
        ...(dating ? { dated: dating.words } : {}),
        ...(hedge ? { hedge } : {}),
        ...words,
        confidence: subject && !hedge ? 0.85 : 0.6,
        review:
          !named ||
          hit.wording.endsWith('-exit') ||
          hedge !== undefined ||
          dating?.review === true ||
          named.atHome === true,
        how: [
          hit.wording,
          ...homeOf(subject),
          ...(subject?.meant ? [`stands for ${subject.name}`] : []),
          ...(dating ? [dating.how] : []),
        ],
      });
    }
  }

  function speak(
    start: number,
    place: { start: number; end: number },
    subject: Subject | undefined,
    dating: Dating | undefined,
    about: string | undefined,
  ): void {
    const quoted = quotes(start, place.start).at(-1);
    const from = subject && !subject.meant ? subject.start + subject.name.length + 1 : start;
    const said = quoted
      ? { start: quoted.start + 1, end: quoted.end - 1 }
      : { start: Math.min(from, place.start), end: place.start };
    const says = text
      .slice(said.start, said.end)
      .replace(/^[、,\s]+/, '')
      .replace(/(?:と|라고|다고|고)\s{0,8}$/, (tail) => (tail.trim() === '다고' ? '다' : ''))
      .trim();
    if (subject?.is !== 'private' && subject) lastSubject = subject;
    const first = Math.min(subject && !subject.meant ? subject.start : said.start, said.start);
    acts.push({
      act: 'statement',
      ...(subject ? byOf(subject) : {}),
      on: dating?.on ?? null,
      ...(dating ? { dated: dating.words } : {}),
      ...(about ? { about } : {}),
      ...(says ? { says } : {}),
      ...(subject
        ? {
            speaker: {
              name: subject.name,
              ...(subject.place && subject.is !== 'private' ? { for: subject.place.name } : {}),
            },
          }
        : {}),
      quote: text.slice(first, place.end),
      start: first,
      end: place.end,
      confidence: subject ? 0.8 : 0.5,
      review: !subject || subject.atHome === true,
      how: [`${code}-statement`, ...homeOf(subject), ...(dating ? [dating.how] : [])],
    });
  }

  function best(hits: readonly Hit[]): readonly Hit[] {
    const order = ({ wording }: Hit): number => {
      const at = stronger.indexOf(kinds[wording.slice(3)] as ActKind);
      return at < 0 ? stronger.length : at;
    };
    const kept: Hit[] = [];
    for (const hit of hits.toSorted((x, y) => order(x) - order(y) || x.from - y.from))
      if (!kept.some((other) => hit.from < other.to && hit.to > other.from)) kept.push(hit);
    return kept.toSorted((x, y) => x.from - y.from);
  }

  function quotes(start: number, end: number): readonly { start: number; end: number }[] {
    return [...text.slice(start, end).matchAll(language.said)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
  }

  // The last subject before the verb that no quotation holds.
  function subjectBefore(start: number, end: number): Subject | undefined {
    const inside = quotes(start, end);
    const all = [...text.slice(start, end).matchAll(language.subject)]
      .map((match) => ({
        name: (match[1] as string).trim(),
        start: start + match.index + match[0].indexOf(match[1] as string),
      }))
      .filter((one) => !inside.some((quote) => one.start > quote.start && one.start < quote.end));
    const actors = all.flatMap((one) => subjectOf(one.name, one.start) ?? []);
    // Korean marks subjects of inner clauses alike: the first that names a state or office is the one of the sentence.
    return actors.at(0);
  }

  function subjectOf(written: string, at: number): Subject | undefined {
    const place = easternPlaceIn(written);
    const from = place ? place.at : 0;
    const name = written.slice(from).trim();
    const where = place && { code: place.code, name: place.name };
    const common = { name, start: at + written.indexOf(name, from) };
    if (language.unbound.test(written)) return { name: written, start: at, is: 'private' };
    if (language.standsIn.test(written))
      return lastSubject
        ? { ...lastSubject, start: at, meant: true }
        : language.official.test(written)
          ? { ...common, is: 'official', place: language.home, atHome: true }
          : undefined;
    if (place)
      return {
        ...common,
        is: name.length <= place.name.length + 2 && !language.official.test(name) ? 'state' : 'official',
        ...(where ? { place: where } : {}),
      };
    if (language.official.test(written))
      return { name: written, start: at, is: 'official', place: language.home, atHome: true };
    return /機関|裁判所|連合|企業|会社|社$|両国|双方|기구|재판소|법원|회사|양국|양측|연합/.test(written)
      ? { name: written, start: at, is: 'own' }
      : undefined;
  }

  function aboutIn(start: number, end: number): string | undefined {
    const piece = text.slice(start, end);
    let found: { name: string; at: number } | undefined;
    for (const { name, aliases } of accords)
      for (const one of [name, ...aliases]) {
        const at = piece.lastIndexOf(one);
        if (at >= 0 && (!found || at > found.at)) found = { name, at };
      }
    return found?.name;
  }

  function lastAccordBefore(offset: number): string | undefined {
    return accords.findLast(({ start }) => start < offset)?.name;
  }

  function hedgeIn(start: number, end: number): Hedge | undefined {
    const piece = text.slice(start, end);
    for (const [pattern, likelihood] of language.hedge) {
      const match = pattern.exec(piece);
      if (match) return { words: match[0], likelihood };
    }
    return undefined;
  }

  function assess(start: number, end: number): void {
    const hedge = hedgeIn(start, end);
    const about = aboutIn(start, end) ?? lastAccordBefore(start);
    if (hedge && about) mentions.push({ is: 'assessment', about, hedge, quote: text.slice(start, end), start, end });
  }
}

const topicOf = (piece: string): string | undefined =>
  /輸出管理|輸出規制|関税|制裁|優遇対象国|ホワイト国|パネル|小委員会|수출 ?규제|수출 ?관리|수출 ?통제|관세|제재|화이트 ?리스트|백색 ?국가|패널/.exec(
    piece,
  )?.[0];

function byOf(subject: Subject): { by: string; byCode?: string } {
  const by = subject.is === 'official' && subject.place && !subject.atHome ? subject.place.name : subject.name;
  return { by, ...(subject.place && subject.is !== 'private' ? { byCode: subject.place.code } : {}) };
}

const homeOf = (subject: Subject | undefined): readonly string[] =>
  subject?.atHome ? ['no state is named: the government where the language is spoken is meant'] : [];

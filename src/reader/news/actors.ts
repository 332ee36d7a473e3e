import { setOf } from '../lexicon.ts';
import { placeOf, sentenceOf } from '../paper.ts';
import { type Place, placeAt } from '../states.ts';
import { unbound } from './unbound.ts';
import {
  adverbs,
  auxiliaries,
  groupStart,
  isModal,
  joints,
  prepositions,
  textOf,
  verbLike,
  type Words,
} from './words.ts';

/** Who acts or speaks in a clause. */
export interface Actor {
  readonly from: number;
  readonly to: number;
  /** As the text names it, without its article. */
  readonly name: string;
  /**
   * A state or its seat of government; an office or officer of one; somebody who binds nobody; a body, company or person of its own; several together; a word that
   * stands for one of them and was not made out.
   */
  readonly is: 'state' | 'official' | 'private' | 'own' | 'several' | 'pronoun';
  /** The state for which it acts. */
  readonly place?: Place;
  /** "Neither side", "no government". */
  readonly none?: true;
  /** An officer who goes by his name. */
  readonly alone?: true;
  /** It was meant by a word of the text that stands for it. */
  readonly meant?: true;
  /** How the place was made out where the phrase does not name it. */
  readonly inferred?: true;
}

const offices = setOf(
  'spokesperson spokesman spokeswoman spokesmen ministry ministries minister ministers government governments cabinet president presidency premier chancellor secretary department administration parliament senate congress embassy ambassador envoy official officials palace king queen prince monarch negotiator negotiators diplomat diplomats leader leaders delegation delegations regime authorities council consulate prosecutor treasury army military office taoiseach commissioner nsc',
);
const groupsOfActors = setOf(
  'parties sides countries governments neighbors neighbours nations states allies signatories members leaders ministers capitals companies partners them',
);
const ownNouns = setOf(
  'organization organisation union body court tribunal panel commission committee company firm supplier distributor manufacturer utility airline club league operator bank group retailer carrier maker vendor licensor licensee landlord tenant contractor board city province council assembly judge judges arbitrator arbitrators depositary secretariat chief director secretary-general union corporation franchisee franchisor broker insurer producer publisher studio university hospital agency authority port',
);
const speakers = setOf('spokesperson spokesman spokeswoman minister ministry');
// "a member of the opposition"
const unboundAfter = setOf('opposition analyst think-tank');
const standIns = setOf('it he she they we i who country nation state');
const nominal = setOf(
  'the a an its their his her some several many most other this that these those our two both all no neither one',
);
const titles = setOf(
  'president minister premier chancellor secretary king leader spokesman spokeswoman spokesperson ambassador envoy prime foreign defense defence',
);

/** Who acts in a report: finds subjects, and knows the officers that the text has introduced. */
export interface Actors {
  /** The subject of a verb, whose group of words begins at a cell. */
  readonly subjectOf: (group: number) => Actor | undefined;
  /** The noun phrase that begins at a cell. */
  readonly phraseFrom: (cell: number) => Actor | undefined;
  /** Learns for whom a named officer speaks. */
  readonly learn: (actor: Actor) => void;
}

/** Makes the actors of a report ready. */
export function actorsOf(words: Words): Actors {
  const { low, capital, word, owner, paper } = words;
  const people = new Map<string, Place>();
  const officers = new Map<string, Place | 'several'>();
  // Officers with a name and no country: "President Jane Roe".
  const named = new Set<string>();
  const timed = new Uint8Array(low.length);
  markTimes();
  introduce();

  return { subjectOf: (group) => subject(group, 0), phraseFrom, learn };

  function learn({ from, to, place }: Actor): void {
    if (!place) return;
    for (let at = from; at < to; at += 1)
      if (
        capital[at] &&
        word[at] &&
        !offices.has(low[at] as string) &&
        !titles.has(low[at] as string) &&
        !placeFrom(at) &&
        titles.has(low[at - 1] ?? '') !== people.has(low[at] as string)
      )
        people.set(low[at] as string, place);
  }

  function sentenceStart(cell: number): number {
    return paper.sentences[sentenceOf(paper, cell)] as number;
  }

  function lowAt(i: number): string | undefined {
    return low[i];
  }

  function placeFrom(cell: number): ReturnType<typeof placeAt> {
    if (!capital[cell] || (low[cell] === 'us' && textOf(words, cell, cell + 1) !== 'US')) return undefined;
    return placeAt(lowAt, cell);
  }

  // "South Korean President Moon Jae-in": from then on Moon is South Korea's president.
  function introduce(): void {
    for (let cell = 0; cell < low.length; cell += 1) {
      const place = placeFrom(cell);
      if (!place) {
        if (capital[cell] && titles.has(low[cell] as string) && !unbound.has(low[cell - 1] ?? ''))
          for (let at = cell + 1; at < cell + 4 && capital[at] && word[at] && !titles.has(low[at] as string); at += 1)
            named.add(low[at] as string);
        continue;
      }
      let title: string | undefined;
      for (let at = place.to; at < place.to + 7 && at < low.length; at += 1) {
        const here = low[at] as string;
        if (unbound.has(here)) break;
        if (offices.has(here)) {
          title = here;
          const known = officers.get(here);
          officers.set(here, known && known !== 'several' && known.code !== place.code ? 'several' : (known ?? place));
        } else if (title && titles.has(title) && capital[at] && word[at]) {
          if (!titles.has(here)) people.set(here, place);
        } else if (title || !word[at] || verbLike(words, at)) break;
      }
    }
  }

  function subject(group: number, depth: number): Actor | undefined {
    const first = sentenceStart(group);
    let at = group - 1;
    while (at >= first && skipped(at)) at -= 1;
    if (at < first || depth > 3) return undefined;
    const here = low[at] as string;
    if (here === ',' || here === ')' || here === '-') {
      // "Borduria, its neighbour, said": over what stands between two commas.
      const open = here === ')' ? '(' : here;
      let other = at - 1;
      while (other > first && other > at - 25 && low[other] !== open) other -= 1;
      if (other > first && low[other] === open) {
        const inside = low[other + 1] as string;
        const before = subjectEnding(other - 1, first);
        if (before && (joints.has(inside) || verbLike(words, other + 1) || before.is !== 'pronoun')) return before;
      }
      return undefined;
    }
    if (here === 'and' || here === 'but' || here === 'or') {
      // A second verb of the same subject.
      for (let verb = at - 1; verb > first; verb -= 1)
        if (verbLike(words, verb) && !infinitive(verb)) return subject(groupStart(words, verb, first), depth + 1);
      return undefined;
    }
    if (here === 'who' || here === 'which' || here === 'that') {
      let end = at - 1;
      if (low[end] === ',') end -= 1;
      const actor = subjectEnding(end, first);
      return actor?.is === 'pronoun' ? undefined : actor;
    }
    return subjectEnding(at, first);
  }

  function infinitive(verb: number): boolean {
    return low[verb - 1] === 'to' || (low[verb] as string).endsWith('ing');
  }

  // Adverbs and times between a subject and its verb.
  function skipped(at: number): boolean {
    const here = low[at] as string;
    if (adverbs.has(here) || (here.endsWith('ly') && !capital[at] && here.length > 4)) return true;
    // "the two governments last renewed it"
    if (here === 'last' && verbLike(words, at + 1)) return true;
    return timed[at] === 1;
  }

  // The cells of times, with the small word that leads them in.
  function markTimes(): void {
    for (let sentence = 0; sentence + 1 < paper.sentences.length; sentence += 1) {
      const from = paper.sentences[sentence] as number;
      const to = paper.sentences[sentence + 1] as number;
      if (to <= from) continue;
      const range = placeOf(paper, from, to);
      let cell = from;
      for (const { start, end } of words.timesIn(range.start, range.end)) {
        while (cell < to && placeOf(paper, cell, cell + 1).end <= start) cell += 1;
        for (let at = cell - 1; at >= from && /^(?:on|in|late|early|at|the)$/.test(low[at] as string); at -= 1)
          timed[at] = 1;
        for (; cell < to && placeOf(paper, cell, cell + 1).start < end; cell += 1) timed[cell] = 1;
      }
    }
  }

  // The subject that ends with a cell: the head of its noun phrase, not what hangs on a small word.
  function subjectEnding(end: number, first: number): Actor | undefined {
    // "told the government it had decided": the pronoun begins a clause of its own.
    if (end > first && /^(?:it|he|she|they|we)$/.test(low[end] as string)) return actorOf(end, end + 1);
    let from = end + 1;
    while (from > first && from > end - 24 && belongs(from - 1)) from -= 1;
    while (from <= end && !word[from] && low[from] !== '.') from += 1;
    if (from > end) return undefined;
    // "France, Germany and Poland": the names before belong to it.
    if (capital[from] && low.slice(from, end + 1).includes('and'))
      while (from - 2 >= first && low[from - 1] === ',' && capital[from - 2] && word[from - 2]) {
        from -= 2;
        while (from > first && capital[from - 1] && word[from - 1]) from -= 1;
      }
    if (prepositions.has(low[from] as string)) {
      // "In Seoul the ministry said": what the small word leads in is passed over, up to the next article or name.
      let next = from + 1;
      const place = placeFrom(low[next] === 'the' ? next + 1 : next);
      next = place ? place.to : next + 1;
      while (
        next <= end &&
        !nominal.has(low[next] as string) &&
        !placeFrom(next) &&
        !standIns.has(low[next] as string) &&
        !(timed[next - 1] && !timed[next] && capital[next])
      )
        next += 1;
      if (next > end) return undefined;
      from = next;
    }
    return actorOf(from, end + 1);
  }

  function belongs(at: number): boolean {
    const here = low[at] as string;
    if (here === '.') return /^(?:u|s|n|mr|mrs|ms|dr|st|gen|sen|rep|k|[a-z])$/.test(low[at - 1] ?? '');
    if (here === '&') return true;
    if (!word[at]) return false;
    if (here === 'and') return joinsNames(at);
    if (joints.has(here) || auxiliaries.has(here) || isModal(words, at)) return false;
    return !verbLike(words, at);
  }

  // "Japan and South Korea agreed": an "and" between two names.
  function joinsNames(at: number): boolean {
    const next = low[at + 1] === 'the' ? at + 2 : at + 1;
    return (capital[next] ?? false) && (capital[at - 1] ?? false);
  }

  function phraseFrom(cell: number): Actor | undefined {
    let to = cell;
    while (
      to < low.length &&
      to < cell + 18 &&
      belongs(to) &&
      !timed[to] &&
      !(to > cell && /^(?:it|he|she|they|we)$/.test(low[to] as string)) &&
      (to === cell || !prepositions.has(low[to] as string) || /^(?:of|for|from)$/.test(low[to] as string))
    ) {
      to += 1;
      if (owner[to - 1] && verbLike(words, to)) break;
    }
    return to > cell ? actorOf(cell, to) : undefined;
  }

  function actorOf(start: number, to: number): Actor | undefined {
    let from = start;
    const none = /^(?:no|neither|nobody|none|nor)$/.test(low[from] as string);
    let article = false;
    while (
      from < to - 1 &&
      (/^(?:the|a|an|its|their|his|her|our|neither|no)$/.test(low[from] as string) || adverbs.has(low[from] as string))
    ) {
      article = true;
      from += 1;
    }
    const name = textOf(words, from, to)
      .replace(/\s+/g, ' ')
      .replace(/['\u2019]s$/, '');
    const common = { from, to, name, ...(none ? { none: true as const } : {}) };
    let headEnd = from + 1;
    while (headEnd < to && !prepositions.has(low[headEnd] as string)) headEnd += 1;
    const has = (list: ReadonlySet<string>): boolean => hasWord(list, from, headEnd);
    const placed = firstPlace(from, headEnd) ?? firstPlace(headEnd, to);
    const place = placed && { code: placed.code, name: placed.name };
    for (let at = from; at < headEnd; at += 1) if (low[at] === 'and') return { ...common, is: 'several' };
    if ((has(unbound) || hasWord(unboundAfter, headEnd, to)) && !has(speakers)) return { ...common, is: 'private' };
    const single = low[from] as string;
    if (
      (headEnd === from + 1 && standIns.has(single)) ||
      (article && !place && !none && /^(?:country|nation|republic|kingdom)$/.test(low[headEnd - 1] as string))
    )
      return { ...common, is: 'pronoun' };
    if (placed && placed.at === from && placed.to === headEnd && !placed.adjective) {
      return {
        ...common,
        to: headEnd,
        name: textOf(words, from, headEnd).replace(/['\u2019]s$/, ''),
        is: 'state',
        ...(place ? { place } : {}),
      };
    }
    const head: number[] = [];
    for (let at = from; at < headEnd; at += 1) head.push(at);
    if (has(offices)) {
      if (place) return { ...common, is: 'official', place };
      const person = head.map((at) => (capital[at] ? people.get(low[at] as string) : undefined)).find(Boolean);
      // "the president" is the one introduced; a president with a name of his own may be another.
      const office = head.some((at) => capital[at])
        ? undefined
        : head.map((at) => officers.get(low[at] as string)).find(Boolean);
      const known = person ?? (office !== 'several' ? office : undefined);
      return {
        ...common,
        is: 'official',
        ...(known ? { place: known, inferred: true as const } : {}),
        ...(head.some((at) => named.has(low[at] as string)) ? { alone: true as const } : {}),
      };
    }
    if (has(groupsOfActors) && !(head.length > 1 && head.every((at) => capital[at])))
      return { ...common, is: 'several' };
    if (has(ownNouns)) return { ...common, is: 'own' };
    // A name of its own: every word of its head is written with a capital.
    if (head.every((at) => capital[at] || low[at] === '.' || low[at] === '&')) {
      const person = head.map((at) => people.get(low[at] as string)).find(Boolean);
      if (person) return { ...common, is: 'official', place: person, inferred: true };
      return head.length < 3 && named.has(low[headEnd - 1] as string)
        ? { ...common, is: 'official', alone: true }
        : { ...common, is: 'own' };
    }
    return undefined;
  }

  function hasWord(list: ReadonlySet<string>, first: number, last: number): boolean {
    for (let at = first; at < last; at += 1) if (list.has(low[at] as string) && !owner[at]) return true;
    return false;
  }

  function firstPlace(
    from: number,
    to: number,
  ): (NonNullable<ReturnType<typeof placeAt>> & { at: number }) | undefined {
    for (let at = from; at < to; at += 1) {
      const place = placeFrom(at);
      if (place && place.to <= to) return { ...place, at };
    }
    return undefined;
  }
}

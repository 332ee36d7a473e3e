import { setOf } from '../lexicon.ts';
import { countBefore } from '../ordered.ts';
import { placeOf, sentenceOf } from '../paper.ts';
import { textOf, verbLike, type Words } from './words.ts';

/** A place where an accord is named or meant. `accord` counts the accords of the report; missing where the words may mean any. */
interface AccordSpot {
  readonly from: number;
  readonly to: number;
  readonly accord?: number;
  /** It is named, not only meant: "the Paris Agreement", not "the accord". */
  readonly named: boolean;
}

/** An accord as a report names it. */
export interface NamedAccord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Nouns that agreements go by. */
const nouns = setOf(
  'agreement agreements accord accords pact pacts treaty treaties convention conventions protocol arrangement memorandum deal contract contracts lease licence license mou concession franchise covenant charter compact statute',
);
/** What is left by an exit as an agreement is, though it is a body or a club founded by one. */
const bodies =
  /^(?:unesco|who|icc|eu|nato|opec|un|wto|iwc|unhrc|unfccc|ilo|osce|mercosur|asean|cis|csto|ecowas|au|ceta|cptpp|tpp|nafta|usmca|jcpoa)$/;
/** Bodies that act as well as agreements that are left; the others of the list are agreements only. */
const mayAct = /^(?:unesco|who|icc|eu|nato|opec|un|wto|iwc|unhrc|ilo|osce|mercosur|asean|cis|csto|ecowas|au)$/;
const bodyNouns = setOf(
  'organization organisation court union commission bloc council agency alliance association community fund commonwealth league',
);
const inner = setOf('of on and for the in to between with concerning against de');
const frequentNames = setOf('the a an this that its it but in on however i we he she they as at by');

const calendarWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Which accords a text names, and every place at which it names or means one. */
export interface AccordsFound {
  readonly accords: readonly NamedAccord[];
  readonly spots: readonly AccordSpot[];
  /** The accord that was named or plainly meant last before a cell. */
  readonly lastBefore: (cell: number) => number | undefined;
  /** The spot that begins at a cell. */
  readonly at: (cell: number) => AccordSpot | undefined;
}

interface Known {
  name: string;
  aliases: string[];
  initials: string;
  start: number;
  end: number;
}

// "Open Skies Treaty" is the "Treaty on Open Skies", and "INF Treaty" the "Intermediate-Range Nuclear Forces Treaty".
function sameName(x: string, y: string): boolean {
  const [a, b] = [proper(x), proper(y)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const [acronym, ...rest] = short;
  if (!acronym || rest.length > 0 || long.length < 2 || acronym.length < 2 || acronym !== acronym.toUpperCase())
    return false;
  const initials = long.map((word) => word.charAt(0)).join('');
  if (acronym.charAt(0) !== initials.charAt(0)) return false;
  let at = 0;
  for (const letter of initials) if (letter === acronym.charAt(at)) at += 1;
  return at === acronym.length;
}

// The words of a name that are written with a capital, its noun apart where other words are left.
function proper(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const own = words.filter((word) => !nouns.has(word.toLowerCase()));
  return own.length > 0 ? own : words;
}

const initialsOf = (name: string): string =>
  (name.match(/\p{Lu}[\p{L}]*/gu) ?? []).map((word) => word.charAt(0)).join('');

/** Finds the accords of a report. */
export function accordsOf(words: Words, first: number): AccordsFound {
  const { low, capital, word, owner, paper } = words;
  const known: Known[] = [];
  const byName = new Map<string, number>();
  const spots: AccordSpot[] = [];
  const count = low.length;

  const know = (from: number, to: number, written: string): number => {
    const key = written.toLowerCase();
    const old = byName.get(key) ?? known.findIndex((other) => sameName(other.name, written));
    if (old >= 0) {
      const other = known[old] as Known;
      if (!byName.has(key)) other.aliases.push(written);
      byName.set(key, old);
      return old;
    }
    const place = placeOf(paper, from, to);
    const made = known.push({ name: written, aliases: [], initials: initialsOf(written), ...place }) - 1;
    byName.set(key, made);
    return made;
  };

  for (let cell = 0; cell < count; cell += 1) {
    const named = nameAround(cell);
    if (!named) continue;
    const { from, to } = named;
    const written = textOf(words, from, to).replace(/\s+/g, ' ');
    const accord = know(from, to, written);
    spots.push({ from, to, accord, named: true });
    const alias = aliasAfter(to);
    if (alias) {
      const short = textOf(words, alias.from, alias.to).replace(/["\u201c\u201d]/g, '');
      const old = byName.get(short.toLowerCase());
      if (old !== undefined && old !== accord) {
        // The short name stood before the long one: both are one accord.
        for (const [key, value] of byName) if (value === accord) byName.set(key, old);
        (known[old] as Known).aliases.push(written);
        spots.pop();
        spots.push({ from, to, accord: old, named: true });
        if (accord === known.length - 1) known.pop();
      } else if (old === undefined) {
        byName.set(short.toLowerCase(), accord);
        (known[accord] as Known).aliases.push(short);
      }
      spots.push({ from: alias.from, to: alias.to, accord: old ?? accord, named: true });
      cell = alias.to - 1;
    } else cell = Math.max(cell, to - 1);
  }

  // The short names anywhere, headlines included, and what is only meant.
  const taken = new Uint8Array(count);
  for (const { from, to } of spots) taken.fill(1, from, to);
  for (let cell = 0; cell < count; cell += 1) {
    if (taken[cell] === 1) continue;
    const short = byName.get(low[cell] as string) ?? initialsAt(cell);
    if (short !== undefined && capital[cell]) spots.push({ from: cell, to: cell + 1, accord: short, named: true });
    else if (
      nouns.has(low[cell] as string) ||
      (bodyNouns.has(low[cell] as string) &&
        low[cell - 1] === 'the' &&
        known.some(
          ({ name }) => /organi[sz]ation|union|court|commission/i.test(name) || bodies.test(name.toLowerCase()),
        ))
    )
      spots.push({ from: cell, to: cell + 1, named: false });
    else if (acronym(cell) && bodies.test(low[cell] as string) && (isLeft(cell) || !mayAct.test(low[cell] as string))) {
      spots.push({
        from: cell,
        to: cell + 1,
        accord: know(cell, cell + 1, textOf(words, cell, cell + 1)),
        named: true,
      });
    }
  }
  // A contract has no name: what describes it first stands for one.
  if (known.length === 0) {
    const described = spots
      .toSorted((x, y) => x.from - y.from)
      .find(
        ({ from, to }) =>
          from >= first && (descriptionStart(from) < from || low[to] === 'with' || low[to] === 'between'),
      );
    if (described) {
      let to = described.to;
      if (low[to] === 'with' || low[to] === 'between') {
        let end = to + 1;
        while (
          end < to + 8 &&
          ((capital[end] && word[end]) || low[end] === '&' || low[end] === 'and' || low[end] === 'the')
        )
          end += 1;
        if (end > to + 1) to = end;
      }
      const from = descriptionStart(described.from);
      const accord = know(from, to, textOf(words, from, to).replace(/\s+/g, ' '));
      spots[spots.indexOf(described)] = { ...described, accord, named: true };
    }
  }
  const ordered = spots.toSorted((x, y) => x.from - y.from);
  const resolved = meant(ordered);
  const byCell = new Map(resolved.map((spot) => [spot.from, spot]));
  const accords = known.map(({ name, aliases, start, end }) => ({ name, aliases, start, end }));
  const sure = resolved.filter(({ accord }) => accord !== undefined);
  return { accords, spots: resolved, lastBefore, at: (cell) => byCell.get(cell) };

  function lastBefore(cell: number): number | undefined {
    return sure[countBefore(sure.length, (n) => (sure[n] as AccordSpot).from < cell) - 1]?.accord;
  }

  // A name with a noun of agreements in it, all in capitals: "Treaty on Open Skies", "Paris Agreement", "New START treaty".
  function nameAround(cell: number): { from: number; to: number } | undefined {
    const head = low[cell] as string;
    const body = bodyNouns.has(head);
    if (!nouns.has(head) && !body) return undefined;
    let from = cell;
    const first = paper.sentences[sentenceOf(paper, cell)] as number;
    const last = paper.sentences[sentenceOf(paper, cell) + 1] as number;
    const belongs = body ? (at: number): boolean => nameWord(at) || listed(at) : nameWord;
    while (from > first && from > cell - 10 && belongs(from - 1)) from -= 1;
    while (from < cell && inner.has(low[from] as string)) from += 1;
    while (from < cell && (frequentNames.has(low[from] as string) || words.owner[from])) from += 1;
    let to = cell + 1;
    if (capital[cell]) {
      // "Convention on the Law of the Sea": goes on over small words as long as a capital follows.
      for (let next = to; next < last && next < cell + 14; next += 1) {
        if (capital[next] && word[next] && !calendarWord.test(low[next] as string)) to = next + 1;
        else if (!inner.has(low[next] as string) || low[next] === 'in' || low[next] === 'with') break;
      }
      // "of" alone makes no name: "Agreement of May".
      if (from === cell && to === cell + 1)
        return body && low[cell - 1] === 'the' && isLeft(from) ? { from, to } : undefined;
      // A body is left as an agreement is; where it only acts, it is none.
      return !body || isLeft(from) ? { from, to } : undefined;
    }
    if (body) return undefined;
    // "the INF treaty", "Paris climate accord": a proper name before a noun in small letters.
    const proper = Array.from({ length: cell - from }, (_, i) => from + i).filter(
      (at) => capital[at] && !startsSentence(at),
    );
    if (proper.length === 0) {
      const before = cell - 1;
      return acronym(before) && startsSentence(before) ? { from: before, to: cell + 1 } : undefined;
    }
    return { from: proper[0] as number, to: cell + 1 };
  }

  // "the VFA", where the Visiting Forces Agreement is known.
  function initialsAt(cell: number): number | undefined {
    if (!acronym(cell)) return undefined;
    const written = textOf(words, cell, cell + 1);
    const found = known.findIndex(({ initials }) => initials === written);
    if (found < 0) return undefined;
    byName.set(written.toLowerCase(), found);
    (known[found] as Known).aliases.push(written);
    return found;
  }

  function isLeft(from: number): boolean {
    let at = from - 1;
    while (at > 0 && (low[at] === 'the' || (capital[at] && owner[at]))) at -= 1;
    return (
      /^(?:from|left|leave|leaves|leaving|quit|quits|quitting|exit|exits|exited|exiting|rejoin|rejoined|rejoining|joined|join|abandon)$/.test(
        low[at] ?? '',
      ) ||
      (low[at] === 'of' && /^(?:out|member|membership)$/.test(low[at - 1] ?? ''))
    );
  }

  // "Educational, Scientific and Cultural Organization"
  function listed(cell: number): boolean {
    return low[cell] === ',' && (capital[cell - 1] ?? false) && (capital[cell + 1] ?? false);
  }

  function nameWord(cell: number): boolean {
    if (!word[cell]) return false;
    if (capital[cell] && (!startsSentence(cell) || acronym(cell))) return !frequentNames.has(low[cell] as string);
    return (
      (low[cell] === 'of' ||
        low[cell] === 'and' ||
        low[cell] === 'on' ||
        low[cell] === 'climate' ||
        low[cell] === 'nuclear') &&
      cell > 0 &&
      (capital[cell - 1] as boolean)
    );
  }

  function startsSentence(cell: number): boolean {
    return words.opens[cell] === 1;
  }

  function descriptionStart(cell: number): number {
    let from = cell;
    while (
      from > cell - 5 &&
      word[from - 1] &&
      !owner[from - 1] &&
      !/^(?:the|a|an|this|its|their|his|her|new|old|of|to|from|in|with|both|any|and|or|on|under|that|no|for)$/.test(
        low[from - 1] as string,
      ) &&
      !(verbLike(words, from - 1) && !(low[from - 1] as string).endsWith('ing'))
    )
      from -= 1;
    return from;
  }

  function acronym(cell: number): boolean {
    if (!capital[cell]) return false;
    const written = textOf(words, cell, cell + 1);
    return written.length > 1 && /^[A-Z][A-Z0-9&-]*[A-Z]$/.test(written);
  }

  // ", or GSOMIA", "(VFA)", ", known as New START", ", commonly called the X".
  function aliasAfter(to: number): { from: number; to: number } | undefined {
    let at = to;
    if (low[at] === ',') at += 1;
    else if (low[at] !== '(') return undefined;
    if (low[at] === '(') at += 1;
    if (low[at] === 'or') at += 1;
    else if (
      low[at] === 'known' ||
      low[at] === 'called' ||
      low[at] === 'dubbed' ||
      low[at] === 'commonly' ||
      low[at] === 'abbreviated' ||
      low[at] === 'better'
    ) {
      while (at < to + 6 && !capital[at]) at += 1;
    } else if (low[to] !== '(') return undefined;
    if (low[at] === 'the') at += 1;
    if (/^["\u201c]/.test(low[at] ?? '')) return { from: at, to: at + 1 };
    let end = at;
    while (end < at + 4 && capital[end] && word[end]) end += 1;
    if (end === at) return undefined;
    return end - at > 1 || acronym(at) || low[to] === '(' ? { from: at, to: end } : undefined;
  }

  // "the pact" is the accord that was named last; "a pact" and "their pact with X" may be another.
  function meant(all: readonly AccordSpot[]): readonly AccordSpot[] {
    let last: number | undefined;
    const body = all.find(({ accord, from }) => accord !== undefined && from >= first)?.from ?? 0;
    return all.map((spot) => {
      if (spot.accord !== undefined) {
        last = spot.accord;
        return spot;
      }
      let opens = spot.from;
      while (
        opens > spot.from - 5 &&
        word[opens - 1] &&
        !/^(?:the|a|an|this|its|their|of|to|from|in|with|both|any)$/.test(low[opens - 1] as string)
      )
        opens -= 1;
      const article = low[opens - 1];
      const plain = opens === spot.from || spot.from - opens === 1;
      // Where the report names one only, an accord of any description is that one unless it is "another".
      if (article === 'another' || low[opens] === 'another' || article === 'new' || low[opens] === 'new') return spot;
      // What is described before it is named: "a military pact … the Northern Treaty".
      if (last === undefined || (known.length === 1 && spot.from < body && spot.from >= first))
        return known.length === 1 && (article === 'the' || article === 'a') ? { ...spot, accord: 0 } : spot;
      const described = low.slice(opens, spot.from).join(' ');
      const name = known[last] as Known;
      const own = `${name.name} ${name.aliases.join(' ')}`.toLowerCase();
      // "the contract" is no treaty.
      if (
        /^(?:contract|lease|licen[cs]e|franchise|concession)$/.test(low[spot.from] as string) &&
        !/contract|agreement|lease|licen|franchise|concession|deal/.test(own)
      )
        return spot;
      // "the military pact" may still be it; "their fishing pact" is, if its name says so.
      const fits = plain && (described === '' || article === 'the' || own.includes(described));
      return fits && /^(?:the|this|its|their|that)$/.test(article ?? '') ? { ...spot, accord: last } : spot;
    });
  }
}

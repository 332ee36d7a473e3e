import { statesTable } from './states-table.ts';

/** A state or union, and the names under which reports let it act: its own, its people's, and its seat of government. */
export interface Place {
  /** ISO 3166-1, or the code that is reserved for a union. */
  readonly code: string;
  readonly name: string;
}

interface Named extends Place {
  /** Whether it is an adjective, which names the place only through another noun. */
  readonly adjective: boolean;
}

const rows = statesTable
  .trim()
  .split('\n')
  .map((line) => line.split(';').map((cell) => cell.split(',').flatMap((name) => name.trim() || [])));

const western = new Map<string, Named>();
const eastern: [string, Place][] = [];
// What is the name of a state, and by what else a text lets it act.
const named = new Map<string, string>();
const called = new Map<string, string>();
// How many words the longest name has that begins with a word.
const longestFrom = new Map<string, number>();

for (const [[code = ''] = [], names = [], adjectives = [], seats = [], ja = [], ko = []] of rows) {
  const name = names[0] ?? code;
  const put = (written: string, adjective: boolean): void => {
    const words = wordsOf(written);
    const [head = ''] = words;
    longestFrom.set(head, Math.max(longestFrom.get(head) ?? 0, words.length));
    western.set(words.join(' '), { code, name, adjective });
  };
  for (const one of [...names, ...seats]) put(bare(one), false);
  for (const one of adjectives) put(one, true);
  for (const one of [...ja, ...ko]) eastern.push([bare(one), { code, name: bare(one) }]);
  for (const one of [...names, ...ja, ...ko]) (one.startsWith('*') ? called : named).set(plainName(bare(one)), code);
  for (const one of [...seats, ...adjectives]) called.set(plainName(one), code);
}

eastern.sort(([x], [y]) => y.length - x.length);

/** A name as the lists know it: words in small letters, full stops apart. */
function wordsOf(written: string): readonly string[] {
  return written.toLowerCase().match(/[\p{L}']+|\./gu) ?? [];
}

/** The longest name of a place that begins at a word; `at` gives the words of a text in small letters, one after the other. */
export function placeAt(
  at: (index: number) => string | undefined,
  from: number,
): (Named & { readonly to: number }) | undefined {
  let found: (Named & { readonly to: number }) | undefined;
  let written = '';
  const most = longestFrom.get(at(from)?.split(' ', 1)[0] ?? '') ?? 0;
  for (let i = from; i < from + most; i += 1) {
    const word = at(i);
    if (word === undefined) break;
    written = written === '' ? word : `${written} ${word}`;
    const known = western.get(written);
    if (known) found = { ...known, to: i + 1 };
  }
  return found;
}

/** The place that a stretch of Japanese or Korean names last, with where its name begins. */
export function easternPlaceIn(piece: string): (Place & { readonly at: number }) | undefined {
  let found: (Place & { readonly at: number }) | undefined;
  for (const [written, place] of eastern) {
    const at = piece.lastIndexOf(written);
    if (at >= 0 && (!found || at > found.at) && !(found && at < found.at + found.name.length && at > found.at))
      found = { ...place, at };
  }
  return found;
}

/** A name as names are compared: small letters, no signs but hyphens and apostrophes, single blanks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim();
}

function bare(name: string): string {
  return name.startsWith('*') ? name.slice(1) : name;
}

// What stands before the name of a state without being part of it. "Republic of Korea" is a name; "Republic of Austria" is Austria.
const heads =
  /^(?:the |his majesty's |her majesty's )*(?:(?:royal )?government of |state of |commonwealth of |federation of |grand duchy of |principality of |sultanate of |union of )*(?:the )?/;
const forms =
  /^(?:(?:federal|federative|people's|socialist|islamic|arab|democratic|bolivarian|plurinational|cooperative|united|independent) )*(?:republic|kingdom|state|states|emirate|empire|federation|commonwealth|sultanate|principality) of (?:the )?/;

/** The ISO code of the state that a name is the name of: "the Government of the Kingdom of Norway" is NO. Undefined for every other name. */
export function stateNamed(name: string): string | undefined {
  const plain = plainName(name.slice(0, 200));
  const own = plain.replace(heads, '');
  const core = own.replace(forms, '');
  return named.get(plain) ?? named.get(own) ?? named.get(core);
}

const longestRun = 6;

/**
 * The ISO code of the state for which a text lets somebody act: by its name, its capital or its people, alone or within more words ("the foreign ministry in
 * Seoul", "the Japanese government"). The longest name counts; undefined where none is there, or where two states are.
 */
export function stateCalled(words: string): string | undefined {
  const whole = stateNamed(words) ?? called.get(plainName(words.slice(0, 200)));
  if (whole !== undefined) return whole;
  const parts = plainName(words.slice(0, 300)).replaceAll("'s ", ' ').split(' ');
  const found = new Set<string>();
  for (let from = 0; from < parts.length; ) {
    let length = Math.min(longestRun, parts.length - from);
    let code: string | undefined;
    for (; length > 0; length -= 1) {
      const run = parts
        .slice(from, from + length)
        .join(' ')
        .replace(/'s?$/, '');
      code = named.get(run) ?? called.get(run);
      if (code !== undefined) break;
    }
    if (code !== undefined) found.add(code);
    from += code === undefined ? 1 : length;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

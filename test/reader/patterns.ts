/** A piece of a regular expression. */
interface Piece {
  /** A set of characters as it is written; undefined for a group or an assertion. */
  readonly set?: string;
  /** The ways of a group. */
  readonly ways?: readonly (readonly Piece[])[];
  /** It stands for a place and takes no character: `^`, `$`, `\b`, a look ahead or behind. */
  readonly place?: string;
  readonly least: number;
  readonly most: number;
}

/** The regular expressions that stand in the source of a module. */
export function patternsIn(source: string): readonly { readonly source: string; readonly flags: string }[] {
  const found = [];
  let before = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at, at + 2000);
    const skipped =
      /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest) ??
      /^(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/.exec(rest);
    const after = /[\w)\]]$/.test(before) && !/\b(?:return|case|of|in)$/.test(before);
    const pattern = after ? undefined : /^\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/.exec(rest);
    if (skipped) {
      if (!skipped[0].startsWith('/')) before = '"';
      at += skipped[0].length;
    } else if (pattern) {
      found.push({ source: pattern[1] as string, flags: pattern[2] as string });
      before = 'x';
      at += pattern[0].length;
    } else {
      if (!/\s/.test(source.charAt(at))) before = `${before.slice(-8)}${source.charAt(at)}`;
      else if (/\w$/.test(before) && /\w/.test(source.charAt(at + 1))) before = `${before} `;
      at += 1;
    }
  }
  return found;
}

function parse(source: string): readonly (readonly Piece[])[] {
  let at = 0;
  const ways = (): readonly (readonly Piece[])[] => {
    const all: Piece[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at += 1;
        all.push([]);
      } else (all.at(-1) as Piece[]).push(piece());
    }
    return all;
  };
  const piece = (): Piece => {
    const rest = source.slice(at);
    const place = /^(?:\^|\$|\\[bB])/.exec(rest)?.[0];
    if (place) {
      at += place.length;
      return { place, least: 0, most: 0 };
    }
    if (source[at] === '(') {
      const open = (/^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(rest) as RegExpExecArray)[0];
      at += open.length;
      const inner = ways();
      at += 1;
      if (/[=!]$/.test(open)) return { place: open, ways: inner, least: 0, most: 0 };
      return { ways: inner, ...times() };
    }
    const set = (/^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u[0-9a-f]{4}|p\{[^}]*\}|.)|.)/i.exec(rest) as RegExpExecArray)[0];
    at += set.length;
    return { set, ...times() };
  };
  const times = (): { least: number; most: number } => {
    const [all, sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at)) ?? [''];
    at += all.length;
    if (all === '') return { least: 1, most: 1 };
    if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    return { least: Number(least), most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least) };
  };
  return ways();
}

const samples = [
  ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)),
  '’',
  '“',
  '年',
  '가',
  '\u3000',
];

const endless = ({ most }: Piece): boolean => most === Number.POSITIVE_INFINITY;

/** The characters, of some samples, that a piece can take. */
function takes(piece: Piece, flags: string): ReadonlySet<string> {
  if (piece.set !== undefined) {
    const one = new RegExp(`^${piece.set}$`, flags.replace(/[gy]/g, ''));
    return new Set(samples.filter((sample) => one.test(sample)));
  }
  return new Set(
    (piece.place === undefined ? (piece.ways ?? []) : []).flat().flatMap((inner) => [...takes(inner, flags)]),
  );
}

const mayBeEmpty = (piece: Piece): boolean =>
  piece.least === 0 || (piece.ways?.some((way) => way.every(mayBeEmpty)) ?? false);

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

const holdsEndless = (piece: Piece): boolean =>
  endless(piece) || (piece.ways?.some((way) => way.some(holdsEndless)) ?? false);

// Each turn begins with a character that no repetition within can take, as in `(?:\.\d+)+`.
function beginsApart([first, ...rest]: readonly Piece[], flags: string): boolean {
  if (!first || mayBeEmpty(first) || holdsEndless(first)) return false;
  const own = takes(first, flags);
  return rest.filter(holdsEndless).every((piece) => !meet(own, takes(piece, flags)));
}

/** What may take more time than a text is long: a repetition within one, two that can share characters, one that is tried anew at every place. */
export function faultsOf(source: string, flags: string): readonly string[] {
  const faults: string[] = [];
  const walk = (ways: readonly (readonly Piece[])[]): void => {
    for (const way of ways)
      for (const [i, piece] of way.entries()) {
        if (piece.ways) {
          if (endless(piece) && piece.ways.some((inner) => inner.some(holdsEndless) && !beginsApart(inner, flags)))
            faults.push('a repetition without end within another');
          walk(piece.ways);
        }
        if (!holdsEndless(piece)) continue;
        const own = takes(piece, flags);
        for (const next of way.slice(i + 1)) {
          const theirs = takes(next, flags);
          if (next.ways?.every((inner) => inner[0] && !mayBeEmpty(inner[0]) && !meet(own, takes(inner[0], flags)))) {
            if (next.least > 0) break;
            continue;
          }
          if (holdsEndless(next) && meet(own, theirs)) {
            faults.push('two repetitions without end that can share characters');
            break;
          }
          // A character that has to stand between and that the first cannot take keeps them apart.
          if (!mayBeEmpty(next) && !meet(own, theirs)) break;
        }
      }
  };
  const ways = parse(source);
  walk(ways);
  for (const way of ways) {
    const first = way.findIndex(holdsEndless);
    const anchored = way[0]?.place === '^' && !flags.includes('m');
    const fails = way.slice(first + 1).some((piece) => piece.place !== undefined || !mayBeEmpty(piece));
    if (first >= 0 && !anchored && fails) faults.push('a repetition without end that is tried anew at every place');
  }
  return faults;
}

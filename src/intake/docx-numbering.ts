import { DOMParser } from '@xmldom/xmldom';
import { inIdeographs, inRoman } from './numerals.ts';

/** How the entries of one level of a list are labelled. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | undefined;
  readonly legal: boolean;
  readonly restarts: boolean;
}

interface List {
  /** What the lists of one make count together by. */
  readonly make: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with this list. */
  readonly anew: ReadonlyMap<number, number>;
}

/** The lists of a document. */
export interface Numbering {
  /** The same lists for the library that reads the document: it tells of a paragraph only the style of its level, so the style says which list and level it is. */
  readonly marked: string;
  /** The label of the next paragraph of a level, as the library tells it. */
  readonly label: (told: Told) => string | undefined;
}

/** What the library tells of the level of a paragraph. */
export interface Told {
  readonly level: string;
  readonly paragraphStyleId?: string | null;
}

type Node = ReturnType<DOMParser['parseFromString']>['documentElement'];

/** Reads the part of a document that describes its lists. */
export function numberingOf(xml: string): Numbering {
  const root = new DOMParser({ errorHandler: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
  const makes = new Map(children(root, 'w:abstractNum').map((one) => [one.getAttribute('w:abstractNumId') ?? '', one]));
  const lists = new Map<string, List>();
  for (const list of children(root, 'w:num')) {
    const make = value(list, 'w:abstractNumId') ?? '';
    const levels = levelsOf(linked(makes, make));
    const anew = new Map<number, number>();
    for (const override of children(list, 'w:lvlOverride')) {
      const n = Number(override.getAttribute('w:ilvl'));
      const start = value(override, 'w:startOverride');
      if (start !== undefined) anew.set(n, Number(start));
      for (const [, level] of levelsOf(override)) levels.set(n, level);
    }
    lists.set(list.getAttribute('w:numId') ?? '', { make, levels, anew });
  }
  return { marked: markedUp(lists), label: counter(lists) };
}

const children = (node: Node | undefined, name: string): Node[] => [
  ...(function* () {
    for (let child = node?.firstChild; child; child = child.nextSibling)
      if (child.nodeName === name) yield child as Node;
  })(),
];

const value = (node: Node | undefined, name: string): string | undefined =>
  children(node, name)[0]?.getAttribute('w:val') || undefined;

/** A make that only points to a style has the levels of the make that has that style. */
function linked(makes: ReadonlyMap<string, Node>, make: string): Node | undefined {
  const own = makes.get(make);
  const style = value(own, 'w:numStyleLink');
  return style === undefined ? own : [...makes.values()].find((one) => value(one, 'w:styleLink') === style);
}

function levelsOf(node: Node | undefined): Map<number, Level> {
  return new Map(
    children(node, 'w:lvl').map((level) => [
      Number(level.getAttribute('w:ilvl')),
      {
        format: value(level, 'w:numFmt') ?? 'decimal',
        text: value(level, 'w:lvlText') ?? '',
        start: Number(value(level, 'w:start') ?? 1),
        style: value(level, 'w:pStyle'),
        legal: children(level, 'w:isLgl').length > 0,
        restarts: value(level, 'w:lvlRestart') !== '0',
      },
    ]),
  );
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function markedUp(lists: ReadonlyMap<string, List>): string {
  const makes = [...lists].map(([id, { levels }]) => {
    const all = [...levels].map(([n, { style }]) => {
      const own = `<w:lvl w:ilvl="${n}"><w:pStyle w:val="list ${escaped(id)} ${n}"/></w:lvl>`;
      // Paragraphs that are in a list by their style are looked up by that style, and told of by this level.
      return style === undefined
        ? own
        : `${own}<w:lvl w:ilvl="list ${escaped(id)} ${n}"><w:pStyle w:val="${escaped(style)}"/></w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${escaped(id)}">${all.join('')}</w:abstractNum>`;
  });
  const nums = [...lists.keys()].map(
    (id) => `<w:num w:numId="${escaped(id)}"><w:abstractNumId w:val="${escaped(id)}"/></w:num>`,
  );
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="${space}">${makes.join('')}${nums.join('')}</w:numbering>`;
}

function counter(lists: ReadonlyMap<string, List>): Numbering['label'] {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ level, paragraphStyleId }) => {
    const [, id = '', n = ''] =
      /^list (\S*) (\d+)$/.exec(paragraphStyleId ?? '') ?? /^list (\S*) (\d+)$/.exec(level) ?? [];
    const list = lists.get(id);
    const depth = Number(n);
    const own = list?.levels.get(depth);
    if (!list || !own) return undefined;
    const count = counts.get(list.make) ?? new Map<number, number>();
    counts.set(list.make, count);
    const first = list.anew.get(depth);
    const anew = first !== undefined && !begun.has(`${id} ${depth}`);
    begun.add(`${id} ${depth}`);
    const before = count.get(depth);
    count.set(depth, anew ? first : before === undefined ? own.start : before + 1);
    for (const deeper of count.keys())
      if (deeper > depth && (list.levels.get(deeper)?.restarts ?? true)) count.delete(deeper);
    if (own.format === 'bullet') return '•';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const its = list.levels.get(at);
      return formatted(
        count.get(at) ?? its?.start ?? 1,
        own.legal && at !== depth ? 'decimal' : (its?.format ?? 'decimal'),
      );
    });
  };
}

/** A number as a word processor writes it; formats that are rare are written in digits. */
function formatted(n: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerRoman':
      return inRoman(n);
    case 'upperRoman':
      return inRoman(n).toUpperCase();
    case 'lowerLetter':
      return repeated('abcdefghijklmnopqrstuvwxyz', n);
    case 'upperLetter':
      return repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'decimalFullWidth':
      return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'japaneseCounting':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'koreanDigital2':
      return inIdeographs(n);
    case 'ganada':
      return repeated('가나다라마바사아자차카타파하', n);
    case 'aiueo':
    case 'aiueoFullWidth':
      return repeated(
        'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
        n,
      );
    case 'iroha':
    case 'irohaFullWidth':
      return repeated(
        'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
        n,
      );
    default:
      return String(n);
  }
}

/** Word processors count z, aa, bb where others count z, aa, ab. */
function repeated(letters: string, n: number): string {
  if (n < 1 || n > letters.length * 20) return String(n);
  return (letters[(n - 1) % letters.length] as string).repeat(Math.ceil(n / letters.length));
}

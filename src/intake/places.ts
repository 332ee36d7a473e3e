import type { Place } from '../reader/source-text.ts';

/** Where a stretch stood, without its offset in the text. */
type Where = Omit<Place, 'start'>;

/** Writes a text stretch by stretch and remembers where each stood. */
export interface Writer {
  /** Adds a stretch that stands word for word at an offset of the decoded file. */
  literal(text: string, at: number, part?: string): void;
  /** Adds a stretch that stands elsewhere, in other characters or nowhere. */
  add(text: string, where?: Where): void;
  /** How long the text is so far. */
  length(): number;
  /** Whether the text ends with these characters. */
  endsWith(end: string): boolean;
  done(): { readonly text: string; readonly places: readonly Place[] };
}

/** Begins a text. Stretches that go on where the one before ends share a place. */
export function writer(): Writer {
  const pieces: string[] = [];
  const places: Place[] = [];
  let size = 0;
  // The end is asked for after every block, and pieces can be single characters.
  let tail = '';
  const put = (text: string, where: Where, goesOn: boolean): void => {
    if (text === '') return;
    if (!goesOn) places.push({ start: size, ...where });
    pieces.push(text);
    size += text.length;
    tail = (tail + text).slice(-8);
  };
  return {
    literal: (text, at, part) => {
      const last = places.at(-1);
      const goesOn = last?.at !== undefined && last.at - last.start === at - size && last.part === part;
      put(text, part === undefined ? { at } : { at, part }, goesOn);
    },
    add: (text, where = {}) => {
      const last = places.at(-1);
      const nowhere = Object.keys(where).length === 0;
      put(text, where, nowhere && last !== undefined && Object.keys(last).length === 1);
    },
    length: () => size,
    endsWith: (end) => tail.endsWith(end),
    done: () => ({ text: pieces.join(''), places }),
  };
}

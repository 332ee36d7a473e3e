import { type Diagnostic, english, type Place, type Sentence, sentence, spoken } from '../base/index.ts';
import { type Codes, type ReadingCode, readingCodes } from './codes.ts';

/** A path into an accord as written: keys and places in lists. */
export type Path = readonly (string | number)[];

/** Finds the place of a path in the text it was read from; without a text every place is line 1, column 1. */
export type Locate = (path: Path, key?: string) => Place;

/** Where a file begins. */
export const start: Place = { line: 1, column: 1 };

/** The locator of data that came without a text. */
export const nowhere: Locate = () => start;

/** Puts a finding down at a path, once. */
export type Say<Code extends string> = (code: Code, says: Sentence, path: Path, key?: string) => void;

/** Gathers findings of a list of codes, each of them once. */
export function gather<Code extends string>(
  codes: Codes<Code>,
  file: string,
  locate: Locate,
): { readonly found: readonly Diagnostic[]; readonly say: Say<Code> } {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    say: (code, says, path, key) => {
      const place = locate(path, key);
      const mark = `${code} ${english(says)} ${place.line}:${place.column}`;
      if (seen.has(mark)) return;
      seen.add(mark);
      found.push(made(codes, code, says, file, place));
    },
  };
}

function made<Code extends string>(
  codes: Codes<Code>,
  code: Code,
  says: Sentence,
  file: string,
  { line, column }: Place,
): Diagnostic {
  const [severity, hint] = codes[code];
  return { code, severity, message: english(says), hint, file, line, column, [spoken]: says };
}

/** A finding of reading, at a place of a file. */
export function finding(code: ReadingCode, says: Sentence, file: string, place: Place): Diagnostic {
  return made(readingCodes, code, says, file, place);
}

/** The most findings that are listed of one file. */
export const mostFindings = 500;

/** The findings of a file, with a word on those that are too many to list. */
export function capped(found: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  if (found.length <= mostFindings) return found;
  const more = sentence`The file has more findings than the ${mostFindings} listed.`;
  return [...found.slice(0, mostFindings), finding('file/more-findings', more, file, start)];
}

import { english, isRecord, type JsonRecord, type Part, type Sentence, sentence } from '../base/index.ts';
import type { ReadingCode } from './codes.ts';
import type { Path, Say } from './finding.ts';
import { knownKeys, type ShapeIssue, shapeIssues, valueAt } from './schema.ts';
import { meant, quoted, shortened } from './words.ts';

/** Says a path as people do: `terms.exits[0].notice`. */
export function sayPath(path: Path): string {
  const steps = path.map((step, i) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = shortened(step);
    return `${i === 0 ? '' : '.'}${/^[\w-]+$/.test(step) ? name : `"${name}"`}`;
  });
  return steps.join('');
}

const partAt = (path: Path): Part => (path.length > 0 ? `\`${sayPath(path)}\`` : sentence`The file`);

/** Everything in which data differ from the shape of an accord file. */
export function shapeFindings(written: unknown, most: number, say: Say<ReadingCode>): void {
  for (const issue of shapeIssues(written).slice(0, most)) sayIssue(issue, written, say);
}

function sayIssue({ path, kind, message, key, known }: ShapeIssue, written: unknown, say: Say<ReadingCode>): void {
  const value = valueAt(written, path);
  if (kind === 'missing') say('accord/missing', sentence`${partAt(path)} is missing; it ${message}.`, path);
  else if (key !== undefined) {
    const place = path.length > 0 ? sentence` (${sayPath(path)})` : '';
    say('accord/unknown-key', sentence`${quoted(key)} ${message}${place}${clue(key, value, known)}`, path, key);
  } else {
    const read = typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
    // 1.10 and 2019 are numbers to YAML, and yes is a text: what was meant as a text needs its quotation marks.
    const quote =
      read !== undefined && path.length > 0 && !/number|true or false|be 1$/.test(english(message))
        ? sentence`; ${read} is read as a ${typeof value === 'number' ? sentence`number` : sentence`boolean`}, so put it in quotation marks`
        : '';
    say('accord/shape', sentence`${partAt(path)} ${message}${quote}.`, path);
  }
}

const isCutText = (map: unknown, key: string): boolean => isRecord(map) && map[key] === null && !/^\w+$/.test(key);

// What a key that is not known may have been meant for.
function clue(key: string, map: unknown, known: readonly string[]): Sentence {
  if (isCutText(map, key)) return sentence`; a text was probably cut at a comma.`;
  return meant(key, known);
}

/** Keys that are kept without being understood, and texts of which YAML has made keys. */
export function unfamiliarKeys(written: JsonRecord, say: Say<ReadingCode>): void {
  const look = (value: unknown, known: readonly string[], path: Path): void => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      if (isCutText(value, key)) cut(path, key);
      else {
        const says = sentence`\`${sayPath([...path, key])}\` is not a key that Tacit knows${clue(key, value, known)}`;
        say('accord/unfamiliar-key', says, path, key);
      }
    }
    for (const key of ['title', 'name', 'says', 'what']) texts(value[key], [...path, key]);
  };
  // `{en: One, two}` is a map of `en: One` and an empty `two`: the text has been cut at its comma.
  const texts = (value: unknown, path: Path): void => {
    if (!isRecord(value)) return;
    for (const [key, text] of Object.entries(value)) if (text === null) cut(path, key);
  };
  const cut = (path: Path, key: string): void => {
    say(
      'file/cut-text',
      sentence`${partAt(path)} has an empty entry ${quoted(key)}; a text was probably cut at a comma.`,
      path,
      key,
    );
  };
  look(written, knownKeys.accord, []);
  for (const place of ['parties', 'actors', 'clauses', 'positions', 'sources'] as const) {
    const map = written[place];
    for (const [name, value] of Object.entries(isRecord(map) ? map : {})) look(value, knownKeys[place], [place, name]);
  }
  // The fields of a correction are those of the act that it corrects.
  const record: readonly unknown[] = Array.isArray(written.record) ? written.record : [];
  record.forEach((act, i) => look(act, knownKeys.act, ['record', i]));
}

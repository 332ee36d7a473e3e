import { type Diagnostic, isRecord, type JsonRecord } from '../base/index.ts';
import { finding } from './codes.ts';
import { near } from './near.ts';
import { knownKeys, type ShapeIssue, shapeIssues } from './schema.ts';
import { type Locate, type Path, shortened } from './yaml.ts';

/** Says a path as people do: `terms.exits[0].notice`. */
export function sayPath(path: Path): string {
  const steps = path.map((step, i) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = shortened(step);
    return /^[\w-]+$/.test(step) ? `${i === 0 ? '' : '.'}${name}` : `${i === 0 ? '' : '.'}"${name}"`;
  });
  return steps.join('');
}

/** Everything in which data differ from the shape of an accord file. */
export function shapeFindings(written: unknown, file: string, locate: Locate, most: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const issue of shapeIssues(written)) {
    if (found.length >= most) break;
    found.push(...findingsOf(issue, written, file, locate, most));
  }
  return found;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

function findingsOf(issue: ShapeIssue, written: unknown, file: string, locate: Locate, most: number): Diagnostic[] {
  const { path, kind, message } = issue;
  const where = path.length > 0 ? `\`${sayPath(path)}\`` : 'The file';
  if (kind === 'missing') return [finding('accord/missing', `${where} is missing; it ${message}.`, file, locate(path))];
  if (kind === 'unknown-key') {
    const map = valueAt(written, path);
    return issue.keys.slice(0, most).map((key) => {
      const place = path.length > 0 ? ` (${sayPath(path)})` : '';
      return finding(
        'accord/unknown-key',
        `\`${shortened(key)}\` ${message}${place}${clue(key, map, issue.known)}`,
        file,
        locate(path, key),
      );
    });
  }
  const value = valueAt(written, path);
  const read = typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
  // 1.10 and 2019 are numbers to YAML, and yes is a text: what was meant as a text needs its quotation marks.
  const quote =
    read !== undefined && path.length > 0 && !/number|true or false|be 1$/.test(message)
      ? `; ${read} is read as a ${typeof value}, so put it in quotation marks`
      : '';
  return [finding('accord/shape', `${where} ${message}${quote}.`, file, locate(path))];
}

// What a key that is not known may have been meant for.
function clue(key: string, map: unknown, known: readonly string[]): string {
  if (isRecord(map) && map[key] === null && !/^\w+$/.test(key)) return '; a text was probably cut at a comma.';
  const meant = near(key, known);
  return meant === undefined ? '.' : `; did you mean \`${meant}\`?`;
}

/** Keys that are kept without being understood, and texts of which YAML has made keys. */
export function unfamiliarKeys(written: JsonRecord, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const look = (value: unknown, known: readonly string[], path: Path): void => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      if (value[key] === null && !/^\w+$/.test(key)) cut(path, key);
      else {
        const hint = clue(key, value, known);
        found.push(
          finding(
            'accord/unfamiliar-key',
            `\`${sayPath([...path, key])}\` is not a key that Tacit knows${hint}`,
            file,
            locate(path, key),
          ),
        );
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
    const where = path.length > 0 ? `\`${sayPath(path)}\`` : 'The file';
    found.push(
      finding(
        'file/cut-text',
        `${where} has an empty entry \`${shortened(key)}\`; a text was probably cut at a comma.`,
        file,
        locate(path, key),
      ),
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
  return found;
}

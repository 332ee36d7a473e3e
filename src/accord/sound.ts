import { type Diagnostic, isRecord, type Json, type JsonRecord } from '../base/index.ts';
import { finding } from './codes.ts';
import { actOf } from './normal.ts';
import { actIssues } from './schema.ts';
import { sayPath } from './shape.ts';
import { deepest, type Locate, nameOf, nowhere, type Path, shortened } from './yaml.ts';

/** What no accord may hold whatever its shape: characters that are no text, names that are no names, depth without end. */
export function strangeParts(written: unknown, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (found.length >= 50) return;
    if (typeof value === 'string') {
      const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/.exec(value);
      if (control)
        found.push(
          finding(
            'file/not-text',
            `The character ${nameOf(control[0])} stands in this text, which no text has.`,
            file,
            locate(path),
          ),
        );
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (path.length >= deepest) {
      found.push(finding('file/too-deep', `The file nests more than ${deepest} levels deep here.`, file, locate(path)));
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((part, i) => visit(part, [...path, i]));
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      if (key === '__proto__')
        found.push(finding('accord/shape', '`__proto__` cannot be the name of anything.', file, locate(path, key)));
      else visit(part, [...path, key]);
    }
  };
  visit(written, []);
  return found;
}

/** Names of parties, actors and positions that could not be told apart or asked for. */
export function strangeNames(written: JsonRecord, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const place of ['parties', 'actors', 'positions'] as const) {
    const map = written[place];
    if (!isRecord(map)) continue;
    for (const name of Object.keys(map)) {
      if (/^[^\s,](?:[^\n\r,]{0,78}[^\s,])?$/.test(name) && (name !== 'any' || place === 'positions')) continue;
      const why =
        name === 'any'
          ? 'is the word for every party and cannot be the code of one'
          : 'cannot be a name: it has to be one short line without commas';
      found.push(finding('accord/shape', `\`${shortened(name)}\` ${why}.`, file, locate([place], name)));
    }
  }
  return found;
}

/**
 * Terms without a value: in a patch `null` removes, in the text itself it would be a term left out without a word.
 * Data that came without a text may say `null` for a whole part that is not there.
 */
export function emptyTerms(written: JsonRecord, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (value === null && (path.length > 2 || locate !== nowhere))
      found.push(
        finding('accord/shape', `\`${sayPath(path)}\` has no value; give one or remove the key.`, file, locate(path)),
      );
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) visit(part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  if (isRecord(written.terms)) visit(written.terms, ['terms']);
  return found;
}

/**
 * Acts whose day would have to be guessed: without any date, or which a correction would leave with fields that are none.
 * The fields of a correction are those of the act that it corrects, so they are judged there.
 */
export function undatedActs(written: JsonRecord, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const record = (Array.isArray(written.record) ? written.record : []) as readonly Json[];
  const byId = new Map(record.filter(isRecord).map((act) => [String(act.id), act]));
  record.forEach((act, i) => {
    if (!isRecord(act)) return;
    const named = typeof act.id === 'string' ? ` \`${shortened(act.id)}\`` : '';
    if (!hasDate(act)) found.push(finding('act/no-date', `The act${named} has no date.`, file, locate(['record', i])));
    if (act.act !== 'correction') return;
    const { sets } = actOf(act, i, []);
    for (const id of Array.isArray(act.of) ? act.of : [act.of]) {
      const target = typeof id === 'string' ? byId.get(id) : undefined;
      if (!target || !sets) continue;
      const after: JsonRecord = { ...target, ...sets };
      const said = (field: string, what: string): void => {
        const at = isRecord(act.sets) ? ['record', i, 'sets'] : ['record', i];
        found.push(
          finding(
            'accord/shape',
            `With the correction${named}, \`${field}\` of \`${id as string}\` ${what}.`,
            file,
            locate(at, field),
          ),
        );
      };
      for (const issue of actIssues(after)) said(String(issue.path[0] ?? issue.keys[0]), issue.message);
      if (after.id !== target.id) said('id', 'would change, and nothing could point to it any more');
      else if (!hasDate(after)) said('date', 'would be missing');
    }
  });
  return found;
}

function hasDate(act: JsonRecord): boolean {
  return (act.date !== undefined && act.date !== null) || (Array.isArray(act.dates) && act.dates.length > 0);
}

import { isRecord, type Json, type JsonRecord, type Sentence, sentence } from '../base/index.ts';
import type { ReadingCode } from './codes.ts';
import type { Path, Say } from './finding.ts';
import { actOf } from './normal.ts';
import { actIssues } from './schema.ts';
import { sayPath } from './shape.ts';
import { quoted } from './words.ts';
import { controlIn, deepest, tooDeep } from './yaml.ts';

/** What no accord may hold whatever its shape: characters that are no text, names that are no names, depth without end. */
export function strangeParts(written: unknown, say: Say<ReadingCode>): void {
  let left = 50;
  const strange: typeof say = (...finding) => {
    left -= 1;
    say(...finding);
  };
  const visit = (value: unknown, path: Path): void => {
    if (left === 0) return;
    if (typeof value === 'string') {
      const control = controlIn(value);
      if (control)
        strange('file/not-text', sentence`The character ${control.name} stands in this text, which no text has.`, path);
    } else if (typeof value !== 'object' || value === null) return;
    else if (path.length >= deepest) strange('file/too-deep', tooDeep, path);
    else if (Array.isArray(value)) value.forEach((part, i) => visit(part, [...path, i]));
    else
      for (const [key, part] of Object.entries(value)) {
        if (key === '__proto__')
          strange('accord/shape', sentence`\`__proto__\` cannot be the name of anything.`, path, key);
        else visit(part, [...path, key]);
      }
  };
  visit(written, []);
}

/** Names of parties, actors and positions that could not be told apart or asked for. */
export function strangeNames(written: JsonRecord, say: Say<ReadingCode>): void {
  for (const place of ['parties', 'actors', 'positions'] as const) {
    const map = written[place];
    if (!isRecord(map)) continue;
    for (const name of Object.keys(map)) {
      if (/^[^\s,](?:[^\n\r,]{0,78}[^\s,])?$/.test(name) && (name !== 'any' || place === 'positions')) continue;
      const why =
        name === 'any'
          ? sentence`is the word for every party and cannot be the code of one`
          : sentence`cannot be a name: it has to be one short line without commas`;
      say('accord/shape', sentence`${quoted(name)} ${why}.`, [place], name);
    }
  }
}

/**
 * Terms without a value: in a patch `null` removes, in the text itself it would be a term left out without a word.
 * @param whole whether a whole part may be `null` where it is not there, as in data that came without a text
 */
export function emptyTerms(written: JsonRecord, whole: boolean, say: Say<ReadingCode>): void {
  const visit = (value: unknown, path: Path): void => {
    if (value === null && (path.length > 2 || !whole))
      say('accord/shape', sentence`\`${sayPath(path)}\` has no value; give one or remove the key.`, path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) visit(part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  if (isRecord(written.terms)) visit(written.terms, ['terms']);
}

/**
 * Acts whose day would have to be guessed: without any date, or which a correction would leave with fields that are none.
 * The fields of a correction are those of the act that it corrects, so they are judged there.
 */
export function undatedActs(written: JsonRecord, say: Say<ReadingCode>): void {
  const record = (Array.isArray(written.record) ? written.record : []) as readonly Json[];
  const byId = new Map(record.filter(isRecord).map((act) => [String(act.id), act]));
  record.forEach((act, i) => {
    if (!isRecord(act)) return;
    const named = typeof act.id === 'string' ? sentence` ${quoted(act.id)}` : '';
    if (!hasDate(act)) say('act/no-date', sentence`The act${named} has no date.`, ['record', i]);
    if (act.act !== 'correction') return;
    const { sets } = actOf(act, i, []);
    for (const id of Array.isArray(act.of) ? act.of : [act.of]) {
      const target = typeof id === 'string' ? byId.get(id) : undefined;
      if (!target || !sets) continue;
      const after: JsonRecord = { ...target, ...sets };
      const wrong = (field: string, what: Sentence): void => {
        const says = sentence`With the correction${named}, \`${field}\` of \`${id as string}\` ${what}.`;
        say('accord/shape', says, isRecord(act.sets) ? ['record', i, 'sets'] : ['record', i], field);
      };
      for (const issue of actIssues(after)) wrong(String(issue.path[0] ?? issue.key), issue.message);
      if (after.id !== target.id) wrong('id', sentence`would change, and nothing could point to it any more`);
      else if (!hasDate(after)) wrong('date', sentence`would be missing`);
    }
  });
}

function hasDate(act: JsonRecord): boolean {
  return (act.date !== undefined && act.date !== null) || (Array.isArray(act.dates) && act.dates.length > 0);
}

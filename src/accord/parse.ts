import { type Diagnostic, isRecord, type JsonRecord } from '../base/index.ts';
import type { Accord, Clause, Party, Source } from './accord.ts';
import { finding } from './codes.ts';
import { actOf, localized, positionOf } from './normal.ts';
import { knownKeys, shapeIssues, type ShapeIssue } from './schema.ts';
import { type Locate, nowhere, type Path, readYaml } from './yaml.ts';

/** What was understood of a file, with every finding. `accord` is absent where the findings leave nothing to compute with. */
export interface Parsed {
  readonly accord?: Accord;
  readonly written?: JsonRecord;
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
}

/**
 * Reads an accord file (YAML 1.2 or JSON). Never throws and never stops at the first finding: each names its line and column.
 * @param file the name that findings carry
 */
export function parseAccord(text: string, file: string): Parsed {
  const { written, diagnostics, locate } = readYaml(text, file);
  if (written === undefined) return { diagnostics, locate };
  const parsed = accordFrom(written, file, locate);
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** Takes an accord from JSON data, as {@link parseAccord} does from text. */
export function accordFrom(written: unknown, file: string, locate: Locate = nowhere): Parsed {
  const diagnostics = shapeIssues(written).flatMap((issue) => shapeFindings(issue, file, locate));
  if (!isRecord(written)) return { diagnostics, locate };
  diagnostics.push(...unfamiliar(written, file, locate));
  if (diagnostics.some((d) => d.severity === 'error')) return { written, diagnostics, locate };
  return { written, accord: normalAccord(written), diagnostics, locate };
}

function normalAccord(written: JsonRecord): Accord {
  const map = (key: string): [string, JsonRecord][] => Object.entries(isRecord(written[key]) ? written[key] : {}).map(([k, v]) => [k, isRecord(v) ? v : {}]);
  const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]);
  const party = ([code, raw]: [string, JsonRecord]): Party => ({
    code,
    ...(raw.name !== undefined && { name: localized(raw.name) as NonNullable<Party['name']> }),
    ...(typeof raw.zone === 'string' && { zone: raw.zone }),
  });
  const parties = map('parties').map(party);
  const codes = parties.map((p) => p.code);
  const record = Array.isArray(written.record) ? written.record.filter(isRecord) : [];
  const title = localized(written.title);
  return {
    id: String(written.accord),
    kind: written.kind as Accord['kind'],
    ...(title !== undefined && { title }),
    aliases: strings(written.aliases),
    parties,
    actors: map('actors').map(party),
    zone: typeof written.zone === 'string' ? written.zone : 'UTC',
    clauses: Object.fromEntries(map('clauses').map(([id, raw]): [string, Clause] => [id, { says: localized(raw.says) ?? '', sources: strings(raw.source) }])),
    sources: Object.fromEntries(
      map('sources').map(([id, raw]): [string, Source] => [
        id,
        {
          ...(raw.title !== undefined && { title: localized(raw.title) as NonNullable<Source['title']> }),
          ...(typeof raw.url === 'string' && { url: raw.url }),
          ...(raw.published !== undefined && { published: String(raw.published) }),
          ...(typeof raw.grade === 'string' && { grade: raw.grade }),
        },
      ]),
    ),
    writtenTerms: isRecord(written.terms) ? written.terms : {},
    ...(written.counting !== undefined && { writtenCounting: written.counting as JsonRecord | string }),
    record: record.map((raw, index) => actOf(raw, index, codes)),
    positions: map('positions').map(([name, raw]) => positionOf(name, raw)),
  };
}

/** Says a path as people do: `terms.exits[0].notice`. */
export function sayPath(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : /^[\w-]+$/.test(step) ? `.${step}` : `."${step}"`)).join('');
}

function shapeFindings(issue: ShapeIssue, file: string, locate: Locate): Diagnostic[] {
  const where = sayPath(issue.path) || 'The file';
  if (issue.kind === 'unknown-key') return issue.keys.map((key) => finding('accord/unknown-key', `\`${key}\` ${issue.message}${issue.path.length ? ` (${where})` : ''}.`, file, locate(issue.path, key)));
  if (issue.kind === 'missing') return [finding('accord/missing', `\`${where}\` is missing; it ${issue.message}.`, file, locate(issue.path))];
  return [finding('accord/shape', `${issue.path.length ? `\`${where}\`` : where} ${issue.message}.`, file, locate(issue.path))];
}

function unfamiliar(written: JsonRecord, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const look = (value: JsonRecord, known: readonly string[], path: Path): void => {
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) found.push(finding('accord/unfamiliar-key', `\`${sayPath([...path, key])}\` is not a key that Tacit knows.`, file, locate(path, key)));
    }
  };
  look(written, knownKeys.accord, []);
  // `{en: One, two}` is a map of `en: One` and an empty `two`: the text has been cut at its comma.
  for (const [key, value] of Object.entries(isRecord(written.title) ? written.title : {}))
    if (value === null) found.push(finding('file/cut-text', `\`title\` has an empty entry \`${key}\`; a text was probably cut at a comma.`, file, locate(['title'], key)));
  const record = Array.isArray(written.record) ? written.record : [];
  record.forEach((act, i) => {
    // The fields of a correction are those of the act that it corrects.
    if (isRecord(act)) look(act, knownKeys.act, ['record', i]);
  });
  return found;
}

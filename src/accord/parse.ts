import { type Diagnostic, isRecord, type JsonRecord } from '../base/index.ts';
import type { Accord, Clause, Party, Source } from './accord.ts';
import { readingCodes } from './codes.ts';
import { capped, gather, type Locate, mostFindings, nowhere } from './finding.ts';
import { actOf, localized, positionOf } from './normal.ts';
import { shapeFindings, unfamiliarKeys } from './shape.ts';
import { emptyTerms, strangeNames, strangeParts, undatedActs } from './sound.ts';
import { readYaml } from './yaml.ts';

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
  const { found, say } = gather(readingCodes, file, locate);
  strangeParts(written, say);
  if (found.length > 0) return { diagnostics: found, locate };
  shapeFindings(written, mostFindings + 1, say);
  if (!isRecord(written)) return { diagnostics: found, locate };
  strangeNames(written, say);
  unfamiliarKeys(written, say);
  emptyTerms(written, locate === nowhere, say);
  undatedActs(written, say);
  const diagnostics = capped(found, file);
  if (found.some((d) => d.severity === 'error')) return { written, diagnostics, locate };
  return { written, accord: normalAccord(written), diagnostics, locate };
}

function normalAccord(written: JsonRecord): Accord {
  const map = (key: string): [string, JsonRecord][] =>
    Object.entries(isRecord(written[key]) ? written[key] : {}).map(([k, v]) => [k, isRecord(v) ? v : {}]);
  const strings = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
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
    clauses: Object.fromEntries(
      map('clauses').map(([id, raw]): [string, Clause] => [
        id,
        { says: localized(raw.says) ?? '', sources: strings(raw.source) },
      ]),
    ),
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

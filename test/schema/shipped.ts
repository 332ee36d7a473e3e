import { isDeepStrictEqual } from 'node:util';
import { read, reference, tableAfter, wordsIn } from '../docs/page.ts';
import { jsonSchema } from './json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the reference says about each key, by its path; lists and maps leave no trace in a path. */
function meanings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of ['accord-file', 'record', 'positions'].map((name) => read(reference(name))))
    for (const [, place] of text.matchAll(/<!-- keys of (.+) -->/g))
      for (const [key, , meaning] of tableAfter(text, `keys of ${place as string}`))
        for (const word of wordsIn(key ?? ''))
          found.set(place === 'the file' ? word : `${place as string}.${word}`, plain(meaning ?? ''));
  return found;
}

/** A cell of a table without its marks, as a sentence. */
function plain(cell: string): string {
  const text = cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;
}

/** The JSON Schema as it ships: with what the reference says about each key, and what stands at several places written once. */
export function shippedSchema(): Schema {
  const says = meanings();
  const whole = jsonSchema();
  const repeated = ['terms', 'counting'].map((name) => ({ name, is: (whole.properties as Schema)[name] as Schema }));

  const part = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => part(item, path));
    if (typeof value !== 'object' || value === null) return value;
    const same = repeated.find(({ name, is }) => path !== name && isDeepStrictEqual(value, is));
    if (same) return { $ref: `#/properties/${same.name}` };
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'properties' ? properties(inner as Schema, path) : part(inner, path),
      ]),
    );
  };
  const properties = (map: Schema, path: string): Schema =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => {
        const at = path === '' ? key : `${path}.${key}`;
        const description = says.get(at) ?? says.get(at.replace('positions.readings.', 'counting.'));
        const written = part(value, at) as Schema;
        if (description === undefined) return [key, written];
        // In draft 7 what stands beside a reference is not read.
        return [key, '$ref' in written ? { description, allOf: [written] } : { description, ...written }];
      }),
    );

  const { $schema, ...rest } = whole;
  return { $schema, title: 'An accord file of Tacit, version 1', ...(part(rest, '') as Schema) };
}

import { isRecord, type Json, type JsonRecord } from '../base/index.ts';

/** Where a field of merged terms comes from: the text, or the act or position that changed it last. Keys are paths such as `exits/non-renewal/notice`. */
export type Origins = Readonly<Record<string, string>>;

const keyOf = (value: Json | undefined): string | undefined =>
  isRecord(value) && typeof value.id === 'string' ? value.id : undefined;

// A length and a last day are two ways to say how long a term is: a patch that says one takes the place of the other.
const alternative: Readonly<Record<string, string>> = { for: 'until', until: 'for' };

/**
 * Merges a patch into terms: maps are merged, `null` removes, lists whose items have an `id` are merged by it, other lists and values are replaced.
 */
export function mergeTerms(terms: JsonRecord, patch: JsonRecord): JsonRecord {
  const merged: Record<string, Json | undefined> = { ...terms };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else {
      const other = alternative[key];
      if (other !== undefined && !Object.hasOwn(patch, other)) delete merged[other];
      merged[key] = mergeValue(merged[key], value as Json);
    }
  }
  return merged;
}

function mergeValue(old: Json | undefined, patch: Json): Json {
  if (isRecord(patch)) return mergeTerms(isRecord(old) ? old : {}, patch);
  if (!Array.isArray(patch) || patch.length === 0 || !patch.every((item) => keyOf(item) !== undefined)) return patch;
  const before: readonly Json[] = Array.isArray(old) && old.every((item) => keyOf(item) !== undefined) ? old : [];
  const removed = new Set(patch.filter(isRemoval).map(keyOf));
  const patches = new Map(patch.map((item) => [keyOf(item), item as JsonRecord]));
  const kept = before
    .filter((item) => !removed.has(keyOf(item)))
    .map((item) => {
      const change = patches.get(keyOf(item));
      return change ? mergeTerms(item as JsonRecord, change) : item;
    });
  const known = new Set(before.map(keyOf));
  // In a new item there is nothing that `null` could remove: a field is absent, and never empty.
  const added = patch.filter((item) => !known.has(keyOf(item)) && !isRemoval(item));
  return [...kept, ...added.map((item) => mergeTerms({}, item as JsonRecord))];
}

// `null` removes a field of an item; the item itself is removed by saying so.
function isRemoval(item: Json): boolean {
  return isRecord(item) && item.remove === true;
}

/** The origin of every field that a patch touches, for the page that shows the terms in force. */
export function originsOf(patch: JsonRecord, origin: string, path = ''): Origins {
  const origins: Record<string, string> = {};
  for (const [key, value] of Object.entries(patch)) {
    const at = path ? `${path}/${key}` : key;
    if (isRecord(value)) Object.assign(origins, originsOf(value, origin, at));
    else if (Array.isArray(value) && value.some((item) => keyOf(item) !== undefined)) {
      for (const item of value)
        if (isRecord(item)) Object.assign(origins, originsOf(omitId(item), origin, `${at}/${keyOf(item)}`));
    } else origins[at] = origin;
  }
  return origins;
}

function omitId(item: JsonRecord): JsonRecord {
  const { id, ...rest } = item;
  return rest;
}

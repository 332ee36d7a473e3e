import { isRecord, type Json, type JsonRecord, type Sentence, sentence } from '../base/index.ts';
import type { Code } from './check-codes.ts';
import type { Path, Say } from './finding.ts';
import { mergeTerms } from './merge.ts';
import { quoted } from './words.ts';

/** A file under examination: what it says, and where to put what is found. */
export interface Checking {
  readonly written: JsonRecord;
  /** Puts a finding down at a path, once. */
  readonly say: Say<Code>;
  /** Names that rule sets above the text bring with them. */
  readonly given: Given;
}

/** Names that a file may use without defining them: those that overlays define. */
interface Given {
  readonly exits: readonly string[];
  readonly duties: readonly string[];
}

export const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter((part) => typeof part === 'string');
export const recordsOf = (value: Json | undefined): readonly JsonRecord[] => listOf(value).filter(isRecord);
export const mapOf = (value: Json | undefined): JsonRecord => (isRecord(value) ? value : {});
export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** An act as written, with its place in the record. */
export interface WrittenAct {
  readonly act: JsonRecord;
  readonly id: string;
  readonly kind: string;
  readonly path: Path;
  readonly index: number;
}

/** The acts of a record. */
export function actsIn(written: JsonRecord): readonly WrittenAct[] {
  return listOf(written.record).flatMap((act, index) =>
    isRecord(act)
      ? [{ act, id: textOf(act.id) ?? '', kind: textOf(act.act) ?? '', path: ['record', index], index }]
      : [],
  );
}

/** A part of a file that says something about terms: the text, an amendment, or a position. */
export interface Layer {
  readonly path: Path;
  readonly terms: JsonRecord;
  /** Who speaks, for messages; none for the text itself. */
  readonly by: Sentence | undefined;
}

/** The layers of a file: its text, its amendments in the order of the record, and what each position reads into the terms. */
export function layersOf(written: JsonRecord): {
  readonly text: Layer;
  readonly amendments: readonly Layer[];
  readonly positions: readonly Layer[];
} {
  const text: Layer = { path: ['terms'], terms: mapOf(written.terms), by: undefined };
  const amendments = actsIn(written)
    .filter(({ act }) => isRecord(act.terms))
    .map(
      ({ act, id, path }): Layer => ({
        path: [...path, 'terms'],
        terms: mapOf(act.terms),
        by: sentence`With the amendment ${quoted(id)}, `,
      }),
    );
  const positions = Object.entries(mapOf(written.positions)).flatMap(([name, raw]): Layer[] => {
    const { terms } = mapOf(mapOf(raw).readings);
    return isRecord(terms)
      ? [{ path: ['positions', name, 'readings', 'terms'], terms, by: sentence`Under the position ${quoted(name)}, ` }]
      : [];
  });
  return { text, amendments, positions };
}

/** Terms at one time under one reading: layers laid over one another. */
export interface TermsState {
  readonly layers: readonly Layer[];
  readonly terms: JsonRecord;
  /** The beginning of a sentence: who brought the terms into this state; none for the text itself. */
  readonly by: Sentence | undefined;
}

const mostStates = 100;

/** Every state that the terms of a file are in: the text, after each amendment, and each of these as a position reads it. */
export function statesOf(written: JsonRecord): readonly TermsState[] {
  const { text, amendments, positions } = layersOf(written);
  const states: TermsState[] = [{ layers: [text], terms: text.terms, by: undefined }];
  for (const layer of amendments.slice(0, mostStates)) {
    const before = states.at(-1) as TermsState;
    states.push({ layers: [...before.layers, layer], terms: mergeTerms(before.terms, layer.terms), by: layer.by });
  }
  const read = positions.flatMap((layer) =>
    states.map((s) => ({ layers: [...s.layers, layer], terms: mergeTerms(s.terms, layer.terms), by: layer.by })),
  );
  return [...states, ...read].slice(0, mostStates * 4);
}

/** The path of a field in the last layer that has it; `steps` may name an item of a list by its id, as in `exits`, `break`, `notice`. */
export function placeOf(layers: readonly Layer[], steps: readonly string[]): Path {
  let best: Path | undefined;
  let depth = 0;
  for (const layer of [...layers].reverse()) {
    const path: (string | number)[] = [...layer.path];
    let here: Json | undefined = layer.terms;
    let taken = 0;
    for (const step of steps) {
      if (Array.isArray(here)) {
        const index: number = here.findIndex((part) => isRecord(part) && part.id === step);
        if (index < 0) break;
        here = here[index] as Json;
        path.push(index);
      } else if (isRecord(here) && Object.hasOwn(here, step)) {
        here = here[step];
        path.push(step);
      } else break;
      taken += 1;
    }
    if (taken > depth) [best, depth] = [path, taken];
  }
  return best ?? layers[0]?.path ?? [];
}

import { type Sentence, sentence } from '../../base/index.ts';
import type { Fact, Field } from '../fact.ts';
import type { Found } from '../found.ts';
import { amongStates } from './denunciation.ts';

/** Something that a text does not say, though it matters for its end. What is silent is decided by law, by custom or by nobody. */
export interface Silence {
  readonly field: Field;
  readonly says: Sentence;
}

/** What a text does not say, in the order in which a reader would ask. */
export function silencesOf(found: Found, facts: readonly Fact[]): readonly Silence[] {
  const told = new Set<Field>(facts.map((fact) => fact.field));
  const noticed = told.has('notice') || told.has('convenience') || told.has('denunciation');
  const says: readonly (readonly [field: Field, asked: boolean, says: Sentence])[] = [
    ['duration', !told.has('expires'), sentence`The text says nothing on how long it runs.`],
    ['renewal', true, sentence`The text says nothing on renewal.`],
    ['denunciation', !noticed, sentence`The text says nothing on ending it by notice.`],
    ['form', true, sentence`The text says nothing on the form of a notice.`],
    ['addressee', true, sentence`The text says nothing on whom a notice goes to.`],
    ['counts-from', true, sentence`The text says nothing on the day from which a notice counts.`],
    ['counting', true, sentence`The text says nothing on how days are counted.`],
    ['survival', true, sentence`The text says nothing on what outlasts its end.`],
    // Treaties are under international law, and need not say so.
    ['law', !amongStates(found), sentence`The text says nothing on the law that governs it.`],
  ];
  return says.flatMap(([field, asked, words]) => (asked && !told.has(field) ? [{ field, says: words }] : []));
}

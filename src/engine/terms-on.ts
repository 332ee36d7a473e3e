import { mergeTerms, type Origins, originsOf } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { lifeOf } from './fold.ts';
import { readingOf } from './reading.ts';
import type { Question } from './status.ts';
import { everyWorld } from './worlds.ts';

/** The terms in force under a position, each field with where it comes from: `text`, the id of an amendment, or `position NAME`. */
export interface TermsAnswer {
  readonly position: string;
  readonly terms: JsonRecord;
  readonly origins: Origins;
  readonly amendments: readonly string[];
}

/** The terms in force on a day as known on a day: the text with its amendments merged, and each position's own reading laid over them. */
export function termsOn(question: Question): readonly TermsAnswer[] {
  return question.positions.map((position) => {
    const reading = readingOf(question.accord, position, question.lookup);
    const life = everyWorld((choose) => lifeOf(reading, question.on, question.knownOn, choose), 1).worlds[0]?.outcome;
    const patches = (life?.patches ?? []).map((p) => ({ origin: p.id, terms: p.terms }));
    const own = position.readings.terms;
    const layers = own ? [...patches, { origin: `position ${position.name}`, terms: own }] : patches;
    const { writtenTerms } = question.accord;
    return {
      position: position.name,
      terms: layers.reduce((sum, layer) => mergeTerms(sum, layer.terms), writtenTerms),
      origins: Object.assign(
        {},
        originsOf(writtenTerms, 'text'),
        ...layers.map((layer) => originsOf(layer.terms, layer.origin)),
      ) as Origins,
      amendments: patches.map((p) => p.origin),
    };
  });
}

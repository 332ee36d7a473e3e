import { mergeTerms, type Origins, originsOf, type Position } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { lifeOf } from './fold.ts';
import { readingOver } from './law.ts';
import type { Patch } from './life.ts';
import { readingOf } from './reading.ts';
import type { Question } from './status.ts';
import { everyWorld } from './worlds.ts';

/** The terms in force under a position, each field with where it comes from: `text`, the id of an amendment, or `position NAME`. */
export interface TermsAnswer {
  readonly position: string;
  readonly terms: JsonRecord;
  readonly origins: Origins;
  readonly amendments: readonly string[];
  /** False where these are one of several possible: which amendments hold is open. */
  readonly certain?: false;
}

/** The terms in force on a day as known on a day: the text with its amendments merged, and each position's own reading laid over them; every possibility. */
export function termsOn(question: Question): readonly TermsAnswer[] {
  return question.positions.flatMap((position): readonly TermsAnswer[] => {
    const reading = readingOf(question.accord, position, question.lookup);
    const { worlds } = everyWorld((choose) => lifeOf(reading, question.on, question.knownOn, choose).patches);
    const different = new Map(worlds.map(({ outcome }) => [outcome.map((patch) => patch.id).join('|'), outcome]));
    const answers = [...different.values()].map((patches) => termsWith(question, position, patches));
    return answers.length === 1 ? answers : answers.map((answer) => ({ ...answer, certain: false }));
  });
}

function termsWith({ accord }: Question, position: Position, amendments: readonly Patch[]): TermsAnswer {
  const { writtenTerms } = accord;
  const amended = amendments.reduce((sum, patch) => mergeTerms(sum, patch.terms), writtenTerms);
  const own = readingOver(accord, position, amended);
  return {
    position: position.name,
    terms: own ? mergeTerms(amended, own) : amended,
    origins: Object.assign(
      {},
      originsOf(writtenTerms, 'text'),
      ...amendments.map(({ id, terms }) => originsOf(terms, id)),
      own && originsOf(own, `position ${position.name}`),
    ) as Origins,
    amendments: amendments.map(({ id }) => id),
  };
}

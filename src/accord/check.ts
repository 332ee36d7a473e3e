import { checkActs } from './check-acts.ts';
import { checkIds } from './check-ids.ts';
import { checkNames } from './check-names.ts';
import { checkSources } from './check-sources.ts';
import { checkTerms } from './check-terms.ts';
import type { Checking } from './checking.ts';

/**
 * What is wrong with a file by itself, beyond its shape: names that point to nothing, ids twice, acts that work on later ones or in a ring,
 * terms that contradict one another, facts without a source. Each finding is put down with `say`.
 * @param sound whether the file has the shape of one; of terms that have not, nothing more can be said
 */
export function checkFile(checking: Checking, sound: boolean): void {
  checkIds(checking);
  checkNames(checking);
  checkActs(checking);
  if (sound) checkTerms(checking);
  checkSources(checking);
}

import type { Actor } from './actors.ts';
import type { Dating } from './dating.ts';

/** The day of an act, as its fields. */
export const dated = (dating: Dating | undefined): { on: string | null; dated?: string } =>
  dating ? { on: dating.on, dated: dating.words } : { on: null };

/** An officer is named, and no country of his. */
export const officerAlone = 'an officer by name, of no country that the text names';

/** How actor and day came about. */
export const howOf = (actor: Actor | undefined, dating: Dating | undefined): readonly string[] => [
  ...(actor?.alone && !actor.place ? [officerAlone] : []),
  ...(actor?.meant ? [`stands for ${actor.name}`] : []),
  ...(actor?.inferred ? [`speaks for ${actor.place?.name ?? 'nobody'}, as the text said before`] : []),
  ...(dating ? [dating.how] : []),
];

/** Who acts, as the fields of an act: the state for which an officer acts. */
export function byOf(actor: Actor | undefined): { by?: string; byCode?: string } {
  if (!actor) return {};
  const by = actor.is === 'official' ? (actor.place?.name ?? actor.name) : actor.name;
  return { by, ...(actor.place && actor.is !== 'private' ? { byCode: actor.place.code } : {}) };
}

/** Whether two actors are of one party. */
export const same = (x: Actor, y: Actor): boolean =>
  x.place && y.place && x.is !== 'private' && y.is !== 'private' ? x.place.code === y.place.code : x.name === y.name;

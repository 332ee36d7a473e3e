import { goodTokens, grantsOf, personsOf } from '../store/people.ts';
import type { Db } from '../store/store.ts';
import { type Actor, system } from './actor.ts';
import { givenFrom } from './grants.ts';
import type { Instant } from './ports.ts';

/** Who made something that goes on acting, by ids only. */
export type Maker = Pick<Actor, 'id' | 'kind' | 'person'>;

/** Whoever acts, as the maker of something. */
export const makerOf = ({ id, kind, person }: Actor): Maker => ({ id, kind, ...(person !== undefined && { person }) });

/**
 * Makers as actors, with the rights that they have at an instant: what somebody made sees no more than he does. A person who has left or was erased
 * has none, and neither has a token that was revoked.
 */
export async function makersNow(db: Db, makers: readonly Maker[], at: Instant): Promise<(maker: Maker) => Actor> {
  const persons = makers.flatMap(({ id, kind, person }) => (kind === 'person' ? id : (person ?? [])));
  const tokens = makers.flatMap(({ id, kind }) => (kind === 'token' ? [id] : []));
  const people = await personsOf(db, persons);
  const good = await goodTokens(db, tokens, at);
  const rights = (await grantsOf(db, [...persons, ...tokens])).map(givenFrom);
  const isHere = (id: string): boolean => {
    const one = people.get(id);
    return one !== undefined && one.left_at === null && one.erased_at === null;
  };
  return (maker) => {
    if (maker.kind === 'system') return system;
    const { id, kind, person } = maker;
    const grants = [id, ...(kind === 'token' && person !== undefined ? [person] : [])].map((own) =>
      good.has(own) || isHere(own) ? rights.filter(({ holder }) => holder === own) : [],
    );
    return { ...maker, grants };
  };
}

import { grantsOf, personOf, tokenOf } from '../store/people.ts';
import type { GrantTable } from '../store/schema.ts';
import { require } from './accords.ts';
import { type Actor, type Grant, may, notAllowed, type Role, roles } from './actor.ts';
import { keepAdministrator } from './people.ts';
import { newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import type { Piece, Writing } from './writer.ts';

/** A right that was given, under the id by which it can be taken away. */
export interface Given extends Grant {
  readonly id: string;
  readonly holder: string;
}

/** Gives a right to a person or a token. Nobody gives more than he holds: whoever administers an accord or a label gives rights over it. */
export function giveRight({ random }: { readonly random: Random }, holder: string, grant: Grant): Piece<Given> {
  return async (writing) => {
    await mayGive(writing, grant, 'right.given');
    const person = await personOf(writing.tx, holder);
    const there = person ? person.erased_at === null : (await tokenOf(writing.tx, holder))?.kind === 'api';
    if (!there) throw new Problem('not-found', `There is no person and no token ${holder}.`);
    return addRight(writing, random, holder, grant);
  };
}

/** Gives a right that may be there already, as part of another piece of writing. */
export async function addRight(writing: Writing, random: Random, holder: string, grant: Grant): Promise<Given> {
  const same = (await grantsOf(writing.tx, [holder])).find((row) => sameGrant(row, grant));
  return same ? givenFrom(same) : insertRight(writing, random, holder, grant);
}

/** Gives a right, as part of another piece of writing. */
export function insertRight(writing: Writing, random: Random, holder: string, grant: Grant): Given {
  const { role, accord, label } = grant;
  const id = newId(random, 'right');
  const row: GrantTable = { id, holder, role, accord: accord ?? null, label: label ?? null };
  writing.stage(writing.tx.insertInto('grant').values(row).compile());
  writing.log({ action: 'right.given', outcome: 'done', about: row.id });
  return givenFrom(row);
}

/** Takes a right away. */
export function takeRight(id: string): Piece<void> {
  return async (writing) => {
    const row = await writing.tx.selectFrom('grant').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) {
      require(writing, 'administrator', undefined, 'right.taken');
      throw new Problem('not-found', `There is no right ${id}.`);
    }
    await mayGive(writing, givenFrom(row), 'right.taken');
    if (row.role === 'administrator' && row.accord === null && row.label === null)
      await keepAdministrator(writing, row.holder);
    writing.stage(writing.tx.deleteFrom('grant').where('id', '=', id).compile());
    writing.log({ action: 'right.taken', outcome: 'done', about: id });
  };
}

/** The rights that a person or a token holds, for those who administer the register and for the holder. */
export async function rightsOf({ read }: Register, actor: Actor, holder: string): Promise<readonly Given[]> {
  if (actor.person !== holder && actor.id !== holder) require({ actor }, 'administrator', undefined, 'right.listed');
  return (await grantsOf(read, [holder])).map(givenFrom);
}

/**
 * Refuses rights that the giver does not hold himself.
 * @param takes the role that giving takes over whatever the right is over: that of an administrator, or where somebody gives to what stands for himself, the same
 */
export async function mayGive(
  writing: Writing,
  { role, accord, label }: Grant,
  action: string,
  takes: Role = 'administrator',
): Promise<void> {
  if (!roles.includes(role))
    throw new Problem('question-has-errors', `The role is one of ${roles.join(', ')}.`, { parameter: 'role' });
  if (accord !== undefined && label !== undefined)
    throw new Problem('question-has-errors', 'A right is over an accord or a label, not over both.');
  const held = accord === undefined ? undefined : await writing.held(accord);
  // A label is all accords that will ever have it.
  const subject =
    accord !== undefined
      ? { accord, labels: held?.care.labels ?? [] }
      : label !== undefined
        ? { accord: '', labels: [label] }
        : undefined;
  if (may(writing.actor, takes, subject)) return;
  throw new Problem('not-allowed', notAllowed(takes).message, { refusal: { action } });
}

const sameGrant = (row: GrantTable, { role, accord, label }: Grant): boolean =>
  row.role === role && row.accord === (accord ?? null) && row.label === (label ?? null);

/** A right as it is answered and as an actor holds it. */
export const givenFrom = ({ id, holder, role, accord, label }: GrantTable): Given => ({
  id,
  holder,
  role: role as Grant['role'],
  ...(accord !== null && { accord }),
  ...(label !== null && { label }),
});

import { personByEmail } from '../store/people.ts';
import { system } from './actor.ts';
import { giveRight } from './grants.ts';
import { addPerson } from './people.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { beginSessionFor } from './sessions.ts';

const email = 'you@tacit.localhost';

/**
 * The secret of a session of whoever sits at this machine, who administers the register. Whoever can open the store could make himself the same by any
 * other way; this is for one person who looks at a register of his own. Throws `not-allowed` where that person has been said to have left.
 */
export async function localSession(register: Register): Promise<string> {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const there = await personByEmail(register.read, email);
  if (there && there.left_at !== null)
    throw new Problem('not-allowed', `${email} has left this register; sign in as somebody else.`);
  const { id } =
    there ?? (await register.write(system, addPerson(register, { name: 'You', email, zone, language: 'en' })));
  await register.write(system, giveRight(register, id, { role: 'administrator' }));
  return beginSessionFor(register, id);
}

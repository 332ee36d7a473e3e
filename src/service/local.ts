import { personByEmail } from '../store/people.ts';
import { system } from './actor.ts';
import { giveRight } from './grants.ts';
import { addPerson } from './people.ts';
import type { Register } from './register.ts';
import { beginSessionFor } from './sessions.ts';

const email = 'you@tacit.localhost';

/**
 * The secret of a session of whoever sits at this machine, who administers the register. Whoever can open the store could make himself the same by any
 * other way; this is for one person who looks at a register of his own.
 */
export async function localSession(register: Register): Promise<string> {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  let id = (await personByEmail(register.read, email))?.id;
  if (id === undefined) {
    id = (await register.write(system, addPerson(register, { name: 'You', email, zone, language: 'en' }))).id;
    await register.write(system, giveRight(register, id, { role: 'administrator' }));
  }
  return beginSessionFor(register, id);
}

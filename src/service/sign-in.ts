import { personByEmail } from '../store/people.ts';
import { hashOf, isOutdated, matches } from './passwords.ts';
import { patienceBy } from './patience.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { beginSession, type SignedIn } from './sessions.ts';

/** Signing in with an e-mail address and a password. Another way to sign in, such as OpenID Connect, gives the same. */
export interface SignIn {
  /** @param from where the attempt comes from, so that many attempts from there are slowed down */
  readonly signIn: (email: string, password: string, from: string) => Promise<SignedIn>;
}

/**
 * Sign-in with the passwords of the register. An unknown address takes as long as a known one and gets the same answer: `not-signed-in`; attempts without
 * end get `too-many-requests`.
 */
export function passwordSignIn(register: Register): SignIn {
  const patience = patienceBy(register.clock);
  return {
    signIn: async (email, password, from) => {
      const address = email.trim().toLowerCase();
      const succeeded = await attempt(address, from);
      const row = await personByEmail(register.read, address);
      const kept = row && row.left_at === null ? row.password : null;
      if (!(await matches(password, kept)) || !row || kept === null) {
        await register.turnedAway('wrong');
        throw new Problem('not-signed-in', 'The address or the password is wrong.');
      }
      succeeded();
      return beginSession(register, row, isOutdated(kept) ? await hashOf(password, register.random) : undefined);
    },
  };

  async function attempt(address: string, from: string): Promise<() => void> {
    try {
      return patience.attempt(address, from);
    } catch (error) {
      await register.turnedAway('too-many');
      throw error;
    }
  }
}

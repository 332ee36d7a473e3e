import { sentence } from '../base/index.ts';
import type { NewToken } from '../service/tokens.ts';
import { type Command, oneOf, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

const roleNames = ['reader', 'recorder', 'decider', 'administrator'] as const;

async function answer(words: Words): Promise<NewToken> {
  const [name, ...rest] = words.files;
  const role = oneOf(words, 'role', roleNames);
  if (name === undefined || rest.length > 0 || role === undefined)
    throw new UsageError(sentence`tacit token wants a name and a role: tacit token nightly-import --role recorder.`);
  const [accord, label, expiresAt] = ['accord', 'label', 'expires'].map((option) => valueOf(words, option));
  const [{ makeToken }, { system }] = await Promise.all([
    import('../service/tokens.ts'),
    import('../service/actor.ts'),
  ]);
  const grant = { role, ...(accord !== undefined && { accord }), ...(label !== undefined && { label }) };
  return withRegister(words, (register) =>
    register.write(
      system,
      makeToken(register, { name, grants: [grant], ...(expiresAt !== undefined && { expiresAt }) }),
    ),
  );
}

/** `tacit token`: makes a token for a program, as whoever holds the store. Its secret is said this once. */
export const command: Command = {
  name: 'token',
  says: sentence`make a token for a program, whose secret is said once`,
  takes: 'NAME',
  options: {
    ...storeOption,
    role: { says: sentence`what it may do: reader, recorder, decider or administrator`, value: 'ROLE' },
    accord: { says: sentence`over this accord only`, value: 'ID' },
    label: { says: sentence`over the accords with this label only`, value: 'LABEL' },
    expires: { says: sentence`until this instant, such as 2027-01-31T00:00:00Z`, value: 'INSTANT' },
  },
  answer,
  tell: async (answer: never, _words, { language }) => {
    const { token, secret } = answer as NewToken;
    const say = await saying(language.code);
    return `${secret}\n${say(sentence`This is the token ${token.id}; nobody can look its secret up later.`)}`;
  },
};

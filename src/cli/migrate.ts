import { sentence } from '../base/index.ts';
import type { Command } from './command.ts';
import { storeAddress, storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

/** `tacit migrate`: brings the schema of a store up to date; `tacit serve` does it too. */
export const command: Command = {
  name: 'migrate',
  says: sentence`bring the schema of a store up to date`,
  takes: '',
  options: storeOption,
  answer: async (words) => {
    const { migrations } = await import('../store/migrations/index.ts');
    const kind = await withRegister(words, (register) => Promise.resolve(register.store.kind));
    return { store: kind, schema: migrations.at(-1)?.name };
  },
  tell: async (answer: never, words, { language }) => {
    const { schema } = answer as { schema: string };
    return (await saying(language.code))(sentence`${storeAddress(words)} is at ${schema}.`);
  },
};

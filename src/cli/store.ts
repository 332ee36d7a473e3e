import { sentence } from '../base/index.ts';
import type { Verified } from '../service/verify.ts';
import { type Command, UsageError, type Words } from './command.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

async function answer(words: Words): Promise<Verified> {
  const [what, ...rest] = words.files;
  if (what !== 'verify' || rest.length > 0)
    throw new UsageError(sentence`tacit store wants a word: tacit store verify.`);
  const { verifyStore } = await import('../service/verify.ts');
  return withRegister(words, verifyStore);
}

/** `tacit store verify`: whether log, entries, accords, documents and index of a store fit together. Exit status 1 where they do not. */
export const command: Command = {
  name: 'store',
  says: sentence`verify that log, entries, accords, documents and index of a store fit together`,
  takes: 'verify',
  options: storeOption,
  answer,
  tell: async (answer: never, _words, { language }) => {
    const { leaves, accords, entries, documents, damage } = answer as Verified;
    const say = await saying(language.code);
    const looked = sentence`${accords} accords with ${entries} entries, ${documents} documents and ${leaves} lines of the log were looked at.`;
    const found = damage.map(({ what, where, says }) => `${what} ${where}: ${says}`);
    return [
      say(looked),
      ...found,
      say(damage.length === 0 ? sentence`Everything fits.` : sentence`The store is damaged; restore a backup.`),
    ].join('\n');
  },
  status: (answer: never) => ((answer as Verified).damage.length === 0 ? 0 : 1),
};

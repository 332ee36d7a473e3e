import { readFileSync } from 'node:fs';
import { sentence } from '../base/index.ts';
import { type Command, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

async function answer(words: Words): Promise<unknown> {
  const [path, ...rest] = words.files;
  if (path === undefined || rest.length > 0)
    throw new UsageError(sentence`tacit restore wants one archive: tacit restore register.zip --store new.db.`);
  const identity = valueOf(words, 'identity');
  const [{ readArchive }, { verifyStore }] = await Promise.all([
    import('../service/archive.ts'),
    import('../service/verify.ts'),
  ]);
  return withRegister(words, async (register) => {
    const { at, whole } = await readArchive(
      register.store,
      path,
      identity === undefined ? undefined : identityIn(identity),
    );
    const { accords, leaves, damage } = await verifyStore(register);
    return { from: path, at, whole, accords, log: leaves, damage };
  });
}

// A file of age holds comments and one secret.
function identityIn(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(sentence`--identity ${path}: there is no such file that can be read.`);
  }
  const found = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (found === undefined) throw new UsageError(sentence`--identity ${path}: it holds no identity of age.`);
  return found.trim();
}

/** `tacit restore`: an archive put back into an empty store, and verified. */
export const command: Command = {
  name: 'restore',
  says: sentence`put an archive back into an empty store, and verify it`,
  takes: 'FILE',
  options: {
    ...storeOption,
    identity: { says: sentence`the file with the identity of age that opens it`, value: 'FILE' },
  },
  answer,
  tell: async (answer: never, _words, { language }) => {
    const { accords, log, damage } = answer as { accords: number; log: number; damage: readonly unknown[] };
    const say = await saying(language.code);
    return say(
      damage.length === 0
        ? sentence`${accords} accords are back, and the log with ${log} lines; everything fits.`
        : sentence`${accords} accords are back, but ${damage.length} things do not fit; tacit store verify names them.`,
    );
  },
  status: (answer: never) => ((answer as { damage: readonly unknown[] }).damage.length === 0 ? 0 : 1),
};

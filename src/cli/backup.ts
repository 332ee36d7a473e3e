import { type Language, sentence } from '../base/index.ts';
import { type Command, UsageError, valueOf, type Words } from './command.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

/** Writes an archive for a call, whole or without secrets. */
export async function archived(words: Words, whole: boolean, language: Language = 'en'): Promise<unknown> {
  const name = whole ? 'backup' : 'export';
  const [path, ...rest] = words.files;
  if (path === undefined || rest.length > 0)
    throw new UsageError(sentence`tacit ${name} wants one file to write: tacit ${name} register.zip.`);
  const recipients = valueOf(words, 'recipient')?.split(',');
  const { writeArchive } = await import('../service/archive.ts');
  const { log, at } = await withRegister(words, (register) =>
    writeArchive(register, path, { whole, language, ...(recipients && { recipients }) }),
  );
  return { file: path, at, log: log.size, encrypted: recipients !== undefined };
}

/** The option that names for whom an archive is encrypted. */
export const recipientOption = {
  recipient: {
    says: sentence`encrypt for these recipients of age (age1…), with commas`,
    value: 'RECIPIENT',
  },
};

/** Says that an archive was written. */
export const tellArchived: Command['tell'] = async (answer: never, _words, { language }) => {
  const { file, log, encrypted } = answer as { file: string; log: number; encrypted: boolean };
  const say = await saying(language.code);
  return say(
    encrypted
      ? sentence`${file} written and encrypted; the log has ${log} lines.`
      : sentence`${file} written; the log has ${log} lines.`,
  );
};

/** `tacit backup`: everything that the register keeps, as it is at one moment, while it is used. */
export const command: Command = {
  name: 'backup',
  says: sentence`write everything that a register keeps to one archive, while it is used`,
  takes: 'FILE',
  options: { ...storeOption, ...recipientOption },
  answer: (words) => archived(words, true),
  tell: tellArchived,
};

import type { LogFinding, VerifiedLog } from '../audit/verify.ts';
import { type Sentence, sentence } from '../base/index.ts';
import { type Command, type OptionSpec, UsageError, valueOf, type Words } from './command.ts';
import { readText } from './files.ts';
import { storeAddress, storeOption, told, withRegister } from './opening.ts';
import { saying } from './saying.ts';

/** The option that names the keys of the log. */
export const logKeyOption: Readonly<Record<string, OptionSpec>> = {
  'log-key': {
    says: sentence`the file with the keys that sign the log; TACIT_LOG_KEY, else the store's name with .key`,
    value: 'FILE',
  },
};

/** The file with the keys of the log that a call means; undefined where the store is no file and none is named. */
export function logKeyPath(words: Words): string | undefined {
  const named = valueOf(words, 'log-key') ?? process.env.TACIT_LOG_KEY;
  const address = storeAddress(words);
  return named ?? (address === 'memory:' || address.includes('://') ? undefined : `${address}.key`);
}

/** The name that a log has where nobody gave it one. */
export const logName = 'tacit-register';

function sayingOf(finding: LogFinding): Sentence {
  switch (finding.kind) {
    case 'leaf-missing':
      return sentence`Line ${finding.index} is missing.`;
    case 'leaf-changed':
      return sentence`The text of line ${finding.index} is not the one that its hash was made of.`;
    case 'no-checkpoint':
      return sentence`Checkpoint ${finding.n + 1} is none of this log, or not of the size that it is kept under.`;
    case 'not-trusted':
      return sentence`The checkpoint of ${finding.size} lines is not signed by a key that is trusted.`;
    case 'other-root':
      return sentence`The checkpoint of ${finding.size} lines is of another root; the first ${finding.from} lines are vouched for.`;
    case 'too-short':
      return sentence`The log ends after ${finding.from} lines; a checkpoint vouches for ${finding.size}.`;
  }
}

const deeds = ['verify', 'key', 'rotate'] as const;

async function answer(words: Words): Promise<unknown> {
  const [deed, ...rest] = words.files;
  if (!deeds.some((one) => one === deed) || rest.length > 0)
    throw new UsageError(sentence`tacit audit wants one of ${deeds.join(', ')}: tacit audit verify.`);
  const path = logKeyPath(words);
  if (path === undefined)
    throw new UsageError(
      sentence`Say with --log-key where the keys of the log are: a store that is no file has none beside it.`,
    );
  const [{ logKeys, rotateLogKey }, { parseVerifier, printVerifier }, { originOf, verifyAudit }] = await Promise.all([
    import('../service/log-key.ts'),
    import('../audit/note.ts'),
    import('../service/audit.ts'),
  ]);
  const keys = await told(Promise.resolve().then(() => logKeys(path, logName)));
  if (deed === 'key') return { keys: keys.map(printVerifier) };
  if (deed === 'rotate')
    return withRegister(words, async (register) => ({
      keys: [printVerifier(await rotateLogKey(register, path, logName))],
    }));
  const trusts = [words.options.trust ?? []].flat() as readonly string[];
  const trusted = (trusts.length > 0 ? trusts : keys.map(printVerifier)).map((text) => {
    const verifier = parseVerifier(text);
    if (!verifier) throw new UsageError(sentence`--trust ${text}: this is no key; \`tacit audit key\` prints them.`);
    return verifier;
  });
  const kept = ([words.options.checkpoint ?? []].flat() as readonly string[]).map(readText);
  return withRegister(words, (register) => verifyAudit(register, originOf(keys), trusted, kept));
}

/** `tacit audit`: verifies the log against every checkpoint, prints the keys that vouch for it, or makes a new one. */
export const command: Command = {
  name: 'audit',
  says: sentence`verify the audit log against its checkpoints (verify), print its keys (key) or make a new one (rotate)`,
  takes: 'verify|key|rotate',
  options: {
    ...storeOption,
    ...logKeyOption,
    trust: {
      says: sentence`a key that is trusted, as \`tacit audit key\` prints it; may be given again`,
      value: 'KEY',
      many: true,
    },
    checkpoint: {
      says: sentence`a checkpoint that was kept elsewhere, held against the log; may be given again`,
      value: 'FILE',
      many: true,
    },
  },
  answer,
  tell: async (answer: never, _words, { language }) => {
    const say = await saying(language.code);
    const { keys } = answer as { keys?: readonly string[] };
    if (keys) return keys.join('\n');
    const { size, vouched, checkpoints, followed, findings } = answer as VerifiedLog;
    const since = followed.map(
      ({ key, at, index }) => sentence`Line ${index}: the key ${key} signs since ${at}; a key that is trusted says so.`,
    );
    const sum =
      findings.length === 0
        ? sentence`The log has ${size} lines; ${checkpoints} checkpoints vouch for the first ${vouched}.`
        : sentence`The log of ${size} lines is not the one that was vouched for.`;
    return [...since, ...findings.map(sayingOf), sum].map(say).join('\n');
  },
  status: (answer: never) => (((answer as Partial<VerifiedLog>).findings?.length ?? 0) > 0 ? 1 : 0),
};

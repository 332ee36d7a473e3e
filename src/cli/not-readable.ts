import { type Sentence, sentence } from '../base/index.ts';

/** Why a file could not be read, by the code of Node's error. */
export function notReadable(code: string | undefined): Sentence {
  if (code === 'ENOENT') return sentence`There is no such file.`;
  if (code === 'EISDIR') return sentence`This is a folder.`;
  return sentence`It cannot be read (${code ?? 'unknown'}).`;
}

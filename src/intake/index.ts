import { english, type Sentence, sentence, spoken, wordsOf } from '../base/index.ts';
import type { SourceText } from '../reader/source-text.ts';

/** A document that was not taken in, and why. The message is in English; under the symbol stands the sentence, for every language. */
export interface Refusal {
  /** The name of the file, without its folder. */
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly [spoken]: Sentence;
}

/** Takes a document in: its bytes become a text, or a refusal that says why not. It never throws. */
export async function takeIn(bytes: Uint8Array, name: string): Promise<SourceText | Refusal> {
  const own = name.replace(/^.*[/\\]/, '');
  const media = /\.te?xt$/i.test(own) ? 'txt' : /\.(?:md|markdown)$/i.test(own) ? 'markdown' : undefined;
  if (media === undefined)
    return refused(own, 'reader/unsupported', wordsOf('This kind of file is not taken in.'), 'Save it as text.');
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '')
    return refused(own, 'reader/empty', sentence`The file is empty.`, 'Check that the file was saved completely.');
  return { name: own, text, media, places: [{ start: 0, at: 0 }], remarks: [] };
}

function refused(name: string, code: string, says: Sentence, hint: string): Refusal {
  return { name, code, message: english(says), hint, [spoken]: says };
}

/** Whether a document was refused. */
export const isRefusal = (taken: SourceText | Refusal): taken is Refusal => 'hint' in taken;

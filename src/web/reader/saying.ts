import { useEffect, useState } from 'react';
import { actKinds } from '../../accord/index.ts';
import { english, type Language, type Part, type Sentence } from '../../base/index.ts';
import { type Catalogue, type Translations, translated } from '../../brief/index.ts';
import { word } from '../../brief/say.ts';
import { ApiProblem, type Says } from '../../http/client.ts';
import { useLanguage } from '../language.tsx';

// What is found in documents and files is told in English with its values apart; other languages are loaded when somebody reads.

const translations: Readonly<Record<Exclude<Language, 'en'>, () => Promise<readonly Translations[]>>> = {
  ja: async () => [
    (await import('../../brief/messages/findings/ja.ts')).ja,
    (await import('../../brief/messages/documents/ja.ts')).ja,
  ],
  ko: async () => [
    (await import('../../brief/messages/findings/ko.ts')).ko,
    (await import('../../brief/messages/documents/ko.ts')).ko,
  ],
};

/** Says a sentence of the reader, or of a check, in the language of the page. */
export type SayFound = (says: Says | Sentence) => string;

// A file names acts by words of its own; here they are said as everywhere on the page.
function inWords(says: Sentence, catalogue: Catalogue): Sentence {
  const value = (part: Part): Part =>
    typeof part !== 'string'
      ? inWords(part, catalogue)
      : (actKinds as readonly string[]).includes(part)
        ? word(catalogue, 'act', part)
        : part;
  return { ...says, values: says.values.map(value) };
}

/** How findings are said in the language of the page; in English until the words are there. */
export function useFound(): SayFound {
  const { language, catalogue } = useLanguage();
  const [spoken, setSpoken] = useState<{ readonly language: Language; readonly say: SayFound }>();
  useEffect(() => {
    if (language === 'en') return undefined;
    let here = true;
    void translations[language]().then((parts) => {
      const all = Object.assign({}, ...parts) as Translations;
      if (here) setSpoken({ language, say: (says) => translated(inWords(says as Sentence, catalogue), all) });
    });
    return () => {
      here = false;
    };
  }, [language, catalogue]);
  return spoken?.language === language ? spoken.say : (says) => english(inWords(says as Sentence, catalogue));
}

/** Why a document was not read, as a sentence that can be said, where the server gave one. */
export function saysOf(fault: unknown): Says | undefined {
  if (!(fault instanceof ApiProblem)) return undefined;
  const { says } = fault.problem as unknown as { readonly says?: Says };
  return says;
}

import { createContext, type ReactNode, use, useContext, useMemo, useState } from 'react';
import { type Language, languages } from '../base/index.ts';
import { type Catalogue, en } from '../brief/index.ts';
import { fill } from '../brief/say.ts';
import { words as english, type Word, type Words } from './words/en.ts';

// The words of the page and the sentences of the engine are one language, loaded together.

interface Spoken {
  readonly words: Words;
  readonly catalogue: Catalogue;
}

const load: Readonly<Record<Language, () => Promise<Spoken>>> = {
  en: async () => ({ words: english, catalogue: en }),
  ja: async () => {
    const [{ words }, { ja }] = await Promise.all([import('./words/ja.ts'), import('../brief/messages/ja.ts')]);
    return { words, catalogue: ja };
  },
  ko: async () => {
    const [{ words }, { ko }] = await Promise.all([import('./words/ko.ts'), import('../brief/messages/ko.ts')]);
    return { words, catalogue: ko };
  },
};

const loaded = new Map<Language, Promise<Spoken>>();

function spoken(language: Language): Promise<Spoken> {
  let one = loaded.get(language);
  if (!one) {
    one = load[language]();
    loaded.set(language, one);
  }
  return one;
}

/** Says a word of the page, with its values put in. */
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

interface Speaking {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly t: Say;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Speaking | undefined>(undefined);
const place = 'tacit.language';

/** The language that was chosen here, or else the first of the browser's that is spoken. */
function languageAtFirst(): Language {
  const chosen = localStorage.getItem(place);
  const wanted = [...(chosen === null ? [] : [chosen]), ...navigator.languages].map((one) => one.slice(0, 2));
  return wanted.find((one): one is Language => (languages as readonly string[]).includes(one)) ?? 'en';
}

/** Everything below speaks one language. */
export function Speaker({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(languageAtFirst);
  const { words, catalogue } = use(spoken(language));
  document.documentElement.lang = language;
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      catalogue,
      t: (word, values) => (values ? fill(words[word], values) : words[word]),
      speak: (next) => {
        localStorage.setItem(place, next);
        void spoken(next).then(() => setLanguage(next));
      },
    }),
    [language, words, catalogue],
  );
  return <Context value={speaking}>{children}</Context>;
}

/** The language that is spoken here. */
export function useLanguage(): Speaking {
  const speaking = useContext(Context);
  if (!speaking) throw new Error('Nobody speaks here.');
  return speaking;
}

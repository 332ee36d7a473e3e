import type { ReactNode } from 'react';
import type { Language } from '../base/index.ts';
import { useLanguage } from './language.tsx';
import { Menu } from './parts/menu.tsx';

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語', ko: '한국어' };

/** Chooses the language of the page. */
export function Languages(): ReactNode {
  const { t, language, speak } = useLanguage();
  return (
    <Menu label={languageNames[language]} name={t('frame.language')}>
      {(Object.keys(languageNames) as Language[]).map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => speak(code)}>
          {languageNames[code]}
        </button>
      ))}
    </Menu>
  );
}

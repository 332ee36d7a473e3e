import type { Language } from '../base/index.ts';
import { useLanguage } from './language.tsx';
import { useMe } from './me.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };

/** Writes instants as whoever is signed in reads them: in the language of the page and in his own zone. */
export function useMoment(): (instant: string) => string {
  const { language } = useLanguage();
  const { answer: me } = useMe();
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(me?.person && { timeZone: me.person.zone }),
  });
  return (instant) => format.format(new Date(instant));
}

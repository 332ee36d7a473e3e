import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

/** To be built. */
export function ReaderPage(): ReactNode {
  const { t } = useLanguage();
  return (
    <main>
      <h1>{t('reader.title')}</h1>
    </main>
  );
}

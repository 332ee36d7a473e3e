import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

/** To be built. */
export function AccordsPage(): ReactNode {
  const { t } = useLanguage();
  return (
    <main>
      <h1>{t('accords.title')}</h1>
    </main>
  );
}

import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

/** To be built. */
export function DeskPage(): ReactNode {
  const { t } = useLanguage();
  return (
    <main>
      <h1>{t('desk.title')}</h1>
    </main>
  );
}

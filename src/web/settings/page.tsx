import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';

/** To be built. */
export function SettingsPage({ part }: { readonly part: string | undefined }): ReactNode {
  const { t } = useLanguage();
  return (
    <main>
      <h1>
        {t('settings.title')} {part}
      </h1>
    </main>
  );
}

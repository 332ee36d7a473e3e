import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { Link } from '../router.tsx';

/** Takes the session that an address brought and keeps it; the secret stands behind the #, which no server is sent. */
export function Enter(): ReactNode {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    api.keepSession({ secret: location.hash.slice(1) }).then(
      () => location.replace('/'),
      () => setOver(true),
    );
  }, []);
  return (
    <main className="narrow">
      <p role="status">{over ? t('entry.over') : t('entry.entering')}</p>
      {over && <Link to="/">{t('entry.sign-in')}</Link>}
    </main>
  );
}

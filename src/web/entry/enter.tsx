import { type ReactNode, useEffect, useState } from 'react';
import { api, faultOf } from '../api.ts';
import { forgetAll } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Fault } from '../parts/states.tsx';
import { Link } from '../router.tsx';
import { Threshold } from './threshold.tsx';

/** Takes the session that an address brought and keeps it; the secret stands behind the #, which no server is sent. */
export function Enter(): ReactNode {
  const { t } = useLanguage();
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    api
      .keepSession({ secret: location.hash.slice(1) })
      .then(forgetAll)
      .then(() => location.replace('/'), setFault);
  }, []);
  if (fault === undefined) return <p className="unseen">{t('entry.entering')}</p>;
  return (
    <Threshold>
      <h1>{t('entry.sign-in')}</h1>
      {faultOf(fault).type === 'not-signed-in' ? <p role="alert">{t('entry.over')}</p> : <Fault fault={fault} />}
      <p>
        <Link to="/">{t('entry.sign-in')}</Link>
      </p>
    </Threshold>
  );
}

import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { build } from '../build.ts';
import { useLanguage } from '../language.tsx';

/** Which build this is, and under what licences. */
export function About(): ReactNode {
  const { t } = useLanguage();
  const { answer } = useAnswer('openapi', async () => {
    const { body, headers } = await api.openapi();
    return {
      version: (body.info as { version?: string } | undefined)?.version ?? '',
      server: headers.get('Tacit-Build'),
    };
  });
  const { answer: ready } = useAnswer('ready', async () => (await api.ready()).body);
  return (
    <>
      <p className="says">{t('entry.tacit-is')}</p>
      <dl className="facts">
        <div>
          <dt>{t('settings.version')}</dt>
          <dd>{answer?.version}</dd>
        </div>
        <div>
          <dt>{t('settings.build-page')}</dt>
          <dd>
            <code>{build}</code>
          </dd>
        </div>
        <div>
          <dt>{t('settings.build-server')}</dt>
          <dd>
            <code>{answer?.server}</code>
          </dd>
        </div>
        <div>
          <dt>{t('settings.store')}</dt>
          <dd>{ready && 'store' in ready ? ready.store : ''}</dd>
        </div>
      </dl>
      <p>{t('settings.no-advice')}</p>
      <h2>{t('settings.licences')}</h2>
      <p>{t('settings.licences-say')}</p>
      <p>
        <a href="/licences.txt">{t('settings.licences-of')}</a>
      </p>
    </>
  );
}

import type { ReactNode } from 'react';
import { api, faultOf } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { Copyable } from './said-once.tsx';

/** How long the log of the register is, what its root is, and how anybody verifies both. */
export function Audit(): ReactNode {
  const { t } = useLanguage();
  const { answer: ready } = useAnswer('ready', async () => (await api.ready()).body);
  const { answer: checkpoint, fault } = useAnswer('checkpoint', async () => (await api.getCheckpoint()).body);
  const unsigned = fault !== undefined && faultOf(fault).type === 'not-found';
  // A checkpoint (C2SP tlog-checkpoint): the name, the size, the root, then an empty line and the signatures.
  const [name = '', size = '', root = ''] = checkpoint?.split('\n') ?? [];
  const kept = checkpoint === undefined ? undefined : `data:text/plain;charset=utf-8,${encodeURIComponent(checkpoint)}`;
  return (
    <>
      <p className="says">{t('settings.audit-says')}</p>
      {!checkpoint && fault === undefined && <Waiting />}
      {fault !== undefined && !unsigned && <Fault fault={fault} />}
      <dl className="facts">
        <div>
          <dt>{t('settings.audit-size')}</dt>
          <dd>{checkpoint === undefined ? (ready && 'log' in ready ? ready.log : '') : size}</dd>
        </div>
        {checkpoint !== undefined && (
          <div>
            <dt>{t('settings.audit-name')}</dt>
            <dd>{name}</dd>
          </div>
        )}
      </dl>
      {unsigned && <p>{t('settings.audit-unsigned')}</p>}
      {checkpoint !== undefined && (
        <>
          <Copyable label={t('settings.audit-root')} text={root} />
          <h2>{t('settings.audit-checkpoint')}</h2>
          <p>{t('settings.audit-keep')}</p>
          <pre className="code" tabIndex={0} aria-label={t('settings.audit-checkpoint')}>
            {checkpoint}
          </pre>
          <p>
            <a href={kept} download={`checkpoint-${size}.txt`}>
              {t('settings.audit-download')}
            </a>
          </p>
        </>
      )}
      <section>
        <h2>{t('settings.audit-verify')}</h2>
        <p>{t('settings.audit-verify-says')}</p>
        <Copyable
          label={t('settings.command')}
          text={`tacit audit verify --store STORE --checkpoint checkpoint-${size || 'N'}.txt`}
        />
        <p className="hint">{t('settings.audit-by-hand')}</p>
      </section>
    </>
  );
}

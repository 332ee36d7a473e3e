import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import type { Doing } from './doing.ts';
import { Fault } from './states.tsx';

/** The end of a form that saves: its button, whether it is being saved or has been, and why it could not be. */
export function SaveRow({
  does,
  doing: { busy, fault },
  saved,
}: {
  readonly does: string;
  readonly doing: Doing;
  readonly saved: boolean;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <p>
        <button type="submit" className="first" disabled={busy}>
          {does}
        </button>{' '}
        <span role="status">{busy ? t('record.saving') : saved ? t('kept.saved') : ''}</span>
      </p>
      {fault !== undefined && (
        <>
          <p>
            <strong>{t('record.not-saved')}</strong>
          </p>
          <Fault fault={fault} />
        </>
      )}
    </>
  );
}

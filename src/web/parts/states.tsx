import type { ReactNode } from 'react';
import { faultOf } from '../api.ts';
import { useLanguage } from '../language.tsx';

/** What could not be done: what it is, why, and what to do. */
export function Fault({ fault }: { readonly fault: unknown }): ReactNode {
  const { t } = useLanguage();
  const { title, detail, type } = faultOf(fault);
  return (
    <div role="alert" className="fault">
      <strong>{type === 'unreachable' ? t('frame.unreachable') : title}</strong>
      <p>{detail}</p>
    </div>
  );
}

/** Nothing is here, why that is so, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something is being asked for. It shows only after a moment, so that nothing flashes. */
export function Waiting(): ReactNode {
  const { t } = useLanguage();
  return (
    <p className="waiting" role="status">
      {t('frame.waiting')}
    </p>
  );
}

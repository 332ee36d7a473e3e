import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { Dialog } from './parts/dialog.tsx';

/** The keys that do something. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLanguage();
  const keys = [
    [['Ctrl K', '/'], t('frame.key-find')],
    [['t'], t('frame.key-today')],
    [['[', ']'], t('frame.key-acts')],
    [['←', '→'], t('frame.key-days')],
    [['j', 'k'], t('frame.key-next')],
    [['a', 'e', 'x'], t('frame.key-proposal')],
    [['?'], t('frame.key-help')],
  ] as const;
  return (
    <Dialog title={t('frame.shortcuts')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

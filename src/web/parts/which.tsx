import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { useParam } from '../router.tsx';

/** Narrows a list to what one looks after oneself; it stands in the address as `mine`. */
export function MineFilter(): ReactNode {
  const { t } = useLanguage();
  const [mine, setMine] = useParam('mine');
  return (
    <label>
      <input
        type="checkbox"
        checked={mine === 'true'}
        onChange={(event) => setMine(event.target.checked ? 'true' : undefined)}
      />{' '}
      {t('frame.mine')}
    </label>
  );
}

/** Narrows a list to a label; it stands in the address as `label`. */
export function LabelFilter(): ReactNode {
  const { t } = useLanguage();
  const [label, setLabel] = useParam('label');
  return (
    <label>
      {t('frame.label')}{' '}
      <input size={10} value={label ?? ''} onChange={(event) => setLabel(event.target.value || undefined)} />
    </label>
  );
}

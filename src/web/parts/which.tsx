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

/** A choice of one, or of all of them. */
export function Choice({
  all,
  options,
  chosen,
  onChoose,
}: {
  /** What choosing none is called. */
  readonly all: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}): ReactNode {
  return (
    <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

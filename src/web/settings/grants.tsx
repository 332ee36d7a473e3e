import { type ReactNode, useId } from 'react';
import type { Grant } from '../../http/client.ts';
import { type Say, useLanguage } from '../language.tsx';
import type { Role } from '../me.ts';

const roles: readonly Role[] = ['reader', 'recorder', 'decider', 'administrator'];

/** A right as a sentence. */
export function sayGrant(t: Say, { role, accord, label }: Grant): string {
  const over = accord ?? label;
  return t(
    accord === undefined
      ? label === undefined
        ? 'settings.right-all'
        : 'settings.right-label'
      : 'settings.right-accord',
    {
      role: t(`settings.role-${role}`),
      over: over ?? '',
    },
  );
}

/** A right that is being made up: a role, and over what. */
export function GrantFields({
  grant,
  onChange,
}: {
  readonly grant: Grant;
  readonly onChange: (grant: Grant) => void;
}): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const over = grant.accord === undefined ? (grant.label === undefined ? 'all' : 'label') : 'accord';
  return (
    <div className="grant">
      <div className="field">
        <label htmlFor={`${id}-role`}>{t('settings.role')}</label>
        <select
          id={`${id}-role`}
          value={grant.role}
          aria-describedby={`${id}-may`}
          onChange={(event) => onChange({ ...grant, role: event.target.value as Role })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`settings.role-${role}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-over`}>{t('settings.over')}</label>
        <select
          id={`${id}-over`}
          value={over}
          onChange={({ target: { value } }) =>
            onChange({
              role: grant.role,
              ...(value === 'accord' && { accord: '' }),
              ...(value === 'label' && { label: '' }),
            })
          }
        >
          <option value="all">{t('settings.over-all')}</option>
          <option value="label">{t('settings.over-label')}</option>
          <option value="accord">{t('settings.over-accord')}</option>
        </select>
      </div>
      {over !== 'all' && (
        <div className="field">
          <label htmlFor={`${id}-which`}>
            {t(over === 'label' ? 'settings.which-label' : 'settings.which-accord')}
          </label>
          <input
            id={`${id}-which`}
            value={grant.accord ?? grant.label}
            required
            spellCheck={false}
            onChange={({ target: { value } }) =>
              onChange({ role: grant.role, ...(over === 'label' ? { label: value } : { accord: value }) })
            }
          />
        </div>
      )}
      <p id={`${id}-may`} className="hint">
        {t(`settings.may-${grant.role}`)}
      </p>
    </div>
  );
}

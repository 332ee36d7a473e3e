import { type ReactNode, useId } from 'react';
import type { Person } from '../../http/client.ts';
import { faultOf, parameterOf } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { languageNames } from '../languages.tsx';
import { Field } from '../parts/field.tsx';

/** What is known of a person, as fields of a form. */
export function PersonFields({
  person,
  fault,
}: {
  readonly person?: Person;
  /** What the server said of them. */
  readonly fault: unknown;
}): ReactNode {
  const { t, language } = useLanguage();
  const id = useId();
  const parameter = parameterOf(fault);
  const wrong = (name: string): string | undefined => (parameter === name ? faultOf(fault).detail : undefined);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <Field label={t('entry.name')} name="name" defaultValue={person?.name} wrong={wrong('name')} required />
      <Field
        label={t('entry.email')}
        name="email"
        type="email"
        defaultValue={person?.email}
        wrong={wrong('email')}
        required
      />
      <Field
        label={t('settings.zone')}
        hint={t('settings.zone-says')}
        name="zone"
        list={`${id}-zones`}
        defaultValue={person?.zone ?? timeZone}
        wrong={wrong('zone')}
        spellCheck={false}
        required
      />
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div className="field">
        <label htmlFor={`${id}-language`}>{t('settings.written-in')}</label>
        <select id={`${id}-language`} name="language" defaultValue={person?.language ?? language}>
          {Object.entries(languageNames).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

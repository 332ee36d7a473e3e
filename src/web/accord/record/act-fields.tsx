import { type ReactNode, useId } from 'react';
import type { Accord, ActKind } from '../../../accord/index.ts';
import { inLanguage } from '../../../base/index.ts';
import { useLanguage } from '../../language.tsx';
import { DayField } from '../../parts/day-input.tsx';
import { Field } from '../../parts/field.tsx';
import { aboutIn } from './choice.ts';
import { type Draft, type FieldName, fieldKinds, fieldsOf } from './draft.ts';

/** The fields of an act: those that its kind asks for, and the others one step away. */
export function ActFields({
  draft,
  accord,
  suggested,
  onChange,
}: {
  readonly draft: Draft;
  readonly accord: Accord;
  readonly suggested: string;
  readonly onChange: (change: Partial<Draft>) => void;
}): ReactNode {
  const { t } = useLanguage();
  const { first, more } = fieldsOf(draft.kind);
  const field = (name: FieldName): ReactNode => (
    <FieldOf
      key={name}
      field={name}
      accord={accord}
      kind={draft.kind}
      value={draft.values[name] ?? ''}
      {...(name === 'id' && { placeholder: suggested })}
      onChange={(value) => onChange({ values: { ...draft.values, [name]: value } })}
    />
  );
  return (
    <>
      <div className="fields">{first.map(field)}</div>
      <details>
        <summary>{t('record.more-fields')}</summary>
        <div className="fields">{more.map(field)}</div>
      </details>
    </>
  );
}

/** A field of an act, as its kind is written. */
export function FieldOf({
  field,
  accord,
  kind,
  value,
  placeholder,
  onChange,
}: {
  readonly field: FieldName;
  readonly accord: Accord;
  readonly kind: ActKind;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t, language } = useLanguage();
  const id = useId();
  const label = t(`record.field-${field}`);
  const how = fieldKinds[field];
  if (how === 'long' || how === 'yaml')
    return (
      <div className="field wide">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          rows={how === 'yaml' ? 5 : 2}
          value={value}
          spellCheck={how === 'long'}
          className={how}
          {...(how === 'yaml' && { 'aria-describedby': `${id}-hint` })}
          onChange={(event) => onChange(event.target.value)}
        />
        {how === 'yaml' && (
          <p id={`${id}-hint`} className="hint">
            {t('record.terms-hint')}
          </p>
        )}
      </div>
    );
  if (how === 'about')
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('record.choose')}</option>
          {aboutIn(accord, kind).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
    );
  if (how === 'sources') {
    const chosen = value.split(/,\s*/).filter((one) => one !== '');
    return (
      <div className="field wide">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          multiple
          size={Math.min(4, Math.max(2, Object.keys(accord.sources).length))}
          value={chosen}
          onChange={(event) => onChange([...event.target.selectedOptions].map((one) => one.value).join(', '))}
        >
          {Object.entries(accord.sources).map(([source, { title, grade }]) => (
            <option key={source} value={source}>
              {grade ?? '–'} {inLanguage(title, language) ?? source}
            </option>
          ))}
        </select>
      </div>
    );
  }
  if (how === 'day') return <DayField label={label} value={value} onDay={onChange} />;
  return (
    <Field
      label={label}
      type={how === 'time' ? 'time' : 'text'}
      value={value}
      placeholder={placeholder ?? (how === 'period' ? '6 months' : undefined)}
      {...(how === 'period' && { hint: t('record.period-hint') })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

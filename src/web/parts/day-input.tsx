import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { parseDay, printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';

interface DayInputProps {
  readonly id?: string;
  /** A day as `2020-08-24`, or nothing. */
  readonly value: string;
  readonly onDay: (day: string) => void;
  readonly required?: boolean;
  readonly min?: string;
}

/**
 * A day, written the same in every language so that nobody takes the month for the day. Whatever else is typed is read as registers are: months by name,
 * Japanese eras, Korean dates; what could be two days is not taken.
 */
export function DayInput({ id, value, onDay, required = false, min }: DayInputProps): ReactNode {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const isDay = (text === '' && !required) || parseDay(text) !== undefined;
  useEffect(() => {
    setText(value);
    setWrong(false);
  }, [value]);
  // No form is sent with a day that is not read yet.
  useEffect(() => input.current?.setCustomValidity(isDay ? '' : t('frame.day-wrong')), [isDay, t]);
  const type = (typed: string): void => {
    setText(typed);
    setWrong(false);
    if ((typed === '' && !required) || parseDay(typed) !== undefined) onDay(typed);
  };
  const read = async (): Promise<void> => {
    if (isDay) return;
    const { dayIn } = await import('../../reader/register/days.ts');
    const told = dayIn({ text }, { order: undefined, shortYears: false });
    if ('value' in told) type(printDay(told.value));
    else setWrong(true);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isDay) return;
    event.preventDefault();
    void read();
  };
  return (
    <span className="day-input">
      <input
        ref={input}
        id={id}
        value={text}
        placeholder="2020-08-24"
        size={11}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        required={required}
        aria-invalid={wrong}
        aria-describedby={wrong ? own : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void read()}
        onKeyDown={pressed}
      />
      <button
        type="button"
        className="quiet"
        title={t('frame.day-picker')}
        aria-label={t('frame.day-picker')}
        onClick={() => picker.current?.showPicker()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <input
        ref={picker}
        className="day-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseDay(value) === undefined ? '' : value}
        min={min}
        onChange={(event) => event.target.value !== '' && type(event.target.value)}
      />
      {wrong && (
        <span id={own} className="wrong" role="alert">
          {t('frame.day-wrong')}
        </span>
      )}
    </span>
  );
}

/** A day with its label, and what to know of it. */
export function DayField({
  label,
  hint,
  ...input
}: Omit<DayInputProps, 'id'> & { readonly label: string; readonly hint?: string }): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} {...input} />
      {hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  );
}

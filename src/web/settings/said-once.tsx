import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';

/** A text to take along, with a button that copies it. */
export function Copyable({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(t('settings.copied'));
    } catch {
      // Without a secure address the browser gives no clipboard: the text is selected, and the keyboard copies it.
      setTold(t('settings.selected'));
    }
  };
  return (
    <div className="copyable">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          ref={field}
          readOnly
          value={text}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={() => void copy()} aria-label={`${t('settings.copy')}: ${label}`}>
          {t('settings.copy')}
        </button>
      </div>
      <p role="status" className="hint">
        {told}
      </p>
    </div>
  );
}

/** What is said this once and never again: it stays until it is put away. */
export function SaidOnce({
  title,
  onDone,
  children,
}: {
  readonly title: string;
  readonly onDone: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="said-once" aria-label={title}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{t('settings.said-once')}</p>
      {children}
      <button type="button" onClick={onDone}>
        {t('settings.put-away')}
      </button>
    </section>
  );
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLanguage } from '../language.tsx';

/** A window over the page that keeps the keyboard until it is closed: by its button, with Escape, or beside it. It begins at what has `data-begin`. */
export function Dialog({
  title,
  onClose,
  children,
  className = '',
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    // What has to be pressed or written first; a browser would begin with the button that closes the window.
    dialog.querySelector<HTMLElement>('[data-begin]')?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      className={className}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="dialog">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet" onClick={() => element.current?.close()}>
            {t('frame.close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react';
import { inLanguage } from '../base/index.ts';
import { api } from './api.ts';
import { useAnswer } from './ask.ts';
import { useLanguage } from './language.tsx';
import { Dialog } from './parts/dialog.tsx';
import { go } from './router.tsx';

interface Found {
  readonly to: string;
  readonly text: string;
  readonly more?: string;
}

/** Finds an accord or a place and goes there: one field, arrows, Enter. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, language } = useLanguage();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const { answer } = useAnswer(
    asked === '' ? undefined : `accords/find/${asked}`,
    async () => (await api.listAccords({ q: asked, limit: 20 })).body.rows,
  );
  const places: readonly Found[] = [
    { to: '/', text: t('frame.desk') },
    { to: '/accords', text: t('frame.accords') },
    { to: '/reader', text: t('frame.reader') },
    { to: '/settings', text: t('frame.settings') },
  ].filter((place) => place.text.toLowerCase().includes(asked.toLowerCase()));
  const accords = (answer ?? []).map(
    ({ accord, title }): Found => ({
      to: `/accords/${accord}`,
      text: inLanguage(title ?? undefined, language) ?? accord,
      more: accord,
    }),
  );
  const found = [...accords, ...places];
  const chosen = Math.min(at, found.length - 1);
  const open = (to: string): void => {
    onClose();
    go(to);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && found[chosen]) open(found[chosen].to);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('frame.find')} onClose={onClose} className="palette">
      <input
        // The one thing that the window is for.
        data-begin
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-activedescendant={found[chosen] ? `found-${chosen}` : undefined}
        aria-label={t('frame.find-what')}
        placeholder={t('frame.find-what')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <ul id="found" role="listbox" aria-label={t('frame.found')}>
        {found.map(({ to, text, more }, i) => (
          <li
            key={to}
            id={`found-${i}`}
            role="option"
            aria-selected={i === chosen}
            onClick={() => open(to)}
            onMouseMove={() => setAt(i)}
          >
            {text} {more !== undefined && <small>{more}</small>}
          </li>
        ))}
      </ul>
      {asked !== '' && found.length === 0 && <p role="status">{t('frame.found-nothing')}</p>}
    </Dialog>
  );
}

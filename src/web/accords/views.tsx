import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Menu } from '../parts/menu.tsx';
import { go, useAddress } from '../router.tsx';

const place = 'tacit.views';

type Saved = Readonly<Record<string, string>>;

function savedNow(): Saved {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Saved;
  } catch {
    return {};
  }
}

/** Filters under a name, kept in this browser: an address says all of them, so keeping one keeps the view. */
export function Views(): ReactNode {
  const { t } = useLanguage();
  const { query } = useAddress();
  const [saved, setSaved] = useState(savedNow);
  const [name, setName] = useState('');
  const keep = (next: Saved): void => {
    localStorage.setItem(place, JSON.stringify(next));
    setSaved(next);
  };
  return (
    <>
      {Object.keys(saved).length > 0 && (
        <Menu label={t('accords.views')} name={t('accords.views')}>
          {Object.entries(saved).map(([one, filters]) => (
            <button key={one} type="button" onClick={() => go(`/accords${filters}`)}>
              {one}
            </button>
          ))}
          <button type="button" onClick={() => keep({})}>
            {t('accords.views-forget')}
          </button>
        </Menu>
      )}
      {query.size > 0 && (
        <span className="keep-view">
          <input
            aria-label={t('accords.view-name')}
            placeholder={t('accords.view-name')}
            size={12}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button
            type="button"
            disabled={name.trim() === ''}
            onClick={() => {
              keep({ ...saved, [name.trim()]: `?${query.toString()}` });
              setName('');
            }}
          >
            {t('accords.view-keep')}
          </button>
        </span>
      )}
    </>
  );
}

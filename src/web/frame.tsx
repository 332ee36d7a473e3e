import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api, connectionNow, faultOf, onConnection } from './api.ts';
import { forgetAll } from './ask.ts';
import { useLanguage } from './language.tsx';
import { Languages } from './languages.tsx';
import type { Me } from './me.ts';
import { Palette } from './palette.tsx';
import { Dialog } from './parts/dialog.tsx';
import { Menu } from './parts/menu.tsx';
import { Fault } from './parts/states.tsx';
import { go, Link, useAddress } from './router.tsx';
import { Shortcuts } from './shortcuts.tsx';

/** What stands round every screen: where one can go, who one is, and how it stands with the server. */
export function Frame({ me, children }: { readonly me: Me | undefined; readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage();
  const { path } = useAddress();
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const [stays, setStays] = useState<unknown>();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const writing = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
      if ((event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !writing)) {
        event.preventDefault();
        setFinding(true);
      } else if (event.key === '?' && !writing) setHelping(true);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  // Whoever hears the page instead of seeing it is led to the new screen.
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) document.getElementById('screen')?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  const places = [
    ['/', t('frame.desk')],
    ['/accords', t('frame.accords')],
    ['/reader', t('frame.reader')],
    ['/settings', t('frame.settings')],
  ] as const;
  return (
    <>
      <a className="skip" href="#screen">
        {t('frame.skip')}
      </a>
      <header className="frame">
        <Link to="/" className="mark" aria-label="Tacit">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>Tacit</span>
        </Link>
        <nav aria-label={t('frame.places')}>
          {places.map(([to, name]) => {
            const here = to === '/' ? path === '/' : path.startsWith(to);
            return (
              <Link key={to} to={to} {...(here && { 'aria-current': 'page' as const })}>
                {name}
              </Link>
            );
          })}
        </nav>
        <button type="button" className="find" onClick={() => setFinding(true)}>
          {t('frame.find')} <kbd>/</kbd>
        </button>
        <Languages />
        <Menu label={me?.person?.name ?? '…'} name={t('frame.you')}>
          <button type="button" onClick={() => go('/settings/you')}>
            {t('frame.your-settings')}
          </button>
          <button type="button" onClick={() => setHelping(true)}>
            {t('frame.shortcuts')} <kbd>?</kbd>
          </button>
          <button type="button" onClick={() => void leave().catch(setStays)}>
            {t('frame.sign-out')}
          </button>
        </Menu>
      </header>
      <Standing />
      <div id="screen" tabIndex={-1}>
        {children}
      </div>
      {finding && <Palette onClose={() => setFinding(false)} />}
      {helping && <Shortcuts onClose={() => setHelping(false)} />}
      {stays !== undefined && (
        <Dialog title={t('frame.not-signed-out')} onClose={() => setStays(undefined)}>
          <Fault fault={stays} />
          <p>{t('frame.still-signed-in')}</p>
        </Dialog>
      )}
    </>
  );
}

function Standing(): ReactNode {
  const { t } = useLanguage();
  const { offline, outdated } = useSyncExternalStore(onConnection, connectionNow);
  return (
    <div role="status" className="standing">
      {offline && <p>{t('frame.offline')}</p>}
      {outdated && (
        <p>
          {t('frame.outdated')}{' '}
          <button type="button" onClick={() => location.reload()}>
            {t('frame.reload')}
          </button>
        </p>
      )}
    </div>
  );
}

// What was kept is forgotten only once the session is over: a page that says that nobody is signed in has to be right.
async function leave(): Promise<void> {
  try {
    await api.signOut({});
  } catch (fault) {
    if (faultOf(fault).type !== 'not-signed-in') throw fault;
  }
  await forgetAll();
  location.assign('/');
}

import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { api, connectionNow, faultOf, onConnection } from './api.ts';
import { forgetAll, useAnswer } from './ask.ts';
import { Enter } from './entry/enter.tsx';
import { SignIn } from './entry/sign-in.tsx';
import { Frame } from './frame.tsx';
import { useLanguage } from './language.tsx';
import { followChanges } from './live.ts';
import { Fault } from './parts/states.tsx';
import { useAddress } from './router.tsx';

const DeskPage = lazy(async () => ({ default: (await import('./desk/page.tsx')).DeskPage }));
const AccordsPage = lazy(async () => ({ default: (await import('./accords/page.tsx')).AccordsPage }));
const AccordPage = lazy(async () => ({ default: (await import('./accord/page.tsx')).AccordPage }));
const ReaderPage = lazy(async () => ({ default: (await import('./reader/page.tsx')).ReaderPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/page.tsx')).SettingsPage }));
const Welcome = lazy(async () => ({ default: (await import('./entry/welcome.tsx')).Welcome }));

/** The page: who comes in, and then the screen of the address. */
export function App(): ReactNode {
  const { path } = useAddress();
  if (path === '/enter') return <Enter />;
  if (path === '/welcome')
    return (
      <Suspense>
        <Welcome />
      </Suspense>
    );
  return <SignedIn />;
}

function SignedIn(): ReactNode {
  const { signedOut } = useSyncExternalStore(onConnection, connectionNow);
  const { answer: me, fault } = useAnswer('me', async () => (await api.whoAmI()).body);
  useEffect(() => (me ? followChanges() : undefined), [me]);
  if (signedOut || (fault !== undefined && faultOf(fault).type === 'not-signed-in'))
    return <SignIn onSignedIn={() => void forgetAll().then(() => location.reload())} />;
  if (fault !== undefined && !me) return <Fault fault={fault} />;
  return (
    <Frame me={me}>
      <Screen />
    </Frame>
  );
}

function Screen(): ReactNode {
  const { path } = useAddress();
  const { t } = useLanguage();
  const [, first, second] = path.split('/');
  const screen =
    path === '/' ? (
      <DeskPage />
    ) : first === 'accords' && second ? (
      <AccordPage key={second} id={decodeURIComponent(second)} />
    ) : path === '/accords' ? (
      <AccordsPage />
    ) : path === '/reader' ? (
      <ReaderPage />
    ) : first === 'settings' ? (
      <SettingsPage part={second} />
    ) : (
      <main className="narrow">
        <h1>{t('frame.nothing-here')}</h1>
      </main>
    );
  return <Suspense fallback={<div className="screen-wait" />}>{screen}</Suspense>;
}

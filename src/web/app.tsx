import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { api, connectionNow, faultOf, onConnection } from './api.ts';
import { useAnswer } from './ask.ts';
import { Enter } from './entry/enter.tsx';
import { SignInAgain, SignInScreen } from './entry/sign-in.tsx';
import { Frame } from './frame.tsx';
import { useLanguage } from './language.tsx';
import { followChanges } from './live.ts';
import { useMe } from './me.ts';
import { Boundary } from './parts/boundary.tsx';
import { Fault } from './parts/states.tsx';
import { useAddress } from './router.tsx';

const accordPage = async () => import('./accord/page.tsx');
const accordIn = (path: string): string | undefined => {
  const [, first, second] = path.split('/');
  return first === 'accords' && second ? decodeURIComponent(second) : undefined;
};
const DeskPage = lazy(async () => ({ default: (await import('./desk/page.tsx')).DeskPage }));
const AccordsPage = lazy(async () => ({ default: (await import('./accords/page.tsx')).AccordsPage }));
// What the address asks for first is on its way while the words of the page still are.
const opened = accordIn(location.pathname);
if (opened !== undefined)
  accordPage().then(
    ({ beginAccord }) => beginAccord(opened),
    () => undefined,
  );
const AccordPage = lazy(async () => ({ default: (await accordPage()).AccordPage }));
const ReaderPage = lazy(async () => ({ default: (await import('./reader/page.tsx')).ReaderPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/page.tsx')).SettingsPage }));
const First = lazy(async () => ({ default: (await import('./entry/first.tsx')).First }));
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
  const { path } = useAddress();
  const { answer: me, fault } = useMe();
  const id = me?.id;
  useEffect(() => (id === undefined || signedOut ? undefined : followChanges()), [id, signedOut]);
  if (!me && (signedOut || (fault !== undefined && faultOf(fault).type === 'not-signed-in'))) return <SignInScreen />;
  if (!me && fault !== undefined)
    return (
      <main className="narrow">
        <Fault fault={fault} />
      </main>
    );
  return (
    <Frame me={me}>
      <Boundary place={path}>
        <Screen />
      </Boundary>
      {me && signedOut && <SignInAgain me={me} />}
    </Frame>
  );
}

function Screen(): ReactNode {
  const { path } = useAddress();
  const { t } = useLanguage();
  const [, first, second] = path.split('/');
  const accord = accordIn(path);
  const screen =
    path === '/' ? (
      <Home />
    ) : accord !== undefined ? (
      <AccordPage key={accord} id={accord} />
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

// An empty register has no deadlines to show: it says how it comes to have some.
function Home(): ReactNode {
  const { answer } = useAnswer('accords/any', async () => (await api.listAccords({ limit: 1 })).body.rows);
  return answer?.length === 0 ? <First /> : <DeskPage />;
}

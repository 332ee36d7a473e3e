import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../language.tsx';
import { type Me, may, useMe } from '../me.ts';
import { Fault, Waiting } from '../parts/states.tsx';
import { Link, useTitle } from '../router.tsx';
import type { Word } from '../words/en.ts';
import { About } from './about.tsx';
import { Audit } from './audit.tsx';
import { Feeds } from './feeds.tsx';
import { Holidays } from './holidays.tsx';
import { Ladders } from './ladders.tsx';
import { Outbox } from './outbox.tsx';
import { People } from './people.tsx';
import { Programs } from './programs.tsx';
import { Tokens } from './tokens.tsx';
import { Webhooks } from './webhooks.tsx';
import { You } from './you.tsx';
import './settings.css';

interface Part {
  readonly name: string;
  readonly title: Word;
  /** Only for those who administer the register. */
  readonly administered?: true;
  readonly show: (me: Me) => ReactNode;
}

const parts: readonly Part[] = [
  { name: 'you', title: 'settings.you', show: (me) => <You me={me} /> },
  { name: 'feeds', title: 'settings.feeds', show: () => <Feeds /> },
  { name: 'tokens', title: 'settings.tokens', show: (me) => <Tokens me={me} /> },
  { name: 'webhooks', title: 'settings.webhooks', show: () => <Webhooks /> },
  { name: 'programs', title: 'settings.programs', show: (me) => <Programs me={me} /> },
  { name: 'people', title: 'settings.people', administered: true, show: (me) => <People me={me} /> },
  { name: 'ladders', title: 'settings.ladders', show: (me) => <Ladders me={me} /> },
  { name: 'outbox', title: 'settings.outbox', administered: true, show: () => <Outbox /> },
  { name: 'holidays', title: 'settings.holidays', show: () => <Holidays /> },
  { name: 'audit', title: 'settings.audit', show: () => <Audit /> },
  { name: 'about', title: 'settings.about', show: () => <About /> },
];

/** The settings: what concerns oneself, what concerns the register, and what it is. Each part has its own address. */
export function SettingsPage({ part: asked }: { readonly part: string | undefined }): ReactNode {
  const { t } = useLanguage();
  const { answer: me, fault } = useMe();
  const name = asked === undefined || asked === '' ? 'you' : asked;
  const part = parts.find((one) => one.name === name);
  useTitle(part ? t(part.title) : t('settings.title'));
  const administers = may(me, 'administrator');
  const nav = useRef<HTMLElement>(null);
  // Where the list of parts is a row that scrolls, the part that is shown is in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [name, administers]);
  return (
    <div className="settings">
      <nav ref={nav} aria-label={t('settings.title')}>
        <p className="heading">{t('settings.title')}</p>
        <ul>
          {parts
            .filter((one) => administers || !one.administered)
            .map((one) => (
              <li key={one.name}>
                <Link to={`/settings/${one.name}`} {...(one.name === name && { 'aria-current': 'page' as const })}>
                  {t(one.title)}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <main key={name}>
        <h1>{part ? t(part.title) : t('frame.nothing-here')}</h1>
        {fault !== undefined && !me && <Fault fault={fault} />}
        {!me && fault === undefined && <Waiting />}
        {me && part && (part.administered && !administers ? <p>{t('settings.administrators-only')}</p> : part.show(me))}
      </main>
    </div>
  );
}

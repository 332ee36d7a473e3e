import { type FormEvent, type ReactNode, useState } from 'react';
import type { Language } from '../../base/index.ts';
import type { Session } from '../../http/client.ts';
import { api, parameterOf } from '../api.ts';
import { forgetAll, outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { type Me, may } from '../me.ts';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Fault, Waiting } from '../parts/states.tsx';
import { Confirm } from './confirm.tsx';
import { sayGrant } from './grants.tsx';
import { PersonFields } from './person-fields.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';

/** What the register knows of oneself, and where one is signed in. */
export function You({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      {me.person && <Particulars me={me} />}
      <section>
        <h2>{t('settings.your-rights')}</h2>
        <ul className="plain">
          {me.grants.flat().map((grant) => (
            <li key={JSON.stringify(grant)}>{sayGrant(t, grant)}</li>
          ))}
          {me.grants.flat().length === 0 && <li>{t('settings.no-rights')}</li>}
        </ul>
      </section>
      <Password me={me} />
      <Sessions />
    </>
  );
}

function Particulars({ me: { person } }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [saved, setSaved] = useState(false);
  if (!person) return null;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name));
    void run(async () => {
      await api.changePerson(
        { id: person.id },
        { name: text('name'), email: text('email'), zone: text('zone'), language: text('language') as Language },
      );
      outdate('me', 'persons');
    }).then(setSaved);
  };
  return (
    <form onSubmit={send} onChange={() => setSaved(false)} className="narrow-form">
      <PersonFields person={person} fault={fault} />
      {fault !== undefined && parameterOf(fault) === undefined && <Fault fault={fault} />}
      <div className="deeds">
        <button type="submit" className="first" aria-disabled={busy}>
          {t('settings.save')}
        </button>
        <span role="status">{saved ? t('settings.saved') : ''}</span>
      </div>
    </form>
  );
}

function Password({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [secret, setSecret] = useState<string>();
  const { person } = me;
  if (!person) return null;
  return (
    <section>
      <h2>{t('settings.password')}</h2>
      {may(me, 'administrator') ? (
        <>
          <p>{t('settings.password-says')}</p>
          <button
            type="button"
            aria-disabled={busy}
            onClick={() =>
              void run(async () => setSecret((await api.invite({ grants: [], person: person.id })).body.secret))
            }
          >
            {t('settings.password-address')}
          </button>
        </>
      ) : (
        <p>{t('settings.password-ask')}</p>
      )}
      {fault !== undefined && <Fault fault={fault} />}
      {secret !== undefined && (
        <SaidOnce title={t('settings.password-address')} onDone={() => setSecret(undefined)}>
          <Copyable label={t('settings.address')} text={`${location.origin}/welcome?again#${secret}`} />
        </SaidOnce>
      )}
    </section>
  );
}

function Sessions(): ReactNode {
  const { t } = useLanguage();
  const moment = useMoment();
  const { answer: sessions, fault } = useAnswer('sessions', async () => (await api.listSessions()).body);
  const [ending, setEnding] = useState<Session | 'all'>();
  const end = async (): Promise<void> => {
    if (ending === 'all') await api.signOut({ everywhere: 'true' });
    else if (ending) await api.revokeToken({ id: ending.id });
    if (ending !== 'all' && !ending?.here) {
      outdate('sessions');
      return;
    }
    await forgetAll();
    location.assign('/');
  };
  return (
    <section>
      <h2>{t('settings.sessions')}</h2>
      <p className="hint">{t('settings.sessions-say')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      {!sessions && fault === undefined && <Waiting />}
      <ul className="rows">
        {sessions?.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{t('settings.session-since', { at: moment(session.createdAt) })}</strong>{' '}
              {session.here && <span className="tag">{t('settings.session-here')}</span>}
              <p className="hint">
                {session.expiresAt !== null && t('settings.session-until', { at: moment(session.expiresAt) })}
              </p>
            </div>
            <button
              type="button"
              aria-label={`${t('settings.session-end')}: ${moment(session.createdAt)}`}
              onClick={() => setEnding(session)}
            >
              {t('settings.session-end')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setEnding('all')}>
        {t('settings.session-end-all')}
      </button>
      {ending !== undefined && (
        <Confirm
          title={t(ending === 'all' ? 'settings.session-end-all' : 'settings.session-end')}
          says={t(
            ending === 'all'
              ? 'settings.session-end-all-says'
              : ending.here
                ? 'settings.session-end-here-says'
                : 'settings.session-end-says',
          )}
          does={t(ending === 'all' ? 'settings.session-end-all' : 'settings.session-end')}
          act={end}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}

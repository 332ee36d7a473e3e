import { type FormEvent, type ReactNode, useState } from 'react';
import type { Language } from '../../base/index.ts';
import type { Grant, Person } from '../../http/client.ts';
import { api, parameterOf } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { languageNames } from '../languages.tsx';
import type { Me } from '../me.ts';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Fault, Waiting } from '../parts/states.tsx';
import { everyPerson } from '../persons.ts';
import { addressWith, Link, useParam } from '../router.tsx';
import { Confirm } from './confirm.tsx';
import { GrantFields, sayGrant } from './grants.tsx';
import { PersonFields } from './person-fields.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';

/** The people of the register, what each may do, and how somebody new comes in. */
export function People({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const [chosen, choose] = useParam('person');
  const { answer: persons, fault } = useAnswer('persons', everyPerson);
  const person = persons?.find(({ id }) => id === chosen);
  return (
    <>
      <p className="says">{t('settings.people-say')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      {!persons && fault === undefined && <Waiting />}
      {persons && (
        <ul className="rows">
          {persons.map((one) => (
            <li key={one.id} className={one.id === chosen ? 'open' : ''}>
              <div>
                <Link
                  to={addressWith({ person: one.id === chosen ? undefined : one.id })}
                  aria-expanded={one.id === chosen}
                >
                  <strong>{one.name}</strong>
                </Link>{' '}
                <PersonTags person={one} me={me} />
                <p className="hint">
                  {one.email} · {one.zone} · <span lang={one.language}>{languageNames[one.language]}</span>
                </p>
                {person && one.id === chosen && <OnePerson person={person} onGone={() => choose(undefined)} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {chosen !== undefined && persons && !person && <p role="status">{t('settings.person-none')}</p>}
      <Invite />
      <Add />
    </>
  );
}

function PersonTags({
  person: { id, leftAt, bouncedAt },
  me,
}: {
  readonly person: Person;
  readonly me: Me;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      {id === me.person?.id && <span className="tag">{t('frame.you')}</span>}
      {leftAt !== null && <span className="tag">{t('settings.has-left')}</span>}
      {leftAt === null && bouncedAt !== null && <span className="tag warns">{t('settings.has-bounced')}</span>}
    </>
  );
}

function Invite(): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: 'reader' }]);
  const [secret, setSecret] = useState<string>();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      setSecret((await api.invite({ grants })).body.secret);
      setGrants([{ role: 'reader' }]);
    });
  };
  return (
    <section>
      <h2>{t('settings.invite')}</h2>
      <p className="hint">{t('settings.invite-says')}</p>
      <form onSubmit={send}>
        <GrantList grants={grants} onChange={setGrants} />
        {fault !== undefined && <Fault fault={fault} />}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={busy}>
            {t('settings.invite-do')}
          </button>
        </div>
      </form>
      {secret !== undefined && (
        <SaidOnce title={t('settings.invitation')} onDone={() => setSecret(undefined)}>
          <Copyable label={t('settings.address')} text={`${location.origin}/welcome#${secret}`} />
        </SaidOnce>
      )}
    </section>
  );
}

/** Rights that are being made up, one at least. */
export function GrantList({
  grants,
  onChange,
}: {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <fieldset className="grants">
      <legend>{t('settings.rights')}</legend>
      {grants.map((grant, i) => (
        // A right has no name until it is given: its place is all that there is.
        <div key={i}>
          <GrantFields grant={grant} onChange={(next) => onChange(grants.with(i, next))} />
          {grants.length > 1 && (
            <button type="button" onClick={() => onChange(grants.toSpliced(i, 1))}>
              {t('settings.right-less')}
            </button>
          )}
        </div>
      ))}
      <button type="button" onClick={() => onChange([...grants, { role: 'reader' }])}>
        {t('settings.right-more')}
      </button>
    </fieldset>
  );
}

function Add(): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const text = (name: string): string => String(given.get(name));
    void run(async () => {
      const { body } = await api.addPerson({
        name: text('name'),
        email: text('email'),
        zone: text('zone'),
        language: text('language') as Language,
      });
      outdate('persons');
      return body;
    }).then((done) => {
      if (done) form.reset();
    });
  };
  return (
    <section>
      <details>
        <summary>
          <h2>{t('settings.add')}</h2>
        </summary>
        <p className="hint">{t('settings.add-says')}</p>
        <form onSubmit={send} className="narrow-form">
          <PersonFields fault={fault} />
          {fault !== undefined && parameterOf(fault) === undefined && <Fault fault={fault} />}
          <div className="deeds">
            <button type="submit" aria-disabled={busy}>
              {t('settings.add-do')}
            </button>
          </div>
        </form>
      </details>
    </section>
  );
}

type Deed = 'left' | 'bounced' | 'erase';

function OnePerson({ person, onGone }: { readonly person: Person; readonly onGone: () => void }): ReactNode {
  const { t } = useLanguage();
  const moment = useMoment();
  const { busy, fault, run } = useDoing();
  const [saved, setSaved] = useState(false);
  const [deed, setDeed] = useState<Deed>();
  const [secret, setSecret] = useState<string>();
  const { id, name } = person;
  const change = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string): string => String(given.get(field));
    void run(async () => {
      await api.changePerson(
        { id },
        { name: text('name'), email: text('email'), zone: text('zone'), language: text('language') as Language },
      );
      outdate('persons', 'me');
    }).then(setSaved);
  };
  const report = (): void =>
    void run(async () => {
      const { body } = await api.getPersonReport({ id });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([JSON.stringify(body, null, 2)], { type: 'application/json' }));
      link.download = `${id}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  const act = async (): Promise<void> => {
    if (deed === 'left') await api.personLeft({ id });
    if (deed === 'bounced') await api.reportBounce({ id });
    if (deed === 'erase') {
      await api.erasePerson({ id });
      onGone();
    }
    outdate('persons', `rights/${id}`);
  };
  return (
    <div className="one">
      {person.leftAt !== null && <p>{t('settings.left-at', { at: moment(person.leftAt) })}</p>}
      {person.bouncedAt !== null && <p>{t('settings.bounced-at', { at: moment(person.bouncedAt) })}</p>}
      <Rights holder={id} name={name} />
      <form onSubmit={change} onChange={() => setSaved(false)} className="narrow-form">
        <h2>{t('settings.particulars')}</h2>
        <PersonFields person={person} fault={fault} />
        <div className="deeds">
          <button type="submit" aria-disabled={busy}>
            {t('settings.save')}
          </button>
          <span role="status">{saved ? t('settings.saved') : ''}</span>
        </div>
      </form>
      {fault !== undefined && parameterOf(fault) === undefined && <Fault fault={fault} />}
      <div className="deeds">
        {person.leftAt === null && (
          <button
            type="button"
            onClick={() => void run(async () => setSecret((await api.invite({ grants: [], person: id })).body.secret))}
          >
            {t('settings.invite-again')}
          </button>
        )}
        <button type="button" onClick={report}>
          {t('settings.report')}
        </button>
        {person.leftAt === null && person.bouncedAt === null && (
          <button type="button" onClick={() => setDeed('bounced')}>
            {t('settings.bounced')}
          </button>
        )}
        {person.leftAt === null && (
          <button type="button" className="danger" onClick={() => setDeed('left')}>
            {t('settings.left')}
          </button>
        )}
        <button type="button" className="danger" onClick={() => setDeed('erase')}>
          {t('settings.erase')}
        </button>
      </div>
      {secret !== undefined && (
        <SaidOnce title={t('settings.invitation')} onDone={() => setSecret(undefined)}>
          <Copyable label={t('settings.address')} text={`${location.origin}/welcome?again#${secret}`} />
        </SaidOnce>
      )}
      {deed !== undefined && (
        <Confirm
          title={t(`settings.${deed}-title`, { name })}
          says={t(`settings.${deed}-says`)}
          does={t(`settings.${deed}`)}
          act={act}
          onClose={() => setDeed(undefined)}
        />
      )}
    </div>
  );
}

/** The rights of a person or a token: what it has, what it is given, and what is taken away. */
function Rights({ holder, name }: { readonly holder: string; readonly name: string }): ReactNode {
  const { t } = useLanguage();
  const { answer: rights, fault } = useAnswer(`rights/${holder}`, async () => (await api.listRights({ holder })).body);
  const { busy, fault: refused, run } = useDoing();
  const [grant, setGrant] = useState<Grant>({ role: 'reader' });
  const [taking, setTaking] = useState<string>();
  const give = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      await api.giveRight({ holder }, grant);
      outdate(`rights/${holder}`, 'me');
      setGrant({ role: 'reader' });
    });
  };
  const shown = rights?.find(({ id }) => id === taking);
  return (
    <section className="rights">
      <h2>{t('settings.rights')}</h2>
      {fault !== undefined && <Fault fault={fault} />}
      {rights?.length === 0 && <p>{t('settings.no-rights')}</p>}
      <ul className="rows">
        {rights?.map((right) => (
          <li key={right.id}>
            <span>{sayGrant(t, right)}</span>
            <button
              type="button"
              aria-label={`${t('settings.take')}: ${sayGrant(t, right)}`}
              onClick={() => setTaking(right.id)}
            >
              {t('settings.take')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={give} className="in-line">
        <GrantFields grant={grant} onChange={setGrant} />
        <button type="submit" aria-disabled={busy}>
          {t('settings.give')}
        </button>
      </form>
      {refused !== undefined && <Fault fault={refused} />}
      {shown && (
        <Confirm
          title={t('settings.take-title', { name })}
          says={t('settings.take-says', { right: sayGrant(t, shown) })}
          does={t('settings.take')}
          act={async () => {
            await api.takeRight({ holder, right: shown.id });
            outdate(`rights/${holder}`, 'me');
          }}
          onClose={() => setTaking(undefined)}
        />
      )}
    </section>
  );
}

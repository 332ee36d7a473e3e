import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Grant, Token } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { type Me, may } from '../me.ts';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { useParam } from '../router.tsx';
import { Confirm } from './confirm.tsx';
import { sayGrant } from './grants.tsx';
import { GrantList } from './people.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';

/** How long a token lasts, in days. */
const spans = [30, 90, 365] as const;
const dayMs = 86_400_000;

/** Tokens for programs. */
export function Tokens({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const [all, setAll] = useParam('all');
  const administers = may(me, 'administrator');
  const every = administers && all === 'true';
  const { answer, fault } = useAnswer(
    `tokens/${every}`,
    async () => (await api.listTokens(every ? { all: 'true' } : {})).body,
  );
  const tokens = answer?.filter(({ kind }) => kind === 'api');
  const [ending, setEnding] = useState<Token>();
  return (
    <>
      <p className="says">{t('settings.tokens-say')}</p>
      {administers && (
        <label className="tick">
          <input
            type="checkbox"
            checked={every}
            onChange={(event) => setAll(event.target.checked ? 'true' : undefined)}
          />
          {t('settings.tokens-all')}
        </label>
      )}
      {fault !== undefined && <Fault fault={fault} />}
      {!tokens && fault === undefined && <Waiting />}
      {tokens?.length === 0 && <p className="none">{t('settings.tokens-none')}</p>}
      <ul className="rows">
        {tokens?.map((token) => (
          <OneToken key={token.id} token={token} onEnd={() => setEnding(token)} />
        ))}
      </ul>
      <Make me={me} />
      {ending && (
        <Confirm
          title={t('settings.revoke-title', { name: ending.name })}
          says={t('settings.revoke-says')}
          does={t('settings.revoke')}
          act={async () => {
            await api.revokeToken({ id: ending.id });
            outdate('tokens');
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

function OneToken({ token, onEnd }: { readonly token: Token; readonly onEnd: () => void }): ReactNode {
  const { t } = useLanguage();
  const moment = useMoment();
  const { answer: rights } = useAnswer(
    `rights/${token.id}`,
    async () => (await api.listRights({ holder: token.id })).body,
  );
  return (
    <li>
      <div>
        <strong>{token.name}</strong>
        <p className="hint">
          {rights?.map((right) => sayGrant(t, right)).join('; ')}
          {token.person === null && ` · ${t('settings.token-alone')}`}
        </p>
        <p className="hint">
          {t('settings.made-at', { at: moment(token.createdAt) })} ·{' '}
          {token.expiresAt === null ? t('settings.lasts') : t('settings.lasts-until', { at: moment(token.expiresAt) })}
        </p>
      </div>
      <button type="button" aria-label={`${t('settings.revoke')}: ${token.name}`} onClick={onEnd}>
        {t('settings.revoke')}
      </button>
    </li>
  );
}

function Make({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const { busy, fault, run } = useDoing();
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: 'reader' }]);
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const { person } = me;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const days = Number(given.get('days'));
    const alone = given.get('for') === 'program' || person === null;
    const name = String(given.get('name'));
    void run(async () => {
      const { body } = await api.makeToken({
        name,
        grants,
        ...(!alone && { person: person.id }),
        ...(days > 0 && { expiresAt: new Date(Date.now() + days * dayMs).toISOString() }),
      });
      outdate('tokens');
      setMade({ name, secret: body.secret });
      setGrants([{ role: 'reader' }]);
      form.reset();
    });
  };
  return (
    <section>
      <h2>{t('settings.token-make')}</h2>
      <form onSubmit={send}>
        <Field
          label={t('settings.token-name')}
          hint={t('settings.token-name-says')}
          name="name"
          maxLength={100}
          required
        />
        <GrantList grants={grants} onChange={setGrants} />
        <div className="pair">
          {may(me, 'administrator') && (
            <div className="field">
              <label htmlFor={`${id}-for`}>{t('settings.token-for')}</label>
              <select id={`${id}-for`} name="for">
                {person && <option value="you">{t('settings.token-for-you')}</option>}
                <option value="program">{t('settings.token-for-program')}</option>
              </select>
            </div>
          )}
          <div className="field">
            <label htmlFor={`${id}-days`}>{t('settings.token-days')}</label>
            <select id={`${id}-days`} name="days" defaultValue="90">
              {spans.map((days) => (
                <option key={days} value={days}>
                  {t('settings.days', { n: days })}
                </option>
              ))}
              <option value="0">{t('settings.lasts')}</option>
            </select>
          </div>
        </div>
        {fault !== undefined && <Fault fault={fault} />}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={busy}>
            {t('settings.token-make')}
          </button>
        </div>
      </form>
      {made && (
        <SaidOnce title={t('settings.token-made', { name: made.name })} onDone={() => setMade(undefined)}>
          <Copyable label={t('settings.secret')} text={made.secret} />
        </SaidOnce>
      )}
    </section>
  );
}

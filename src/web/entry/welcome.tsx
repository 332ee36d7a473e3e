import { type FormEvent, type ReactNode, useState } from 'react';
import { api, faultOf, parameterOf } from '../api.ts';
import { forgetAll } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault } from '../parts/states.tsx';
import { useAddress, useTitle } from '../router.tsx';
import type { Word } from '../words/en.ts';
import { Threshold } from './threshold.tsx';

/** As the server wants it at least, in characters. */
const shortest = 12;

type Name = 'name' | 'email' | 'password';
type Wrong = Partial<Record<Name, string>>;

const steps = ['entry.password-short', 'entry.password-fair', 'entry.password-good', 'entry.password-strong'] as const;

/** How hard a password is to guess, from 0 (refused) to 3: by its length first, since several words are easy to keep and hard to guess. */
function strengthOf(password: string): 0 | 1 | 2 | 3 {
  const length = Array.from(password).length;
  if (length < shortest) return 0;
  const different = new Set(password).size;
  if (different < 6) return 1;
  return length >= 20 && different >= 10 ? 3 : length >= 16 || different >= 10 ? 2 : 1;
}

/** Where somebody who was invited says who he is, or chooses a new password; the first of all administers the register. */
export function Welcome(): ReactNode {
  const { t, language } = useLanguage();
  const { query } = useAddress();
  // Whoever is there already has a name and an address: the invitation that an administrator gives him says so in its own.
  const again = query.has('again');
  const title: Word = again ? 'entry.new-password-title' : 'entry.welcome';
  useTitle(t(title));
  const { busy, fault, run } = useDoing();
  const [wrong, setWrong] = useState<Wrong>({});
  const [password, setPassword] = useState('');
  const [seen, setSeen] = useState(false);
  const secret = location.hash.slice(1);
  const strength = strengthOf(password);
  const check = (given: Readonly<Record<Name, string>>): Wrong => ({
    ...(!again && given.name.trim() === '' && { name: t('entry.name-missing') }),
    ...(!again && !/^[^\s@]+@[^\s@]+$/.test(given.email.trim()) && { email: t('entry.email-wrong') }),
    ...(strength === 0 && { password: t('entry.password-too-short', { n: Array.from(password).length }) }),
  });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: Name): string => String(data.get(name) ?? '');
    const given = { name: text('name'), email: text('email'), password };
    const found = check(given);
    setWrong(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
    void run(async () => {
      await api.acceptInvitation(again ? { secret, password } : { secret, language, zone, ...given });
      await forgetAll();
      location.assign('/');
    });
  };
  if (secret === '')
    return (
      <Threshold>
        <h1>{t(title)}</h1>
        <p>{t('entry.no-secret')}</p>
      </Threshold>
    );
  const parameter = parameterOf(fault);
  const wrongAt = (name: Name): string | undefined =>
    wrong[name] ?? (parameter === name ? faultOf(fault).detail : undefined);
  const over = fault !== undefined && faultOf(fault).type === 'not-signed-in';
  return (
    <Threshold>
      <h1>{t(title)}</h1>
      {!again && <p className="says">{t('entry.tacit-is')}</p>}
      <p>{again ? t('entry.new-password-says') : t('entry.welcome-says')}</p>
      <form onSubmit={send} noValidate>
        {!again && (
          <>
            <Field label={t('entry.name')} name="name" autoComplete="name" wrong={wrongAt('name')} required autoFocus />
            <Field
              label={t('entry.email')}
              name="email"
              type="email"
              autoComplete="username"
              wrong={wrongAt('email')}
              required
            />
          </>
        )}
        <Field
          label={t('entry.new-password')}
          hint={t('entry.password-hint')}
          name="password"
          type={seen ? 'text' : 'password'}
          autoComplete="new-password"
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
            setWrong(({ password: _, ...rest }) => rest);
          }}
          wrong={wrongAt('password')}
          required
        />
        {password !== '' && (
          <div>
            <div className="strength" aria-hidden="true">
              {steps.map((step, i) => (
                <span key={step} className={i <= strength ? 'has' : ''} />
              ))}
            </div>
            <p role="status" className="hint">
              {t(steps[strength], { n: Array.from(password).length })}
            </p>
          </div>
        )}
        <label className="tick">
          <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.target.checked)} />
          {t('entry.password-seen')}
        </label>
        {over ? (
          <p role="alert" className="fault">
            {t('entry.invitation-over')}
          </p>
        ) : (
          fault !== undefined && parameter === undefined && <Fault fault={fault} />
        )}
        <button type="submit" className="first" aria-disabled={busy}>
          {again ? t('entry.new-password-keep') : t('entry.begin')}
        </button>
      </form>
    </Threshold>
  );
}

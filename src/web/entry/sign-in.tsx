import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { Field } from '../parts/field.tsx';
import { Fault } from '../parts/states.tsx';

/** Asks who it is. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useLanguage();
  const [fault, setFault] = useState<unknown>();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    api
      .signIn({ email: String(given.get('email')), password: String(given.get('password')) })
      .then(onSignedIn, setFault);
  };
  return (
    <main className="narrow">
      <h1>{t('entry.sign-in')}</h1>
      <form onSubmit={send}>
        <Field label={t('entry.email')} name="email" type="email" autoComplete="username" required />
        <Field label={t('entry.password')} name="password" type="password" autoComplete="current-password" required />
        {fault !== undefined && <Fault fault={fault} />}
        <button type="submit" className="first">
          {t('entry.sign-in')}
        </button>
      </form>
    </main>
  );
}

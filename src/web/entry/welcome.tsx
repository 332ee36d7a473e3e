import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { Field } from '../parts/field.tsx';
import { Fault } from '../parts/states.tsx';

/** Where somebody who was invited says who he is; the first of them administers the register. */
export function Welcome(): ReactNode {
  const { t, language } = useLanguage();
  const [fault, setFault] = useState<unknown>();
  const secret = location.hash.slice(1);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) => String(given.get(field)));
    const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
    api
      .acceptInvitation({ secret, language, zone, name: name ?? '', email: email ?? '', password: password ?? '' })
      .then(() => location.assign('/'), setFault);
  };
  if (secret === '')
    return (
      <main className="narrow">
        <h1>{t('entry.welcome')}</h1>
        <p>{t('entry.no-secret')}</p>
      </main>
    );
  return (
    <main className="narrow">
      <h1>{t('entry.welcome')}</h1>
      <p>{t('entry.welcome-says')}</p>
      <form onSubmit={send}>
        <Field label={t('entry.name')} name="name" autoComplete="name" required />
        <Field label={t('entry.email')} name="email" type="email" autoComplete="username" required />
        <Field
          label={t('entry.new-password')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
        />
        {fault !== undefined && <Fault fault={fault} />}
        <button type="submit" className="first">
          {t('entry.begin')}
        </button>
      </form>
    </main>
  );
}

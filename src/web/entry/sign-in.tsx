import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { api, faultOf, noteConnection } from '../api.ts';
import { forgetAll, outdate } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import type { Me } from '../me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault } from '../parts/states.tsx';
import { useTitle } from '../router.tsx';
import { Threshold } from './threshold.tsx';

/** Asks who it is, at whatever address that somebody came to; it is still there once he is in. */
export function SignInScreen(): ReactNode {
  const { t } = useLanguage();
  useTitle(t('entry.sign-in'));
  // Nobody is signed in: what was kept for reading without a network is nobody's any more.
  useEffect(() => void forgetAll(), []);
  return (
    <Threshold>
      <h1>{t('entry.sign-in')}</h1>
      <p className="says">{t('entry.tacit-is')}</p>
      <SignIn onSignedIn={() => location.reload()} />
    </Threshold>
  );
}

/** Asks again who it is where the session ended in the middle of work: everything that was typed stays where it is. */
export function SignInAgain({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const [aside, setAside] = useState(false);
  const signedIn = (person: string): void => {
    // Somebody else begins anew, and sees nothing of what was here.
    if (person !== me.person?.id) {
      void forgetAll().then(() => location.reload());
      return;
    }
    noteConnection({ signedOut: false });
    outdate('');
  };
  if (aside)
    return (
      <div role="status" className="aside">
        <p>
          {t('entry.signed-out')}{' '}
          <button type="button" onClick={() => setAside(false)}>
            {t('entry.sign-in')}
          </button>
        </p>
      </div>
    );
  return (
    <Dialog title={t('entry.again')} onClose={() => setAside(true)} className="again">
      <p>{t('entry.again-says')}</p>
      <SignIn email={me.person?.email ?? ''} onSignedIn={signedIn} />
    </Dialog>
  );
}

function SignIn({
  email = '',
  onSignedIn,
}: {
  readonly email?: string;
  readonly onSignedIn: (person: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const type = fault === undefined ? undefined : faultOf(fault).type;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    void run(async () => {
      const { body } = await api.signIn({ email: String(given.get('email')), password: String(given.get('password')) });
      onSignedIn(body.person.id);
    }).then((done) => {
      if (!done) form.querySelector<HTMLInputElement>('[name=password]')?.select();
    });
  };
  return (
    <form onSubmit={send}>
      <Field
        label={t('entry.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        autoFocus={email === ''}
        required
      />
      <Field
        label={t('entry.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={email !== ''}
        wrong={type === 'not-signed-in' ? t('entry.wrong') : undefined}
        required
      />
      {type === 'too-many-requests' ? (
        <p role="alert" className="fault">
          {t('entry.too-many')}
        </p>
      ) : (
        fault !== undefined && type !== 'not-signed-in' && <Fault fault={fault} />
      )}
      <button type="submit" className="first" aria-disabled={busy}>
        {t('entry.sign-in')}
      </button>
      <p className="hint">{t('entry.forgotten')}</p>
    </form>
  );
}

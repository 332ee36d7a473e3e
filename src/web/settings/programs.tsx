import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import type { Me } from '../me.ts';
import { useDoing } from '../parts/doing.ts';
import { Fault } from '../parts/states.tsx';
import { Link } from '../router.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';
import { type Verdict, verified } from './verify.ts';

const dayMs = 86_400_000;

/** For whoever lets programs work with the register: one call with a token, and one event whose signature is verified. */
export function Programs({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <p className="says">{t('settings.programs-say')}</p>
      <ul className="listed">
        <li>
          <a href="/openapi.json">/openapi.json</a> {t('settings.programs-openapi')}
        </li>
        <li>
          <a href="/readyz">/readyz</a>, <a href="/healthz">/healthz</a> {t('settings.programs-health')}
        </li>
        <li>
          <a href="/metrics">/metrics</a> {t('settings.programs-metrics')}
        </li>
      </ul>
      <FirstCall me={me} />
      <Verify />
    </>
  );
}

function FirstCall({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [secret, setSecret] = useState<string>();
  const [answer, setAnswer] = useState<string>();
  const { answer: some } = useAnswer('accords/any', async () => (await api.listAccords({ limit: 1 })).body.rows);
  const accord = some?.[0]?.accord;
  const path = accord === undefined ? '/v1/accords' : `/v1/accords/${accord}/status`;
  const make = (): void =>
    void run(async () => {
      // Whatever one may do oneself, and of that only to read.
      const over = me.grants[0]?.map(({ accord: one, label }) => ({
        role: 'reader' as const,
        ...(one !== undefined && { accord: one }),
        ...(label !== undefined && { label }),
      }));
      const { body } = await api.makeToken({
        name: t('settings.first-call-name'),
        grants: over && over.length > 0 ? over.slice(0, 50) : [{ role: 'reader' }],
        ...(me.person && { person: me.person.id }),
        expiresAt: new Date(Date.now() + 30 * dayMs).toISOString(),
      });
      outdate('tokens');
      setSecret(body.secret);
    });
  const attempt = (): void =>
    void run(async () => {
      // As a program asks: without the session of the page.
      const reply = await fetch(path, { credentials: 'omit', headers: { Authorization: `Bearer ${secret}` } });
      setAnswer(`${reply.status} ${reply.statusText}\n\n${JSON.stringify(await reply.json(), null, 2)}`);
    });
  return (
    <section>
      <h2>{t('settings.first-call')}</h2>
      <p>
        {t('settings.first-call-says')} <Link to="/settings/tokens">{t('settings.tokens')}</Link>
      </p>
      {secret === undefined ? (
        <button type="button" className="first" aria-disabled={busy} onClick={make}>
          {t('settings.first-call-make')}
        </button>
      ) : (
        <SaidOnce
          title={t('settings.first-call-made')}
          onDone={() => {
            setSecret(undefined);
            setAnswer(undefined);
          }}
        >
          <Copyable
            label={t('settings.command')}
            text={`curl -H 'Authorization: Bearer ${secret}' '${location.origin}${path}'`}
          />
          <button type="button" aria-disabled={busy} onClick={attempt}>
            {t('settings.first-call-try')}
          </button>
          {answer !== undefined && (
            <pre className="code" role="status" tabIndex={0} aria-label={t('settings.answer')}>
              {answer}
            </pre>
          )}
        </SaidOnce>
      )}
      {fault !== undefined && <Fault fault={fault} />}
    </section>
  );
}

function Verify(): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict>();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name) ?? '');
    void verified(text('secret'), text('headers'), text('body')).then(setVerdict);
  };
  return (
    <section>
      <h2>{t('settings.verify')}</h2>
      <p>
        {t('settings.verify-says')} <Link to="/settings/webhooks">{t('settings.webhooks')}</Link>
      </p>
      <pre className="code" tabIndex={0} aria-label={t('settings.verify-code')}>
        {code}
      </pre>
      <p>{t('settings.verify-here')}</p>
      <form onSubmit={send}>
        <div className="field">
          <label htmlFor={`${id}-secret`}>{t('settings.secret')}</label>
          <input
            id={`${id}-secret`}
            name="secret"
            placeholder="whsec_…"
            spellCheck={false}
            autoComplete="off"
            required
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-headers`}>{t('settings.verify-headers')}</label>
          <textarea
            id={`${id}-headers`}
            name="headers"
            rows={3}
            spellCheck={false}
            placeholder={'webhook-id: …\nwebhook-timestamp: …\nwebhook-signature: v1,…'}
            required
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-body`}>{t('settings.verify-body')}</label>
          <textarea id={`${id}-body`} name="body" rows={4} spellCheck={false} required />
        </div>
        <div className="deeds">
          <button type="submit">{t('settings.verify-do')}</button>
          <span role="status" className={verdict === 'good' ? 'good' : 'wrong'}>
            {verdict !== undefined && t(`settings.verdict-${verdict}`)}
          </span>
        </div>
      </form>
    </section>
  );
}

const code = `import { createHmac, timingSafeEqual } from 'node:crypto';

export function verify(secret, headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const own = createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest();
  const given = signatures.split(' ').map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'));
  return given.some((theirs) => theirs.length === own.length && timingSafeEqual(theirs, own));
}`;

import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { Webhook, WebhookGiven } from '../../http/client.ts';
import { api, faultOf, parameterOf } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { addressWith, Link, useParam } from '../router.tsx';
import { Confirm } from './confirm.tsx';
import { OwedTable, type State, StateChoice } from './owed.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';

/** What can be an event; a webhook that names none gets all of them. */
const actions = [
  'accord.created',
  'accord.changed',
  'act.recorded',
  'care.changed',
  'decision.recorded',
  'document.attached',
  'proof.attached',
  'deadline.told',
] as const;

interface Told {
  readonly url: string;
  readonly secret: string;
}

/** Webhooks: who is told of what is recorded, and what has become of every delivery. */
export function Webhooks(): ReactNode {
  const { t } = useLanguage();
  const moment = useMoment();
  const [chosen] = useParam('hook');
  const { answer: hooks, fault } = useAnswer('webhooks', async () => (await api.listWebhooks()).body);
  const [told, setTold] = useState<Told>();
  return (
    <>
      <p className="says">{t('settings.webhooks-say')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      {!hooks && fault === undefined && <Waiting />}
      {hooks?.length === 0 && <p className="none">{t('settings.webhooks-none')}</p>}
      {told && (
        <SaidOnce title={t('settings.hook-secret', { url: told.url })} onDone={() => setTold(undefined)}>
          <Copyable label={t('settings.secret')} text={told.secret} />
        </SaidOnce>
      )}
      <ul className="rows">
        {hooks?.map((hook) => (
          <li key={hook.id} className={hook.id === chosen ? 'open' : ''}>
            <div>
              <Link
                to={addressWith({ hook: hook.id === chosen ? undefined : hook.id, state: undefined })}
                aria-expanded={hook.id === chosen}
              >
                <strong className="address">{hook.url}</strong>
              </Link>{' '}
              {hook.disabledAt !== null && <span className="tag warns">{t('settings.hook-disabled')}</span>}
              {hook.secrets > 1 && <span className="tag">{t('settings.hook-two-secrets')}</span>}
              <p className="hint">
                {[...(hook.types ?? [t('settings.hook-all')]), ...(hook.accords ?? []), ...(hook.labels ?? [])].join(
                  ' · ',
                )}
              </p>
              {hook.disabledAt !== null && (
                <p>{t('settings.hook-why', { at: moment(hook.disabledAt), why: hook.why ?? '' })}</p>
              )}
              {hook.id === chosen && <OneHook hook={hook} onSecret={(secret) => setTold({ url: hook.url, secret })} />}
            </div>
          </li>
        ))}
      </ul>
      <Make onMade={setTold} />
    </>
  );
}

function Make({ onMade }: { readonly onMade: (told: Told) => void }): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const parameter = parameterOf(fault);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const listed = (name: string): readonly string[] =>
      String(given.get(name) ?? '')
        .split(/[\s,、，]+/)
        .filter((one) => one !== '');
    const types = given.getAll('types').map((action) => `tacit.${String(action)}.v1`);
    const [accords, labels] = [listed('accords'), listed('labels')];
    const asked: WebhookGiven = {
      url: String(given.get('url')).trim(),
      ...(types.length > 0 && { types }),
      ...(accords.length > 0 && { accords }),
      ...(labels.length > 0 && { labels }),
    };
    void run(async () => {
      const { body } = await api.createWebhook(asked);
      outdate('webhooks');
      onMade({ url: body.url, secret: body.secret });
      form.reset();
    });
  };
  return (
    <section>
      <h2>{t('settings.hook-make')}</h2>
      <form onSubmit={send}>
        <Field
          label={t('settings.address')}
          hint={t('settings.hook-url-says')}
          name="url"
          type="url"
          wrong={parameter === 'url' ? faultOf(fault).detail : undefined}
          spellCheck={false}
          required
        />
        <fieldset>
          <legend>{t('settings.hook-types')}</legend>
          <p className="hint">{t('settings.hook-types-say')}</p>
          <div className="ticks">
            {actions.map((action) => (
              <label key={action} className="tick">
                <input type="checkbox" name="types" value={action} />
                {t(`settings.event-${action}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="pair">
          <Field
            label={t('settings.hook-accords')}
            hint={t('settings.hook-list-says')}
            name="accords"
            spellCheck={false}
          />
          <Field label={t('settings.hook-labels')} hint={t('settings.hook-list-says')} name="labels" />
        </div>
        {fault !== undefined && parameter !== 'url' && <Fault fault={fault} />}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={busy}>
            {t('settings.hook-make')}
          </button>
        </div>
      </form>
    </section>
  );
}

/** How often what is under way is looked at again, in milliseconds. */
const lookMs = 2_000;

function OneHook({
  hook,
  onSecret,
}: {
  readonly hook: Webhook;
  readonly onSecret: (secret: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const { id: webhook } = hook;
  const [state, setState] = useParam('state');
  const { busy, fault, run } = useDoing();
  const [said, setSaid] = useState('');
  const [deed, setDeed] = useState<'hook-disable' | 'hook-delete'>();
  const [why, setWhy] = useState('');
  const key = `deliveries/${webhook}/${state ?? ''}`;
  const { answer: deliveries, fault: unread } = useAnswer(
    key,
    async () =>
      (await api.listDeliveries({ id: webhook, limit: 50, ...(state !== undefined && { state: state as State }) }))
        .body,
  );
  const under = deliveries?.rows.some((row) => row.state === 'open') ?? false;
  useEffect(() => {
    if (!under) return undefined;
    const timer = setInterval(() => outdate('deliveries/'), lookMs);
    return () => clearInterval(timer);
  }, [under]);
  const after = async (says: string, work: Promise<unknown>): Promise<void> => {
    await work;
    outdate('webhooks', 'deliveries/');
    setSaid(says);
  };
  const act = async (): Promise<void> => {
    if (deed === 'hook-delete') await api.deleteWebhook({ id: webhook });
    else await api.disableWebhook({ id: webhook }, { why: why.trim() === '' ? t('settings.hook-no-why') : why.trim() });
    outdate('webhooks', 'deliveries/');
  };
  const replay = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const since = new Date(String(new FormData(event.currentTarget).get('since')));
    void run(async () => {
      const { body } = await api.replayWebhook({ id: webhook }, { since: since.toISOString() });
      await after(t('settings.hook-replayed', { n: body.events }), Promise.resolve());
    });
  };
  return (
    <div className="one">
      <div className="deeds">
        <button
          type="button"
          className="first"
          aria-disabled={busy}
          onClick={() => void run(async () => after(t('settings.hook-tested'), api.testWebhook({ id: webhook })))}
        >
          {t('settings.hook-test')}
        </button>
        <button
          type="button"
          onClick={() =>
            void run(async () => {
              const { body } = await api.rotateWebhookSecret({ id: webhook }, {});
              onSecret(body.secret);
              await after(t('settings.hook-rotated'), Promise.resolve());
            })
          }
        >
          {t('settings.hook-rotate')}
        </button>
        {hook.secrets > 1 && (
          <button
            type="button"
            onClick={() =>
              void run(async () => after(t('settings.hook-dropped'), api.dropWebhookSecret({ id: webhook })))
            }
          >
            {t('settings.hook-drop')}
          </button>
        )}
        {hook.disabledAt === null ? (
          <button type="button" onClick={() => setDeed('hook-disable')}>
            {t('settings.hook-disable')}
          </button>
        ) : (
          <button
            type="button"
            onClick={() => void run(async () => after(t('settings.hook-enabled'), api.enableWebhook({ id: webhook })))}
          >
            {t('settings.hook-enable')}
          </button>
        )}
        <button type="button" className="danger" onClick={() => setDeed('hook-delete')}>
          {t('settings.hook-delete')}
        </button>
      </div>
      <p role="status">{said}</p>
      {fault !== undefined && <Fault fault={fault} />}
      <h2>{t('settings.deliveries')}</h2>
      <StateChoice state={state} onState={setState} />
      {unread !== undefined && <Fault fault={unread} />}
      {deliveries && (
        <OwedTable
          caption={t('settings.deliveries')}
          rows={deliveries.rows}
          onAgain={async (delivery) =>
            after(t('settings.sent-again'), api.replayDelivery({ id: webhook, delivery: delivery.id }))
          }
        />
      )}
      <form onSubmit={replay} className="in-line">
        <div className="field">
          <label htmlFor={`${id}-since`}>{t('settings.hook-since')}</label>
          <input id={`${id}-since`} type="datetime-local" name="since" required />
        </div>
        <button type="submit" aria-disabled={busy}>
          {t('settings.hook-replay')}
        </button>
      </form>
      {deed !== undefined && (
        <Confirm
          title={t(`settings.${deed}-title`)}
          says={t(`settings.${deed}-says`)}
          does={t(`settings.${deed}`)}
          act={act}
          onClose={() => setDeed(undefined)}
        >
          {deed === 'hook-disable' && (
            <Field
              label={t('settings.hook-disable-why')}
              value={why}
              maxLength={500}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Confirm>
      )}
    </div>
  );
}

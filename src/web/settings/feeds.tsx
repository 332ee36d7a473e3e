import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Language, languages } from '../../base/index.ts';
import { word } from '../../brief/say.ts';
import { deadlineKinds } from '../../engine/index.ts';
import type { FeedQuery, NewFeed, Token } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { type Say, useLanguage } from '../language.tsx';
import { languageNames } from '../languages.tsx';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { Confirm } from './confirm.tsx';
import { Copyable, SaidOnce } from './said-once.tsx';

/** Calendars and feeds to subscribe to. */
export function Feeds(): ReactNode {
  const { t, catalogue } = useLanguage();
  const moment = useMoment();
  const { answer, fault } = useAnswer('tokens/false', async () => (await api.listTokens({})).body);
  const feeds = answer?.filter(({ kind }) => kind === 'feed');
  const [ending, setEnding] = useState<Token>();
  const asks = (query: FeedQuery): string =>
    [
      query.accord,
      query.label !== undefined && t('settings.feed-has-label', { label: query.label }),
      query.mine && t('settings.feed-mine'),
      query.kinds?.map((kind) => word(catalogue, 'kind', kind)).join(', '),
      query.position,
      query.party,
      query.alarms && t('settings.feed-rings', { days: query.alarms.join(', ') }),
    ]
      .filter(Boolean)
      .join(' · ') || t('settings.feed-all');
  return (
    <>
      <p className="says">{t('settings.feeds-say')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      {!feeds && fault === undefined && <Waiting />}
      {feeds?.length === 0 && <p className="none">{t('settings.feeds-none')}</p>}
      <ul className="rows">
        {feeds?.map((feed) => (
          <li key={feed.id}>
            <div>
              <strong>{feed.name}</strong>
              <p className="hint">{asks(feed.purpose ?? {})}</p>
              <p className="hint">{t('settings.made-at', { at: moment(feed.createdAt) })}</p>
            </div>
            <button
              type="button"
              aria-label={`${t('settings.feed-end')}: ${feed.name}`}
              onClick={() => setEnding(feed)}
            >
              {t('settings.feed-end')}
            </button>
          </li>
        ))}
      </ul>
      <Make />
      {ending && (
        <Confirm
          title={t('settings.feed-end-title', { name: ending.name })}
          says={t('settings.feed-end-says')}
          does={t('settings.feed-end')}
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

/** The days before that somebody wrote down, or what is wrong with them. */
function alarmsFrom(text: string, t: Say): { readonly alarms: readonly number[] } | { readonly wrong: string } {
  const days = text.split(/[\s,、，]+/).filter((one) => one !== '');
  const alarms = days.map(Number);
  const sound = alarms.length <= 5 && alarms.every((one) => Number.isInteger(one) && one >= 0 && one <= 400);
  return sound ? { alarms } : { wrong: t('settings.feed-alarms-wrong') };
}

function Make(): ReactNode {
  const { t, catalogue } = useLanguage();
  const id = useId();
  const { busy, fault, run } = useDoing();
  const [wrong, setWrong] = useState<string>();
  const [made, setMade] = useState<NewFeed>();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const alarms = alarmsFrom(text('alarms'), t);
    setWrong('wrong' in alarms ? alarms.wrong : undefined);
    if ('wrong' in alarms) {
      form.querySelector<HTMLInputElement>('[name=alarms]')?.focus();
      return;
    }
    const kinds = given.getAll('kinds') as (typeof deadlineKinds)[number][];
    const query: FeedQuery = {
      ...(text('label') !== '' && { label: text('label') }),
      ...(text('accord') !== '' && { accord: text('accord') }),
      ...(given.has('mine') && { mine: true }),
      ...(kinds.length > 0 && { kinds }),
      ...(text('position') !== '' && { position: text('position') }),
      ...(text('party') !== '' && { party: text('party') }),
      ...(text('language') !== '' && { language: text('language') as Language }),
      ...(alarms.alarms.length > 0 && { alarms: alarms.alarms }),
    };
    void run(async () => {
      setMade((await api.makeFeed({ name: text('name'), query })).body);
      outdate('tokens');
      form.reset();
    });
  };
  return (
    <section>
      <h2>{t('settings.feed-make')}</h2>
      <form onSubmit={send}>
        <Field label={t('settings.feed-name')} name="name" maxLength={200} required />
        <fieldset>
          <legend>{t('settings.feed-which')}</legend>
          <p className="hint">{t('settings.feed-which-says')}</p>
          <label className="tick">
            <input type="checkbox" name="mine" />
            {t('settings.feed-mine')}
          </label>
          <div className="pair">
            <Field label={t('settings.which-label')} name="label" maxLength={100} />
            <Field label={t('settings.which-accord')} name="accord" maxLength={100} spellCheck={false} />
          </div>
          <div className="pair">
            <Field label={t('settings.feed-position')} name="position" maxLength={100} spellCheck={false} />
            <Field label={t('settings.feed-party')} name="party" maxLength={100} spellCheck={false} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('settings.feed-kinds')}</legend>
          <p className="hint">{t('settings.feed-kinds-say')}</p>
          <div className="ticks">
            {deadlineKinds.map((kind) => (
              <label key={kind} className="tick">
                <input type="checkbox" name="kinds" value={kind} />
                {word(catalogue, 'kind', kind)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="pair">
          <Field
            label={t('settings.feed-alarms')}
            hint={t('settings.feed-alarms-say')}
            name="alarms"
            inputMode="numeric"
            placeholder="14, 1"
            wrong={wrong}
          />
          <div className="field">
            <label htmlFor={`${id}-language`}>{t('frame.language')}</label>
            <select id={`${id}-language`} name="language">
              <option value="">{t('settings.feed-own-language')}</option>
              {languages.map((code) => (
                <option key={code} value={code} lang={code}>
                  {languageNames[code]}
                </option>
              ))}
            </select>
          </div>
        </div>
        {fault !== undefined && <Fault fault={fault} />}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={busy}>
            {t('settings.feed-make')}
          </button>
        </div>
      </form>
      {made && (
        <SaidOnce title={t('settings.feed-made', { name: made.token.name })} onDone={() => setMade(undefined)}>
          <Copyable label={t('settings.feed-calendar')} text={made.calendar} />
          <p>
            <a href={made.calendar.replace(/^https?:/, 'webcal:')}>{t('settings.feed-open')}</a>
          </p>
          <ul className="listed">
            <li>{t('settings.feed-in-google')}</li>
            <li>{t('settings.feed-in-outlook')}</li>
            <li>{t('settings.feed-in-apple')}</li>
          </ul>
          <p className="hint">{t('settings.feed-reach')}</p>
          <Copyable label={t('settings.feed-deadlines')} text={made.deadlines} />
          <Copyable label={t('settings.feed-changes')} text={made.changes} />
        </SaidOnce>
      )}
    </section>
  );
}

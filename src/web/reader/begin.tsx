import { type DragEvent, type FormEvent, type ReactNode, useId, useState } from 'react';
import { inLanguage } from '../../base/index.ts';
import { api, faultOf } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Field } from '../parts/field.tsx';
import { useParam } from '../router.tsx';
import { saysOf, useFound } from './saying.ts';

const endings = '.pdf,.docx,.html,.htm,.txt,.md,.eml,.ics,text/plain,text/html,application/pdf';

/** Where a document is dropped, chosen or pasted, and where one says onto which accord. */
export function Begin({
  reading,
  fault,
  onRead,
}: {
  /** The name of the document that is being read. */
  readonly reading: string | undefined;
  readonly fault: unknown;
  readonly onRead: (bytes: Uint8Array, name: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (file: File | undefined): void => {
    if (file) void file.arrayBuffer().then((held) => onRead(new Uint8Array(held), file.name.slice(-200)));
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const pasted = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = String(given.get('text')).trim();
    const name = String(given.get('name')).trim() || t('reader.pasted-name');
    if (text !== '') onRead(new TextEncoder().encode(text), name.slice(0, 190));
  };
  return (
    <>
      <p className="reader-lead">{t('reader.lead')}</p>
      <Onto />
      <div className="reader-begin" aria-busy={reading !== undefined}>
        <div
          className={over ? 'reader-drop over' : 'reader-drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
        >
          <h2>{t('reader.drop')}</h2>
          <p className="hint" id={`${id}-kinds`}>
            {t('reader.kinds')}
          </p>
          <label htmlFor={`${id}-file`}>{t('reader.choose')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept={endings}
            aria-describedby={`${id}-kinds`}
            disabled={reading !== undefined}
            onChange={(event) => take(event.target.files?.[0])}
          />
        </div>
        <form className="reader-paste" onSubmit={pasted}>
          <h2>{t('reader.paste')}</h2>
          <div className="field">
            <label htmlFor={`${id}-text`}>{t('reader.text')}</label>
            <textarea id={`${id}-text`} name="text" rows={9} required />
          </div>
          <Field label={t('reader.name')} name="name" hint={t('reader.name-hint')} maxLength={190} autoComplete="off" />
          <button type="submit" className="first" disabled={reading !== undefined}>
            {t('reader.read')}
          </button>
        </form>
      </div>
      <div role="status">{reading !== undefined && <p>{t('reader.reading', { name: reading })}</p>}</div>
      {fault !== undefined && reading === undefined && <NotRead fault={fault} />}
    </>
  );
}

/** Why a document was not read, and what to do about it. */
export function NotRead({ fault }: { readonly fault: unknown }): ReactNode {
  const { t } = useLanguage();
  const say = useFound();
  const says = saysOf(fault);
  return (
    <div role="alert" className="fault">
      <strong>{t('reader.not-read')}</strong>
      <p>{says ? say(says) : faultOf(fault).detail}</p>
    </div>
  );
}

/** Which accord the document is held against, if it is. */
function Onto(): ReactNode {
  const { t, language } = useLanguage();
  const [onto, setOnto] = useParam('onto');
  const [text, setText] = useState(onto ?? '');
  const id = useId();
  const asked = text.trim();
  const { answer } = useAnswer(
    asked === '' ? undefined : `accords/reader/${asked}`,
    async () => (await api.listAccords({ q: asked, limit: 12 })).body.rows,
  );
  const rows = asked === '' ? [] : (answer ?? []);
  return (
    <section className="reader-onto" aria-labelledby={`${id}-label`}>
      <div className="field">
        <label id={`${id}-label`} htmlFor={id}>
          {t('reader.onto')}
        </label>
        <input
          id={id}
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          placeholder={t('reader.onto-none')}
          onChange={(event) => {
            setText(event.target.value);
            setOnto(undefined);
          }}
        />
        <p id={`${id}-hint`} className="hint" role="status">
          {onto === undefined ? t('reader.onto-hint') : t('reader.onto-chosen', { accord: onto })}
        </p>
      </div>
      {onto === undefined && rows.length > 0 && (
        <ul className="reader-choices">
          {rows.map(({ accord, title }) => (
            <li key={accord}>
              <button
                type="button"
                onClick={() => {
                  setOnto(accord);
                  setText(accord);
                }}
              >
                {inLanguage(title ?? undefined, language) ?? accord} <small>{accord}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

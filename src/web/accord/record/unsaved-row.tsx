import { type ReactNode } from 'react';
import type { Accord } from '../../../accord/index.ts';
import { actNamed, partyNames } from '../../../brief/names.ts';
import { capital, word } from '../../../brief/say.ts';
import { useLanguage } from '../../language.tsx';
import { actTitle } from './act-form.tsx';
import { actFrom } from './draft.ts';
import { type Saving, type Unsaving } from './saving.ts';

/** An act that is on its way, or that could not be saved: what stood in the way, and what can be done. */
export function UnsavedRow({
  one,
  unsaved,
  version,
  accord,
}: {
  readonly one: Saving;
  readonly unsaved: Unsaving;
  readonly version: number;
  readonly accord: Accord;
}): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { act, state, known, title, detail } = one;
  const between = accord.record.filter(({ id }) => !known.includes(id));
  // Of the record as it is now: the name that was free may have been taken.
  const anew = (): Pick<Saving, 'act' | 'version' | 'known'> => {
    const ids = accord.record.map(({ id }) => id);
    const target = one.draft.of === null ? undefined : actNamed(accord, one.draft.of);
    return { act: actFrom(one.draft, new Set(ids), language, target), version, known: ids };
  };
  return (
    <li className={`act unsaved ${state}`}>
      <p className="act-day">{String(act.date ?? '')}</p>
      <div className="act-what">
        <p>
          <strong>{capital(word(catalogue, 'act', String(act.act)))}</strong>{' '}
          {Array.isArray(act.by) && <span className="by">{partyNames(accord, act.by.map(String), catalogue)}</span>}{' '}
          <code>{String(act.id)}</code>
        </p>
        {state === 'saving' ? (
          <p className="hint">{t('record.saving')}</p>
        ) : (
          <div role="alert" className="fault">
            <strong>{t('record.not-saved')}</strong>{' '}
            {state === 'changed-meanwhile' ? (
              <>
                <p>{t('record.changed-meanwhile')}</p>
                {between.length > 0 ? (
                  <ul>
                    {between.map((other) => (
                      <li key={other.id}>
                        {actTitle(other, word(catalogue, 'act', other.kind))}, {partyNames(accord, other.by, catalogue)}
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p>{t('record.changed-beside')}</p>
                )}
              </>
            ) : (
              <p>{[title, detail].filter((text) => text !== '').join(': ') || t('record.left')}</p>
            )}
            <p className="act-does">
              <button
                type="button"
                onClick={() => void (state === 'changed-meanwhile' ? unsaved.again(one, anew()) : unsaved.again(one))}
              >
                {t('record.save-again')}
              </button>{' '}
              <button
                type="button"
                onClick={() => {
                  unsaved.keepDraft(one.draft);
                  unsaved.drop(one);
                }}
              >
                {t('record.edit')}
              </button>{' '}
              <button type="button" className="quiet" onClick={() => unsaved.drop(one)}>
                {t('record.put-aside')}
              </button>
            </p>
          </div>
        )}
      </div>
    </li>
  );
}

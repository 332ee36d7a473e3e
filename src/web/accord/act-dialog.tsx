import type { ReactNode } from 'react';
import type { Accord, Act } from '../../accord/index.ts';
import { inLanguage } from '../../base/index.ts';
import { longDay } from '../../brief/dates.ts';
import { actNamed, partyNames, sayActDay } from '../../brief/names.ts';
import { capital, say, word } from '../../brief/say.ts';
import { printDay } from '../../calendar/index.ts';
import type { View } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** What an act is: who, when, in what words, after which sources, and what it did under each reading. */
export function ActDialog({
  id,
  accord,
  views,
  onClose,
}: {
  readonly id: string;
  readonly accord: Accord;
  readonly views: readonly View[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const act = actNamed(accord, id);
  if (!act) return null;
  const did = views.flatMap((view) =>
    view.because.flatMap((reason) =>
      reason.act === id && reason.did !== undefined ? [[view, reason.did] as const] : [],
    ),
  );
  const also = alsoDated(act).filter(([, day]) => day !== printDay(act.date.first));
  return (
    <Dialog title={capital(word(catalogue, 'act', act.kind))} onClose={onClose} className="derivation">
      <p className="derived">
        <strong>{sayActDay(act, catalogue)}</strong>
        {act.time !== undefined && ` ${act.time}`} · {partyNames(accord, act.by, catalogue)}
      </p>
      {act.says !== undefined && <p>{act.says}</p>}
      {act.date.first !== act.date.last && <p className="hint">{t('pictures.act-uncertain')}</p>}
      {act.doubt !== undefined && <p className="hint">{say(catalogue, 'why.doubt', { doubt: act.doubt })}</p>}
      <dl className="facts">
        {also.map(([name, day]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{longDay(catalogue, day)}</dd>
          </div>
        ))}
        {act.of.length > 0 && (
          <div>
            <dt>{say(catalogue, 'column.of')}</dt>
            <dd>{act.of.join(', ')}</dd>
          </div>
        )}
        {act.exit !== undefined && (
          <div>
            <dt>{say(catalogue, 'column.exit')}</dt>
            <dd>{act.exit}</dd>
          </div>
        )}
      </dl>
      {act.domestic && <p className="hint">{t('pictures.act-domestic')}</p>}
      {did.length > 0 && (
        <ul>
          {did.map(([view, what]) => (
            <li key={`${view.position} ${view.party} ${what}`}>
              {view.position} ({view.party}): {word(catalogue, 'did', what)}
            </li>
          ))}
        </ul>
      )}
      {act.sources.length > 0 && (
        <>
          <h3>{say(catalogue, 'page.sources')}</h3>
          <ul className="reasons">
            {act.sources.map((source) => {
              const known = accord.sources[source];
              return (
                <li key={source} className="act">
                  {known?.url !== undefined ? (
                    <a href={known.url} target="_blank" rel="noreferrer">
                      {inLanguage(known.title, language) ?? source}
                    </a>
                  ) : (
                    (inLanguage(known?.title, language) ?? source)
                  )}{' '}
                  <small>
                    {known?.published} {known?.grade !== undefined && `[${known.grade}]`}
                  </small>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function alsoDated(
  act: Act,
): readonly (readonly ['pictures.act-sent' | 'pictures.act-received' | 'pictures.act-known', string])[] {
  return [
    ...(act.sent ? [['pictures.act-sent', printDay(act.sent.first)] as const] : []),
    ...(act.received ? [['pictures.act-received', printDay(act.received.first)] as const] : []),
    ...(act.knownFrom !== undefined ? [['pictures.act-known', printDay(act.knownFrom)] as const] : []),
  ];
}

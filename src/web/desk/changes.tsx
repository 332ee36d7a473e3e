import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { useMoment } from '../moment.ts';
import { Waiting } from '../parts/states.tsx';
import { Link } from '../router.tsx';
import type { Word } from '../words/en.ts';

const place = 'tacit.seen';
const most = 40;

const told: Readonly<Record<string, Word>> = {
  'accord.created': 'desk.accord-created',
  'accord.changed': 'desk.accord-changed',
  'act.recorded': 'desk.act-recorded',
  'care.changed': 'desk.care-changed',
  'decision.recorded': 'desk.decision-recorded',
  'document.attached': 'desk.document-attached',
  'proof.attached': 'desk.proof-attached',
};

/** What was changed in accords, the newest first; what came since the last visit is marked. */
export function Changes(): ReactNode {
  const { t } = useLanguage();
  const [seen] = useState(() => Number(localStorage.getItem(place) ?? '-1'));
  const { answer } = useAnswer('changes/desk', async () => {
    const { log } = (await api.ready()).body;
    return (await api.listChanges({ after: Math.max(-1, log - 200), limit: 200 })).body;
  });
  useEffect(() => {
    if (answer) localStorage.setItem(place, String(answer.last));
  }, [answer]);
  const moment = useMoment();
  const rows = (answer?.rows ?? [])
    .filter(({ action }) => told[action] !== undefined)
    .slice(-most)
    .reverse();
  return (
    <section className="changes" aria-label={t('desk.changes')}>
      <h2>{t('desk.changes')}</h2>
      {!answer && <Waiting />}
      {answer && rows.length === 0 && <p className="hint">{t('desk.no-changes')}</p>}
      <ol>
        {rows.map(({ index, at, action, accord, about }) => (
          <li key={index} className={index > seen ? 'unseen-yet' : ''}>
            <Link to={`/accords/${accord}${action === 'act.recorded' ? '?tab=record' : ''}`}>{accord}</Link>{' '}
            {t(told[action] as Word, { about: about ?? '' })}
            <small>
              {index > seen && <strong>{t('desk.new')} </strong>}
              <time dateTime={at}>{moment(at)}</time>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

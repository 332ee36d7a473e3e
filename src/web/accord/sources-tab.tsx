import type { ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { inLanguage } from '../../base/index.ts';
import { longDay } from '../../brief/dates.ts';
import { actNamed, sayActDay } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import { parseDay } from '../../calendar/index.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { Why } from '../why/why.tsx';
import type { TabProps } from './page.tsx';
import { PaperLink } from './record/papers.tsx';
import './kept.css';

/** What an accord is known from: each source with its grade and all that rests on it; and the documents. */
export function SourcesTab({ held, posed: { accord } }: TabProps): ReactNode {
  const { t } = useLanguage();
  const sources = Object.keys(accord.sources);
  const without = accord.record.filter((act) => act.sources.length === 0);
  return (
    <div className="sources-tab">
      <section>
        <h2>{t('accord.tab-sources')}</h2>
        {sources.length === 0 ? (
          <Empty title={t('kept.no-sources')}>
            <p>{t('kept.no-sources-says')}</p>
          </Empty>
        ) : (
          <ul className="graded">
            {sources.map((id) => (
              <Source key={id} id={id} accord={accord} />
            ))}
          </ul>
        )}
      </section>
      {without.length > 0 && (
        <section>
          <h2>{t('kept.without-source')}</h2>
          <ActList accord={accord} ids={without.map(({ id }) => id)} />
        </section>
      )}
      <Documents id={held.id} accord={accord} />
    </div>
  );
}

function Source({ id, accord }: { readonly id: string; readonly accord: Accord }): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { title, url, published, grade } = accord.sources[id] as Accord['sources'][string];
  const acts = accord.record.filter((act) => act.sources.includes(id)).map((act) => act.id);
  const clauses = Object.entries(accord.clauses).filter(([, clause]) => clause.sources.includes(id));
  const positions = accord.positions.filter((position) => position.sources.includes(id));
  const told = inLanguage(title, language) ?? id;
  const [reliability, credibility] = [grade?.[0], grade?.[1]];
  return (
    <li>
      <p className="grade">
        <strong>{grade ?? '–'}</strong>
      </p>
      <div>
        <p>
          {url !== undefined && /^https?:\/\//.test(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              {told}
            </a>
          ) : (
            told
          )}{' '}
          <code>{id}</code>
        </p>
        <p className="hint">
          {grade === undefined ? t('kept.ungraded') : ''}
          {reliability !== undefined && t(`kept.reliability-${reliability}` as 'kept.reliability-A')}
          {credibility !== undefined && `; ${t(`kept.credibility-${credibility}` as 'kept.credibility-1')}`}
          {published !== undefined &&
            ` · ${t('kept.published', {
              date: parseDay(published) === undefined ? published : longDay(catalogue, published),
            })}`}
        </p>
        {acts.length > 0 && (
          <>
            <h3>{t('kept.acts-resting')}</h3>
            <ActList accord={accord} ids={acts} />
          </>
        )}
        {clauses.length > 0 && (
          <>
            <h3>{t('kept.clauses')}</h3>
            <ul>
              {clauses.map(([name, { says }]) => (
                <li key={name}>
                  {name}: {inLanguage(says, language)}
                </li>
              ))}
            </ul>
          </>
        )}
        {positions.length > 0 && (
          <p>
            {say(catalogue, 'column.reading')}: {positions.map(({ name }) => name).join(', ')}
          </p>
        )}
        {acts.length + clauses.length + positions.length === 0 && <p className="hint">{t('kept.nothing-rests')}</p>}
      </div>
    </li>
  );
}

function ActList({ accord, ids }: { readonly accord: Accord; readonly ids: readonly string[] }): ReactNode {
  const { catalogue } = useLanguage();
  return (
    <ul className="act-list">
      {ids.map((id) => {
        const act = actNamed(accord, id);
        if (!act) return null;
        const value = sayActDay(act, catalogue);
        const kind = word(catalogue, 'act', act.kind);
        return (
          <li key={id}>
            <Why
              accord={accord}
              asked={() => ({ what: kind, value, position: 'text', parties: act.by, because: [{ act: id }] })}
            >
              {value}
            </Why>{' '}
            {kind} <code>{id}</code>
          </li>
        );
      })}
    </ul>
  );
}

function Documents({ id, accord }: { readonly id: string; readonly accord: Accord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const { answer: papers, fault } = useAnswer(
    `accord/${id}/papers`,
    async () => (await api.listDocuments({ id })).body,
  );
  const actOf = (act: string | undefined): string => {
    const found = act === undefined ? undefined : actNamed(accord, act);
    return found ? `${word(catalogue, 'act', found.kind)} (${found.id})` : '–';
  };
  return (
    <section>
      <h2>{t('kept.documents')}</h2>
      {fault !== undefined && !papers ? (
        <Fault fault={fault} />
      ) : !papers ? (
        <Waiting />
      ) : papers.length === 0 ? (
        <Empty title={t('kept.no-documents')}>
          <p>{t('kept.no-documents-says')}</p>
        </Empty>
      ) : (
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('record.document')}</th>
                <th scope="col">{say(catalogue, 'column.act')}</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <tr key={paper.id}>
                  <td>
                    <PaperLink accord={id} paper={paper} />
                  </td>
                  <td>{actOf(paper.act)}</td>
                  <td>
                    <code className="digest">{paper.hash}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

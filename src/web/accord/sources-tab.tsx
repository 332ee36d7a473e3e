import type { ReactNode } from 'react';
import { inLanguage } from '../../base/index.ts';
import { sayGrade } from '../../brief/names.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import type { TabProps } from './page.tsx';

/** What everything rests on: sources with their grade, what rests on each, and the documents that are kept. */
export function SourcesTab({ posed: { accord } }: TabProps): ReactNode {
  const { t, language } = useLanguage();
  const { answer: papers } = useAnswer(
    `accord/${accord.id}/documents`,
    async () => (await api.listDocuments({ id: accord.id })).body,
  );
  const restOn = (id: string): string =>
    [
      ...accord.record.filter((act) => act.sources.includes(id)).map((act) => act.id),
      ...Object.entries(accord.clauses)
        .filter(([, clause]) => clause.sources.includes(id))
        .map(([clause]) => clause),
    ].join(', ');
  return (
    <section>
      <div className="scrolls">
        <table>
          <caption>{t('accord.sources')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accord.source')}</th>
              <th scope="col">{t('accord.published')}</th>
              <th scope="col">{t('accord.rests-on-it')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(accord.sources).map(([id, { title, url, published }]) => (
              <tr key={id}>
                <th scope="row">
                  {sayGrade(accord, id)}{' '}
                  {url !== undefined && /^https?:/.test(url) ? (
                    <a href={url} rel="noreferrer noopener" target="_blank">
                      {inLanguage(title, language) ?? url}
                    </a>
                  ) : (
                    (inLanguage(title, language) ?? '')
                  )}
                </th>
                <td>{published}</td>
                <td>{restOn(id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {papers && papers.length > 0 && (
        <>
          <h2>{t('accord.documents')}</h2>
          <ul>
            {papers.map(({ id, hash, size, act, proof }) => (
              <li key={id}>
                <a href={`/v1/accords/${accord.id}/documents/${hash}`} download>
                  {hash.slice(0, 12)}…
                </a>{' '}
                <small>
                  {Math.ceil(size / 1024)} kB {act} {proof && `${proof.how}, ${proof.on}`}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

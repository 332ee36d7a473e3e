import { type ReactNode, useMemo } from 'react';
import { inLanguage, isRecord } from '../../base/index.ts';
import { termsOn } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import type { TabProps } from './page.tsx';

/** The terms in force on the day, under each reading, each with where it comes from; and what the clauses say. */
export function TermsTab({ posed: { question, accord } }: TabProps): ReactNode {
  const { t, language } = useLanguage();
  const answers = useMemo(() => termsOn(question), [question]);
  return (
    <section className="terms">
      {answers.map(({ position, terms, origins, certain }, i) => (
        // Where it is open which amendments hold there is more than one answer for a reading.
        <div key={`${position} ${i}`} className="scrolls">
          <table>
            <caption>
              {position} {certain === false && <em>{t('accord.uncertain')}</em>}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('accord.term')}</th>
                <th scope="col">{t('accord.value')}</th>
                <th scope="col">{t('accord.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {leavesOf(terms).map(([path, value]) => (
                <tr key={path}>
                  <th scope="row">{path}</th>
                  <td>{value}</td>
                  <td>{originOf(origins, path)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <h2>{t('accord.clauses')}</h2>
      <dl className="clauses">
        {Object.entries(accord.clauses).map(([id, { says, sources }]) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {inLanguage(says, language)} <small>{sources.join(', ')}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function leavesOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (Array.isArray(value))
    return value.every((one) => !isRecord(one))
      ? [[path, value.join(', ')]]
      : value.flatMap((one, i) =>
          leavesOf(one, `${path}/${isRecord(one) && typeof one.id === 'string' ? one.id : String(i + 1)}`),
        );
  if (isRecord(value))
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .flatMap(([name, one]) => leavesOf(one, path === '' ? name : `${path}/${name}`));
  return [[path, String(value)]];
}

// The origin of the nearest part that has one.
function originOf(origins: Readonly<Record<string, string>>, path: string): string {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const origin = origins[at] ?? origins[at.replaceAll('/', '.')];
    if (typeof origin === 'string') return origin;
  }
  return '';
}

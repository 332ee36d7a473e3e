import type { ReactNode } from 'react';
import { printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import type { TabProps } from './page.tsx';

/** What is handed on: the brief on one A4 page, the file, the calendar. Each is one file that opens by itself. */
export function BriefTab({ held, posed }: TabProps): ReactNode {
  const { t, language } = useLanguage();
  const asked = new URLSearchParams({ on: printDay(posed.on), known: printDay(posed.knownOn) });
  const at = `/v1/accords/${encodeURIComponent(held.id)}`;
  const brief = `${at}/brief?${asked.toString()}&lang=${language}`;
  const name = `${held.id}-${printDay(posed.on)}`;
  return (
    <section className="brief">
      <p>{t('accord.brief-says')}</p>
      <ul>
        <li>
          <a href={brief} target="_blank" rel="noopener">
            {t('accord.brief-open')}
          </a>{' '}
          <small>{t('accord.brief-print')}</small>
        </li>
        <li>
          <a href={brief} download={`${name}.html`}>
            {t('accord.brief-save')}
          </a>
        </li>
        <li>
          <a href={at} download={`${held.id}.accord.json`}>
            {t('accord.file-save')}
          </a>
        </li>
        <li>
          <a href={`${at}/calendar?lang=${language}`} download={`${held.id}.ics`}>
            {t('accord.calendar-save')}
          </a>
        </li>
      </ul>
    </section>
  );
}

import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { longDay } from '../../brief/dates.ts';
import { printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { Fault } from '../parts/states.tsx';
import { saveFile } from '../pictures/save.ts';
import { useParam } from '../router.tsx';
import type { TabProps } from './page.tsx';
import './kept.css';

/** The one-page brief of the question: as it is printed, to be opened by itself, and the accord as one file to hand on. */
export function BriefTab({ held, posed }: TabProps): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const [position] = useParam('position');
  const frame = useRef<HTMLIFrameElement>(null);
  const [fault, setFault] = useState<unknown>();
  const [making, setMaking] = useState(false);
  // The page is the server's: it is asked for when a day has come to rest.
  const { on, knownOn, question } = useDeferredValue(posed);
  const query = new URLSearchParams({
    on: printDay(on),
    known: printDay(knownOn),
    lang: language,
    ...(position !== undefined && { position }),
  });
  const address = `/v1/accords/${encodeURIComponent(held.id)}/brief?${query.toString()}`;
  const make = async (): Promise<void> => {
    setMaking(true);
    setFault(undefined);
    try {
      const { bundleOf } = await import('./bundle.ts');
      const html = await bundleOf(question, held.fileAsKnown(knownOn), catalogue, t);
      saveFile(`${held.id}-${printDay(on)}.html`, html, 'text/html;charset=utf-8');
    } catch (error) {
      setFault(error);
    }
    setMaking(false);
  };
  return (
    <div className="brief">
      <p className="brief-does">
        <button type="button" className="first" onClick={() => frame.current?.contentWindow?.print()}>
          {t('kept.print')}
        </button>{' '}
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {t('kept.open-brief')}
        </a>{' '}
        <button type="button" disabled={making} onClick={() => void make()}>
          {t('kept.bundle')}
        </button>
      </p>
      <p className="hint">{t('kept.brief-says')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      <div className="brief-sheet">
        <iframe
          ref={frame}
          className="brief-page"
          title={t('kept.brief-of', {
            on: longDay(catalogue, printDay(on)),
            known: longDay(catalogue, printDay(knownOn)),
          })}
          src={address}
          onLoad={({ currentTarget }) => {
            // It is a page within the page.
            currentTarget.contentDocument?.querySelector('main')?.setAttribute('aria-label', currentTarget.title);
            // A source opens beside the desk, not in the sheet.
            for (const link of currentTarget.contentDocument?.links ?? []) {
              link.setAttribute('target', '_blank');
              link.setAttribute('rel', 'noreferrer');
            }
          }}
        />
      </div>
    </div>
  );
}

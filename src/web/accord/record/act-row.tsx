import { memo, type ReactNode } from 'react';
import type { Accord, Act } from '../../../accord/index.ts';
import { inLanguage, isRecord, type Json, type Localized } from '../../../base/index.ts';
import { longDay } from '../../../brief/dates.ts';
import { partyNames, sayActDay, sayGrade } from '../../../brief/names.ts';
import { capital, say, word } from '../../../brief/say.ts';
import { parseDateSpan, printDay } from '../../../calendar/index.ts';
import type { Paper } from '../../../http/client.ts';
import { useLanguage } from '../../language.tsx';
import { Why } from '../../why/why.tsx';
import { type ActLine, revocableKinds } from './acts.ts';
import { PaperLink } from './papers.tsx';

interface RowProps {
  readonly line: ActLine;
  /** What of the line can change without the act itself. */
  readonly lineKey: string;
  readonly accord: Accord;
  readonly papers: readonly Paper[];
  readonly mayRecord: boolean;
  readonly onUndo: (act: Act, how: 'correction' | 'revocation') => void;
  readonly onAttach: (act: Act) => void;
}

/**
 * An act with what came of it, and what can be done with it. The rows of a long record stay as they are while a day is moved that changes nothing about them.
 */
export const ActRow = memo(ActRowNow, (a, b) =>
  (Object.keys(a) as (keyof RowProps)[]).every((name) =>
    name === 'line'
      ? a.line.act === b.line.act
      : name === 'papers'
        ? a.papers.length === b.papers.length
        : a[name] === b[name],
  ),
);

function ActRowNow({ line, accord, papers, mayRecord, onUndo, onAttach }: RowProps): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { act, corrected, takenBack, unknown, later, without } = line;
  const { written } = act;
  const says = inLanguage(written.says as Localized | undefined, language);
  const marks = [
    ...(without === undefined ? [] : [['without', t(`record.without-${without}`)] as const]),
    ...(unknown ? [['unknown', t('record.not-known-yet')] as const] : []),
    ...(later ? [['later', t('record.later')] as const] : []),
    ...(act.doubt === undefined ? [] : [['doubt', say(catalogue, 'why.doubt', { doubt: act.doubt })] as const]),
  ];
  const classes = ['act', without && 'without', takenBack.length > 0 && 'taken-back', (unknown || later) && 'faint'];
  return (
    <li className={classes.filter(Boolean).join(' ')} id={`act-${act.id}`}>
      <p className="act-day">
        <ActWhy act={act} accord={accord} what={t('record.field-date')} value={sayActDay(act, catalogue)}>
          {act.date.first === act.date.last ? printDay(act.date.first) : sayActDay(act, catalogue)}
        </ActWhy>
        {act.time !== undefined && <small> {act.time}</small>}
      </p>
      <div className="act-what">
        <p>
          <strong>{capital(word(catalogue, 'act', act.kind))}</strong>{' '}
          <span className="by">{act.byNamed ? partyNames(accord, act.by, catalogue) : t('record.by-all')}</span>{' '}
          <code>{act.id}</code>
        </p>
        {act.of.length > 0 && (
          <p className="hint">
            {t('record.works-on')}{' '}
            {act.of.map((id, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <a href={`#act-${id}`}>{id}</a>
              </span>
            ))}
          </p>
        )}
        {says !== undefined && <p>{says}</p>}
        {corrected.map((by) => (
          <CorrectedBy key={by.id} act={act} by={by} accord={accord} />
        ))}
        {takenBack.map((by) => (
          <p key={by.id} className="done-to">
            ↩ {t('record.taken-back', { by: partyNames(accord, by.by, catalogue), act: by.id })}{' '}
            <ActWhy act={by} accord={accord} what={t('record.field-date')} value={sayActDay(by, catalogue)}>
              {sayActDay(by, catalogue)}
            </ActWhy>
          </p>
        ))}
        {marks.length > 0 && (
          <ul className="marks">
            {marks.map(([name, text]) => (
              <li key={name} className={name}>
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl className="act-days">
        {(['sent', 'received', 'recorded', 'published', 'until', 'for', 'lastDay', 'effect'] as const).map((field) => {
          const value = written[field];
          if (typeof value !== 'string') return null;
          const span = parseDateSpan(value);
          return (
            <div key={field}>
              <dt>{t(`record.field-${field}`)}</dt>
              <dd>
                {span ? (
                  <ActWhy act={act} accord={accord} what={t(`record.field-${field}`)} value={value}>
                    {value}
                  </ActWhy>
                ) : (
                  value
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className="act-more">
        {act.sources.length > 0 && (
          <ul className="rests" aria-label={say(catalogue, 'page.sources')}>
            {act.sources.map((id) => (
              <li key={id} title={inLanguage(accord.sources[id]?.title, language) ?? id}>
                {sayGrade(accord, id)}
              </li>
            ))}
          </ul>
        )}
        {papers.map((paper) => (
          <PaperLink key={paper.id} accord={accord.id} paper={paper} />
        ))}
        {mayRecord && (
          <p className="act-does">
            <button type="button" className="quiet" onClick={() => onUndo(act, 'correction')}>
              {t('record.correct')}
              <span className="unseen"> {act.id}</span>
            </button>
            {revocableKinds.includes(act.kind) && (
              <button type="button" className="quiet" onClick={() => onUndo(act, 'revocation')}>
                {t('record.take-back')}
                <span className="unseen"> {act.id}</span>
              </button>
            )}
            <button type="button" className="quiet" onClick={() => onAttach(act)}>
              {t('record.attach')}
              <span className="unseen"> {act.id}</span>
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

function ActWhy({
  act,
  accord,
  what,
  value,
  children,
}: {
  readonly act: Act;
  readonly accord: Accord;
  readonly what: string;
  readonly value: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Why accord={accord} asked={() => ({ what, value, position: 'text', parties: act.by, because: [{ act: act.id }] })}>
      {children}
    </Why>
  );
}

function CorrectedBy({ act, by, accord }: { readonly act: Act; readonly by: Act; readonly accord: Accord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const fields = Object.entries(by.sets ?? {});
  return (
    <p className="done-to">
      ✎ {t('record.corrected', { act: by.id })}{' '}
      {fields.map(([field, value]) => (
        <span key={field} className="correction">
          {t(`record.field-${field as 'date'}`)}: <s>{plain(act.written[field])}</s> → <ins>{plain(value)}</ins>
        </span>
      ))}{' '}
      <ActWhy act={by} accord={accord} what={t('record.known-since')} value={knownSince(by)}>
        {t('record.known-since')} {longDay(catalogue, knownSince(by))}
      </ActWhy>
    </p>
  );
}

const knownSince = (act: Act): string => printDay(act.knownFrom ?? act.date.last);

function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Accord, Act } from '../../../accord/index.ts';
import { inLanguage, isRecord, type Json, type Localized } from '../../../base/index.ts';
import { longDay } from '../../../brief/dates.ts';
import { actNamed, partyNames, sayActDay, sayGrade } from '../../../brief/names.ts';
import { capital, say, word } from '../../../brief/say.ts';
import { parseDateSpan, printDay } from '../../../calendar/index.ts';
import type { Paper } from '../../../http/client.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask.ts';
import { useLanguage } from '../../language.tsx';
import { useRights } from '../../me.ts';
import { Empty } from '../../parts/states.tsx';
import { useParam } from '../../router.tsx';
import { Why } from '../../why/why.tsx';
import type { TabProps } from '../page.tsx';
import { ActForm, actTitle } from './act-form.tsx';
import { type ActLine, isFound, linesOf, revocableKinds } from './acts.ts';
import { actFrom, type Draft, undoing } from './draft.ts';
import { Attach, PaperLink } from './papers.tsx';
import { type Saving, type Unsaving, useUnsaved } from './saving.ts';
import '../kept.css';
import './record.css';

/** The acts in their order, with what came of each; and the form for a further one. */
export function RecordTab({ held, posed }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { answer: me } = useAnswer('me', async () => (await api.whoAmI()).body);
  const { answer: care } = useAnswer(`accord/${held.id}/care`, async () => (await api.getCare({ id: held.id })).body);
  const { answer: papers } = useAnswer(
    `accord/${held.id}/papers`,
    async () => (await api.listDocuments({ id: held.id })).body,
  );
  const may = useRights(held.id, care?.labels ?? []);
  const unsaved = useUnsaved(me?.id ?? '', held.id);
  const [words = '', setWords] = useParam('act');
  const [party = '', setParty] = useParam('by');
  const [kind = '', setKind] = useParam('kind');
  const [attaching, setAttaching] = useState<Act>();
  const [told, setTold] = useState('');
  const { accord, on, knownOn, today } = posed;
  const lines = useMemo(() => linesOf(accord, on, knownOn), [accord, on, knownOn]);
  const filter = { words, party, kind };
  const shown = lines.filter((line) => isFound(line, filter, word(catalogue, 'act', line.act.kind)));
  const kinds = [...new Set(lines.map(({ act }) => act.kind))];
  const mayRecord = may('recorder');
  const { keepDraft } = unsaved;
  const begin = (): void => keepDraft(emptyDraft(accord, care?.ours, printDay(today)));
  const undo = useCallback(
    (act: Act, how: 'correction' | 'revocation') =>
      keepDraft(undoing(act, how, printDay(today), accord.parties[0]?.code ?? '')),
    [keepDraft, today, accord],
  );
  const attach = useCallback((act: Act) => setAttaching(act), []);
  return (
    <div className="record">
      {unsaved.draft ? (
        <ActForm
          held={held}
          posed={posed}
          draft={unsaved.draft}
          unsaved={unsaved}
          onClose={() => keepDraft(undefined)}
          onSent={(saved) => setTold(t(saved ? 'record.saved' : 'record.not-saved'))}
        />
      ) : (
        mayRecord && (
          <p>
            <button type="button" className="first" onClick={begin}>
              {t('record.new')}
            </button>
          </p>
        )
      )}
      <p className="unseen" role="status">
        {told}
      </p>
      {lines.length > 0 && (
        <search className="act-filter">
          <label>
            <span>{t('record.filter')}</span>
            <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
          <label>
            <span>{t('record.filter-by')}</span>
            <select value={party} onChange={(event) => setParty(event.target.value)}>
              <option value="">{t('record.all')}</option>
              {[...accord.parties, ...accord.actors].map(({ code }) => (
                <option key={code} value={code}>
                  {partyNames(accord, [code], catalogue)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say(catalogue, 'column.act')}</span>
            <select value={kind} onChange={(event) => setKind(event.target.value)}>
              <option value="">{t('record.all')}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {word(catalogue, 'act', one)}
                </option>
              ))}
            </select>
          </label>
          <span className="hint" role="status">
            {t('record.count', { n: shown.length, all: lines.length })}
          </span>
        </search>
      )}
      {lines.length === 0 && unsaved.acts.length === 0 && (
        <Empty title={t('record.empty')}>
          <p>{t('record.empty-says')}</p>
        </Empty>
      )}
      {lines.length > 0 && shown.length === 0 && (
        <Empty title={t('record.none-found')}>
          <button
            type="button"
            onClick={() => {
              setWords(undefined);
              setParty(undefined);
              setKind(undefined);
            }}
          >
            {t('record.show-all')}
          </button>
        </Empty>
      )}
      <ol className="acts" aria-label={t('record.acts')}>
        {shown.map((line) => (
          <ActRow
            key={line.act.id}
            line={line}
            lineKey={keyOf(line)}
            accord={accord}
            papers={papers?.filter((paper) => paper.act === line.act.id) ?? none}
            mayRecord={mayRecord}
            onUndo={undo}
            onAttach={attach}
          />
        ))}
        {unsaved.acts
          .filter((one) => one.state !== 'saving' || !held.record.some((act) => act.id === one.act.id))
          .map((one) => (
            <UnsavedRow key={one.act.id as string} one={one} unsaved={unsaved} version={held.version} accord={accord} />
          ))}
      </ol>
      {attaching && (
        <Attach
          accord={held.id}
          act={attaching}
          onClose={() => setAttaching(undefined)}
          onDone={() => setTold(t('record.attached'))}
        />
      )}
    </div>
  );
}

const none: readonly Paper[] = [];

const keyOf = ({ corrected, takenBack, unknown, later }: ActLine): string =>
  JSON.stringify([corrected.map(({ id }) => id), takenBack.map(({ id }) => id), unknown, later]);

function emptyDraft(accord: Accord, ours: readonly string[] | undefined, date: string): Draft {
  const party = ours?.[0] ?? accord.parties[0]?.code ?? '';
  return { kind: 'statement', party, by: [], of: null, exit: null, domestic: false, values: { date }, sets: {} };
}

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

// The rows of a long record stay as they are while a day is moved that changes nothing about them.
const ActRow = memo(ActRowNow, (a, b) =>
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

function UnsavedRow({
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

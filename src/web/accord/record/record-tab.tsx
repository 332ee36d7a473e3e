import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Accord, Act } from '../../../accord/index.ts';
import { partyNames } from '../../../brief/names.ts';
import { say, word } from '../../../brief/say.ts';
import { printDay } from '../../../calendar/index.ts';
import type { Paper } from '../../../http/client.ts';
import { api } from '../../api.ts';
import { useAnswer } from '../../ask.ts';
import { useLanguage } from '../../language.tsx';
import { useRights } from '../../me.ts';
import { Empty } from '../../parts/states.tsx';
import { Choice } from '../../parts/which.tsx';
import { useParam } from '../../router.tsx';
import type { TabProps } from '../page.tsx';
import { ActForm } from './act-form.tsx';
import { ActRow } from './act-row.tsx';
import { isFound, keyOf, linesOf } from './acts.ts';
import { type Draft, undoing } from './draft.ts';
import { Attach } from './papers.tsx';
import { useUnsaved } from './saving.ts';
import { UnsavedRow } from './unsaved-row.tsx';
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
            <Choice
              all={t('record.all')}
              options={[...accord.parties, ...accord.actors].map(({ code }) => [
                code,
                partyNames(accord, [code], catalogue),
              ])}
              chosen={party}
              onChoose={setParty}
            />
          </label>
          <label>
            <span>{say(catalogue, 'column.act')}</span>
            <Choice
              all={t('record.all')}
              options={kinds.map((one) => [one, word(catalogue, 'act', one)])}
              chosen={kind}
              onChoose={setKind}
            />
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

function emptyDraft(accord: Accord, ours: readonly string[] | undefined, date: string): Draft {
  const party = ours?.[0] ?? accord.parties[0]?.code ?? '';
  return { kind: 'statement', party, by: [], of: null, exit: null, domestic: false, values: { date }, sets: {} };
}

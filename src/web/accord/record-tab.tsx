import { type ReactNode, useMemo, useState } from 'react';
import type { Act } from '../../accord/index.ts';
import { inLanguage } from '../../base/index.ts';
import { shortDay } from '../../brief/dates.ts';
import { partyNames, sayActDay, sayGrade } from '../../brief/names.ts';
import { capital, word } from '../../brief/say.ts';
import { printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import type { TabProps } from './page.tsx';
import { RecordForm } from './record-form.tsx';

/** Acts that say something and change nothing. */
const withoutEffect: ReadonlySet<string> = new Set(['announcement', 'statement', 'measure']);

/** What was done under an accord, in its order, and the form that records what is done next. Nothing here is ever written over. */
export function RecordTab({ held, posed }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, knownOn } = posed;
  const [all, setAll] = useState(true);
  const [form, setForm] = useState<{ readonly of?: Act } | undefined>();
  const answered = useMemo(() => {
    const found = new Map<string, Act[]>();
    for (const act of accord.record)
      if (act.kind === 'correction' || act.kind === 'revocation')
        for (const id of act.of) found.set(id, [...(found.get(id) ?? []), act]);
    return found;
  }, [accord]);
  const acts = accord.record
    .filter((act) => (act.knownFrom ?? act.date.first) <= knownOn)
    .filter((act) => all || !(withoutEffect.has(act.kind) || act.domestic))
    .toSorted((a, b) => a.date.first - b.date.first || a.index - b.index);
  return (
    <section className="record">
      <div className="desk-head">
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />{' '}
          {t('accord.record-all')}
        </label>
        <button type="button" className="first" onClick={() => setForm({})}>
          {t('accord.record-act')}
        </button>
      </div>
      <ol className="acts">
        {acts.map((act) => {
          const later = answered.get(act.id) ?? [];
          const quiet = withoutEffect.has(act.kind) || act.domestic;
          return (
            <li key={act.id} className={`act-row ${quiet ? 'quiet' : ''} ${later.length > 0 ? 'answered' : ''}`}>
              <p className="act-day">{sayActDay(act, catalogue)}</p>
              <div>
                <p>
                  <strong>{capital(word(catalogue, 'act', act.kind))}</strong>{' '}
                  {act.byNamed && partyNames(accord, act.by, catalogue)} <small>{act.id}</small>
                </p>
                {(act.says ?? act.about) !== undefined && <p>{act.says ?? act.about}</p>}
                <p className="hint">
                  {[
                    act.exit,
                    act.sent && `${t('accord.sent')} ${shortDay(catalogue, printDay(act.sent.first))}`,
                    act.received && `${t('accord.received')} ${shortDay(catalogue, printDay(act.received.first))}`,
                    act.knownFrom !== undefined &&
                      `${t('accord.known-since')} ${shortDay(catalogue, printDay(act.knownFrom))}`,
                    quiet && t('accord.no-effect'),
                    act.doubt,
                  ]
                    .filter((part) => typeof part === 'string' && part !== '')
                    .join(' · ')}
                </p>
                {act.sources.length > 0 && (
                  <p className="hint">
                    {act.sources
                      .map(
                        (id) =>
                          `${sayGrade(accord, id)} ${inLanguage(accord.sources[id]?.title, catalogue.code) ?? ''}`,
                      )
                      .join('; ')}
                  </p>
                )}
                {later.map((by) => (
                  <p key={by.id} className="answered-by">
                    {t(by.kind === 'correction' ? 'accord.corrected-by' : 'accord.revoked-by', {
                      act: by.id,
                      date: shortDay(catalogue, printDay(by.date.first)),
                    })}
                  </p>
                ))}
              </div>
              <button type="button" className="quiet" onClick={() => setForm({ of: act })}>
                {t('accord.correct')}
              </button>
            </li>
          );
        })}
      </ol>
      {form && <RecordForm held={held} posed={posed} corrects={form.of} onClose={() => setForm(undefined)} />}
    </section>
  );
}

import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { accordFrom } from '../../../accord/index.ts';
import { type Diagnostic, english, type JsonRecord, spoken, wordsOf } from '../../../base/index.ts';
import { longDay } from '../../../brief/dates.ts';
import { type Translations, translated } from '../../../brief/say.ts';
import { type Day, printDay } from '../../../calendar/index.ts';
import { findingsIn } from '../../../engine/authoring.ts';
import { type Question, type Supposition, whatIf, withActs } from '../../../engine/index.ts';
import { api, faultOf } from '../../api.ts';
import { useLanguage } from '../../language.tsx';
import { ChangeTable } from '../change-table.tsx';

/** What the register says of an act before it is recorded. */
interface Judged {
  readonly findings: readonly Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>[];
  readonly refusal: { readonly title: string; readonly detail: string } | undefined;
}

/** Asks the register, a moment after nothing was changed any more, what it would make of an act. */
export function useJudged(id: string, act: JsonRecord, on: string, version: number): Judged | undefined {
  const text = JSON.stringify(act);
  const asked = `${version} ${on} ${text}`;
  const [judged, setJudged] = useState<{ readonly asked: string; readonly judged: Judged }>();
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(), 350);
    const ask = async (): Promise<void> => {
      const set = (found: Judged): void => {
        if (!stop.signal.aborted) setJudged({ asked, judged: found });
      };
      try {
        const { body } = await api.recordAct({ id, dryRun: 'true', on }, JSON.parse(text) as never, {
          signal: stop.signal,
        });
        set({ findings: 'diagnostics' in body ? body.diagnostics : [], refusal: undefined });
      } catch (error) {
        const { title, detail } = faultOf(error);
        const problem = (error as { problem?: { diagnostics?: readonly Diagnostic[] } }).problem;
        set({ findings: problem?.diagnostics ?? [], refusal: { title, detail } });
      }
    };
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, on, text, asked]);
  return judged?.asked === asked ? judged.judged : undefined;
}

/** The act as the register would have it, and what it would change: on the day of the act, or today if that is later. */
export function useSupposed(
  question: Question,
  act: JsonRecord,
  today: Day,
  dated: Day,
): { readonly on: Day; readonly question: Question; readonly supposed: Supposition } {
  const text = useDeferredValue(JSON.stringify(act));
  return useMemo(() => {
    const on = Math.max(today, dated);
    const now = { ...question, on, knownOn: Math.max(question.knownOn, on, today) };
    const recorded = { ...(JSON.parse(text) as JsonRecord), recorded: printDay(today) };
    const after = { ...now, accord: withActs(now.accord, [recorded]) };
    return { on, question: after, supposed: whatIf(now, [recorded]) };
  }, [question, text, today, dated]);
}

/** What an act would change, what is to be said of it, and a warning where it changes nothing. */
export function Effect({
  on,
  question,
  supposed,
  judged,
  file,
}: {
  readonly on: Day;
  readonly question: Question;
  /** The accord file as it stands. */
  readonly file: JsonRecord;
  readonly supposed: Supposition;
  readonly judged: Judged | undefined;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const day = printDay(on);
  const translate = useFindingWords(question, file, judged);
  const { changes, before, after } = supposed;
  return (
    <div className="effect" role="status" aria-label={t('record.effect')}>
      {changes.length === 0 ? (
        <p className="no-effect">
          <span aria-hidden="true">⚠ </span>
          {t('record.no-effect', { on: longDay(catalogue, day) })}
        </p>
      ) : (
        <ChangeTable
          accord={question.accord}
          on={day}
          changes={changes}
          heads={[t('record.before'), t('record.after')]}
          before={before}
          after={after}
          caption={t('record.effect-caption', { on: longDay(catalogue, day) })}
        />
      )}
      {judged?.refusal && (
        <p className="refused">
          <strong>{t('record.would-be-refused')}</strong> {judged.refusal.title}: {judged.refusal.detail}
        </p>
      )}
      {judged && judged.findings.length > 0 && (
        <>
          <h3>{t('record.findings')}</h3>
          <ul className="findings">
            {judged.findings.map(({ code, severity, message, hint }) => (
              <li key={`${code} ${message}`} className={severity}>
                <strong>{t(`record.severity-${severity}`)}</strong> {translate(code, message)}{' '}
                <span className="hint">{translate(code, hint)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!judged && <p className="hint waiting">{t('record.judging')}</p>}
    </div>
  );
}

const words: Readonly<Record<'ja' | 'ko', () => Promise<Translations>>> = {
  ja: async () => (await import('../../../brief/messages/findings/ja.ts')).ja,
  ko: async () => (await import('../../../brief/messages/findings/ko.ts')).ko,
};

// The register says findings in English. The same findings made here are sentences that can be said in any language.
function useFindingWords(
  { accord, on, lookup }: Question,
  file: JsonRecord,
  judged: Judged | undefined,
): (code: string, text: string) => string {
  const { language } = useLanguage();
  const [translations, setTranslations] = useState<Translations>();
  useEffect(() => {
    setTranslations(undefined);
    if (language !== 'en') void words[language]().then(setTranslations);
  }, [language]);
  return useMemo(() => {
    if (!translations || !judged || judged.findings.length === 0) return (_code, text) => text;
    const supposed = { ...file, record: accord.record.map((act) => act.written) };
    const found = findingsIn({ parsed: accordFrom(supposed, accord.id), file: accord.id, on, lookup });
    const said = new Map(
      found.map((one) => [`${one.code} ${english(one[spoken])}`, translated(one[spoken], translations)]),
    );
    return (code, text) => said.get(`${code} ${text}`) ?? translated(wordsOf(text), translations);
  }, [translations, judged, accord, file, on, lookup]);
}

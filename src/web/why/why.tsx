import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import { inLanguage } from '../../base/index.ts';
import { sayPosition } from '../../brief/names.ts';
import { sayReason } from '../../brief/reason.ts';
import { conventions, isConventionName } from '../../calendar/index.ts';
import type { Reason } from '../../engine/index.ts';
import { heldOf } from '../accord/held.ts';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';

// Every date opens what it comes from: the clause with its words, the acts, the convention, the sum, who holds the reading, and what else it could be.

/** A date, or another answer, with what it comes from. */
export interface Asked {
  /** What it is the date of. */
  readonly what: string;
  /** As it stands on the screen. */
  readonly value: string;
  readonly position: string;
  readonly parties: readonly string[];
  readonly because: readonly Reason[];
  /** The same under other readings. */
  readonly others?: readonly { readonly position: string; readonly value: string }[];
}

type Open = (asked: Asked, accord: Accord) => void;

const Context = createContext<Open>(() => undefined);

/** Lets every date below open its derivation. */
export function WhyRoom({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<{ readonly asked: Asked; readonly accord: Accord }>();
  const open = useMemo<Open>(() => (asked, accord) => setShown({ asked, accord }), []);
  return (
    <Context value={open}>
      {children}
      {shown && <Derivation {...shown} onClose={() => setShown(undefined)} />}
    </Context>
  );
}

/** What opens a derivation, for what is no button by itself. */
export const useWhy = (): Open => useContext(Context);

/** A date that opens its derivation. */
export function Why({
  asked,
  accord,
  children,
}: {
  readonly asked: () => Asked;
  readonly accord: Accord;
  readonly children: ReactNode;
}): ReactNode {
  const open = useContext(Context);
  const { t } = useLanguage();
  return (
    <button type="button" className="why" title={t('accord.why')} onClick={() => open(asked(), accord)}>
      {children}
    </button>
  );
}

/** The same where the accord is not at hand: it is fetched when somebody asks. */
export function WhyOf({
  id,
  asked,
  children,
}: {
  readonly id: string;
  readonly asked: () => Asked;
  readonly children: ReactNode;
}): ReactNode {
  const open = useContext(Context);
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className="why"
      title={t('accord.why')}
      onClick={() => void heldOf(id).then((held) => open(asked(), held.asKnown(Number.MAX_SAFE_INTEGER)))}
    >
      {children}
    </button>
  );
}

function Derivation({
  asked,
  accord,
  onClose,
}: {
  readonly asked: Asked;
  readonly accord: Accord;
  readonly onClose: () => void;
}): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { what, value, position, parties, because, others = [] } = asked;
  const unique = because.filter((reason, i) => because.findIndex((other) => sameReason(other, reason)) === i);
  return (
    <Dialog title={t('accord.why')} onClose={onClose} className="derivation">
      <p className="derived">
        <span>{what}</span> <strong>{value}</strong>
      </p>
      <p>{sayPosition(accord, position, parties, catalogue)}</p>
      <ol className="reasons">
        {unique.map((reason, i) => {
          const clause = reason.clause === undefined ? undefined : accord.clauses[reason.clause];
          const convention = reason.sum?.convention;
          return (
            // The same reason stands once.
            <li key={`${i}-${reason.clause ?? reason.act ?? reason.rule ?? ''}`} className={kindOf(reason)}>
              <p>{sayReason(reason, accord, catalogue)}</p>
              {clause?.sources.map((source) => (
                <p key={source} className="hint">
                  {accord.sources[source]?.title === undefined
                    ? source
                    : (inLanguage(accord.sources[source].title, language) ?? source)}
                </p>
              ))}
              {convention !== undefined && isConventionName(convention) && (
                <p className="hint">
                  {convention}: {conventions[convention].source}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <>
          <h3>{t('accord.why-others')}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.position}>
                {sayPosition(accord, other.position, parties, catalogue)} <strong>{other.value}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

const kindOf = ({ clause, act, sum, unknown }: Reason): string =>
  clause !== undefined
    ? 'clause'
    : act !== undefined
      ? 'act'
      : sum
        ? 'sum'
        : unknown !== undefined
          ? 'unknown'
          : 'rule';

const sameReason = (a: Reason, b: Reason): boolean =>
  JSON.stringify([a.clause, a.act, a.did, a.rule, a.sum, a.unknown]) ===
  JSON.stringify([b.clause, b.act, b.did, b.rule, b.sum, b.unknown]);

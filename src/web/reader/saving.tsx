import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { Fault } from '../parts/states.tsx';

// What is saved is saved step by step. A step that failed stops those after it, and can be tried again: a step that the server has done once is not done twice.

/** A step of saving. */
export interface Step {
  readonly says: string;
  readonly run: () => Promise<unknown>;
}

interface Told {
  readonly says: string;
  readonly state: 'waiting' | 'doing' | 'done' | 'failed';
}

/** What saves, and how far it is. */
export interface Saving {
  readonly told: readonly Told[];
  readonly fault: unknown;
  readonly busy: boolean;
  readonly save: (steps: readonly Step[], onDone: () => void) => void;
}

/** Saves step by step. */
export function useSaving(): Saving {
  const [told, setTold] = useState<readonly Told[]>([]);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const run = async (steps: readonly Step[], onDone: () => void): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    const show = (at: number, state: 'doing' | 'failed' | 'done'): void =>
      setTold(steps.map(({ says }, i) => ({ says, state: i < at ? 'done' : i === at ? state : 'waiting' })));
    for (const [i, step] of steps.entries()) {
      show(i, 'doing');
      try {
        await step.run();
      } catch (error) {
        show(i, 'failed');
        setFault(error);
        setBusy(false);
        return;
      }
      show(i, 'done');
    }
    setBusy(false);
    onDone();
  };
  return { told, fault, busy, save: (steps, onDone) => void run(steps, onDone) };
}

const signs = { waiting: '·', doing: '…', done: '✓', failed: '✕' } as const;

/** How far saving is: each step with what became of it, and why one failed. */
export function Steps({ saving: { told, fault } }: { readonly saving: Saving }): ReactNode {
  const { t } = useLanguage();
  return (
    <div className="reader-saving">
      <div role="status">
        {told.length > 0 && (
          <ol aria-label={t('reader.steps')}>
            {told.map(({ says, state }) => (
              <li key={says} className={state}>
                <span aria-hidden="true">{signs[state]}</span> {says}: {t(`reader.step-${state}`)}
              </li>
            ))}
          </ol>
        )}
      </div>
      {fault !== undefined && (
        <>
          <Fault fault={fault} />
          <p>{t('reader.save-failed')}</p>
        </>
      )}
    </div>
  );
}

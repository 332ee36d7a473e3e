import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useDoing } from '../parts/doing.ts';
import { Fault } from '../parts/states.tsx';

/** Asks once, plainly, before something that cannot be taken back: what it does, and what stays. */
export function Confirm({
  title,
  says,
  does,
  act,
  onClose,
  children,
}: {
  readonly title: string;
  readonly says: string;
  /** What the button that does it is called. */
  readonly does: string;
  readonly act: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{says}</p>
      {children}
      {fault !== undefined && <Fault fault={fault} />}
      <div className="deeds">
        <button
          type="button"
          className="danger"
          aria-disabled={busy}
          onClick={() => void run(act).then((done) => done && onClose())}
        >
          {does}
        </button>
        <button type="button" data-begin onClick={onClose}>
          {t('settings.leave-it')}
        </button>
      </div>
    </Dialog>
  );
}

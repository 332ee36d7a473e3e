import { type ReactNode } from 'react';
import { parseDay } from '../../calendar/index.ts';
import type { ActMark, Bar, Lane, Mark } from '../../engine/index.ts';

/** Something in a timeline that tells what it is and why. */
export type TimelineItem =
  | { readonly act: ActMark }
  | { readonly lane: Lane; readonly bar: Bar }
  | { readonly lane: Lane; readonly mark: Mark };

interface ItemProps {
  readonly row: number;
  readonly day: string;
  readonly says: string;
  readonly open: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** One of the things that the arrows go through: a button in the picture. */
export function Item({ row, day, says, open, className, children }: ItemProps): ReactNode {
  return (
    <g
      role="button"
      tabIndex={-1}
      aria-label={says}
      data-row={row}
      data-day={parseDay(day)}
      className={`item ${className}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <title>{says}</title>
      {children}
    </g>
  );
}

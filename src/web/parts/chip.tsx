import type { ReactNode } from 'react';
import type { ChipKey, Chip as Told } from '../../brief/index.ts';

// Shape, text and colour each tell it by themselves: the picture is right in grey too.
const signs: Readonly<Record<ChipKey, string>> = {
  'in-force': '●',
  'notice-open': '◍',
  closing: '◔',
  'locked-in': '■',
  'notice-given': '▶',
  'notice-suspended': '‖',
  'ends-on': '◢',
  left: '↗',
  ended: '○',
  'duties-remain': '◌',
  disputed: '≠',
  unknown: '?',
  'not-in-force': '–',
  provisional: '◐',
  suspended: '∥',
};

/** The one thing to know of a status. */
export function Chip({ chip: { key, text } }: { readonly chip: Told }): ReactNode {
  return (
    <span className={`chip chip-${key}`}>
      <span aria-hidden="true">{signs[key]}</span> {text}
    </span>
  );
}

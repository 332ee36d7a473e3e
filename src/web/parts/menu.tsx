import { type ReactNode, useId } from 'react';

/** A button that opens a list of further buttons; it closes by itself when one was pressed, or something else. */
export function Menu({
  label,
  name,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="menu">
      <button type="button" popoverTarget={id} aria-label={`${name}: ${label}`}>
        {label}
      </button>
      <div id={id} popover="auto" onClick={(event) => event.currentTarget.hidePopover()}>
        {children}
      </div>
    </div>
  );
}

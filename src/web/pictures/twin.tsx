import { type ReactNode, useState } from 'react';

/** The table that says what a picture shows; it is made when somebody opens it. */
export function Twin({ name, children }: { readonly name: string; readonly children: () => ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className="twin" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && <div className="scrolls">{children()}</div>}
    </details>
  );
}

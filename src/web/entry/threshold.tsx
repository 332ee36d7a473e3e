import type { ReactNode } from 'react';
import { Languages } from '../languages.tsx';
import './entry.css';

/** What stands round the screens of those who are not in yet. */
export function Threshold({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <header className="threshold">
        <a href="/" className="mark">
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span>Tacit</span>
        </a>
        <Languages />
      </header>
      <main className="narrow entry">{children}</main>
    </>
  );
}

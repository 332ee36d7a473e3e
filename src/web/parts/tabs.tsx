import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

/** One of several panels, of which one is shown. Arrows go from tab to tab (WAI-ARIA, tabs with automatic activation). */
export function Tabs<Name extends string>({
  label,
  tabs,
  shown,
  onShow,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly (readonly [name: Name, label: string])[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // On a narrow screen the tabs are wider than it, and the one that is shown may stand beyond its edge.
  useEffect(() => {
    const tab = document.getElementById(`${id}-${shown}`);
    if (tab && list.current)
      list.current.scrollLeft =
        tab.offsetLeft - list.current.offsetLeft - (list.current.clientWidth - tab.clientWidth) / 2;
  }, [id, shown]);
  const moved = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex(([name]) => name === shown);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [name] = tabs[(at + step + tabs.length) % tabs.length] as (typeof tabs)[number];
    onShow(name);
    document.getElementById(`${id}-${name}`)?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={moved}>
        {tabs.map(([name, text]) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={`${id}-panel`}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
          >
            {text}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

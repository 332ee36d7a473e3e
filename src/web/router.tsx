import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useCallback, useSyncExternalStore } from 'react';

// The address is the state of the page: every filter and both days stand in it, so that any view can be sent to somebody.

const changed = 'tacit:address';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}

const addressNow = (): string => `${location.pathname}${location.search}`;

/** Goes to an address of the desk; with `replace`, without a step that leads back. */
export function go(to: string, { replace = false } = {}): void {
  if (to === addressNow()) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(changed));
  if (!replace) scrollTo(0, 0);
}

/** The path and the query of the address, as they change. */
export function useAddress(): { readonly path: string; readonly query: URLSearchParams } {
  const address = useSyncExternalStore(subscribe, addressNow);
  const at = address.indexOf('?');
  return {
    path: at < 0 ? address : address.slice(0, at),
    query: new URLSearchParams(at < 0 ? '' : address.slice(at)),
  };
}

/** The address of now with some words of its query changed; `undefined` takes a word away. */
export function addressWith(changes: Readonly<Record<string, string | undefined>>, path = location.pathname): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** One word of the query, and what sets it: in place, so that moving a slider makes no history. */
export function useParam(name: string): readonly [string | undefined, (value: string | undefined) => void] {
  const { query } = useAddress();
  const set = useCallback((value: string | undefined) => go(addressWith({ [name]: value }), { replace: true }), [name]);
  return [query.get(name) ?? undefined, set];
}

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link within the desk. Whatever a browser can do with a link it can do with this one. */
export function Link({ to, children, onClick, ...rest }: LinkProps): ReactNode {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}

import {
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useSyncExternalStore,
} from 'react';

// The address is the state of the page: every filter and both days stand in it, so that any view can be sent to somebody.

const written = (): string => `${location.pathname}${location.search}`;

// Where the page is. The bar of the browser follows a moment later while a slider is drawn: browsers refuse to write it many times a second.
let address = written();
let writing: ReturnType<typeof setTimeout> | undefined;
const restMs = 150;
const listeners = new Set<() => void>();

function moved(to: string): void {
  address = to;
  for (const listener of listeners) listener();
}

function write(): void {
  clearTimeout(writing);
  writing = undefined;
  if (address !== written()) history.replaceState(null, '', address);
}

addEventListener('popstate', () => {
  clearTimeout(writing);
  writing = undefined;
  moved(written());
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const addressNow = (): string => address;

/** Goes to an address of the desk; with `replace`, without a step that leads back. */
export function go(to: string, { replace = false } = {}): void {
  if (to === address) return;
  if (replace) {
    clearTimeout(writing);
    writing = setTimeout(write, restMs);
    moved(to);
    return;
  }
  write();
  history.pushState(null, '', to);
  moved(to);
  scrollTo(0, 0);
}

/** The path and the query of the address, as they change. */
export function useAddress(): { readonly path: string; readonly query: URLSearchParams } {
  const now = useSyncExternalStore(subscribe, addressNow);
  const { path, search } = partsOf(now);
  return { path, query: new URLSearchParams(search) };
}

function partsOf(whole: string): { readonly path: string; readonly search: string } {
  const at = whole.indexOf('?');
  return at < 0 ? { path: whole, search: '' } : { path: whole.slice(0, at), search: whole.slice(at) };
}

/** The address of now with some words of its query changed; `undefined` takes a word away. */
export function addressWith(changes: Readonly<Record<string, string | undefined>>, path?: string): string {
  const now = partsOf(address);
  const query = new URLSearchParams(now.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? (path ?? now.path) : `${path ?? now.path}?${query.toString()}`;
}

/** One word of the query, and what sets it: in place, so that moving a slider makes no history. */
export function useParam(name: string): readonly [string | undefined, (value: string | undefined) => void] {
  const { query } = useAddress();
  const set = useCallback((value: string | undefined) => go(addressWith({ [name]: value }), { replace: true }), [name]);
  return [query.get(name) ?? undefined, set];
}

/** Names the page in the bar of the browser for as long as something is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Tacit' : `${title} · Tacit`;
  }, [title]);
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

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, in CSS pixels, as it changes; 0 before it is there. */
export function useWidth<Kind extends Element>(): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measured = (): void => setWidth(Math.floor(element.current?.getBoundingClientRect().width ?? 0));
    measured();
    const observer = new ResizeObserver(measured);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 50rem)');

const follow = (tell: () => void): (() => void) => {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};

/** Whether the page is as narrow as the sheets of style mean by it: on a phone, or beside something else. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => query.matches);

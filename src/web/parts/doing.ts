import { useState } from 'react';

/** Something that is being done, or could not be. */
export interface Doing {
  readonly busy: boolean;
  readonly fault: unknown;
  /** Does it, one at a time; gives whether it was done. What goes wrong is the fault. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Does things one at a time and keeps what went wrong. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault: unknown }>({
    busy: false,
    fault: undefined,
  });
  return {
    ...state,
    run: async (work) => {
      if (state.busy) return false;
      setState({ busy: true, fault: undefined });
      try {
        await work();
        setState({ busy: false, fault: undefined });
        return true;
      } catch (fault) {
        setState({ busy: false, fault });
        return false;
      }
    },
  };
}

import { useEffect, useMemo, useState, type DependencyList } from 'react';
import type { Steps } from '#shared/grant/steps.ts';
import { inSlices, oneSlice } from './pause.ts';

/**
 * What steps come to, made in slices: what is short is there at once, null stands for what is still being worked out. Begun
 * anew when one of the dependencies becomes another.
 */
export function useSlicedWork<Value extends object>(begin: () => Steps<Value>, dependencies: DependencyList): Value | null {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- whoever asks says what it depends on, as of useMemo.
  const work = useMemo(() => ({ begin, atOnce: oneSlice(begin()) }), dependencies);
  const [done, setDone] = useState<{ readonly of: object; readonly value: Value } | null>(null);
  useEffect(() => {
    if (work.atOnce !== undefined) return;
    let isWanted = true;
    void inSlices(work.begin(), () => isWanted).then((value) => {
      if (value !== undefined && isWanted) setDone({ of: work, value });
    });
    return () => {
      isWanted = false;
    };
  }, [work]);
  return work.atOnce ?? (done?.of === work ? done.value : null);
}

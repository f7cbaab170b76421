import { useEffect, useState } from 'react';
import type { Allottee } from '#shared/grant/schema.ts';
import type { AllotteeCase } from './calculated-columns.ts';
import { lacksTotals, stepTotals } from './custom-cells.ts';

/** Adds the custom columns of a long list up in steps, so that the page is never held up; counts up once all sums are there. */
export function useSums(allottees: readonly Allottee[], inCase: AllotteeCase): number {
  const [sums, setSums] = useState(0);
  useEffect(() => {
    if (!lacksTotals(allottees, inCase)) return;
    let timer = setTimeout(step);
    function step() {
      if (stepTotals(allottees, inCase)) timer = setTimeout(step);
      else setSums((count) => count + 1);
    }
    return () => clearTimeout(timer);
  }, [allottees, inCase]);
  return sums;
}

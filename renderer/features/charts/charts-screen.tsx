import { lazy, Suspense, useState, type ComponentType } from 'react';
import { chartsText } from '#shared/text/charts.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/**
 * Loads the chart sheet on demand, because the chart library is large and most work does without it. A failed load is
 * retried on the next request.
 */
function loadSheet(): ComponentType {
  return lazy(async () => {
    try {
      const { ChartsSheet } = await import('./charts-sheet.tsx');
      return { default: ChartsSheet };
    } catch (error) {
      chartsSheet = loadSheet();
      throw error;
    }
  });
}

let chartsSheet = loadSheet();

/** The sheet of charts; the chart library is loaded when it is first shown. */
export function ChartsScreen() {
  const { loading } = chartsText[useLanguage()];
  const [Sheet] = useState(() => chartsSheet);
  return <Suspense fallback={<p className="charts-loading" role="status">{loading}</p>}><Sheet /></Suspense>;
}

import { lazy, Suspense, useState, type ComponentType } from 'react';
import { chartsText } from '#shared/text/charts.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** What draws charts is large, and most of the work is done without it. What could not be loaded is loaded again when it is asked for again. */
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

/** The sheet of charts; what draws them is loaded when it is first looked at. */
export function ChartsScreen() {
  const { loading } = chartsText[useLanguage()];
  const [Sheet] = useState(() => chartsSheet);
  return <Suspense fallback={<p className="charts-loading" role="status">{loading}</p>}><Sheet /></Suspense>;
}

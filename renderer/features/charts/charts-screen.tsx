import { lazy, Suspense } from 'react';
import { chartsText } from '#shared/text/charts.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

// What draws charts is large, and most of the work is done without it.
const ChartsSheet = lazy(async () => {
  const { ChartsSheet: sheet } = await import('./charts-sheet.tsx');
  return { default: sheet };
});

/** The sheet of charts; what draws them is loaded when it is first looked at. */
export function ChartsScreen() {
  const { loading } = chartsText[useLanguage()];
  return <Suspense fallback={<p className="charts-loading" role="status">{loading}</p>}><ChartsSheet /></Suspense>;
}

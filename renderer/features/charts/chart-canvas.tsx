import { AgCharts, AreaSeriesModule, BarSeriesModule, CartesianChartModule, CategoryAxisModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, ModuleRegistry, NumberAxisModule, type AgChartInstance } from 'ag-charts-community';
import { useEffect, useRef } from 'react';
import { useSession } from '#renderer/store/use-session.ts';
import { themeColours } from './chart-colours.ts';
import { chartOptions } from './chart-options.ts';
import type { ChartPicture } from './chart-picture.ts';

// Only what these charts use: the rest of the library stays out of the page.
ModuleRegistry.registerModules([
  AreaSeriesModule, BarSeriesModule, CartesianChartModule, CategoryAxisModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, NumberAxisModule,
]);

/** A chart on the screen; it follows its picture and the theme. */
export function ChartCanvas({ picture }: { readonly picture: ChartPicture }) {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<AgChartInstance | null>(null);
  const theme = useSession((state) => state.theme);

  useEffect(() => () => {
    chart.current?.destroy();
    chart.current = null;
  }, []);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    // The theme's colours are on the page by the time effects run.
    const options = chartOptions(picture, themeColours(), getComputedStyle(element).fontFamily);
    if (chart.current === null) chart.current = AgCharts.create({ ...options, container: element });
    // Each call is complete by itself, so the last one holds; nothing waits for it.
    else void chart.current.update({ ...options, container: element });
  }, [picture, theme]);

  return <div className="chart-canvas" ref={container} />;
}

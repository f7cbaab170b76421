import { AgCharts, AreaSeriesModule, BarSeriesModule, CartesianChartModule, CategoryAxisModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, ModuleRegistry, NumberAxisModule, type AgChartInstance } from 'ag-charts-community';
import { useEffect, useRef } from 'react';
import { useSession } from '#renderer/store/use-session.ts';
import { themeColours } from './chart-colours.ts';
import { chartOptions } from './chart-options.ts';
import type { ChartPicture } from './chart-picture.ts';

// Only the modules that these charts use; the rest of the library stays out of the bundle.
ModuleRegistry.registerModules([
  AreaSeriesModule, BarSeriesModule, CartesianChartModule, CategoryAxisModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, NumberAxisModule,
]);

/** A chart on the screen; it is updated with its picture and the theme. */
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
    // The theme's colours are applied to the page before effects run.
    const options = chartOptions(picture, themeColours(), getComputedStyle(element).fontFamily);
    if (chart.current === null) chart.current = AgCharts.create({ ...options, container: element });
    // Each call carries the complete options, so the last one wins and none is awaited.
    else void chart.current.update({ ...options, container: element });
  }, [picture, theme]);

  return <div className="chart-canvas" ref={container} />;
}

import { capitalByPrice } from '../../../scenarios/charts/capital-by-price.ts';
import type { ChartReading } from '../../../scenarios/charts/chart-data.ts';
import { dilutionByShares } from '../../../scenarios/charts/dilution-by-shares.ts';
import { figureByPrice } from '../../../scenarios/charts/figure-by-price.ts';
import { tornado } from '../../../scenarios/charts/tornado.ts';
import type { ChartKind } from '../../../text/charts.ts';
import type { SheetChart } from '../../charts/sheet-chart.ts';
import type { Pack } from '../../pack.ts';
import { wideTableSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { writeCapital, writeDilutionLines, writeFigureLines } from './line-tables.ts';
import { CHART_WIDTHS, TITLE_ROW, writeChartSheet, type ChartSection } from './sections.ts';
import { chartsSheetText } from './text.ts';
import { PERCENT, writeTornado } from './write-tornado.ts';

/** What the charts of a figure show, as the window does before anything is chosen. */
const FIGURE = 'statedCapitalTotal';
/** Per cents of the rights of the grant with a line each. */
const COUNTS = ['-10', '0', '10'] as const;
/** A range that follows the grant. */
const BY_ITSELF = { from: null, to: null, step: null };

/** The charts of the grant itself that stand on no other sheet; a document of which none can be drawn has no such tab. */
export const chartsSheet: PackSheet = {
  key: 'charts',
  text: chartsSheetText,
  gather: (pack) => {
    const sections = sectionsOf(pack);
    if (sections.every(({ write }) => write === null)) return { tabs: [] };
    return {
      tabs: [{
        name: chartsSheetText[pack.language].sheet,
        prepare: () => {
          const charts: SheetChart[] = [];
          return {
            setup: { widths: CHART_WIDTHS, frozen: { ySplit: TITLE_ROW - 1 }, page: wideTableSetup([CHART_WIDTHS.reduce((sum: number, width) => sum + width, 0)]) },
            charts,
            write: (sheet) => void charts.push(...writeChartSheet(pack, sheet, sections)),
          };
        },
      }],
    };
  },
};

/** Every chart, with how it is written; null where it cannot be drawn. */
function sectionsOf({ document }: Pack): readonly ChartSection[] {
  const place = { document, scenario: null };
  const section = <Data>(kind: ChartKind, reading: ChartReading<Data>, write: (data: Data) => ChartSection['write']): ChartSection =>
    ({ kind, write: reading.status === 'ready' ? write(reading.data) : null });
  return [
    section('figure', figureByPrice(place, { figure: FIGURE, prices: BY_ITSELF, counts: COUNTS.map((value) => ({ kind: 'percent', value })) }), writeFigureLines),
    section('dilution', dilutionByShares(place, BY_ITSELF), writeDilutionLines),
    section('capital', capitalByPrice(place, BY_ITSELF), writeCapital),
    section('tornado', tornado(place, { figure: FIGURE, percent: PERCENT }), writeTornado),
  ];
}

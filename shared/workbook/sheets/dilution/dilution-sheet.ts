import type { SheetChart } from '../../charts/sheet-chart.ts';
import { wideTableSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { dilutionSheetText } from './text.ts';
import { DILUTION_WIDTHS } from './table.ts';
import { DILUTION_TITLE_ROW, writeDilution } from './write-dilution.ts';
import { orderCheck } from './write-steps.ts';

/** Dilution of the grant itself by formulas; a document without other securities, holders and earnings has no such tab. */
export const dilutionSheet: PackSheet = {
  key: 'dilution',
  text: dilutionSheetText,
  gather: (pack) => {
    const { securities, holders, eps } = pack.document;
    const isUsed = securities.length + holders.length > 0 || eps.profit !== null;
    const checks = orderCheck(pack);
    return {
      tabs: isUsed ? [{
        name: dilutionSheetText[pack.language].sheet,
        prepare: () => {
          const charts: SheetChart[] = [];
          return {
            setup: { widths: DILUTION_WIDTHS, frozen: { ySplit: DILUTION_TITLE_ROW - 1 }, page: wideTableSetup([sumOf(DILUTION_WIDTHS)]) },
            charts,
            write: (sheet) => void charts.push(...writeDilution(pack, sheet)),
          };
        },
      }] : [],
      ...(checks === null ? {} : { checks }),
    };
  },
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

import { pageSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { dilutionSheetText } from './text.ts';
import { DILUTION_TITLE_ROW, DILUTION_WIDTHS, writeDilution } from './write-dilution.ts';

/** Dilution of the grant itself by formulas; a document without other securities, holders and earnings has no such tab. */
export const dilutionSheet: PackSheet = {
  key: 'dilution',
  text: dilutionSheetText,
  gather: (pack) => {
    const { securities, holders, eps } = pack.document;
    const isUsed = securities.length + holders.length > 0 || eps.profit !== null;
    return {
      tabs: isUsed ? [{
        name: dilutionSheetText[pack.language].sheet,
        prepare: () => ({
          setup: { widths: DILUTION_WIDTHS, frozen: { ySplit: DILUTION_TITLE_ROW - 1 }, page: pageSetup({}) },
          write: (sheet) => writeDilution(pack, sheet),
        }),
      }] : [],
    };
  },
};

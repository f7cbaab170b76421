import { pageSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { readTerms } from './read-terms.ts';
import { termsSheetText } from './text.ts';
import { TERMS_HEADER_ROW, TERMS_WIDTHS, writeTerms } from './write-terms.ts';

/** The nine terms in the notice's order, the market figures and the definitions of the figures. */
export const termsSheet: PackSheet = {
  key: 'terms',
  text: termsSheetText,
  gather: (pack) => ({
    tabs: [{
      name: termsSheetText[pack.language].sheet,
      prepare: () => ({
        setup: { widths: TERMS_WIDTHS, frozen: { ySplit: TERMS_HEADER_ROW }, page: pageSetup({ printTitlesRow: `${TERMS_HEADER_ROW}:${TERMS_HEADER_ROW}` }) },
        write: (sheet) => writeTerms(pack, sheet),
      }),
    }],
  }),
  readChanges: readTerms,
};

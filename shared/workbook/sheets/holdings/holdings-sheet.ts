import { pageSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { readHoldings } from './read-holdings.ts';
import { holdingsSheetText } from './text.ts';
import { HOLDINGS_TITLE_ROW, HOLDINGS_WIDTHS, writeHoldings } from './write-holdings.ts';

/** The other securities and the groups of holders; a document without them has no such tab. */
export const holdingsSheet: PackSheet = {
  key: 'holdings',
  text: holdingsSheetText,
  gather: (pack) => ({
    tabs: pack.document.securities.length + pack.document.holders.length === 0 ? [] : [{
      name: holdingsSheetText[pack.language].sheet,
      prepare: () => ({
        setup: { widths: HOLDINGS_WIDTHS, frozen: { ySplit: HOLDINGS_TITLE_ROW - 1 }, page: pageSetup({}) },
        write: (sheet) => writeHoldings(pack, sheet),
      }),
    }],
  }),
  readChanges: readHoldings,
};

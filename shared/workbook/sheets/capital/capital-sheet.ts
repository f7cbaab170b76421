import { pageSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { capitalChecks } from './checks.ts';
import { CAPITAL_TITLE_ROW, capitalLayout } from './layout.ts';
import { CAPITAL_WIDTHS } from './page.ts';
import { readPlan } from './plan.ts';
import { capitalPackText } from './text.ts';
import { writeCapital } from './write-capital.ts';

/** What exercising all rights of the terms books, as live formulas, and the exercise plan line by line. */
export const capitalSheet: PackSheet = {
  key: 'capital',
  text: capitalPackText,
  gather: (pack) => {
    const layout = capitalLayout(pack.document);
    const checks = capitalChecks(pack, layout);
    return {
      tabs: [{
        name: capitalPackText[pack.language].sheet,
        prepare: () => ({
          setup: { widths: CAPITAL_WIDTHS, frozen: { ySplit: CAPITAL_TITLE_ROW - 1 }, page: pageSetup({}) },
          write: (sheet) => writeCapital(pack, sheet, layout),
        }),
      }],
      ...(checks !== undefined && { checks }),
    };
  },
  readChanges: readPlan,
};

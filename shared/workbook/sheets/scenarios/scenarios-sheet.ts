import { SCENARIO_COLUMNS, SCENARIO_HEADER_ROW } from '../../names.ts';
import { wideTableSetup } from '../../style.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { readScenarios } from './read-scenarios.ts';
import { columnWidths, foldedColumns, printedParts, seenWidths } from './table-widths.ts';
import { scenariosSheetText } from './text.ts';
import { writeScenarios } from './write-scenarios.ts';

/** The scenario table: the grant itself, then every scenario, each figure a live formula. */
export const scenariosSheet: PackSheet = {
  key: 'scenarios',
  text: scenariosSheetText,
  gather: (pack) => ({
    tabs: [{
      name: scenariosSheetText[pack.language].sheet,
      prepare: () => {
        const widths = columnWidths(pack);
        const folded = foldedColumns(pack);
        const parts = printedParts(seenWidths(widths, folded));
        return {
          setup: {
            widths,
            folded,
            frozen: { xSplit: SCENARIO_COLUMNS.name, ySplit: SCENARIO_HEADER_ROW + 1 },
            page: wideTableSetup(parts.widths, { printTitlesRow: `${SCENARIO_HEADER_ROW}:${SCENARIO_HEADER_ROW + 1}`, printTitlesColumn: 'A:B' }),
            columnBreaks: parts.breaks,
          },
          write: (sheet) => writeScenarios(pack, sheet, widths),
        };
      },
    }],
  }),
  readChanges: readScenarios,
};

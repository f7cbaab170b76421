import { addDecimals } from '../../../calc/decimal-arithmetic.ts';
import { COUNT_DIGITS } from '../../../grant/number-rules.ts';
import { columnRange, figureColumn, GRANT_ROW_NUMBER, SCENARIO_COLUMNS, SCENARIO_HEADER_ROW } from '../../names.ts';
import type { Pack } from '../../pack.ts';
import { wideTableSetup } from '../../style.ts';
import type { GatheredSheet, PackSheet } from '../pack-sheet.ts';
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
    ...capitalChecks(pack),
  }),
  readChanges: readScenarios,
};

/** Of all rows whose capital is known, stated capital and additional paid-in capital are together what is paid in; nothing where rows are frozen. */
function capitalChecks(pack: Pack): Pick<GatheredSheet, 'checks'> {
  const ids = ['statedCapitalTotal', 'additionalPaidInCapitalTotal', 'aggregateExerciseAmount'] as const;
  const rows = pack.rows.map(({ byColumn }) => ids.map((id) => byColumn.get(figureColumn(id))));
  const isLive = rows.flat().every((figure) => figure?.exactInSpreadsheet === true && figure.isLive);
  const known = rows.filter((figures) => figures.every((figure) => figure?.value != null));
  if (pack.document.grant.statedCapital.base !== 'exercisePrice' || !isLive || known.length === 0) return {};
  const { sheet, capital } = scenariosSheetText[pack.language];
  const paidIn = known.reduce((sum, [, , paid]) => addDecimals(sum, paid?.value ?? '0'), '0');
  // More digits than a double has could not be compared.
  if (paidIn.replace(/\D/g, '').length > COUNT_DIGITS) return {};
  const [stated = '', reserve = '', paid = ''] = ids.map((id) => columnRange(sheet, figureColumn(id), GRANT_ROW_NUMBER, GRANT_ROW_NUMBER + pack.rows.length - 1));
  const isKnown = `ISNUMBER(${stated})*ISNUMBER(${reserve})*ISNUMBER(${paid})`;
  const sum = (range: string): string => `SUMPRODUCT(${isKnown},${range})`;
  const check = { label: capital.addsUp, formula: `ROUND(${sum(stated)}+${sum(reserve)},2)`, value: paidIn, target: `ROUND(${sum(paid)},2)`, expected: paidIn };
  return { checks: { kind: 'integrity', title: capital.title, found: capital.found, checks: [check], nothing: '' } };
}

import { inputsOf } from '#shared/metrics/inputs.ts';
import { holderCells, HOLDER_COLUMNS, type HolderColumn, type HolderCells } from '#shared/scenarios/dilution/holder-cells.ts';
import { holdersTable } from '#shared/scenarios/dilution/holders-table.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView, GridColumn } from '#renderer/grid/grid-source.ts';
import type { WorkedOut } from './tables/table-source.ts';
import { workedCell, type InCase, type ShownAs } from './worked-cells.ts';

/** How the numbers of each column are shown. */
export const HOLDER_SHOWN_AS: Readonly<Record<HolderColumn, ShownAs>> = {
  sharesBefore: 'shares', sharesAfter: 'shares', votesBefore: 'shares', votesAfter: 'shares', stakeBefore: 'stake', stakeAfter: 'stake', voteShareBefore: 'stake', voteShareAfter: 'stake',
};

/** The row of the sheet for a row of the table of holders: holders keep their ids. */
export const sheetRowOf = ({ kind, id }: Pick<HolderCells, 'kind' | 'id'>): string => (kind === 'holder' ? id : `row:${kind}:${id}`);

/** What stands in a column: fields of a holder are what the row has before. */
export function holderColumnOf(columnId: string): HolderColumn | null {
  if (columnId === 'shares') return 'sharesBefore';
  if (columnId === 'votes') return 'votesBefore';
  return HOLDER_COLUMNS.find((column) => column === columnId) ?? null;
}

/** The row of the table of holders that a row of the sheet shows. */
export const holderRowOf = (rows: readonly HolderCells[], rowId: string): HolderCells | null => rows.find((row) => sheetRowOf(row) === rowId) ?? null;

/** Holders before and after: everything on top, then those who exercise and the other shareholders, then the holders. */
export function holdersWorked(inCase: InCase): WorkedOut {
  const { document, scenario, language } = inCase;
  const rows = holderCells(document);
  const inputs = inputsOf(document, scenario);
  const crossed = new Map(holdersTable(document, inputs).map((row) => [sheetRowOf(row.kind === 'allottees' ? { kind: 'grant', id: 'grant' } : { kind: row.kind, id: row.id }), row.crossed]));
  // The other shareholders stay while a holder is typed whose shares are not known yet: a row that comes and goes would move the cells below it.
  const isShown = ({ kind }: HolderCells): boolean => kind === 'grant' || kind === 'security' || kind === 'others';
  return {
    columns: holderColumns(language),
    pinnedRows: document.holders.length === 0 ? [] : ['row:total:total'],
    rows: document.holders.length === 0 ? [] : rows.filter(isShown).map(sheetRowOf),
    cell,
  };

  function cell(rowId: string, columnId: string): CellView | null {
    const row = holderRowOf(rows, rowId);
    if (row === null) return null;
    if (columnId === 'name') return { text: holderRowName(row, inCase), edit: null, look: 'name', hint: null };
    if (columnId === 'crossed') return crossedCell(rowId);
    const column = holderColumnOf(columnId);
    return column === null ? null : workedCell(row.cells[column], HOLDER_SHOWN_AS[column], inCase);
  }

  function crossedCell(rowId: string): CellView {
    const text = dilutionSheetText[language].holders;
    const words = (crossed.get(rowId) ?? []).map(({ threshold, isAbove }) => text.crossed[isAbove ? 'up' : 'down'](text.thresholds[threshold]));
    return { text: words.join(language === 'ja' ? '、' : ', '), edit: null, look: words.length === 0 ? 'figure' : 'remark', hint: null };
  }
}

/** What a row that nobody fills in is called. */
export function holderRowName({ kind, id }: Pick<HolderCells, 'kind' | 'id'>, { document, language }: InCase): string {
  const text = dilutionSheetText[language];
  if (kind === 'total' || kind === 'grant' || kind === 'others') return text.holders.rows[kind];
  const rows = kind === 'security' ? document.securities : document.holders;
  const position = rows.findIndex((row) => row.id === id);
  const name = rows[position]?.name;
  return name === undefined || name === '' ? text.tables[kind === 'security' ? 'securities' : 'holders'].unnamed(String(position + 1)) : name;
}

const WIDTHS: Readonly<Record<(typeof HOLDER_COLUMNS)[number], number>> = { stakeBefore: 96, sharesAfter: 128, stakeAfter: 96, voteShareBefore: 104, votesAfter: 112, voteShareAfter: 104 };

function holderColumns(language: Language): readonly GridColumn[] {
  const text = dilutionSheetText[language].holders;
  return [
    ...HOLDER_COLUMNS.map((id): GridColumn => ({ id, ...text.columns[id], align: 'right', width: WIDTHS[id], role: 'figure' })),
    { id: 'crossed', heading: text.crossedHeading, unit: text.crossedUnit, align: 'left', width: 152, role: 'figure' },
  ];
}

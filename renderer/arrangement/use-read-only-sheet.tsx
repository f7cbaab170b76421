import { useRef, type ReactNode, type RefObject } from 'react';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import type { SheetEvents } from '#renderer/grid/sheet-events.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { FilteredRows } from './filtered-count.tsx';
import type { SheetArrangement } from './sheet-arrangement.ts';
import { useArrangedSheet } from './use-arranged-sheet.tsx';
import { useCopyMenu } from './use-copy-menu.tsx';

interface ReadOnlySheetOptions {
  readonly arrangement: SheetArrangement;
  /** Constant while they are the same, as those of a grid. */
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  /** What the sheet is called for those who cannot see it. */
  readonly label: string;
  readonly rowNumberHeading: string;
  readonly onActive?: SheetEvents['onActive'];
}

interface ReadOnlySheet {
  readonly sheet: RefObject<SheetHandle | null>;
  readonly grid: ReactNode;
  /** How many rows the filters leave; null where there are no filters. */
  readonly filtered: ReactNode;
  /** Menus and dialogs, to stand anywhere beside the grid. */
  readonly overlays: ReactNode;
}

/** A sheet of figures that nobody changes: its columns and filters are arranged, and its cells copied. */
export function useReadOnlySheet({ arrangement, columns, source, label, rowNumberHeading, onActive }: ReadOnlySheetOptions): ReadOnlySheet {
  const { currency } = useDocument();
  const language = useLanguage();
  const sheet = useRef<SheetHandle>(null);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency, columns, source });
  const inWindow = useWindowSheet(sheet);
  const copyMenu = useCopyMenu(sheet, scenarioText[language].cellMenu);
  return {
    sheet,
    grid: (
      <SpreadsheetGrid
        {...inWindow}
        {...READ_ONLY}
        handle={sheet}
        label={label}
        rowNumberHeading={rowNumberHeading}
        columns={arranged.columns}
        source={arranged.source}
        onCellMenu={copyMenu.onCellMenu}
        onColumns={arranged.onColumns}
        {...(onActive === undefined ? {} : { onActive })}
      />
    ),
    filtered: arranged.filtered === null ? null : <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />,
    overlays: <>{arranged.tools}{copyMenu.menu}</>,
  };
}

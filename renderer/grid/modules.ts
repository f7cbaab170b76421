import {
  CellStyleModule, ClientSideRowModelModule, ColumnApiModule, EventApiModule, LocaleModule, ModuleRegistry,
  PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, TooltipModule,
} from 'ag-grid-community';

/** Only what the sheet uses: the rest of the grid stays out of the page. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule, ClientSideRowModelModule, ColumnApiModule, EventApiModule, LocaleModule,
    PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, TooltipModule,
  ]);
}

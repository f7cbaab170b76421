import {
  CellStyleModule, ClientSideRowModelModule, ColumnApiModule, CustomEditorModule, EventApiModule, LocaleModule, ModuleRegistry,
  PinnedRowModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule, TooltipModule,
} from 'ag-grid-community';

/** Only what the sheet uses: the rest of the grid stays out of the page. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule, ClientSideRowModelModule, ColumnApiModule, CustomEditorModule, EventApiModule, LocaleModule,
    PinnedRowModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule, TooltipModule,
  ]);
}

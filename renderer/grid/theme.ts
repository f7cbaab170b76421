import { themeQuartz } from 'ag-grid-community';

/** All rows have one height, so that the row at a screen position can be calculated without the grid. */
export const ROW_HEIGHT = 28;
export const HEADING_HEIGHT = 48;
/** Height of the headings over groups of columns. */
export const GROUP_HEIGHT = 28;

/** The grid uses the page's own colours, so that both themes are defined in one place: `ui/theme.css`. */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  cellTextColor: 'var(--text)',
  chromeBackgroundColor: 'var(--chrome)',
  headerBackgroundColor: 'var(--chrome)',
  headerTextColor: 'var(--text)',
  borderColor: 'var(--line)',
  columnBorder: true,
  headerColumnBorder: true,
  headerColumnResizeHandleColor: 'transparent',
  rowHoverColor: 'transparent',
  selectedRowBackgroundColor: 'var(--accent-tint)',
  pinnedRowFontWeight: 400,
  pinnedRowBorder: { color: 'var(--line-strong)', width: 1 },
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 0,
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 400,
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADING_HEIGHT,
  cellHorizontalPadding: 8,
  cellEditingShadow: 'none',
  tooltipBackgroundColor: 'var(--text)',
  tooltipTextColor: 'var(--surface)',
});

import { windowText } from '#shared/text/window.ts';
import { showSheet } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { SHEETS } from './sheets.ts';

/** The id of the element that every tab controls; it holds the sheet in view. */
export const SHEET_PANEL = 'sheet-panel';

export const tabId = (sheet: string): string => `sheet-tab-${sheet}`;

/** The tabs of the sheets, at the bottom as in any spreadsheet. */
export function SheetTabs() {
  const session = useSessionStore();
  const language = useLanguage();
  const text = windowText[language];
  const current = useSession((state) => state.sheet);

  const choose = (sheet: string): boolean => showSheet(session, sheet);

  return (
    <nav className="sheet-tabs">
      <div className="sheet-tab-list" role="tablist" aria-label={text.sheetTabs}>
        {SHEETS.map(({ id: sheet, name, TabMark }, index) => (
          <button
            key={sheet}
            type="button"
            role="tab"
            id={tabId(sheet)}
            data-sheet={sheet}
            aria-selected={sheet === current}
            aria-controls={SHEET_PANEL}
            tabIndex={sheet === current ? 0 : -1}
            onClick={() => choose(sheet)}
            onKeyDown={(event) => {
              const next = { ArrowRight: (index + 1) % SHEETS.length, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
              const other = next === undefined ? undefined : SHEETS.at(next)?.id;
              if (other === undefined) return;
              event.preventDefault();
              if (choose(other)) document.getElementById(tabId(other))?.focus();
            }}
          >
            <span className="sheet-tab-name" data-name={name(language)}>{name(language)}</span>
            {TabMark !== undefined && <TabMark />}
          </button>
        ))}
      </div>
    </nav>
  );
}

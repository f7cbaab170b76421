import { checksText } from '#shared/text/checks.ts';
import { SHEETS, windowText, type Sheet } from '#shared/text/window.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';

/** The element that every tab controls: it holds the sheet in view. */
export const SHEET_PANEL = 'sheet-panel';

export const tabId = (sheet: Sheet): string => `sheet-tab-${sheet}`;

/** The tabs of the sheets, at the bottom as in any spreadsheet. */
export function SheetTabs() {
  const session = useSessionStore();
  const language = useLanguage();
  const text = windowText[language];
  const current = useSession((state) => state.sheet);
  const { errors, warnings } = useIssues();

  function choose(sheet: Sheet) {
    session.setState({ sheet, remark: null });
  }

  return (
    <nav className="sheet-tabs">
      <div className="sheet-tab-list" role="tablist" aria-label={text.sheetTabs}>
        {SHEETS.map((sheet, index) => (
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
              const other = next === undefined ? undefined : SHEETS.at(next);
              if (other === undefined) return;
              event.preventDefault();
              choose(other);
              document.getElementById(tabId(other))?.focus();
            }}
          >
            {text.sheets[sheet]}
            {sheet === 'checks' && <CheckMark errors={errors} warnings={warnings} />}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** How the checks stand: a sign to see, words to hear. */
function CheckMark({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  const language = useLanguage();
  const found = errors + warnings;
  const words = errors > 0 ? windowText[language].problems(errors) : warnings > 0 ? windowText[language].remarks(warnings) : checksText[language].states.holds;
  return (
    <>
      <span aria-hidden="true" className={found === 0 ? 'tab-holds' : errors > 0 ? 'tab-problems' : 'tab-remarks'}>{found === 0 ? ' ✓' : ` ● ${found}`}</span>
      <span className="visually-hidden">: {words}</span>
    </>
  );
}

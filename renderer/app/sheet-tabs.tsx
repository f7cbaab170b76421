import { SHEETS, windowText, type Sheet } from '#shared/text/window.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';

/** The tabs of the sheets, at the bottom as in any spreadsheet. */
export function SheetTabs() {
  const session = useSessionStore();
  const text = windowText[useLanguage()];
  const current = useSession((state) => state.sheet);
  const { errors, warnings } = useIssues();
  const found = errors + warnings;

  function choose(sheet: Sheet) {
    session.setState({ sheet, remark: null });
  }

  return (
    <nav className="sheet-tabs" role="tablist" aria-label={text.sheetTabs}>
      {SHEETS.map((sheet, index) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          data-sheet={sheet}
          aria-selected={sheet === current}
          tabIndex={sheet === current ? 0 : -1}
          onClick={() => choose(sheet)}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            const next = step === undefined ? undefined : SHEETS.at((index + step) % SHEETS.length);
            if (next === undefined) return;
            choose(next);
            event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-sheet=${next}]`)?.focus();
          }}
        >
          {text.sheets[sheet]}
          {sheet === 'checks' && (found === 0 ? <span className="tab-holds"> ✓</span> : <span className={errors > 0 ? 'tab-problems' : 'tab-remarks'}> ● {found}</span>)}
        </button>
      ))}
    </nav>
  );
}

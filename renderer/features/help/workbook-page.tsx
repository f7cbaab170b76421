import { helpText } from '#shared/text/help.ts';
import { SHEET_TEXTS } from '#shared/workbook/sheets/sheet-texts.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** How to read each sheet of the exported workbook, in order. */
export function WorkbookPage() {
  const language = useLanguage();
  const text = helpText[language];
  return (
    <div className="help-scroll" tabIndex={0} role="region" aria-label={text.pages.workbook}>
      <p>{text.workbookIntro}</p>
      <dl className="help-list">
        {Object.entries(SHEET_TEXTS).map(([key, { [language]: { sheet, help } }]) => (
          <div key={key} data-sheet-help={key}><dt>{sheet}</dt><dd>{help}</dd></div>
        ))}
      </dl>
    </div>
  );
}

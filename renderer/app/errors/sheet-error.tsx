import { errorsText } from '#shared/text/errors.ts';
import type { Language } from '#shared/text/language.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorActions, TechnicalDetails, type ErrorRemedies } from './error-actions.tsx';
import { isWorkSafe, workStatus } from './work-status.ts';
import './errors.css';

interface SheetErrorProps extends ErrorRemedies {
  /** The name of the sheet. */
  readonly name: (language: Language) => string;
  readonly onRetry: () => void;
}

/** Replaces a sheet that could not be shown; the rest of the window goes on. */
export function SheetError({ name, onRetry, reload, diagnostics }: SheetErrorProps) {
  const language = useLanguage();
  const text = errorsText[language];
  const work = useSession(workStatus);
  const isSafe = useSession(isWorkSafe);
  return (
    <section className="sheet-error" role="alert">
      <div className="error-card">
        <h2>{text.sheetTitle(name(language))}</h2>
        <div className="error-body">
          <p>{text.sheetBody}</p>
          <p className="error-work">{work}</p>
        </div>
        <div className="error-actions">
          <ErrorActions language={language} reload={isSafe ? reload : null} diagnostics={diagnostics} />
          <Button look="primary" data-error="retry" onClick={onRetry}>{text.tryAgain}</Button>
        </div>
        <TechnicalDetails language={language} diagnostics={diagnostics} />
      </div>
    </section>
  );
}

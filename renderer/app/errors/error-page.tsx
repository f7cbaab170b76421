import { useLayoutEffect, useRef } from 'react';
import { errorsText } from '#shared/text/errors.ts';
import type { Language } from '#shared/text/language.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorActions, TechnicalDetails, type ErrorRemedies } from './error-actions.tsx';
import { mayReload } from './error-reloads.ts';
import './errors.css';

interface ErrorPageProps extends ErrorRemedies {
  readonly language: Language;
  /** Whether the work is saved or kept, in a sentence; null where the window was never built. */
  readonly work: string | null;
  /** Null where the window cannot continue. */
  readonly onGoOn: (() => void) | null;
}

/** Reports an error calmly, with the state of the work and the available actions. It covers everything, including dialogs. */
export function ErrorPage({ language, work, onGoOn, ...remedies }: ErrorPageProps) {
  const text = errorsText[language];
  const page = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = page.current;
    element?.showModal();
    // The browser would focus the first button.
    element?.querySelector<HTMLElement>('.button-primary')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="error-page"
      ref={page}
      role="alertdialog"
      aria-labelledby="error-title"
      aria-describedby="error-body"
      onCancel={(event) => {
        event.preventDefault();
        onGoOn?.();
      }}
    >
      <div className="error-card">
        <h2 id="error-title">{text.title}</h2>
        <div id="error-body" className="error-body">
          <p>{work === null ? text.startBody : text.body}</p>
          {work !== null && <p className="error-work">{work}</p>}
          {!mayReload() && <p>{text.noMoreReloads}</p>}
        </div>
        <div className="error-actions">
          <ErrorActions language={language} {...remedies} />
          {onGoOn !== null && <Button look="primary" data-error="goOn" onClick={onGoOn}>{text.goOn}</Button>}
        </div>
        <TechnicalDetails language={language} diagnostics={remedies.diagnostics} />
      </div>
    </dialog>
  );
}

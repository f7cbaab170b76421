import { useState } from 'react';
import { errorsText } from '#shared/text/errors.ts';
import type { Language } from '#shared/text/language.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { mayReload } from './error-reloads.ts';

/** The actions available after an error. */
export interface ErrorRemedies {
  /** Null while reloading the page would lose work. */
  readonly reload: (() => void) | null;
  readonly diagnostics: () => string;
}

const asHtml = (text: string): string => `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;

/** Buttons to reload the page, while that may help, and to copy the diagnostics. */
export function ErrorActions({ language, reload, diagnostics }: ErrorRemedies & { readonly language: Language }) {
  const text = errorsText[language];
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => setCopied(copyToClipboard({ text: diagnostics(), html: asHtml(diagnostics()) }));
  return (
    <>
      <Button look="outlined" data-error="copy" onClick={copy}>{copied === true ? text.copied : text.copy}</Button>
      <span className="visually-hidden" role="status">{copied === null ? '' : copied ? text.copied : text.notCopied}</span>
      {reload !== null && mayReload() && <Button look="outlined" data-error="reload" onClick={reload}>{text.openAgain}</Button>}
    </>
  );
}

/** Shows the diagnostics and says what they leave out; they are made when somebody opens them. */
export function TechnicalDetails({ language, diagnostics }: Pick<ErrorRemedies, 'diagnostics'> & { readonly language: Language }) {
  const text = errorsText[language];
  const [open, setOpen] = useState(false);
  return (
    <details className="error-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.details}</summary>
      {open && <pre tabIndex={0}>{diagnostics()}</pre>}
      <p>{text.detailsNote}</p>
    </details>
  );
}

import { useState } from 'react';
import { errorsText } from '#shared/text/errors.ts';
import type { Language } from '#shared/text/language.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { mayReload } from './error-reloads.ts';

/** What can be done after an error. */
export interface ErrorRemedies {
  /** Null while loading the page anew would lose work. */
  readonly reload: (() => void) | null;
  readonly diagnostics: () => string;
}

const asHtml = (text: string): string => `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;

/** Opens the page again, as long as that may help, and copies what helps to find the fault. */
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

/** The diagnostics to read, and what is not in them; worked out when somebody wants to see them. */
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

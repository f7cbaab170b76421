import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldFrame, TextField } from '#renderer/ui/field.tsx';

type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

/** Asks why a problem of a list is to be ignored. */
export function IgnoreProblemDialog({ question }: { readonly question: QuestionOf<'ignoreProblem'> }) {
  const language = useLanguage();
  const text = listImportText[language];
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog
      title={text.ignoreTitle}
      onClose={() => question.answer(null)}
      onSubmit={() => given !== '' && question.answer(given)}
      actions={
        <>
          <Button look="outlined" onClick={() => question.answer(null)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={given === '' ? true : undefined}>{text.ignoreDone}</Button>
        </>
      }
    >
      <ul>{question.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>
      <TextField label={text.ignoreReason} value={reason} maxLength={200} onChange={setReason} />
      <p className="allottees-quiet">{text.ignoreHint}</p>
    </Dialog>
  );
}

/** Asks whether the corrections of a list may be lost. */
export function DiscardListDialog({ question }: { readonly question: QuestionOf<'discardList'> }) {
  const language = useLanguage();
  const text = listImportText[language];
  return (
    <Dialog
      title={text.discardTitle}
      onClose={() => question.answer(false)}
      onSubmit={() => question.answer(true)}
      actions={
        <>
          <Button look="outlined" onClick={() => question.answer(false)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.discard}</Button>
        </>
      }
    >
      <p>{text.discardBody(formatDecimal(String(question.count)))}</p>
    </Dialog>
  );
}

/** A field to paste a list into, because a page may not read the clipboard by itself. Pasted text is read at once. */
export function PasteListDialog({ question }: { readonly question: QuestionOf<'pasteList'> }) {
  const language = useLanguage();
  const text = listImportText[language];
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (pasted: string): void => (pasted.trim() === '' ? setProblem(text.pasteNothing) : question.answer(pasted));
  return (
    <Dialog
      title={text.pasteTitle}
      onClose={() => question.answer(null)}
      onSubmit={() => take(typed)}
      actions={
        <>
          <Button look="outlined" onClick={() => question.answer(null)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.read}</Button>
        </>
      }
    >
      <p>{text.pasteBody}</p>
      <FieldFrame label={text.pasteField} problem={problem}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="field-control"
            data-paste-list
            autoFocus
            rows={5}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onPaste={(event) => {
              event.preventDefault();
              take(event.clipboardData.getData('text/plain'));
            }}
          />
        )}
      </FieldFrame>
    </Dialog>
  );
}

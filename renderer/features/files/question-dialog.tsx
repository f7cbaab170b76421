import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { actionText } from '#shared/text/actions.ts';
import { filesText } from '#shared/text/files.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';
import { assertNever } from '#shared/calc/expression.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DifferencesDialog } from './differences-dialog.tsx';
import { ExportDialog, TakeBackDialog } from './export-dialog.tsx';
import { PdfDialog } from './pdf-dialog.tsx';
import { DiscardListDialog, IgnoreProblemDialog, PasteListDialog } from './list-dialogs.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { ChangedOnDiskDialog, FileGoneDialog, FileReadOnlyDialog } from './save-questions.tsx';
import { VersionsDialog } from './versions-dialog.tsx';
import { browserFilesText } from '#shared/text/browser-files.ts';
import { useHost } from '#renderer/host/use-host.ts';
import './saving.css';

/** The open question, if any. */
export function QuestionDialog() {
  const question = useSession((state) => state.question);
  const language = useLanguage();
  return question === null ? null : <OpenQuestion key={question.kind} question={question} language={language} />;
}

function OpenQuestion({ question, language }: { readonly question: Question; readonly language: Language }) {
  const text = filesText[language];
  const { cancel } = windowText[language];
  switch (question.kind) {
    case 'unsaved':
      return (
        <Dialog
          title={text.unsavedTitle}
          onClose={() => question.answer('cancel')}
          onSubmit={() => question.answer('save')}
          actions={
            <>
              <Button onClick={() => question.answer('discard')}>{text.discard}</Button>
              <Button look="outlined" onClick={() => question.answer('cancel')}>{cancel}</Button>
              <Button look="primary" type="submit">{text.save}</Button>
            </>
          }
        >
          <p>{text.unsavedBody(question.title)}</p>
        </Dialog>
      );
    case 'new':
      return (
        <Dialog
          title={text.newTitle}
          onClose={() => question.answer('cancel')}
          onSubmit={() => question.answer('empty')}
          actions={
            <>
              <Button look="outlined" onClick={() => question.answer('cancel')}>{cancel}</Button>
              <Button look="outlined" data-choice="reference" onClick={() => question.answer('reference')}>{text.newReference}</Button>
              <Button look="primary" type="submit">{text.newEmpty}</Button>
            </>
          }
        >
          <p>{text.newBody}</p>
        </Dialog>
      );
    case 'rows':
      return (
        <Dialog
          title={windowText[language].rowsQuestion[question.what](formatDecimal(String(question.count)))}
          onClose={() => question.answer(false)}
          onSubmit={() => question.answer(true)}
          actions={
            <>
              <Button look="outlined" onClick={() => question.answer(false)}>{cancel}</Button>
              <Button look="primary" type="submit">{windowText[language].rowsAnswer[question.what]}</Button>
            </>
          }
        >
          <p>{windowText[language].rowsExplanation}</p>
        </Dialog>
      );
    case 'ignoreProblem':
      return <IgnoreProblemDialog question={question} />;
    case 'discardList':
      return <DiscardListDialog question={question} />;
    case 'pasteList':
      return <PasteListDialog question={question} />;
    case 'open':
      return (
        <Dialog
          title={text.recent}
          onClose={() => question.answer('cancel')}
          onSubmit={() => question.answer('other')}
          actions={
            <>
              {question.versionsOf !== null && <Button onClick={() => question.answer('versions')}>{actionText[language].earlierVersions}</Button>}
              <span className="spring" />
              <Button look="outlined" onClick={() => question.answer('cancel')}>{cancel}</Button>
              <Button look="primary" type="submit">{text.openOther}</Button>
            </>
          }
        >
          <ul className="recent-files">
            {question.recent.map((file) => (
              <li key={file.id}><Button onClick={() => question.answer(file)}>{file.name}</Button></li>
            ))}
          </ul>
          <RecentPermission />
        </Dialog>
      );
    case 'changedOnDisk':
      return <ChangedOnDiskDialog question={question} language={language} />;
    case 'fileGone':
      return <FileGoneDialog question={question} language={language} />;
    case 'fileReadOnly':
      return <FileReadOnlyDialog question={question} language={language} />;
    case 'differences':
      return <DifferencesDialog {...question} language={language} onClose={question.answer} />;
    case 'versions':
      return <VersionsDialog question={question} language={language} />;
    case 'export':
      return <ExportDialog question={question} language={language} />;
    case 'fillTemplate':
      return <TemplateDialog question={question} language={language} />;
    case 'exportPdf':
      return <PdfDialog question={question} language={language} />;
    case 'takeBack':
      return <TakeBackDialog question={question} language={language} />;
    case 'drafts':
      return <RecoveryDialog {...question} />;
    default:
      return assertNever(question);
  }
}

/** Announces the browser's own question, which names a site and not this program. */
function RecentPermission() {
  const language = useLanguage();
  return useHost().kind === 'browser' ? <p className="recent-permission">{browserFilesText[language].recentPermission}</p> : null;
}

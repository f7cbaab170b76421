import type { Language } from '#shared/text/language.ts';
import { savingText } from '#shared/text/saving.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { shownTime } from '#renderer/ui/shown-time.ts';

interface QuestionProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  readonly language: Language;
}

/** The file was changed by somebody else since it was opened. */
export function ChangedOnDiskDialog({ question: { name, changedAt, readable, answer }, language }: QuestionProps<'changedOnDisk'>) {
  const text = savingText[language];
  return (
    <Dialog
      title={text.changedTitle(name)}
      onClose={() => answer('cancel')}
      onSubmit={() => answer('copy')}
      actions={
        <>
          {readable && <Button onClick={() => answer('compare')}>{text.compare}</Button>}
          <span className="spring" />
          <Button look="outlined" onClick={() => answer('cancel')}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.keepMine}</Button>
        </>
      }
    >
      <p>{text.changedBody(shownTime(changedAt, language))}</p>
      <ul className="choices">
        {readable && <Choice label={text.takeTheirs} note={text.takeTheirsNote} onChoose={() => answer('theirs')} />}
        {readable && <Choice label={text.overwrite} note={text.overwriteNote} onChoose={() => answer('overwrite')} />}
      </ul>
    </Dialog>
  );
}

function Choice({ label, note, onChoose }: { readonly label: string; readonly note: string; readonly onChoose: () => void }) {
  return <li><Button look="outlined" onClick={onChoose}>{label}</Button><span>{note}</span></li>;
}

/** The file is no longer at its place. */
export function FileGoneDialog({ question: { name, answer }, language }: QuestionProps<'fileGone'>) {
  const text = savingText[language];
  return (
    <Dialog
      title={text.goneTitle(name)}
      onClose={() => answer('cancel')}
      onSubmit={() => answer('saveAs')}
      actions={
        <>
          <Button onClick={() => answer('again')}>{text.saveAgain}</Button>
          <Button look="outlined" onClick={() => answer('cancel')}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.saveAs}</Button>
        </>
      }
    >
      <p>{text.goneBody}</p>
    </Dialog>
  );
}

/** The file is write-protected. */
export function FileReadOnlyDialog({ question: { name, replaceable, answer }, language }: QuestionProps<'fileReadOnly'>) {
  const text = savingText[language];
  return (
    <Dialog
      title={text.readOnlyTitle(name)}
      onClose={() => answer('cancel')}
      onSubmit={() => answer('saveAs')}
      actions={
        <>
          {replaceable && <Button onClick={() => answer('replace')}>{text.replace}</Button>}
          <Button look="outlined" onClick={() => answer('cancel')}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.saveAs}</Button>
        </>
      }
    >
      <p>{text.readOnlyBody}</p>
    </Dialog>
  );
}

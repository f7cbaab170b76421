import { useEffect, useRef, useState } from 'react';
import { actionText } from '#shared/text/actions.ts';
import { sampleText } from '#shared/text/start.ts';
import { windowText } from '#shared/text/window.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { currentDocument, dispatch, hasUnsavedChanges } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { commitTypingThen } from './shortcuts.ts';
import { HelpButton, WindowChoices } from './window-choices.tsx';

/** The document's title and file name, both editable in place, and its state; language and theme. */
export function TitleLine({ onSaveAs, onStart, onHelp }: { readonly onSaveAs: () => void; readonly onStart: () => void; readonly onHelp: () => void }) {
  const language = useLanguage();
  const text = windowText[language];
  const file = useSession((state) => state.file?.name ?? null);
  const edited = useSession(hasUnsavedChanges);
  const isSample = useSession((state) => state.isSample);
  const documentNumber = useSession((state) => state.documentNumber);
  return (
    <div className="title-line">
      <HomeButton label={actionText[language].startScreen} onClick={onStart} />
      <DocumentTitle key={documentNumber} />
      {isSample && <span className="sample-mark pill" title={sampleText[language].markMeaning}>{sampleText[language].mark}<span className="visually-hidden">. {sampleText[language].markMeaning}</span></span>}
      <button type="button" className="title-file" data-action="fileName" title={text.saveUnderOtherName} onClick={onSaveAs}>{file ?? text.notSavedYet}</button>
      {edited && <span className="edited-mark">· {text.edited}</span>}
      <span className="spring" />
      <HelpButton onClick={onHelp} />
      <WindowChoices />
    </div>
  );
}

function HomeButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="title-home" data-action="startScreen" aria-label={label} title={label} onClick={() => commitTypingThen(onClick)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8 8 2.5 14 8M4 6.5V13.5H12V6.5" fill="none" stroke="currentColor" strokeWidth="1.4" /></svg>
    </button>
  );
}

/** The title, which becomes a field on a click: Enter or leaving it is one undo step, Escape cancels. */
function DocumentTitle() {
  const language = useLanguage();
  const title = useSession((state) => titleOf(currentDocument(state), language));
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hasEdited = useRef(false);

  useEffect(() => {
    if (!isEditing && hasEdited.current) button.current?.focus();
    hasEdited.current = isEditing;
  }, [isEditing]);

  if (isEditing) {
    return (
      <>
        <h1 className="visually-hidden">{title}</h1>
        <TitleField onDone={() => setEditing(false)} />
      </>
    );
  }
  return (
    <h1>
      <button ref={button} type="button" className="title-name" data-action="title" title={windowText[language].changeTitle(title)} onClick={() => setEditing(true)}>{title}</button>
    </h1>
  );
}

function TitleField({ onDone }: { readonly onDone: () => void }) {
  const session = useSessionStore();
  const text = windowText[useLanguage()];
  const [typed, setTyped] = useState(() => currentDocument(session.getState()).title);
  const isOver = useRef(false);

  function put() {
    if (isOver.current) return;
    isOver.current = true;
    const title = typed.trim();
    if (title !== currentDocument(session.getState()).title) dispatch(session, { type: 'setDetail', detail: 'title', value: title });
    onDone();
  }

  return (
    <input
      autoFocus
      className="title-field field-control"
      aria-label={text.titleField}
      placeholder={text.untitled}
      value={typed}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={put}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The focus returns to the button, which would treat the key as a press.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') return put();
        isOver.current = true;
        onDone();
      }}
    />
  );
}

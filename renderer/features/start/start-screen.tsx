import { useEffect, useRef, type Ref } from 'react';
import { LANGUAGES } from '#shared/text/language.ts';
import { sampleText, startText } from '#shared/text/start.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { currentDocument, leaveStartScreen } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RecentList } from './recent-list.tsx';
import type { StartActions } from './start-actions.ts';
import './start.css';

/** The start screen: a new grant, files, samples. Where a document is open already, Escape returns to it. */
export function StartScreen({ actions }: { readonly actions: StartActions }) {
  const text = startText[useLanguage()];
  const isOpening = useSession(({ startScreen }) => startScreen === 'opening');
  if (isOpening) return <main className="start-screen"><p className="start-opening" role="status">{text.opening}</p></main>;
  return <StartChoices actions={actions} />;
}

function StartChoices({ actions }: { readonly actions: StartActions }) {
  const session = useSessionStore();
  const language = useLanguage();
  const text = startText[language];
  const { kind } = useHost();
  const title = useSession((state) => (state.hasDocument ? titleOf(currentDocument(state), state.language) : null));
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  return (
    <main
      className="start-screen"
      aria-label={text.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveStartScreen(session);
      }}
    >
      <div className="start-columns">
        <section className="start-begin" aria-label={text.heading}>
          <p className="start-intro">{text.intro}</p>
          {title !== null && <Button look="primary" ref={first} className="start-back" data-start="back" onClick={() => leaveStartScreen(session)}>{text.backTo(title)}</Button>}
          <ul className="start-list">
            <li><StartButton id="new" name={text.newGrant} note={text.newGrantNote} focus={title === null ? first : null} onClick={actions.create} /></li>
            <li><StartButton id="open" name={text.open} note={text.openNote} onClick={actions.open} /></li>
          </ul>
          <h2>{text.samples}</h2>
          <ul className="start-list">
            {LANGUAGES.toSorted((one) => (one === language ? -1 : 1)).map((one) => (
              <li key={one} lang={one}><StartButton id={`sample-${one}`} name={sampleText[one].name} note={sampleText[one].about} onClick={() => actions.openSample(one)} /></li>
            ))}
          </ul>
          <p className="start-note">{text.samplesNote}</p>
        </section>
        <section className="start-recent" aria-labelledby="start-recent">
          <h2 id="start-recent">{text.recent}</h2>
          <RecentList asksPermission={kind === 'browser'} onOpen={actions.openRecent} />
        </section>
      </div>
    </main>
  );
}

interface StartButtonProps {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly focus?: Ref<HTMLButtonElement> | null;
  readonly onClick: () => void;
}

function StartButton({ id, name, note, focus = null, onClick }: StartButtonProps) {
  return (
    <button type="button" className="start-button" ref={focus} data-start={id} onClick={onClick}>
      <span className="start-name">{name}</span>
      <span className="start-note">{note}</span>
    </button>
  );
}

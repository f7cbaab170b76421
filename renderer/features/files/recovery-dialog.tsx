import { useState } from 'react';
import type { DraftSummary } from '#shared/host/api.ts';
import { draftsText } from '#shared/text/drafts.ts';
import type { Question } from '#renderer/store/questions.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { shownTime } from '#renderer/ui/shown-time.ts';
import './recovery.css';

type Recovery = Extract<Question, { kind: 'drafts' }>;

/** The drafts of earlier starts, each with its details and actions. */
export function RecoveryDialog({ drafts, discard, answer }: Recovery) {
  const text = draftsText[useLanguage()];
  const [left, setLeft] = useState(drafts);
  const [news, setNews] = useState('');
  const remove = async (draft: DraftSummary): Promise<void> => {
    if (!(await discard(draft))) return;
    const rest = left.filter(({ id }) => id !== draft.id);
    setLeft(rest);
    setNews(text.discarded(draft.title));
    if (rest.length === 0) answer('later');
  };
  return (
    <Dialog title={text.title} wide onClose={() => answer('later')} actions={<Button look="outlined" onClick={() => answer('later')}>{text.later}</Button>}>
      <p>{text.body(left.length)}</p>
      <ul className="drafts" aria-label={text.list}>
        {left.map((draft) => <DraftItem key={draft.id} draft={draft} onRestore={() => answer(draft)} onDiscard={() => void remove(draft)} />)}
      </ul>
      <p className="visually-hidden" role="status">{news}</p>
    </Dialog>
  );
}

interface DraftItemProps {
  readonly draft: DraftSummary;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

function DraftItem({ draft: { title, keptAt, file, changes, rows }, onRestore, onDiscard }: DraftItemProps) {
  const language = useLanguage();
  const text = draftsText[language];
  const [asking, setAsking] = useState(false);
  const about = [file === null ? text.neverSaved : text.ofFile(file.name), ...(rows === null ? [] : [text.rows(rows.scenarios, rows.allottees)])];
  return (
    <li className="draft">
      <div className="draft-about">
        <h3>{title}</h3>
        <p>{text.keptAt(shownTime(keptAt, language))}</p>
        <p className="draft-detail">{about.join(' · ')}</p>
        {file !== null && changes !== null && <p className="draft-detail">{text.changes(changes)}</p>}
      </div>
      {asking ? (
        <div className="draft-actions" role="group" aria-label={text.confirm(title)}>
          <span className="draft-confirm">{text.confirm(title)}</span>
          <Button autoFocus look="outlined" onClick={() => setAsking(false)}>{text.keep}</Button>
          <Button className="button-danger" onClick={onDiscard}>{text.discard}</Button>
        </div>
      ) : (
        <div className="draft-actions">
          <Button aria-label={text.of(text.discard, title)} onClick={() => setAsking(true)}>{text.discard}</Button>
          <Button look="primary" aria-label={text.of(text.restore, title)} onClick={onRestore}>{text.restore}</Button>
        </div>
      )}
    </li>
  );
}

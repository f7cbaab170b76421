import { useSession, useSlice, useLanguage } from '#renderer/store/use-session.ts';
import { AllotteeList } from './allottee-list.tsx';
import { ListAssistant } from './import/list-assistant.tsx';
import { listReview } from './import/list-review.ts';
import { PasteListButton, usePastedLists } from './import/paste-list.tsx';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useListImport } from './import/use-list-import.ts';
import './allottees.css';

/** The sheet of allottees: a list that is looked at before it is taken, the list of the document, or the first step. */
export function AllotteesScreen() {
  const review = useSlice(listReview);
  const isEmpty = useSession((state) => state.history.document.allottees.length === 0);
  if (review !== null) return <ListAssistant key={review.files[0]?.id} review={review} />;
  return isEmpty ? <EmptyAllottees /> : <AllotteeList />;
}

/** What the sheet is for, and the first step, while the document has no allottees. */
function EmptyAllottees() {
  const imports = useListImport();
  const text = allotteesScreenText[useLanguage()];
  usePastedLists();
  return (
    <section className="allottees allottees-empty" aria-label={text.sheet}>
      <div className="empty-sheet">
        <h2>{text.emptyTitle}</h2>
        <p>{text.emptyBody}</p>
        <div className="empty-actions">
          <Button look="primary" onClick={() => void imports.pick()}>{text.choose}</Button>
          <PasteListButton />
        </div>
        <p className="allottees-quiet">{text.dropHere}</p>
      </div>
    </section>
  );
}

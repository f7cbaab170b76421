import { useSession, useSlice, useLanguage } from '#renderer/store/use-session.ts';
import { AllotteeList } from './allottee-list.tsx';
import { ListReviewPane } from './list-review-pane.tsx';
import { listReview } from './list-review.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useListImport } from './use-list-import.ts';
import './allottees.css';

/** The sheet of allottees: a list that is looked at before it is taken, the list of the document, or the first step. */
export function AllotteesScreen() {
  const review = useSlice(listReview);
  const isEmpty = useSession((state) => state.history.document.allottees.length === 0);
  if (review !== null) return <ListReviewPane review={review} />;
  return isEmpty ? <EmptyAllottees /> : <AllotteeList />;
}

/** What the sheet is for, and the first step, while the document has no allottees. */
function EmptyAllottees() {
  const imports = useListImport();
  const text = allotteesScreenText[useLanguage()];
  return (
    <section className="allottees allottees-empty" aria-label={text.sheet}>
      <div className="empty-sheet">
        <h2>{text.emptyTitle}</h2>
        <p>{text.emptyBody}</p>
        <div className="empty-actions">
          <Button look="primary" onClick={() => void imports.pick()}>{text.choose}</Button>
        </div>
        <p className="allottees-quiet">{text.dropHere}</p>
      </div>
    </section>
  );
}

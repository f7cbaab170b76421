import { useSession, useSlice } from '#renderer/store/use-session.ts';
import { AllotteeList } from './allottee-list.tsx';
import { EmptyAllottees } from './empty-allottees.tsx';
import { ListReviewPane } from './list-review-pane.tsx';
import { listReview } from './list-review.ts';
import './allottees.css';

/** The sheet of allottees: a list that is looked at before it is taken, the list of the document, or the first step. */
export function AllotteesScreen() {
  const review = useSlice(listReview);
  const isEmpty = useSession((state) => state.history.document.allottees.length === 0);
  if (review !== null) return <ListReviewPane review={review} />;
  return isEmpty ? <EmptyAllottees /> : <AllotteeList />;
}

import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useListImport } from './use-list-import.ts';

/** What the sheet is for, and the first step, while the document has no allottees. */
export function EmptyAllottees() {
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

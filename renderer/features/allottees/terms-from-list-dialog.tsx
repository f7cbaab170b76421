import { termsFromList, type ListedTerm } from '#shared/allottees/terms-from-list.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { windowText } from '#shared/text/window.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** Asks whether rights, persons and categories of the terms are to become what the list adds up to, and sets them in one step. */
export function TermsFromListDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore();
  const { grant, allottees } = useDocument();
  const language = useLanguage();
  const text = allotteesScreenText[language].termsFromList;
  const { command, terms } = termsFromList(grant, allottees);
  const changed = terms.filter(({ before, after }) => before !== after);

  function update() {
    if (changed.length === 0 || dispatch(session, command)) onClose();
  }

  const label = ({ term, category }: ListedTerm): string => (category === null ? text.terms[term] : text.ofCategory(categoryName(category, language), text.terms[term]));

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      onSubmit={update}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" disabled={changed.length === 0}>{text.update}</Button>
        </>
      }
    >
      <p>{changed.length === 0 ? text.agrees : text.explanation}</p>
      {changed.length > 0 && (
        <table className="tie-out terms-from-list">
          <thead>
            <tr>
              <th scope="col">{text.term}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={`${one.term} ${one.category}`} data-term={one.term}>
                <th scope="row">{label(one)}</th>
                <td>{shown(one.before)}</td>
                <td>{shown(one.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

const shown = (count: string | null): string => (count === null ? '―' : isDecimalText(count) ? formatDecimal(count) : count);

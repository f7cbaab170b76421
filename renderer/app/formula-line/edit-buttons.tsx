import { formulaLineText } from '#shared/text/formula-line.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** Puts in what is being typed, or gives the old value back. The focus stays with the text until then. */
export function EditButtons() {
  const sheet = useSheetInView();
  const text = formulaLineText[useLanguage()];
  const line = () => sheet.current?.line;
  return (
    <span className="formula-buttons" onMouseDown={(event) => event.preventDefault()}>
      <button type="button" tabIndex={-1} className="formula-give-up" aria-label={text.giveUp} title={`${text.giveUp} (Esc)`} onClick={() => line()?.cancel()}>✕</button>
      <button type="button" tabIndex={-1} className="formula-put-in" aria-label={text.putIn} title={`${text.putIn} (Enter)`} onClick={() => line()?.commit()}>✓</button>
    </span>
  );
}

import { useLayoutEffect, useRef } from 'react';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { LINE_FIELD } from '#renderer/grid/line-field.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';

interface LineFieldProps {
  readonly cell: ActiveCell;
  readonly label: string;
}

/** The text of the active cell. What is typed here is typed into the cell: the sheet shows it there, and puts it in. */
export function LineField({ cell: { view, typed, refused }, label }: LineFieldProps) {
  const sheet = useSheetInView();
  const field = useRef<HTMLTextAreaElement>(null);
  const typedHere = useRef('');
  const isScrolled = useRef(false);
  const line = () => sheet.current?.line;
  const value = typed ?? view.edit ?? '';

  useLayoutEffect(() => {
    const { current } = field;
    if (current === null || value === typedHere.current) return;
    const caret = sheet.current?.line?.caret;
    // The sheet has changed the text: a name was chosen or pointed at, or it is typed in the cell, where its end stays in sight.
    if (current === document.activeElement) {
      if (caret !== undefined) current.setSelectionRange(caret.from, caret.to);
    } else if (typed !== null || isScrolled.current) {
      // Nothing else scrolls it: a text that only stands there is not measured.
      current.scrollLeft = typed === null ? 0 : current.scrollWidth;
      isScrolled.current = typed !== null;
    }
  }, [sheet, typed, value]);

  function type({ value: text, selectionStart: from, selectionEnd: to }: HTMLTextAreaElement) {
    typedHere.current = text;
    line()?.type(text, { from, to });
  }

  return (
    <textarea
      {...{ [LINE_FIELD]: '' }}
      ref={field}
      className={refused ? 'formula-field formula-refused' : 'formula-field'}
      rows={1}
      wrap="off"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={refused}
      placeholder={view.edit === '' ? view.text : ''}
      value={value}
      onFocus={() => line()?.begin()}
      onChange={(event) => type(event.target)}
      onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) => line()?.moveCaret({ from, to })}
      onKeyDown={(event) => line()?.key(event.nativeEvent)}
      onBlur={(event) => line()?.leave(event.relatedTarget)}
    />
  );
}

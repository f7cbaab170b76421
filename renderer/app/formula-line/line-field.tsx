import { useLayoutEffect, useRef } from 'react';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { LINE_FIELD } from '#renderer/grid/line-field.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';

interface LineFieldProps {
  readonly cell: ActiveCell;
  readonly label: string;
}

/** The text of the active cell. Typing here types into the cell: the sheet shows the text and commits it. */
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
    // The sheet changed the text: a name was chosen or pointed at, or it is typed in the cell, in which case its end stays in view.
    if (current === document.activeElement) {
      if (caret !== undefined) current.setSelectionRange(caret.from, caret.to);
    } else if (typed !== null || isScrolled.current) {
      // Nothing else scrolls it, so a text that is not being typed is not measured.
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

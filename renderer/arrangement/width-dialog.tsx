import { useState } from 'react';
import { readWholeNumber } from '#shared/calc/number-text.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { LEAST_WIDTH, MOST_WIDTH } from '#renderer/grid/columns/layout-gestures.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import type { ColumnActions } from './column-actions.ts';
import { useModal } from './use-modal.ts';

interface WidthDialogProps {
  readonly ids: readonly string[];
  readonly actions: ColumnActions;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Asks for a column width, for people who do not drag edges. */
export function WidthDialog({ ids, actions, language, onClose }: WidthDialogProps) {
  useModal();
  const text = columnsText[language];
  const [typed, setTyped] = useState(String(actions.shown.find(({ id }) => id === ids[0])?.width ?? ''));
  const width = readWidth(typed);

  function apply() {
    if (width === null) return;
    onClose();
    actions.setWidth(ids, width);
  }

  return (
    <Dialog
      title={text.widthOf(ids.map((id) => actions.nameOf(id)).join(language === 'ja' ? '、' : ', '))}
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" disabled={width === null}>{text.apply}</Button>
        </>
      }
    >
      <TextField label={text.pixels} inputMode="numeric" value={typed} problem={width === null ? text.needsWidth : null} onFocus={(event) => event.target.select()} onChange={setTyped} />
    </Dialog>
  );
}

function readWidth(typed: string): number | null {
  const reading = readWholeNumber(typed);
  const width = reading.ok ? Number.parseInt(reading.value, 10) : 0;
  return width >= LEAST_WIDTH && width <= MOST_WIDTH ? width : null;
}

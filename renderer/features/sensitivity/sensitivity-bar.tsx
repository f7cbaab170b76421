import { useState } from 'react';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { windowText } from '#shared/text/window.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MoreButton } from '#renderer/ui/one-line.tsx';
import { sensitivityName } from './new-sensitivity.ts';
import { createSensitivity, duplicateSensitivity, showSensitivity } from './sensitivity-commands.ts';
import { SettingsDialog } from './settings-dialog.tsx';

/** The choice of the visible sensitivity, and its actions. */
export function SensitivityBar({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const [open, setOpen] = useState(false);
  return (
    <div className="sensitivity-bar" role="group" aria-label={text.bar}>
      <select className="field-control" aria-label={text.choice} value={sensitivity.id} onChange={({ target }) => showSensitivity(session, target.value)}>
        {document.sensitivities.map(({ id }) => <option key={id} value={id}>{sensitivityName(document, id, language)}</option>)}
      </select>
      <Button look="outlined" data-action="settings" onClick={() => setOpen(true)}>{text.settings}</Button>
      <span className="spring" />
      <Button data-action="create" onClick={() => createSensitivity(session)}>{text.create}</Button>
      <Button data-action="duplicate" onClick={() => duplicateSensitivity(session, sensitivity)}>{text.duplicate}</Button>
      <Button data-action="remove" onClick={() => dispatch(session, { type: 'removeSensitivity', id: sensitivity.id })}>{text.remove}</Button>
      <MoreButton label={windowText[language].moreTools} />
      {open && <SettingsDialog sensitivity={sensitivity} onClose={() => setOpen(false)} />}
    </div>
  );
}

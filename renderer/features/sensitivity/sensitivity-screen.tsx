import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { createSensitivity } from './sensitivity-commands.ts';
import { SensitivityBar } from './sensitivity-bar.tsx';
import { MatrixPane } from './matrix-pane.tsx';
import { matrixInView } from './matrix-in-view.ts';
import './sensitivity.css';

/** The sheet of sensitivities: the visible one, or the first step. */
export function SensitivityScreen() {
  const document = useDocument();
  const chosen = useSlice(matrixInView)?.id ?? null;
  const sensitivity = document.sensitivities.find(({ id }) => id === chosen) ?? document.sensitivities[0];
  const text = sensitivitySheetText[useLanguage()];
  if (sensitivity === undefined) return <EmptySensitivities />;
  return (
    <section className="sensitivity" aria-label={text.sheet}>
      <SensitivityBar sensitivity={sensitivity} />
      <MatrixPane key={sensitivity.id} sensitivity={sensitivity} />
    </section>
  );
}

function EmptySensitivities() {
  const session = useSessionStore();
  const text = sensitivitySheetText[useLanguage()];
  return (
    <section className="sensitivity sensitivity-empty" aria-label={text.sheet}>
      <div className="empty-sheet">
        <h2>{text.empty.title}</h2>
        <p>{text.empty.body}</p>
        <div className="empty-actions"><Button look="primary" data-action="create" onClick={() => createSensitivity(session)}>{text.create}</Button></div>
      </div>
    </section>
  );
}

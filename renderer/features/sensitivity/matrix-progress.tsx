import { useEffect, useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { windowText } from '#shared/text/window.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { MatrixRunner, MatrixState } from './matrix-runner.ts';

/** Milliseconds before progress is shown: a line that appears briefly would move the sheet at every edit. */
const PATIENCE = 250;

/** The progress of the cells; always in the page, so that screen readers notice new text. */
export function MatrixProgress({ state: { stage, parts, done }, runner }: { readonly state: MatrixState; readonly runner: MatrixRunner }) {
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const lasts = useLasting(stage === 'working');
  const { pages = 0, rows = 0, columns = 0 } = parts?.plan.axes ?? {};
  const all = pages * rows * columns;
  const [shownDone, shownAll] = [formatDecimal(String(done)), formatDecimal(String(all))];
  const working = all === 0 ? text.begun : text.working(shownDone, shownAll);
  const isOver = stage === 'stopped' || stage === 'failed';
  return (
    <div className="sensitivity-progress" data-stage={stage} data-shown={lasts || isOver}>
      {lasts && <><span className="sensitivity-done">{working}</span><progress aria-label={working} max={Math.max(1, all)} value={done} /></>}
      {lasts && <Button data-action="stop" onClick={() => runner.stop()}>{windowText[language].stop}</Button>}
      <span role="status">{stage === 'stopped' ? text.stopped(shownDone, shownAll) : stage === 'failed' ? text.failed : ''}</span>
      {isOver && <Button data-action="again" onClick={() => runner.again()}>{text.again}</Button>}
    </div>
  );
}

/** Whether a condition has lasted for longer than {@link PATIENCE}. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return isSo && lasts;
}

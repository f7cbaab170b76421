import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { namesIn } from '#shared/text/figures.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { ALL_FIGURES, canShowAllFigures } from './figures-in-view.ts';
import { matrixInView, type MatrixInView } from './matrix-in-view.ts';

interface ViewChoicesProps {
  readonly sensitivity: Sensitivity;
  readonly plan: MatrixPlan;
  readonly inView: MatrixInView;
  readonly figures: readonly number[];
  readonly page: number;
}

/** The choice of the visible figure of a matrix, or all of them, and of the page. */
export function ViewChoices({ sensitivity, plan, inView, figures, page }: ViewChoicesProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const nameOf = namesIn(document, language);
  const look = (part: Partial<MatrixInView>): void => setSlice(session, matrixInView, () => ({ ...inView, ...part }));
  const canBeAll = canShowAllFigures(plan);
  return (
    <>
      <label>
        <span>{text.figure}</span>
        <select className="field-control" data-choice="figure" value={figures.length > 1 ? ALL_FIGURES : (plan.figures[figures[0] ?? 0]?.id ?? '')} onChange={({ target }) => look({ figure: target.value })}>
          {plan.figures.length > 1 && <option value={ALL_FIGURES} disabled={!canBeAll}>{canBeAll ? text.allFigures : text.tooManyColumns}</option>}
          {plan.figures.map(({ id }) => <option key={id} value={id}>{nameOf(id)}</option>)}
        </select>
      </label>
      {sensitivity.pages !== null && (
        <label>
          <span>{nameOf(sensitivity.pages.input)}</span>
          <select className="field-control" data-choice="page" value={plan.pages[page] ?? ''} onChange={({ target }) => look({ page: target.value })}>
            {plan.pages.map((value) => <option key={value} value={value ?? ''}>{formatDecimal(value ?? '0')}</option>)}
          </select>
        </label>
      )}
    </>
  );
}

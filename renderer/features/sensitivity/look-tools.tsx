import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { MATRIX_VIEWS, type Sensitivity } from '#shared/grant/schema.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { AXIS_COLUMN, columnValue, scaleOf, type MatrixLook } from './matrix-source.ts';

interface LookToolsProps {
  readonly sensitivity: Sensitivity;
  readonly look: MatrixLook;
}

/** How the figures are looked at: as differences from a base, and in colours. Each gesture is one step. */
export function LookTools({ sensitivity, look }: LookToolsProps) {
  const session = useSessionStore();
  const text = sensitivitySheetText[useLanguage()];
  const place = useSession((state) => state.activeCell?.place ?? null);
  const set = (part: Partial<Sensitivity>): void => dispatch(session, { type: 'setSensitivity', sensitivity: { ...sensitivity, ...part } });
  const canTake = place !== null && place.columnId !== AXIS_COLUMN && look.parts.plan.rows.includes(place.rowId);

  function takeBase() {
    if (place !== null && canTake) set({ base: { row: place.rowId, column: columnValue(place.columnId), page: look.parts.plan.pages[look.page] ?? null } });
  }

  return (
    <>
      <Button look="outlined" data-action="base" disabled={!canTake} onClick={takeBase}>{text.takeBase}</Button>
      {sensitivity.base !== null && (
        <>
          <Button data-action="dropBase" onClick={() => set({ base: null, view: 'values' })}>{text.dropBase}</Button>
          <Segmented label={text.view} value={sensitivity.view} options={MATRIX_VIEWS.map((value) => ({ value, label: text.views[value] }))} onChange={(view) => set({ view })} />
        </>
      )}
      <Button look="outlined" data-action="heat" aria-pressed={sensitivity.heat.shown} onClick={() => set({ heat: { ...sensitivity.heat, shown: !sensitivity.heat.shown } })}>{text.heat}</Button>
      {sensitivity.heat.shown && <HeatLegend look={look} />}
      <LimitCounts look={look} />
    </>
  );
}

/** How many cells of the figure in view lie beyond each of its limits, over all pages. */
function LimitCounts({ look: { sensitivity, parts, figure, language } }: { readonly look: MatrixLook }) {
  const shown = parts.plan.figures[figure];
  const text = sensitivitySheetText[language];
  return sensitivity.limits.map((limit, index) => {
    if (shown === undefined || limit.figure !== shown.id) return null;
    return <span key={index} className="limit-count">{text.countBeyond(limit.comparison, shownFigure(limit.value, shown, language), formatDecimal(String(parts.beyond(index))))}</span>;
  });
}

function HeatLegend({ look }: { readonly look: MatrixLook }) {
  const { figure, parts, language } = look;
  const scale = scaleOf(look);
  const shown = parts.plan.figures[figure];
  if (scale === null || shown === undefined) return null;
  const [least, midpoint, most] = [scale.least, scale.midpoint, scale.most].map((value) => shownFigure(value, shown, language));
  return (
    <span className="heat-legend" role="img" aria-label={sensitivitySheetText[language].legend(least ?? '', midpoint ?? '', most ?? '')}>
      <span>{least}</span>
      {[0, 1, 2].map((step) => <span key={step} className={`heat-swatch heat-${step}`} />)}
      <span>{midpoint}</span>
      {[4, 5, 6].map((step) => <span key={step} className={`heat-swatch heat-${step}`} />)}
      <span>{most}</span>
    </span>
  );
}

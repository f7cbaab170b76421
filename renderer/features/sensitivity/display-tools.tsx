import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { MATRIX_VIEWS, type Sensitivity } from '#shared/grant/schema.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { namesIn } from '#shared/text/figures.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { cellValues, setBase } from './cell-commands.ts';
import { scaleOf, toldValue, type MatrixDisplay } from './matrix-source.ts';

interface DisplayToolsProps {
  readonly sensitivity: Sensitivity;
  readonly look: MatrixDisplay;
}

/** The display of the figures: differences from a base, and colours. Each gesture is one step. */
export function DisplayTools({ sensitivity, look }: DisplayToolsProps) {
  const session = useSessionStore();
  const text = sensitivitySheetText[useLanguage()];
  const place = useSession((state) => state.activeCell?.place ?? null);
  const set = (part: Partial<Sensitivity>): boolean => dispatch(session, { type: 'setSensitivity', sensitivity: { ...sensitivity, ...part } });
  const values = place === null ? null : cellValues(look.parts.plan, look.page, place);

  return (
    <>
      <Button look="outlined" data-action="base" title="Ctrl+Shift+B" disabled={values === null} onClick={() => values !== null && setBase(session, sensitivity, values)}>{text.takeBase}</Button>
      {sensitivity.base !== null && (
        <>
          <Button data-action="dropBase" onClick={() => set({ base: null, view: 'values' })}>{text.dropBase}</Button>
          <Segmented label={text.view} value={sensitivity.view} options={MATRIX_VIEWS.map((value) => ({ value, label: text.views[value] }))} onChange={(view) => set({ view })} />
        </>
      )}
      <Button look="outlined" data-action="heat" aria-pressed={sensitivity.heat.shown} onClick={() => set({ heat: { ...sensitivity.heat, shown: !sensitivity.heat.shown } })}>{text.heat}</Button>
      {sensitivity.heat.shown && look.figures.map((figure) => <HeatLegend key={figure} look={look} figure={figure} />)}
      <LimitCounts look={look} />
      {look.places.size > 0 && <span className="scenario-legend">{text.scenarioMark}</span>}
    </>
  );
}

/** The number of cells beyond each limit of the visible figures, over all pages. */
function LimitCounts({ look: { document, sensitivity, parts, figures, language } }: { readonly look: MatrixDisplay }) {
  const text = sensitivitySheetText[language];
  return sensitivity.limits.map((limit, index) => {
    const shown = figures.map((figure) => parts.plan.figures[figure]).find((figure) => figure?.id === limit.figure);
    if (shown === undefined) return null;
    const count = text.countBeyond(limit.comparison, shownFigure(limit.value, shown, language), formatDecimal(String(parts.beyond(index))), parts.plan.pages.length);
    return <span key={index} className="limit-count">{figures.length > 1 && <>{namesIn(document, language)(shown.id)} </>}{count}</span>;
  });
}

/** The legend of a figure's heat map; among several, it names the figure. */
function HeatLegend({ look, figure }: { readonly look: MatrixDisplay; readonly figure: number }) {
  const { document, figures, parts, language } = look;
  const scale = scaleOf(look, figure);
  const shown = parts.plan.figures[figure];
  if (scale === null || shown === undefined) return null;
  const [least, midpoint, most] = [scale.least, scale.midpoint, scale.most].map((value) => toldValue(look, figure, value));
  const name = figures.length > 1 ? namesIn(document, language)(shown.id) : null;
  const words = sensitivitySheetText[language].legend(least ?? '', midpoint ?? '', most ?? '');
  return (
    <span className="heat-legend" role="img" aria-label={name === null ? words : labelled(name, words, language)}>
      {name !== null && <span className="heat-legend-name">{name}</span>}
      <span>{least}</span>
      {[0, 1, 2].map((step) => <span key={step} className={`heat-swatch heat-${step}`} />)}
      <span>{midpoint}</span>
      {[4, 5, 6].map((step) => <span key={step} className={`heat-swatch heat-${step}`} />)}
      <span>{most}</span>
    </span>
  );
}

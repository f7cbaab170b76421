import { useMemo } from 'react';
import type { Evaluation } from '#shared/calc/evaluate.ts';
import { formatPercent } from '#shared/calc/format-decimal.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { practiceRows, type PracticeRow } from '#shared/scenarios/exercise/practices.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { currencyName } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** Whether a practice has both of its figures; that of the terms is shown with one of them, too. */
const isInView = ({ issuePrice, capitalPerShare, isChosen }: PracticeRow): boolean => {
  const [one, other] = [issuePrice.status === 'value', capitalPerShare.status === 'value'];
  return isChosen ? one || other : one && other;
};

/** What annual reports print for a share, by each practice that can be worked out; that of the terms is marked. */
export function PracticesTable({ place }: { readonly place: Case }) {
  const language = useLanguage();
  const text = capitalSheetText[language].bases;
  const rows = useMemo(() => practiceRows(place).filter(isInView), [place]);
  const unit = currencyName(place.document.currency, language);
  if (rows.length === 0) return null;
  return (
    <section className="capital-practices" aria-label={text.practices}>
      <h3>{text.practices}</h3>
      <table className="capital-table">
        <thead>
          <tr>
            <th scope="col">{text.practice}</th>
            <th scope="col">{text.issuePrice} <small>{unit}</small></th>
            <th scope="col">{text.perShare} <small>{unit}</small></th>
            <th scope="col"><span className="visually-hidden">{text.isChosen}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.practice.id} ${row.tranche?.index ?? ''}`} data-practice={row.practice.id} className={row.isChosen ? 'capital-chosen' : undefined}>
              <th scope="row">{rowName(row, language)}</th>
              <PracticeCell place={place} evaluation={row.issuePrice} />
              <PracticeCell place={place} evaluation={row.capitalPerShare} />
              <td className="capital-mark">{row.isChosen && <>✓ {text.isChosen}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-hint">{text.noProduct}</p>
    </section>
  );
}

function rowName({ practice, tranche }: PracticeRow, language: Language): string {
  const { names, tranche: ofTranche } = capitalSheetText[language].bases;
  const name = names[practice.id];
  if (tranche === null) return name;
  return `${name} · ${ofTranche(String(tranche.index + 1), tranche.share === null ? '―' : formatPercent(tranche.share, 2))}`;
}

/** An amount per share, or a dash with the reason why there is none. */
function PracticeCell({ place: { document, scenario }, evaluation }: { readonly place: Case; readonly evaluation: Evaluation }) {
  const language = useLanguage();
  if (evaluation.status === 'value') return <td>{shownFigure(evaluation.value, metricById(figureMethodOf(document), 'issuePriceOfShare'), language)}</td>;
  const reason = absenceOfEvaluation(evaluation, document, scenario, language)?.reason ?? '';
  return <td title={reason}><span aria-hidden="true">―</span><span className="visually-hidden">{reason}</span></td>;
}

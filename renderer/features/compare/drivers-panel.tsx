import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { compareText } from '#shared/text/compare.ts';
import { figureWithUnit } from '#shared/text/explanation.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { labelIn, namesIn } from '#shared/text/figures.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { figureChoices } from '#renderer/cases/figure-choices.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { Fold } from '#renderer/ui/fold.tsx';

import { absenceInCase } from './compare-source.ts';
import { driverRows, type Bar } from './driver-rows.ts';
import { useCompareChoice } from '#renderer/cases/use-compare-choice.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';

/** The figure that a board asks about first. */
const USUAL_FIGURE = 'statedCapitalTotal';

/** The drivers of a figure's difference between the base and another case: one line for each input that changed. */
export function DriversPanel() {
  const document = useDocument();
  const language = useLanguage();
  const text = compareText[language].drivers;
  const choice = useSlice(compareChoice);
  const { cases, base, change } = useCompareChoice();
  const others = cases.filter((id) => id !== base);
  const other = choice.other !== null && others.includes(choice.other) ? choice.other : others[0];
  const figure = figureById(document, choice.figure ?? '') ?? figureById(document, USUAL_FIGURE);
  if (base === null || other === undefined || figure === null) return null;

  return (
    <Fold title={text.title} open={choice.driversOpen} onFold={(driversOpen) => change({ driversOpen })}>
      <div className="drivers">
        <div className="drivers-choice">
          <SelectField label={text.figure} value={figure.id} options={figureChoices(document, language)} onChange={(id) => change({ figure: id })} />
          <SelectField label={text.other} value={other} options={others.map((id) => ({ value: id, label: rowName(document, id, language) }))} onChange={(id) => change({ other: id })} />
          <p className="drivers-note">{text.inOrder}</p>
        </div>
        <DriversTable figure={figure} base={base} other={other} />
      </div>
    </Fold>
  );
}

interface DriversTableProps {
  readonly figure: Figure;
  readonly base: string;
  readonly other: string;
}

function DriversTable({ figure, base, other }: DriversTableProps) {
  const document = useDocument();
  const language = useLanguage();
  const { drivers: text, absentIn } = compareText[language];
  const name = (id: string): string => rowName(document, id, language);
  const reading = driverRows(document, figure, base, other);
  if (!reading.ok) {
    const reason = reading.absent === 'way' ? null : absenceInCase(document, figure, reading.absent === 'base' ? base : other, language)?.reason;
    return <p className="drivers-absent">{reason == null ? text.absentOnTheWay : absentIn(name(reading.absent === 'base' ? base : other), reason)}</p>;
  }
  const { rows, difference, total } = reading;
  const amount = (value: string): string => figureWithUnit(value, figure, document.currency, language);
  const input = (value: string | null): string => (value === null ? scenarioText[language].pending : formatDecimal(value));
  return (
    <div className="drivers-scroll">
      <table className="drivers-table">
        <caption className="visually-hidden">{labelled(namesIn(document, language)(figure.id), text.caption(name(base), name(other)), language)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.input}</th>
            <th scope="col" className="drivers-case" title={name(base)}>{name(base)}</th>
            <th scope="col" className="drivers-case" title={name(other)}>{name(other)}</th>
            <th scope="col">{text.effect}</th>
            <td className="drivers-bar" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.input}>
              <th scope="row">{labelIn(document, row.input, language)?.heading}</th>
              <td>{input(row.from)}</td>
              <td>{input(row.to)}</td>
              <td title={formatDecimal(row.effect)}>{shownUnits(row.effect, figure, language)}</td>
              <td className="drivers-bar"><DrawnBar {...row.bar} /></td>
            </tr>
          ))}
          {rows.length === 0 && <tr><td colSpan={5} className="drivers-none">{text.nothing}</td></tr>}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{labelIn(document, figure.id, language)?.name}</th>
            <td>{amount(reading.base)}</td>
            <td>{amount(reading.other)}</td>
            <td title={formatDecimal(difference.units)}>
              {shownUnits(difference.units, figure, language)}
              {difference.share !== null && figure.unit !== 'condition' && <span className="drivers-share"> {shownShare(difference.share)}</span>}
            </td>
            <td className="drivers-bar"><DrawnBar {...total} /></td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Draws the effect beside it: from the total of the inputs before it, up or down. */
function DrawnBar({ start, end, rises }: Bar) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {end > start && <rect className={rises ? 'bar-rises' : 'bar-falls'} x={start * 100} y={1} width={Math.max(0.6, (end - start) * 100)} height={8} />}
    </svg>
  );
}

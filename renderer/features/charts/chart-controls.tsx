import { memo, useId } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { ChartField } from '#shared/scenarios/charts/chart-data.ts';
import { defaultRange } from '#shared/scenarios/charts/chart-range.ts';
import { chartsText } from '#shared/text/charts.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { figureChoices } from '#renderer/cases/figure-choices.ts';
import type { ChartChoices, RangeTexts } from './chart-choices.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { changeCharts } from './chart-in-view.ts';
import { PictureWords } from './picture-words.ts';
import { chartCase, chartFigure } from './read-chart.ts';

interface ControlsProps {
  readonly document: GrantDocument;
  readonly language: Language;
  readonly chosen: ChartChoices;
  readonly problem: { readonly field: ChartField; readonly sentence: string } | null;
}

/** The chart's starting case, figure and range; an empty range uses the chart's default. */
export function ChartControls({ document, language, chosen, problem }: ControlsProps) {
  const session = useSessionStore();
  const problemId = useId();
  const text = chartsText[language];
  const { kind } = chosen;
  const place = chartCase(document, chosen);
  const words = new PictureWords(place, language);
  const isOfShares = kind === 'bridge' || kind === 'holders';
  const input = kind === 'dilution' ? 'rights' : 'exercisePrice';
  const range = kind === 'dilution' ? 'rights' : 'prices';
  const usual = kind === 'tornado' || isOfShares ? null : defaultRange(document, place.scenario, input);
  const change = (some: Partial<ChartChoices>): void => changeCharts(session, some);
  const field = (name: ChartField, label: string, value: string, shownWhenEmpty: string, onChange: (typed: string) => void) => (
    <NumberField key={name} label={label} value={value} placeholder={shownWhenEmpty} wide={name === 'counts'} invalid={problem?.field === name ? problemId : null} onChange={onChange} />
  );

  return (
    <div className="chart-controls" role="group" aria-label={text.settings}>
      <ScenarioChoice scenarios={document.scenarios} currency={document.currency} language={language} value={place.scenario?.id ?? ''} />
      {(kind === 'figure' || kind === 'tornado') && (
        <SelectField
          label={text.figure}
          value={chartFigure(document, chosen).id}
          options={figureChoices(document, language, (id) => words.nameOf(id, true), ({ unit }) => kind === 'figure' || unit !== 'condition')}
          onChange={(figure) => change(kind === 'tornado' ? { moved: figure } : { figure })}
        />
      )}
      {kind !== 'tornado' && !isOfShares && (['from', 'to', 'step'] as const).map((part) => {
        const label = kind === 'dilution' ? text.rightsFields[part] : text.fields[part];
        const set = (typed: string): void => change({ [range]: { ...chosen[range], [part]: typed } satisfies RangeTexts });
        return field(part, label, chosen[range][part], usual === null ? '' : formatDecimal(usual[part]), set);
      })}
      {kind === 'figure' && field('counts', text.fields.counts, chosen.counts, text.countsHint, (counts) => change({ counts }))}
      {kind === 'tornado' && field('percent', text.fields.percent, chosen.percent, '', (percent) => change({ percent }))}
      {/* Always in the page, so that screen readers notice new text. */}
      <p className="chart-problem" id={problemId} role="alert">{problem?.sentence}</p>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly wide: boolean;
  /** The id of the message about a problem; null where there is none. */
  readonly invalid: string | null;
  readonly onChange: (typed: string) => void;
}

function NumberField({ label, value, placeholder, wide, invalid, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className={wide ? 'field chart-field-wide' : 'field chart-field'}>
      <label className="field-label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field-control"
        autoComplete="off"
        inputMode={wide ? 'text' : 'decimal'}
        value={value}
        placeholder={placeholder}
        aria-invalid={invalid !== null}
        aria-describedby={invalid ?? undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ScenarioChoiceProps {
  readonly scenarios: readonly Scenario[];
  readonly currency: string;
  readonly language: Language;
  readonly value: string;
}

/** Memoized, because there can be thousands of scenarios, which change less often than typed numbers. */
const ScenarioChoice = memo(function ScenarioChoice({ scenarios, currency, language, value }: ScenarioChoiceProps) {
  const session = useSessionStore();
  const text = scenarioText[language];
  const named = scenarios.map((scenario, index) => ({ value: scenario.id, label: scenarioName(scenario, index + 1, currency, language) }));
  return (
    <SelectField
      label={chartsText[language].startsFrom}
      value={value}
      options={[{ value: '', label: text.asInGrant }, ...named]}
      onChange={(id) => changeCharts(session, { scenario: id === '' ? null : id })}
    />
  );
});

import { explain, type ExplanationPart } from '#shared/calc/explain.ts';
import type { Expression, Inputs } from '#shared/calc/expression.ts';
import { isScenarioInput } from '#shared/grant/input-names.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/own-columns.ts';
import { isOutsideName } from '#shared/scenarios/dependencies.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';
import { scenarioAt } from '#renderer/features/scenarios/sheet-rows.ts';
import { goToName } from '#renderer/features/scenarios/trace-commands.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';

interface ExplanationProps {
  readonly expression: Expression;
  /** How what it comes to is shown. */
  readonly shown: ShownFigure;
  readonly inputs: Inputs;
  /** The way to what a name stands for; null where it is at no place. */
  readonly lead: (name: string) => (() => void) | null;
}

/** How a cell is worked out, in words with the numbers put in; every name leads to what it names. */
export function Explanation({ expression, shown, inputs, lead }: ExplanationProps) {
  const document = useDocument();
  const language = useLanguage();
  const parts = explain(expression, inputs, explanationWords(shown, document, language));
  return (
    <span role="group" aria-label={formulaLineText[language].explanation}>
      {parts.map((part, index) => <Part key={index} part={part} go={part.reference === undefined ? null : lead(part.reference.name)} />)}
    </span>
  );
}

/** The explanation of a cell of the scenario sheet, with the inputs of its row. */
export function RowExplanation({ rowId, ...rest }: Pick<ExplanationProps, 'expression' | 'shown'> & { readonly rowId: string }) {
  const session = useSessionStore();
  const document = useDocument();
  const lead = (name: string) => {
    // What stands for one exercise after the other is at no place.
    const leads = isOutsideName(name) || isScenarioInput(name) || figureById(document, name) !== null;
    return leads ? () => goToName(session, rowId, name) : null;
  };
  return <Explanation {...rest} inputs={inputsOf(document, scenarioAt(document, rowId))} lead={lead} />;
}

function Part({ part: { kind, text }, go }: { readonly part: ExplanationPart; readonly go: (() => void) | null }) {
  const label = formulaLineText[useLanguage()].goTo(text);
  if (go === null) return <span className={`formula-${kind}`}>{text} </span>;
  return <><button type="button" className="formula-link" aria-label={label} title={label} onClick={go}>{text}</button>{' '}</>;
}

import { explain, isSpaceBetween, type ExplanationPart } from '#shared/calc/explain.ts';
import type { Expression, Inputs } from '#shared/calc/expression.ts';
import type { CustomColumn } from '#shared/grant/schema.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';

export interface ExplanationProps {
  readonly expression: Expression;
  /** The display format of the result. */
  readonly shown: ShownFigure;
  readonly inputs: Inputs;
  /** The custom columns by which names are called; those of the scenario sheet where it is absent. */
  readonly columns?: readonly CustomColumn[];
  /** The way to what a name stands for; null where it is at no place. */
  readonly lead: (name: string) => (() => void) | null;
}

/** How a cell is worked out, in words with the numbers put in; every name leads to what it names. */
export function Explanation({ expression, shown, inputs, columns, lead }: ExplanationProps) {
  const document = useDocument();
  const language = useLanguage();
  const parts = explain(expression, inputs, explanationWords(shown, columns === undefined ? document : { ...document, columns }, language));
  return (
    <span role="group" aria-label={formulaLineText[language].explanation}>
      {parts.map((part, index) => <Part key={index} part={part} next={parts[index + 1]} go={part.reference === undefined ? null : lead(part.reference.name)} />)}
    </span>
  );
}

function Part({ part, next, go }: { readonly part: ExplanationPart; readonly next: ExplanationPart | undefined; readonly go: (() => void) | null }) {
  const { kind, text } = part;
  const space = next !== undefined && isSpaceBetween(part, next) ? ' ' : '';
  const label = formulaLineText[useLanguage()].goTo(text);
  if (go === null) return <span className={`formula-${kind}`}>{text}{space}</span>;
  return <><button type="button" className="formula-link" aria-label={label} title={label} onClick={go}>{text}</button>{space}</>;
}

import { explain, isSpaceBetween, type ExplanationPart } from '#shared/calc/explain.ts';
import type { Expression, Inputs } from '#shared/calc/expression.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';

export interface ExplanationProps {
  readonly expression: Expression;
  /** The display format of the result. */
  readonly shown: ShownFigure;
  readonly inputs: Inputs;
  /** The action that goes to a named value; null where it has no place. */
  readonly lead: (name: string) => (() => void) | null;
}

/** The calculation of a cell in words and numbers; every name is a link to its value. */
export function Explanation({ expression, shown, inputs, lead }: ExplanationProps) {
  const document = useDocument();
  const language = useLanguage();
  const parts = explain(expression, inputs, explanationWords(shown, document, language));
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

import { isScenarioInput } from '#shared/grant/input-names.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { isOutsideName } from '#shared/scenarios/dependencies.ts';
import { Explanation, type ExplanationProps } from '#renderer/cases/explanation.tsx';
import { scenarioAt } from '#renderer/cases/sheet-rows.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { useDocument, useSessionStore } from '#renderer/store/use-session.ts';
import { goToName } from './trace-commands.ts';

/** The explanation of a cell of the scenario sheet, with the inputs of its row. */
export function RowExplanation({ rowId, ...rest }: Pick<ExplanationProps, 'expression' | 'shown'> & { readonly rowId: string }) {
  const session = useSessionStore();
  const sheet = useSheetInView();
  const document = useDocument();
  const lead = (name: string) => {
    // What stands for one exercise after the other is at no place.
    const leads = isOutsideName(name) || isScenarioInput(name) || figureById(document, name) !== null;
    return leads ? () => goToName(session, sheet, rowId, name) : null;
  };
  return <Explanation {...rest} inputs={inputsOf(document, scenarioAt(document, rowId))} lead={lead} />;
}

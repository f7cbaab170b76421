import { useEffect, useState, type ReactNode } from 'react';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalSheetText, type CapitalView } from '#shared/text/capital-sheet.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSession, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { BasesView } from './bases/bases-view.tsx';
import { capitalChoice, type CapitalChoice } from './capital-choice.ts';
import { ExerciseView } from './exercise/exercise-view.tsx';
import { PlanView } from './plan/plan-view.tsx';
import { isPlanPath } from './plan/use-plan-target.ts';
import { PricesView } from './prices-view.tsx';
import './capital.css';

/** What exercise does to capital: in steps, by a plan, on each basis of rounding, and along prices. Another document begins with its own view. */
export function CapitalScreen() {
  return <CapitalViews key={useSession(({ documentNumber }) => documentNumber)} />;
}

function CapitalViews() {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const choice = useSlice(capitalChoice);
  // An edit beside the sheet does not turn it to another view.
  const [first] = useState(() => firstView(document, choice.caseId));
  const view = choice.view ?? first;
  const target = useSession((state) => state.target);
  useEffect(() => {
    if (isPlanPath(target?.path)) setSlice(session, capitalChoice, (before): CapitalChoice => (before.view === 'plan' ? before : { ...before, view: 'plan' }));
  }, [session, target]);
  const View = VIEWS[view];
  return (
    <section className="capital" data-view={view} aria-label={capitalSheetText[language].sheets[view]}>
      <View />
    </section>
  );
}

const VIEWS = { exercise: ExerciseView, plan: PlanView, bases: BasesView, prices: PricesView } as const satisfies Record<CapitalView, () => ReactNode>;

/** The steps of exercise where they can be worked out; else prices, which need the least. */
function firstView(document: GrantDocument, caseId: string): CapitalView {
  const steps = evaluate(metricById(figureMethodOf(document), 'statedCapitalOnExercise').expression, inputsOf(document, scenarioOf(document, caseId)));
  return steps.status === 'value' ? 'exercise' : 'prices';
}

import { evaluate } from '#shared/calc/evaluate.ts';
import type { Inputs } from '#shared/calc/expression.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Metric } from '#shared/metrics/registry.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { figureNeedsText } from '#shared/text/figure-needs.ts';
import { namesIn } from '#shared/text/figures.ts';
import { goTo } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { placeOfName } from './place-of-name.ts';
import './figure-needs.css';

interface FigureNeedsProps {
  readonly figures: readonly Metric[];
  readonly place: Case;
  readonly open: boolean;
  readonly onFold: (open: boolean) => void;
}

/** The figures that have a value in a case, in order; a sheet lists them and leaves the others to {@link FigureNeeds}. */
export function figuresWithValue<One extends Metric>(figures: readonly One[], { document, scenario }: Case): readonly One[] {
  const inputs = inputsOf(document, scenario);
  return figures.filter(({ expression }) => evaluate(expression, inputs).status === 'value');
}

/** What figures without a value need, with the way there; folded, because nothing of it has to be given. */
export function FigureNeeds({ figures, place: { document, scenario }, open, onFold }: FigureNeedsProps) {
  const language = useLanguage();
  const text = figureNeedsText[language];
  if (figures.length === 0) return null;
  const nameOf = namesIn(document, language);
  const listed = (names: readonly string[]): string => names.join(language === 'ja' ? '、' : ', ');
  return (
    <Fold title={text.more(String(figures.length))} open={open} onFold={onFold}>
      <ul className="figure-needs">
        {figuresByNeed(figures, inputsOf(document, scenario)).map(({ missing, members }) => (
          <li key={members[0]?.id}>
            <span>{capitalised(listed(members.map(({ id }) => nameOf(id))))}</span>
            {missing.length === 0 ? <span className="figure-needs-quiet">{text.noValue}</span> : missing.map((name) => <NeedButton key={name} path={placeOfName(document, scenario, name)} label={capitalised(nameOf(name))} />)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function NeedButton({ path, label }: { readonly path: string | null; readonly label: string }) {
  const session = useSessionStore();
  return path === null ? <span>{label}</span> : <Button look="outlined" onClick={() => goTo(session, path)}>{label}</Button>;
}

interface Need {
  readonly missing: readonly string[];
  readonly members: Metric[];
}

/** Figures that lack the same stand together, in the order of the first of them. */
function figuresByNeed(figures: readonly Metric[], inputs: Inputs): readonly Need[] {
  const groups = new Map<string, Need>();
  for (const figure of figures) {
    const found = evaluate(figure.expression, inputs);
    const missing = found.status === 'missing' ? found.missing : [];
    const key = JSON.stringify(missing);
    const group = groups.get(key) ?? { missing, members: [] };
    group.members.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

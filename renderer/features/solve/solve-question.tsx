import { memo } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import type { Goal } from '#shared/scenarios/solve/solve.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { CONDITION_WORDS } from '#shared/text/shown-figure.ts';
import { goalInWords } from '#shared/text/solve.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { figureChoices } from '#renderer/cases/figure-choices.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { GRANT_ROW } from '#renderer/cases/sheet-rows.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { FieldFrame, SelectField, TextField } from '#renderer/ui/field.tsx';
import { questionWords } from './answer.ts';
import { withFigure, withFind, type SolveDraft, type SolveDraftReading } from './solve-draft.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { scenariosToChoose } from '#renderer/cases/scenarios-to-choose.ts';

const GOALS = ['atMost', 'atLeast', 'equals'] as const satisfies readonly Goal[];

interface SolveQuestionProps {
  readonly draft: SolveDraft;
  readonly reading: SolveDraftReading;
  readonly problems: SolveDraftReading['problems'];
  readonly onChange: (draft: SolveDraft) => void;
}

/** The question: the figure and its target, the input to find, and the scenario with the other inputs; and how it was understood. */
export function SolveQuestion({ draft, reading, problems, onChange }: SolveQuestionProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = solveDialogText[language];
  const isCondition = figureById(document, draft.figure)?.unit === 'condition';
  const nameOf = (id: string): string => capitalised(namesIn(document, language)(id));
  const [holds, holdsNot] = CONDITION_WORDS[language];
  const typed = (field: 'target' | 'from' | 'to') => ({
    value: draft[field],
    problem: problems[field] ?? null,
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });

  return (
    <>
      <div className="solve-figure">
        <SelectField
          label={text.figure}
          value={draft.figure}
          problem={problems.figure ?? null}
          options={figureChoices(document, language, nameOf)}
          onChange={(id) => {
            const figure = figureById(document, id);
            if (figure !== null) onChange(withFigure(draft, figure));
          }}
        />
        {isCondition ? (
          <SelectField label={text.goal} value={draft.target === '0' ? '0' : '1'} options={[{ value: '1', label: holds }, { value: '0', label: holdsNot }]} onChange={(target) => onChange({ ...draft, target })} />
        ) : (
          <>
            <SelectField label={text.goal} value={draft.goal} options={GOALS.map((value) => ({ value, label: text.goals[value] }))} onChange={(goal) => onChange({ ...draft, goal })} />
            <TextField label={text.target} placeholder={text.targetExample} {...typed('target')} />
          </>
        )}
      </div>
      <div className="solve-input">
        <SelectField
          label={text.find}
          value={draft.find}
          problem={problems.find ?? null}
          options={INPUT_NAMES.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(find) => onChange(withFind(draft, find))}
        />
        <FieldFrame label={text.scenario} problem={problems.scenario ?? null}>
          {(attributes) => (
            <select {...attributes} className="field-control" value={draft.scenario ?? GRANT_ROW} onChange={({ target }) => onChange({ ...draft, scenario: target.value === GRANT_ROW ? null : target.value })}>
              <ScenarioOptions document={document} language={language} chosen={draft.scenario} />
            </select>
          )}
        </FieldFrame>
        <TextField label={text.from} placeholder={text.anyValue} {...typed('from')} />
        <TextField label={text.to} placeholder={text.anyValue} {...typed('to')} />
      </div>
      <p className={reading.note === null ? 'solve-question' : 'solve-question solve-doubt'} aria-live="polite">{question()}</p>
    </>
  );

  /** The question with its numbers as understood: "30億" is 3,000,000,000. */
  function question(): string {
    if (reading.request === null) return '\u00a0';
    if (reading.note !== null) return reading.note;
    const words = questionWords(document, reading.request, language);
    return capitalised(text.question(goalInWords(reading.request.goal, words, language), words.input));
  }
}

interface ScenarioOptionsProps {
  readonly document: GrantDocument;
  readonly language: Language;
  readonly chosen: string | null;
}

/**
 * Memoized and shortened, because a list of thousands blocks the page: a long list has the scenarios around the chosen
 * one, and says how to reach the others.
 */
const ScenarioOptions = memo(function ScenarioOptions({ document, language, chosen }: ScenarioOptionsProps) {
  const { scenarios, isWhole } = scenariosToChoose(document, chosen);
  return (
    <>
      <option value={GRANT_ROW}>{rowName(document, GRANT_ROW, language)}</option>
      {scenarios.map(({ id }) => (
        <option key={id} value={id}>{rowName(document, id, language)}</option>
      ))}
      {!isWhole && <option disabled>{solveDialogText[language].otherScenarios}</option>}
    </>
  );
});

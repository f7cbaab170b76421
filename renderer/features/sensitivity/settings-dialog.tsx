import { useState } from 'react';
import { readNumber } from '#shared/calc/number-text.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { matrixProblemSentence } from '#shared/text/sensitivity.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { windowText } from '#shared/text/window.ts';
import { namesIn } from '#shared/text/figures.ts';
import { figureChoices } from '#renderer/cases/figure-choices.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { GRANT_ROW } from '#renderer/cases/sheet-rows.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { scenariosToChoose } from '#renderer/cases/scenarios-to-choose.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { groupedOptions, SelectField, TextField } from '#renderer/ui/field.tsx';
import { AxisFields } from './axis-fields.tsx';
import { LimitFields } from './limit-fields.tsx';
import { MarksFields } from './marks-fields.tsx';
import { checkMatrix } from './matrix-runner.ts';
import { threadRequestOf } from './matrix-document.ts';
import { sensitivityName } from './new-sensitivity.ts';
import { PercentNote } from './percent-note.tsx';
import { settingsFieldOf, readLimits, readSettings, startSettingsDraft, withFigures, type SettingsDraft, type SettingsField } from './settings-draft.ts';

interface SettingsDialogProps {
  readonly sensitivity: Sensitivity;
  readonly onClose: () => void;
}

/** The settings of a sensitivity. An invalid value is refused at its field; OK is one step of undo. */
export function SettingsDialog({ sensitivity, onClose }: SettingsDialogProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const [draft, setDraft] = useState(() => startSettingsDraft(sensitivity, (id) => figureById(document, id)?.unit === 'ratio'));
  const [refusal, setRefusal] = useState<{ readonly field: SettingsField; readonly sentence: string } | null>(null);
  const [isChecking, setChecking] = useState(false);
  const problemAt = (field: SettingsField): string | null => (refusal?.field === field ? refusal.sentence : null);
  const { scenarios } = scenariosToChoose(document, draft.scenario);
  const nameOf = namesIn(document, language);

  function change(part: Partial<SettingsDraft>) {
    setDraft({ ...draft, ...part });
    setRefusal(null);
  }

  async function submit() {
    if (isChecking) return;
    if (draft.figures.length === 0) return setRefusal({ field: 'figures', sentence: text.noFigure });
    const midpoint = readNumber(draft.midpoint, document.currency);
    if (!midpoint.ok && midpoint.code !== 'empty') return setRefusal({ field: 'midpoint', sentence: numberProblemText[language][midpoint.code] });
    const limits = readLimits(draft.limits, document.currency);
    if (typeof limits === 'string') return setRefusal({ field: 'limits', sentence: numberProblemText[language][limits] });
    const heat = { ...sensitivity.heat, midpoint: midpoint.ok ? midpoint.value : null };
    const next = { ...readSettings(sensitivity, draft, document.currency), heat, limits };
    setChecking(true);
    const problem = await checkMatrix(document, threadRequestOf(next)).catch(() => undefined);
    setChecking(false);
    if (problem === undefined) return setRefusal({ field: 'rows', sentence: text.failed });
    if (problem !== null) return setRefusal({ field: settingsFieldOf(problem, next), sentence: matrixProblemSentence(problem, language, nameOf) });
    dispatch(session, { type: 'setSensitivity', sensitivity: next });
    onClose();
  }

  return (
    <Dialog
      wide
      title={text.settings.replace('…', '')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={isChecking || undefined}>{windowText[language].ok}</Button>
        </>
      }
    >
      <TextField label={text.name} value={draft.name} placeholder={sensitivityName(document, sensitivity.id, language)} onChange={(name) => change({ name })} />
      <fieldset className="sensitivity-figures">
        <legend>{text.figures}</legend>
        <div className="sensitivity-figure-list">
          {groupedOptions(figureChoices(document, language, nameOf)).map(({ group, members }) => (
            <div key={group} className="sensitivity-figure-group" role="group" aria-label={group}>
              {group !== undefined && <p className="sensitivity-figure-heading" aria-hidden="true">{group}</p>}
              {members.map(({ value, label }) => (
                <label key={value}>
                  <input type="checkbox" value={value} checked={draft.figures.includes(value)} onChange={({ target }) => change(withFigures(draft, target.checked ? [...draft.figures, value] : draft.figures.filter((one) => one !== value)))} />
                  <span>{capitalised(label)}</span>
                </label>
              ))}
            </div>
          ))}
        </div>
        {problemAt('figures') !== null && <p className="field-problem" role="alert">{problemAt('figures')}</p>}
      </fieldset>
      <SelectField
        label={text.scenario}
        value={draft.scenario ?? GRANT_ROW}
        problem={problemAt('scenario')}
        options={[GRANT_ROW, ...scenarios.map(({ id }) => id)].map((value) => ({ value, label: rowName(document, value, language) }))}
        onChange={(scenario) => change({ scenario: scenario === GRANT_ROW ? null : scenario })}
      />
      {(['rows', 'columns', 'pages'] as const).map((axis) => (
        <AxisFields key={axis} axis={axis} draft={draft.axes[axis]} problem={problemAt(axis)} onChange={(next) => change({ axes: { ...draft.axes, [axis]: next } })} />
      ))}
      <TextField label={text.midpointOf(nameOf(draft.figures[0] ?? ''))} name="midpoint" placeholder={text.midpointOpen} value={draft.midpoint} problem={problemAt('midpoint')} onChange={(value) => change({ midpoint: value })} />
      <PercentNote figure={draft.figures[0] ?? ''} typed={draft.midpoint} />
      <LimitFields figures={draft.figures} limits={draft.limits} problem={problemAt('limits')} onChange={(limits) => change({ limits })} />
      <MarksFields marks={draft.marks} marked={draft.marked} onChange={change} />
    </Dialog>
  );
}

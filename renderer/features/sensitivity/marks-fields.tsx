import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { sensitivitySheetText, type MarksKind } from '#shared/text/sensitivity-sheet.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { GRANT_ROW } from '#renderer/cases/sheet-rows.ts';
import { scenariosToChoose } from '#renderer/cases/scenarios-to-choose.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import type { SettingsDraft } from './settings-draft.ts';

const KINDS = ['all', 'chosen'] as const satisfies readonly MarksKind[];

type Marks = Pick<SettingsDraft, 'marks' | 'marked'>;

/** The scenarios to mark on the cells with their figures: all, or chosen ones. */
export function MarksFields({ marks, marked, onChange }: Marks & { readonly onChange: (change: Partial<Marks>) => void }) {
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const { scenarios, isWhole } = scenariosToChoose(document, null);
  return (
    <fieldset className="sensitivity-axis" data-axis="marks">
      <legend>{text.marks}</legend>
      <SelectField label={text.marksLabel} value={marks} options={KINDS.map((value) => ({ value, label: text.marksKinds[value] }))} onChange={(kind) => onChange({ marks: kind })} />
      {marks === 'chosen' && (
        <div className="sensitivity-figure-list">
          {[GRANT_ROW, ...scenarios.map(({ id }) => id)].map((id) => (
            <label key={id}>
              <input type="checkbox" value={id} checked={marked.includes(id)} onChange={({ target }) => onChange({ marked: target.checked ? [...marked, id] : marked.filter((one) => one !== id) })} />
              <span>{rowName(document, id, language)}</span>
            </label>
          ))}
        </div>
      )}
      {marks === 'chosen' && !isWhole && <p className="sensitivity-note">{text.marksFirst(formatDecimal(String(scenarios.length)), formatDecimal(String(document.scenarios.length)))}</p>}
    </fieldset>
  );
}

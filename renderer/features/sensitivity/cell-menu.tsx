import type { Sensitivity } from '#shared/grant/schema.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { namesIn } from '#shared/text/figures.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Menu } from '#renderer/ui/menu.tsx';
import { makeScenario, scenarioOfCell, setBase, axisValuesName, type MatrixBase } from './cell-commands.ts';

interface CellMenuProps {
  readonly sensitivity: Sensitivity;
  /** The axis values at the cell; null where it does not belong to a figure. */
  readonly values: MatrixBase | null;
  readonly at: { readonly x: number; readonly y: number };
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** The menu of a cell of a matrix. A disabled item gives its reason. */
export function CellMenu({ sensitivity, values, at, onCopy, onClose }: CellMenuProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const scenario = values === null ? null : scenarioOfCell(document, sensitivity, values);
  const refusal = scenario === null ? text.noCell : scenario.ok ? null : scenario.input === 'shares' ? text.noWholeRights : text.notOfScenario(namesIn(document, language)(scenario.input));

  const items = [
    { label: text.takeBase, keys: 'Ctrl+Shift+B', disabled: values === null, ...(values === null && { reason: text.noCell }), onChoose: () => values !== null && setBase(session, sensitivity, values) },
    { label: text.copy, keys: 'Ctrl+C', onChoose: onCopy },
    {
      label: text.makeScenario, disabled: refusal !== null, ...(refusal !== null && { reason: refusal }), apart: true,
      onChoose: () => scenario?.ok === true && values !== null && makeScenario(session, scenario.command, axisValuesName(values)),
    },
  ];
  return <Menu label={text.cellMenu} at={at} items={items} onClose={onClose} />;
}

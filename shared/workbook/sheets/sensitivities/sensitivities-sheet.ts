import { namesIn } from '../../../text/figures.ts';
import type { Pack } from '../../pack.ts';
import type { PackSheet, SheetContents } from '../pack-sheet.ts';
import { sensitivitySheets, type SensitivitySheet } from './sheet-names.ts';
import { sensitivitiesSheetText } from './text.ts';
import { prepareSensitivity } from './write-sensitivities.ts';

/** A tab for each sensitivity of the document; without any, neither tabs nor links. */
export const sensitivitiesSheet: PackSheet = {
  key: 'sensitivities',
  text: sensitivitiesSheetText,
  gather: (pack, otherNames) => {
    const sheets = sensitivitySheets(pack.document, otherNames, sensitivitiesSheetText[pack.language].nameless);
    const tabs = sheets.map((one) => ({ name: one.sheet, prepare: () => prepareSensitivity(pack, one, sheets.length) }));
    return sheets.length === 0 ? { tabs } : { tabs, contents: contentsOf(pack, sheets) };
  },
};

function contentsOf({ document, language }: Pack, sheets: readonly SensitivitySheet[]): SheetContents {
  const words = sensitivitiesSheetText[language];
  const name = namesIn(document, language);
  const notWritten = document.sensitivities.length - sheets.length;
  return {
    title: words.sheet,
    links: sheets.map(({ sensitivity, sheet }) => ({
      tab: sheet, label: sensitivity.name, remark: words.summaryLine(sensitivity.figures.map(name).join(words.separator), name(sensitivity.rows.input), name(sensitivity.columns.input)),
    })),
    more: words.summaryMore,
    remarks: notWritten > 0 ? [words.notWritten(notWritten)] : [],
  };
}

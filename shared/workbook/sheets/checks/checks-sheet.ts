import type { Worksheet } from 'exceljs';
import { formulaCell } from '../../cell-values.ts';
import { absoluteAddress, address, CHECKS_ALERTS, CHECKS_CHANGED, CHECKS_INTEGRITY, MASTER_CHECK, SCENARIO_COLUMNS, type CheckName } from '../../names.ts';
import type { CheckGroup } from '../../pack-check.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { ALARM_STYLE, CALM_STYLE, NOTICE_STYLE, wideTableSetup } from '../../style.ts';
import type { PackSheet, WholePack } from '../pack-sheet.ts';
import { columnWidths, foldedColumns, printedParts, seenWidths } from '../scenarios/table-widths.ts';
import { writeTitle } from '../title.ts';
import { writeAlerts } from './alerts.ts';
import { writeChangedInputs } from './changed-inputs.ts';
import { CHECK_COLUMNS, CheckLines } from './check-lines.ts';
import { writeFormulaChecks } from './formula-checks.ts';
import { writeFrozenFigures } from './frozen-figures.ts';
import { alertsSentence, changedSentence, integritySentence, masterSentence, resultRules, resultWords, together, type CountingSentence, type LineState } from './results.ts';
import { checksSheetText } from './text.ts';

/** Rows of the sentences, the check of all first. */
const SENTENCE_ROWS = { [MASTER_CHECK]: 4, [CHECKS_INTEGRITY]: 5, [CHECKS_ALERTS]: 6, [CHECKS_CHANGED]: 7 } as const satisfies Record<CheckName, number>;
const FIRST_SECTION_ROW = 9;
/** The first of the priorities of formats that the sentences take. */
const SENTENCE_PRIORITY = 10;

/** Three kinds of checks: whether the workbook still calculates what was exported, what does not fit together in it, and what was changed since. */
export const checksSheet: PackSheet = {
  key: 'checks',
  text: checksSheetText,
  gather: (pack) => ({
    tabs: [{
      name: checksSheetText[pack.language].sheet,
      prepare: (whole) => {
        const widths = checkWidths(pack);
        // The columns of the checks above are not those of figures.
        const folded = foldedColumns(pack).filter((column) => column > CHECK_COLUMNS.last);
        const parts = printedParts(seenWidths(widths, folded));
        return {
          setup: { widths, folded, frozen: { xSplit: CHECK_COLUMNS.result, ySplit: SENTENCE_ROWS[CHECKS_CHANGED] }, page: wideTableSetup(parts.widths, { printTitlesColumn: 'A:B' }), columnBreaks: parts.breaks },
          write: (sheet) => writeChecks(pack, sheet, whole, widths),
        };
      },
    }],
  }),
};

function checkWidths(pack: Pack): readonly number[] {
  const [key = 4, name = 16, , , , ...rest] = columnWidths(pack);
  const figures = rest.slice(0, -1);
  return [key, Math.max(name, 32), 11, 12, 10, ...figures.map((width, index) => (index === 0 ? Math.max(width, 11) : width)), 50];
}

function writeChecks(pack: Pack, sheet: Worksheet, whole: WholePack, widths: readonly number[]): void {
  const { language } = pack;
  const text = checksSheetText[language];
  writeTitle(pack, sheet, text.sheet, SCENARIO_COLUMNS.name);
  const lines = new CheckLines(pack, sheet, FIRST_SECTION_ROW);
  lines.begin(text.integrity.title, text.integrity.hint);
  for (const group of groupsOf(pack, whole, 'integrity')) lines.group(group);
  writeFormulaChecks(lines);
  const calculated = lines.end();
  lines.begin(text.alerts.title, text.alerts.hint);
  for (const group of groupsOf(pack, whole, 'alerts')) lines.group(group);
  writeAlerts(lines, whole.documentChecks);
  const alerts = lines.end();
  lines.begin(text.changed.title, text.changed.hint);
  const changes = writeChangedInputs(lines);
  const changed = lines.end();
  const last = lines.row;
  const integrity = together(calculated, writeFrozenFigures(pack, sheet, last, widths, changes));
  const sentences: Readonly<Record<CheckName, CountingSentence>> = {
    [MASTER_CHECK]: masterSentence(language, together(integrity, alerts)), [CHECKS_INTEGRITY]: integritySentence(language, integrity),
    [CHECKS_ALERTS]: alertsSentence(language, alerts), [CHECKS_CHANGED]: changedSentence(language, changed),
  };
  writeSentences(pack, sheet, sentences);
  markResults(pack, sheet, last + 3 + pack.rows.length);
}

/** The checks of one kind; those that sheets found while they were written stand at the end of the first. */
function groupsOf({ lateChecks, language }: Pack, { checks }: WholePack, kind: CheckGroup['kind']): readonly CheckGroup[] {
  const groups = checks.filter((group) => group.kind === kind);
  if (kind === 'alerts' || lateChecks.length === 0) return groups;
  return [...groups, { kind, ...checksSheetText[language].agreement, checks: lateChecks, nothing: '' }];
}

/** Writes what each kind comes to, and gives the words to the cells of other sheets that show it. */
function writeSentences(pack: Pack, sheet: Worksheet, sentences: Readonly<Record<CheckName, CountingSentence>>): void {
  const text = checksSheetText[pack.language];
  const labels: Readonly<Record<CheckName, string>> = { [MASTER_CHECK]: text.master, [CHECKS_INTEGRITY]: text.integrity.title, [CHECKS_ALERTS]: text.alerts.title, [CHECKS_CHANGED]: text.changed.title };
  // The keys are those of the record.
  (Object.keys(SENTENCE_ROWS) as CheckName[]).forEach((name, index) => {
    const row = sheet.getRow(SENTENCE_ROWS[name]);
    const { formula, words } = sentences[name];
    row.height = 20;
    writeCell(pack, row, CHECK_COLUMNS.label, labels[name], 'strong');
    writeCell(pack, row, CHECK_COLUMNS.result, formulaCell(formula, words), 'strong', { align: 'left' });
    sheet.mergeCells(row.number, CHECK_COLUMNS.result, row.number, CHECK_COLUMNS.last);
    const at = address(CHECK_COLUMNS.result, row.number);
    sheet.addConditionalFormatting({ ref: at, rules: resultRules(pack.language, name, at, SENTENCE_PRIORITY + 2 * index) });
    pack.workbook.definedNames.add(absoluteAddress(sheet.name, CHECK_COLUMNS.result, row.number), name);
  });
  for (const { cell, name } of pack.results.cells) cell.value = formulaCell(name, sentences[name].words);
}

/** Colours what holds, what does not, and what was changed; the words in the cells say the same without colour. */
function markResults(pack: Pack, sheet: Worksheet, last: number): void {
  const words = resultWords(pack.language);
  const first = address(CHECK_COLUMNS.result, FIRST_SECTION_ROW);
  const oneOf = (...states: readonly LineState[]): string => `OR(${states.flatMap((state) => words[state]).map((word) => `${first}="${word}"`).join()})`;
  const failing = oneOf('fails').replace('OR(', `OR(ISERROR(${first}),`);
  sheet.addConditionalFormatting({
    ref: `${first}:${address(CHECK_COLUMNS.result, last)}`,
    rules: [
      { type: 'expression', priority: 1, formulae: [failing], style: ALARM_STYLE },
      { type: 'expression', priority: 2, formulae: [oneOf('warning', 'changed')], style: NOTICE_STYLE },
      { type: 'expression', priority: 3, formulae: [oneOf('passes')], style: CALM_STYLE },
    ],
  });
}

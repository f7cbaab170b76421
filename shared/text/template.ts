import type { Language } from './language.ts';

const en = {
  notXlsx: (name: string) => `“${name}” is not an .xlsx workbook. Open it in Excel and save it as .xlsx.`,
  macros: (name: string) => `“${name}” holds macros, and was left alone. Save it as an .xlsx without macros and try again.`,
  signed: (name: string) => `“${name}” is signed, and filling it in would break the signature. Use a copy without it.`,
  encoding: (name: string) => `“${name}” is written in an encoding that is not filled in. Open it in Excel, save it as .xlsx and try again.`,
  noNames: (name: string) => `No name in “${name}” is one that Grantsheet fills in. Name a cell after a term or a figure, such as exercisePrice or statedCapitalPerShare, or a range SCENARIOS or ALLOTTEES.`,
  noRoom: (name: string, rows: string, room: string) => `The range ${name} has room for ${room} rows under its headings, and ${rows} are needed. Make it longer. Nothing was written.`,
  taken: (name: string, cell: string) => `The cell ${cell} of the range ${name} is not empty. What is below the headings is never overwritten: clear it. Nothing was written.`,
  reasons: {
    notGiven: 'not in the document',
    pending: 'to be decided',
    pendingUntil: (date: string) => `to be decided on ${date}`,
    needs: (inputs: string) => `needs ${inputs}`,
    notCalculated: 'cannot be calculated; see the checks',
    notNumber: (text: string) => `“${text}” is not a number`,
    people: 'people are filled in only when they are asked for (--people)',
    formula: 'the cell has a formula, which is kept',
    noCell: 'the name stands for no single cell of a sheet',
  },
};

/** See {@link templateText}. */
export type TemplateText = typeof en;

const ja: TemplateText = {
  notXlsx: (name) => `「${name}」は.xlsxのワークブックではありません。Excelで開き、.xlsxとして保存してください。`,
  macros: (name) => `「${name}」にはマクロが含まれるため、使用しませんでした。マクロのない.xlsxとして保存して、もう一度お試しください。`,
  signed: (name) => `「${name}」には電子署名があり、記入すると署名が無効になります。署名のない写しをお使いください。`,
  encoding: (name) => `「${name}」の文字コードには対応していません。Excelで開いて.xlsxとして保存し、もう一度お試しください。`,
  noNames: (name) => `「${name}」にはGrantsheetが記入できる名前がありません。セルにexercisePriceやstatedCapitalPerShareなど要項・項目のid、または範囲にSCENARIOS・ALLOTTEESの名前を付けてください。`,
  noRoom: (name, rows, room) => `範囲${name}の見出しの下には${room}行しかなく、${rows}行が必要です。範囲を広げてください。何も書き込んでいません。`,
  taken: (name, cell) => `範囲${name}のセル${cell}が空ではありません。見出しの下は上書きしないため、空にしてください。何も書き込んでいません。`,
  reasons: {
    notGiven: '文書に記載なし',
    pending: '未定',
    pendingUntil: (date) => `${date}に決定予定`,
    needs: (inputs) => `${inputs}が必要`,
    notCalculated: '計算できません（チェックを参照）',
    notNumber: (text) => `「${text}」は数値ではありません`,
    people: '割当対象者は指定したとき（--people）だけ記入します',
    formula: 'セルに数式があるため、そのままにしました',
    noCell: '名前が1つのセルを指していません',
  },
};

/** Texts about filling in a company's own workbook. */
export const templateText: Readonly<Record<Language, TemplateText>> = { en, ja };

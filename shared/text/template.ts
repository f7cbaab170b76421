import type { Language } from './language.ts';

const en = {
  title: 'Fill in a template',
  reading: (name: string) => `Filling in “${name}”…`,
  intro: (name: string) => `“${name}” stays as it is: what is filled in becomes a new file.`,
  confirm: 'Fill in…',
  filledHeading: 'Filled in',
  leftHeading: 'Left blank',
  unknownHeading: 'Unknown names, left as they are',
  columns: { name: 'Name', cell: 'Cell', value: 'Value', reason: 'Reason' },
  formulas: (count: number) => `${count} ${count === 1 ? 'formula' : 'formulas'} of the template: Excel calculates anew on opening.`,
  exactText: 'as text, because spreadsheets keep 15 digits',
  saved: (name: string) => `The template was filled in and saved as “${name}”.`,
  notXlsx: (name: string) => `“${name}” is not an .xlsx workbook. Open it in Excel and save it as .xlsx.`,
  macros: (name: string) => `“${name}” holds macros, and was left alone. Save it as an .xlsx without macros and try again.`,
  signed: (name: string) => `“${name}” is signed, and filling it in would break the signature. Use a copy without it.`,
  encoding: (name: string) => `“${name}” is written in an encoding that is not filled in. Open it in Excel, save it as .xlsx and try again.`,
  noNames: (name: string) => `No name in “${name}” is one that Grantsheet fills in. Name a cell after a term or a figure, such as exercisePrice or statedCapitalPerShare, or a range SCENARIOS or ALLOTTEES.`,
  noRoom: (name: string, rows: string, room: string) => `The range ${name} has room for ${room} rows under its headings, and ${rows} are needed. Make it longer. Nothing was written.`,
  taken: (name: string, cell: string) => `The cell ${cell} of the range ${name} is not empty. What is below the headings is never overwritten: clear it. Nothing was written.`,
  occupied: (name: string, cell: string) => `The cell ${cell} of the range ${name} lies under a merged cell, or another name fills it in. Move the range to cells that nothing else uses. Nothing was written.`,
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
    covered: 'the cell lies under a merged one, where nobody would see it: name the first cell of the merged area',
    sameCell: 'another name that is filled in stands for the same cell',
  },
};

/** See {@link templateText}. */
export type TemplateText = typeof en;

const ja: TemplateText = {
  title: 'ひな形への記入',
  reading: (name) => `「${name}」に記入しています…`,
  intro: (name) => `「${name}」は変わりません。記入した内容は新しいファイルに保存します。`,
  confirm: '記入…',
  filledHeading: '記入する値',
  leftHeading: '空欄',
  unknownHeading: '不明な名前（そのまま）',
  columns: { name: '名前', cell: 'セル', value: '値', reason: '理由' },
  formulas: (count) => `ひな形の数式${count}件は、Excelで開くと再計算されます。`,
  exactText: '15桁を超えるため文字列',
  saved: (name) => `記入したひな形を「${name}」として保存しました。`,
  notXlsx: (name) => `「${name}」は.xlsxのワークブックではありません。Excelで開き、.xlsxとして保存してください。`,
  macros: (name) => `「${name}」にはマクロが含まれるため、使用しませんでした。マクロのない.xlsxとして保存して、もう一度お試しください。`,
  signed: (name) => `「${name}」には電子署名があり、記入すると署名が無効になります。署名のない写しをお使いください。`,
  encoding: (name) => `「${name}」の文字コードには対応していません。Excelで開いて.xlsxとして保存し、もう一度お試しください。`,
  noNames: (name) => `「${name}」にはGrantsheetが記入できる名前がありません。セルにexercisePriceやstatedCapitalPerShareなど要項・項目のid、または範囲にSCENARIOS・ALLOTTEESの名前を付けてください。`,
  noRoom: (name, rows, room) => `範囲${name}の見出しの下には${room}行しかなく、${rows}行が必要です。範囲を広げてください。何も書き込んでいません。`,
  taken: (name, cell) => `範囲${name}のセル${cell}が空ではありません。見出しの下は上書きしないため、空にしてください。何も書き込んでいません。`,
  occupied: (name, cell) => `範囲${name}のセル${cell}は、結合セルに隠れているか、別の名前でも記入されます。範囲を専用のセルにしてください。何も書き込んでいません。`,
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
    covered: '結合セルに隠れるセルです。結合範囲の先頭のセルに名前を付けてください',
    sameCell: '同じセルに別の名前で記入しています',
  },
};

/** Texts about filling in a company's own workbook. */
export const templateText: Readonly<Record<Language, TemplateText>> = { en, ja };

import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Dilution',
  /** How the sheet is read, for the help. */
  help: 'Dilution of the grant itself: its figures, the holders before and after exercise, earnings per share step by step, and charts of all shares and of the holders. All of it are formulas over the terms and the sheet of securities and holders; a security that is switched off there counts as 0.',
  unit: 'Unit',
  total: 'All shareholders',
  /** Heading over whether a step of earnings per share stands where its add-back for each share wants it. */
  inOrder: 'Order',
  keeps: 'fits', breaks: 'changed',
  steps: 'steps', fit: 'fit',
  orderHolds: 'The steps stand in the order of the export, least add-back for each share first: a formula cannot sort them. Everything else follows the cells. “Order” says whether the order still fits.',
  orderBreaks: 'The numbers have changed the order of the steps: diluted earnings per share may be too high. Read this workbook back into Grantsheet, which sorts them.',
  frozenHolds: 'Diluted earnings per share is the number of the export: over so many securities its formula is longer than spreadsheet programs take. “Order” says whether the steps are still those of the export. Fully diluted shares, stakes and votes follow the cells.',
  frozenBreaks: 'The steps have changed since the export, and diluted earnings per share has not followed. Read this workbook back into Grantsheet, which calculates it.',
  orderChecks: 'Order of the steps of diluted earnings per share', orderFound: 'In order', orderCheck: 'Steps whose place still fits their add-back for each share',
  /** Heading over the shares on which a step stands. */
  below: 'Shares before it',
  noCharts: 'There are no charts, because all shares cannot be calculated yet. The sheet of scenarios says what is missing.',
  bridgeDescription: 'Columns from the outstanding shares over what each security adds to all shares of the fully diluted company; the numbers stand above.',
  holdersDescription: 'Two stacked columns of the shares of each group of holders before and after exercise; the numbers stand above.',
};

const ja: typeof en = {
  sheet: '希薄化',
  help: '本付与の希薄化の計算結果、行使前後の株主、1株当たり利益の計算手順、株式数と株主構成のグラフです。すべて要項と潜在株式・株主のシートに基づく数式で、そこで除外した潜在株式は0として計算します。',
  unit: '単位',
  total: '株主全体',
  inOrder: '順序',
  keeps: '適合', breaks: '変更あり',
  steps: '段階', fit: '適合',
  orderHolds: '計算順序（1株当たりの利益調整額が小さい順）は、数式では並べ替えられないため出力時のものです。その他はすべてセルに追随します。順序が適合しているかは「順序」の列に表示されます。',
  orderBreaks: '数値の変更により計算順序が変わりました。潜在株式調整後1株当たり利益が過大となる可能性があります。このワークブックをGrantsheetに読み込むと並べ替えて計算します。',
  frozenHolds: '潜在株式調整後1株当たり利益は出力時の値です（潜在株式が多く、数式が表計算ソフトの上限を超えるため）。各段階が出力時のままかどうかは「順序」の列に表示されます。完全希薄化後の株式数・持分・議決権はセルに追随します。',
  frozenBreaks: '出力後に各段階の数値が変わりましたが、潜在株式調整後1株当たり利益は追随していません。このワークブックをGrantsheetに読み込むと計算します。',
  orderChecks: '潜在株式調整後1株当たり利益の計算順序', orderFound: '適合', orderCheck: '1株当たりの利益調整額の順に並んでいる段階',
  below: '直前の株式数',
  noCharts: '株式数をまだ計算できないため、グラフはありません。不足している項目はシナリオのシートに表示されます。',
  bridgeDescription: '発行済株式（自己株式を除く）から各潜在株式による増加を経て完全希薄化後の株式数に至る積み上げ棒グラフ。数値は上の表にあります。',
  holdersDescription: '行使前後の株主別株式数の積み上げ棒グラフ。数値は上の表にあります。',
};

/** The words of the sheet of dilution. */
export const dilutionSheetText: Record<Language, typeof en> = { en, ja };

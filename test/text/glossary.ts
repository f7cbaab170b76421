import type { Language } from '#shared/text/language.ts';

/** A concept with its one name in each language, and names that it must not have. Formerly used names are among them. */
export interface Concept {
  readonly en: string;
  readonly ja: string;
  readonly not: Readonly<Partial<Record<Language, readonly RegExp[]>>>;
}

/** What is called how, on screen, on paper, in messages and on the command line. */
export const GLOSSARY: readonly Concept[] = [
  { en: 'scenario', ja: 'シナリオ', not: { en: [/\bScenario \(no name\)/u], ja: [/名称なし）/u] } },
  { en: 'figure', ja: '項目', not: { ja: [/計数/u, /計算項目/u, /数値の id/u] } },
  { en: 'input', ja: '入力項目', not: { en: [/\bis no input\b/u] } },
  { en: 'custom column', ja: '追加した列', not: { en: [/columns? of (?:one|your|their|its)\S* own/iu, /your columns/iu] } },
  { en: 'terms', ja: '発行要項', not: { ja: [/発行条件/u, /第[0-9０-９]+項(?!第|）)(?<!第445条第2項)/u] } },
  { en: 'issue date', ja: '割当日', not: { ja: [/発行日/u] } },
  { en: 'shares per right', ja: '1個当たり株式数', not: { en: [/shares for each right/iu], ja: [/1個当たりの株式数/u] } },
  { en: 'exercise price', ja: '行使価額', not: { ja: [/価額の段階/u, /行使価格/u] } },
  { en: 'exercise payment per right', ja: '1個当たり行使時払込額', not: { ja: [/1個当たり払込額/u] } },
  { en: 'aggregate exercise amount', ja: '行使時払込総額', not: { ja: [/行使時の払込総額/u] } },
  { en: 'paid for the rights', ja: '新株予約権の払込総額', not: { en: [/paid in for the rights/iu, /paid for rights/iu], ja: [/予約権の払込(?!総額|金額)/u] } },
  { en: 'stated capital per share', ja: '1株当たり資本組入額', not: { ja: [/資本金組入額/u] } },
  { en: 'stated capital, total', ja: '増加する資本金の額', not: { ja: [/資本金の増加額/u, /資本金に組み入れる額/u] } },
  { en: 'additional paid-in capital, total', ja: '増加する資本準備金の額', not: { en: [/(?<!additional )\bpaid-in capital/iu], ja: [/資本準備金の増加額/u] } },
  { en: 'rounding unit', ja: '切上げ単位', not: { en: [/rounded up to(?! the next| a multiple)/iu, /unit of rounding/iu, /\bup to ¥1\b/u], ja: [/端数処理の単位/u, /端数切上げの単位/u] } },
  { en: 'rounding method', ja: '端数処理の方法', not: { en: [/basis of rounding/iu, /fractions are rounded/iu] } },
  { en: 'of outstanding', ja: '対発行済株式（自己株式を除く）', not: { ja: [/流通株式/u] } },
  { en: 'market figures', ja: '株式の状況', not: { ja: [/市場の数値/u] } },
  { en: 'list of allottees', ja: '名簿', not: { ja: [/対象者の?一覧/u, /一覧の見出し/u, /CSVの一覧/u] } },
  { en: 'announced', ja: '公表値', not: { ja: [/発表/u] } },
  { en: 'grade', ja: '役職', not: { ja: [/等級/u] } },
  { en: 'note', ja: '備考', not: { ja: [/注記/u] } },
  { en: 'check', ja: 'チェック', not: { en: [/looked at/iu], ja: [/検証/u, /点検/u] } },
  { en: 'workbook', ja: 'ワークブック', not: { ja: [/(?<!ワーク)ブック/u] } },
  { en: 'import', ja: '読込', not: { en: [/read otherwise/iu, /taken over/iu, /\bAccept\b/u], ja: [/取込/u, /取り込/u, /読込み/u] } },
  { en: 'export', ja: '出力', not: { ja: [/書き出/u] } },
  { en: 'limit', ja: '限度', not: { ja: [/基準値：/u] } },
  { en: 'base', ja: '基準', not: { en: [/take (?:it )?as base/iu], ja: [/現在 \{\}/u] } },
  { en: 'difference', ja: '差', not: { ja: [/差額/u, /差異/u] } },
  { en: 'sensitivity', ja: '感応度分析', not: { ja: [/感応度表/u] } },
  { en: 'heat map', ja: 'ヒートマップ', not: { en: [/\bcolours\b/iu], ja: [/色分け/u] } },
  { en: 'solve', ja: '逆算', not: { ja: [/求める値/u] } },
  { en: 'count', ja: 'データの個数', not: { ja: [/セル\{\}個/u, /個のセル/u, /セル\{\}件/u] } },
  { en: 'delete', ja: '削除', not: { en: [/^remove(?: \w+)?…?$/iu, /remove (?:the )?(?:rows?|columns?|scenarios?|allottees?)\b/iu, /throw/iu, /take out/iu] } },
  { en: 'add as scenario', ja: 'シナリオに追加', not: { en: [/make (?:it )?a scenario/iu], ja: [/シナリオにする/u] } },
  { en: 'freeze column', ja: '列を固定', not: { en: [/keep in view/iu, /let scroll/iu] } },
  { en: 'selected', ja: '選択', not: { en: [/\{\} chosen/u, /cells? chosen/iu, /rows chosen/iu] } },
  { en: 'calculate', ja: '計算', not: { en: [/\bwork(?:s|ed|ing)? (?:\w+ )?out\b/iu] } },
];

/** Turns of phrase that no text has: riddles and words of former days. */
export const NOT_SAID: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/\bat sign\b/iu, /(?<!there )\bis no (?:input|figure|cell|function|number|scenario|value)\b/iu, /\bof (?:its|their|one’s|your) own\b/iu, /\bfor want of\b/iu, /\bstands? (?:here|on|beside|there)\b/iu, /\bmeant so\b/iu, /\bover all\b/iu, /\bput in first\b/iu, /greatest of/iu],
  ja: [/¥/u, /（\s/u, /\s）/u, /[\u3040-\u30ff\u3400-\u9fff}](?:(?<!開始|終了):|\?)/u, /(?<![A-Za-z…, 0-9])\((?!\{)/u, /[\u3040-\u30ff\u3400-\u9fff}」]\(/u],
};

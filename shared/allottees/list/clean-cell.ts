const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;
const LEADING_MARK = /^(?:['’＇`]|\t)\s*(?=\S)/;

/** The text that a program wrapped up so that a spreadsheet leaves it alone: ="00123", '00123, a leading tab. */
export function unwrapCell(text: string): string {
  const formula = FORMULA_TEXT.exec(text.trim())?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"');
  return text.replace(LEADING_MARK, '');
}

const SCIENTIFIC = /^\d(\.\d+)?[eE]\+?\d{1,3}$/;

/** A long number that a spreadsheet cut to a few digits: "1.23E+05". */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text.normalize('NFKC').trim());

const MONTHS = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(String.raw`^(\d{1,2}月\d{1,2}日|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?( 00:00:00)?|\d{4}年\d{1,2}月|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}[- ]${MONTHS}([- ]\d{2,4})?|${MONTHS}[- ]\d{2,4})$`, 'i');

/** A text that a spreadsheet makes of a number such as 1-2 or 2001/3: "1月2日", "3-Feb". */
export const looksLikeDate = (text: string): boolean => DATE.test(text.normalize('NFKC').trim());

const DITTO = /^(同上|同前|上に同じ|上記と?同じ|〃|〻|々|["”″]|''|′′|↑|ditto|same as above)$/i;

/** With what such a mark begins: most cells of a list do not. */
const DITTO_BEGINS = new Set('同上〃〻々"”″\'′↑dDsS \u3000\t');

/** A mark that stands for the text of the row above: "同上", "〃". */
export const isDitto = (text: string): boolean => DITTO_BEGINS.has(text.charAt(0)) && DITTO.test(text.trim());

const PLACEHOLDER = /^(NULL|null|\(null\)|NaN|nan|None|<NA>|undefined|N\/A)$/;

const LONGEST_PLACEHOLDER = 12;

/** What programs write where a cell of their table is empty. Somebody may be called Null. */
export const isPlaceholder = (text: string): boolean => text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text.trim());

const ORGANISATION = /(持株会|信託銀行|信託口|組合|株式会社|有限会社|合同会社|\((株|有|同)\))(\(.*\))?$|^(株式会社|有限会社|合同会社|\((株|有|同)\))\S+$|\b(inc|ltd|llc|llp|corp|corporation|esop|trust)\.?$/i;

/** A name that is of a company or an association rather than of a person: "社員持株会". */
export const looksLikeOrganisation = (name: string): boolean => ORGANISATION.test(name.normalize('NFKC').trim());

const NONE = /^([-‐‑–—―ー−*]+|なし|無し?|該当(なし|無し)|対象外|未採番|none|n\/a)$/i;
const MOST_OF_NONE = 8;

/** What people write where somebody has no number: "－", "なし". */
export const isNone = (text: string): boolean => text.length <= MOST_OF_NONE && NONE.test(text.normalize('NFKC').trim());

const NOBODY_YET = /^(未定|予備|留保|欠番|空席|欠員|(端数)?調整|端数|後任|新任|新規採用|採用予定)(者|分|枠)?$|^(tbd|tba|vacan(t|cy)|reserved?|unallocated|unassigned|new hire)$/i;

/** What stands in place of a name where rights are for nobody yet: "未定", "予備". */
export const isNobodyYet = (name: string): boolean => isNone(name) || (name.length <= MOST_OF_NOBODY && NOBODY_YET.test(name.normalize('NFKC').trim()));

const MOST_OF_NOBODY = 12;

const EXAMPLE = /^[([【<]?(記入|入力|記載)?例([)\]】>:]|\d*$)|^[([]?(sample|example)s?[\d\s)\]:]*$/i;

/** A text that marks a row as an example of how to fill in a list: "記入例". */
export const marksExample = (text: string): boolean => text.length <= LONGEST_EXAMPLE && HAS_EXAMPLE.test(text) && EXAMPLE.test(text.normalize('NFKC').trim());

const LONGEST_EXAMPLE = 30;
const HAS_EXAMPLE = /例|sample|example/i;

const IS_OUT = /(退職|退任|辞退|死亡|失権|取消|取り消し)(?!予定|見込)(済み?|者|のため|につき|により|した|$|[()、。 ])|対象外|除外|withdrawn|declined|excluded|resigned|no longer employed/i;

/** A note by which somebody may get nothing after all: "辞退", "退職済". */
export const saysOut = (note: string): boolean => note !== '' && IS_OUT.test(note.normalize('NFKC').trim());

import { recogniseCategory } from '../categories.ts';
import { lookupKey } from '../normalise.ts';

/** How surely a text says that its row is a total: 'whole' is nothing but such words, 'part' may be a name that looks like it. */
export type TotalLabel = 'whole' | 'part' | null;

const COUNT = String.raw`(?:[(:]?\d+(?:名|人|件|社|行|persons?|people|employees)?\)?)?`;
const WHOLE = new RegExp(`^(?:合計|小計|総計|累計|集計|総合計|中計|計|総数|総人数|総個数|全体|平均|最大値?|最小値?|データの個数|(?:grand|sub|over-?all|running|page)?-?totals?|sum|average|count)(?:行|数|値|個数|人数|株数)?[:.]?${COUNT}$`);
const NAMED = new RegExp(`^.{1,30}?[の:/_-]?(?:合計|小計|総計|累計|集計|総合計|中計|データの個数)[:.]?${COUNT}$`);
const NAMED_ENGLISH = /^(?:.+\s(?:sub-?|grand\s)?total|(?:sub-?|grand\s?)?totals?\s*(?:[:.(]|-\s|\s(?:of|for|number|rights|options|shares|employees?|directors?|persons?|staff|all)\b).*)\s*:?$/i;
const PERHAPS = /^(.+?)(?:の)?(計|総数|総人数|count|average)$/;
const GROUP = /(部|部門|課|室|係|局|店|支店|支社|本社|本部|工場|研究所|センター|グループ|チーム|ユニット|会社|社|法人|所|役員|管理職|職|等級|級|名|人|分|者|員|区分|男|女|男性|女性|地区|国内|海外|[A-Za-z0-9])$/;
const COUNT_ALONE = /^[(約計]?\d+(名|人|件|persons?|people|employees)\)?$/;

/** Signs that every label has one of: most texts of a list are none. */
const HAS_LABEL = /[計数均値体]|[\uff01-\uff5e]|total|sum|average|count/i;

/** What a text says of its row. */
export function totalLabel(text: string): TotalLabel {
  if (!HAS_LABEL.test(text)) return null;
  const key = lookupKey(text);
  if (key === '' || key.length > 60) return null;
  const bare = key.replace(/^[[(【〔<＜「]+|[\])】〕>＞」]+$/g, '').replace(/^[*※■●]+/, '');
  if (WHOLE.test(bare) || NAMED.test(bare) || NAMED_ENGLISH.test(text.normalize('NFKC').trim())) return 'whole';
  const part = PERHAPS.exec(bare)?.[1];
  if (part === undefined) return null;
  return GROUP.test(part) || recogniseCategory(part) !== null ? 'whole' : 'part';
}

/** Whether a text is a number of people, as it stands beside a total: "2名". */
export const isHeadCount = (text: string): boolean => COUNT_ALONE.test(lookupKey(text));

const GRAND = /総計|総合計|総数|累計|全体|grand|overall|^合計|^total/;

/** Whether a label speaks of the whole list, not of a part. */
export const isGrandTotal = (label: string): boolean => GRAND.test(lookupKey(label));

const AGGREGATE = /平均|最大|最小|データの個数|average|count/;

/** Whether a label is of something else than a sum. */
export const isNoSum = (label: string): boolean => AGGREGATE.test(lookupKey(label));

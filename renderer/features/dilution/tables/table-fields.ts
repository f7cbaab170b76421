import { readFlag } from '#shared/allottees/read-flag.ts';
import type { Holder, Security, SecurityKind } from '#shared/grant/schema.ts';

/** The tables of the sheet that a person fills in, by their keys in the document. */
export type RowTable = 'securities' | 'holders';

type FieldOf<Table extends RowTable> = Exclude<keyof (Table extends 'securities' ? Security : Holder), 'id'>;
/** A field of a row of either table. */
export type TableFieldId = FieldOf<'securities'> | FieldOf<'holders'>;

/** One column of a table: what its cells hold, and by which headings of a file it is known. */
export interface TableField<Id extends TableFieldId = TableFieldId> {
  readonly id: Id;
  readonly kind: 'name' | 'securityKind' | 'flag' | 'number' | 'money';
  readonly width: number;
  readonly words: readonly string[];
}

const SECURITY_FIELDS: readonly TableField<FieldOf<'securities'>>[] = [
  { id: 'name', kind: 'name', width: 200, words: ['name', 'security', 'securities', 'instrument', 'series', '名称', '銘柄', '証券', '潜在株式', '有価証券', '回号'] },
  { id: 'kind', kind: 'securityKind', width: 128, words: ['kind', 'type', 'class', '種類', '区分'] },
  { id: 'shares', kind: 'number', width: 128, words: ['shares', 'number of shares', 'underlying shares', '株式数', '株数', '潜在株式数', '目的となる株式の数', '目的株式数'] },
  { id: 'exercisePrice', kind: 'money', width: 120, words: ['exercise price', 'strike', 'strike price', 'conversion price', 'price', '行使価額', '行使価格', '転換価額', '転換価格'] },
  { id: 'addBack', kind: 'money', width: 144, words: ['add-back', 'add back', 'add-back to profit', 'interest after tax', '当期純利益調整額', '利益調整額', '調整額'] },
  { id: 'included', kind: 'flag', width: 88, words: ['included', 'include', 'counted', '算入', '算入する'] },
];

const HOLDER_FIELDS: readonly TableField<FieldOf<'holders'>>[] = [
  { id: 'name', kind: 'name', width: 200, words: ['holder', 'shareholder', 'name', 'group', 'owner', '株主', '株主名', '株主グループ', '氏名', '名称', '氏名又は名称'] },
  { id: 'shares', kind: 'number', width: 128, words: ['shares', 'number of shares', 'shares held', '株式数', '株数', '所有株式数', '持株数', '保有株式数'] },
  { id: 'votes', kind: 'number', width: 112, words: ['votes', 'voting rights', 'number of votes', 'number of voting rights', '議決権', '議決権数', '議決権の数'] },
];

/** The columns of each table, in order. */
export const TABLE_FIELDS: Readonly<Record<RowTable, readonly TableField[]>> = { securities: SECURITY_FIELDS, holders: HOLDER_FIELDS };

/** The field of a column; null for one that is worked out. */
export const tableField = (table: RowTable, columnId: string): TableField | null => TABLE_FIELDS[table].find(({ id }) => id === columnId) ?? null;

const KIND_WORDS: Readonly<Record<SecurityKind, readonly string[]>> = {
  option: ['option', 'options', 'stock option', 'stock options', 'warrant', 'warrants', '新株予約権', 'ストックオプション', 'オプション'],
  convertible: ['convertible', 'convertibles', 'convertible bond', 'convertible bonds', 'cb', '転換社債型', '転換社債', '転換社債型新株予約権付社債', '新株予約権付社債'],
  rsu: ['rsu', 'rsus', 'restricted stock unit', 'restricted stock units', '譲渡制限付株式ユニット'],
  preferred: ['preferred', 'preferred stock', 'preferred shares', 'preferred share', '優先株式', '優先株'],
  other: ['other', 'その他'],
};

const wordOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The kind of security that a text names, in either language; null where it names none. */
export function recogniseKind(text: string): SecurityKind | null {
  const word = wordOf(text);
  // Object.entries forgets the keys.
  return (Object.entries(KIND_WORDS) as readonly (readonly [SecurityKind, readonly string[]])[]).find(([, words]) => words.includes(word))?.[0] ?? null;
}

const SWITCH_WORDS = { on: ['included', 'counted', '算入', '算入する', '対象'], off: ['excluded', 'not included', 'not counted', '除外', '算入しない', '対象外'] } as const satisfies Record<string, readonly string[]>;

/** Whether a text includes a security, as the workbook and people say it; null where it is neither yes nor no. */
export function recogniseSwitch(text: string): boolean | null {
  const word = wordOf(text);
  if (SWITCH_WORDS.on.some((known) => known === word)) return true;
  return SWITCH_WORDS.off.some((known) => known === word) ? false : readFlag(text);
}

/** Units that change nothing of a number: any other, such as thousands, is no heading of ours. */
const PLAIN_UNIT = /\s*\((?:株|個|円|shares?|votes?|yen|jpy|¥)\)$/;

/** The field of a table that a heading of a file means; null where it means none. */
export function fieldOfHeading(table: RowTable, heading: string): TableField | null {
  const word = wordOf(heading).replace(PLAIN_UNIT, '');
  return TABLE_FIELDS[table].find(({ words }) => words.includes(word)) ?? null;
}

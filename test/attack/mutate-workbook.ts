import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Dice } from './dice.ts';
import { INJECTED_TEXTS, NUMBER_TEXTS, PROTOTYPE_KEYS } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';

type Entries = Record<string, Uint8Array>;

const MARKS = ['<c ', '<row', '<v>', '<f', '<si>', '<t', '<sheet', '<mergeCell', '<definedName', '<cellXfs', '<numFmt', '<Relationship', '<Override', '</', '"', '>', ' r="', ' s="', ' t="'];

const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('');

/** What may be put into the parts of a workbook: large numbers, wrong kinds, bombs, and what is no XML. */
const PIECES: readonly string[] = [
  '<!DOCTYPE a [<!ENTITY b "0123456789"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>', '&c;', '<?xml version="1.1"?>', '<![CDATA[<c r="A1"/>]]>', '<!-- <c> -->', '\u0000', '\ufffe', '<', '>', '"', '&', '&#0;', '&#xd800;', '</sheetData>', '</worksheet>',
  '<c r="A1048577"><v>1</v></c>', '<c r="XFE1"><v>1</v></c>', '<c r="ZZZZZZ999999999"><v>1</v></c>', '<c r=""><v/></c>', '<c t="s"><v>999999999</v></c>', '<c t="s"><v>-1</v></c>', '<c t="b"><v>x</v></c>', '<c t="d"><v>2026-13-45</v></c>', '<c t="e"><v>#N/A</v></c>',
  '<c t="n"><v>1e999</v></c>', '<c t="n"><v>0x10</v></c>', '<c s="4294967295"><v>1</v></c>', '<c t="inlineStr"><is><t>社員0001</t></is></c>', '<row r="999999999"><c><v>1</v></c></row>', '<row r="-1"/>', '<row r="0"><c r="A0"/></row>', '<row r="1" spans="1:99999999"/>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>', '<cols><col min="1" max="999999999"/></cols>', '<dimension ref="A1:XFD1048576"/>',
  '<f t="shared" ref="A1:A9" si="0">B1</f>', '<f t="array" ref="A1:XFD1048576">A1</f>', '<f>HYPERLINK("http://127.0.0.1/")</f>', '<sheet name="社員0001" sheetId="99" r:id="rId99"/>', '<definedName name="rights">\'x\'!$A$1:$XFD$1048576</definedName>',
  many(200, (index) => `<c r="A${index}">`), many(20_000, () => '<a>'), many(3_000, (index) => `<row r="${index}"><c r="A${index}"><v>${index}</v></c></row>`), '<t>'.padEnd(1_000_000, 'x'), ' a="1" a="1"', ' xmlns:x="y"', ...PROTOTYPE_KEYS,
  ...INJECTED_TEXTS.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), ...NUMBER_TEXTS,
];

type EntriesMutation = (entries: Entries, names: readonly string[], dice: Dice) => void;

const changeText: EntriesMutation = (entries, names, dice) => {
  const name = dice.pick(names);
  entries[name] = strToU8(mutateText(strFromU8(entries[name] ?? new Uint8Array()), MARKS, PIECES, dice));
};
const changeBytes: EntriesMutation = (entries, names, dice) => {
  const name = dice.pick(names);
  entries[name] = mutateBytes(entries[name] ?? new Uint8Array(), dice);
};
const drop: EntriesMutation = (entries, names, dice) => void Reflect.deleteProperty(entries, dice.pick(names));
const exchange: EntriesMutation = (entries, names, dice) => {
  entries[dice.pick(names)] = entries[dice.pick(names)] ?? new Uint8Array();
};
const addEntry: EntriesMutation = (entries, names, dice) => {
  const [name, added] = [dice.pick(names), dice.pick(['../x.xml', '/etc/x.xml', 'xl\\workbook.xml', 'xl/worksheets/sheet99.xml', 'XL/WORKBOOK.XML', 'x'.repeat(5_000), '__proto__/x', 'xl/externalLinks/externalLink1.xml'])];
  entries[added] = entries[name] ?? new Uint8Array();
};
const bloat: EntriesMutation = (entries, names, dice) => {
  entries[dice.pick(names)] = Buffer.alloc(dice.pick([1_000_000, 20_000_000, 60_000_000]), '<c><v>1</v></c>');
};

const MUTATIONS: readonly EntriesMutation[] = [...Array<EntriesMutation>(12).fill(changeText), changeBytes, changeBytes, drop, exchange, addEntry, bloat];

/** A workbook whose parts were changed, packed again; or one whose zip was changed as it is. */
export function mutateWorkbook(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (dice.below(6) === 0) return mutateBytes(bytes, dice);
  const entries: Entries = { ...unzipSync(bytes) };
  for (let left = 1 + dice.below(2); left > 0; left -= 1) {
    const names = Object.keys(entries);
    if (names.length > 0) dice.pick(MUTATIONS)(entries, names, dice);
  }
  const packed = zipSync(entries satisfies Zippable, { level: 1 });
  return dice.below(8) === 0 ? mutateBytes(packed, dice) : packed;
}

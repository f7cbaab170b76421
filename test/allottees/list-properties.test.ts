import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretList, type InterpretOptions } from '#shared/allottees/interpret-list.ts';
import { LIST_AS_FOUND, openQuestions, readSheets } from '#shared/allottees/list-reading.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import type { Table } from '#shared/tables/table.ts';
import { runs } from '../runs.ts';
import { peopleOf, readTables, tableOf } from './tables.ts';

const OPTIONS: InterpretOptions = { ...LIST_AS_FOUND, sharesPerRight: '500', delimiter: null };

/** Every row of every sheet that was read is a person, or left out with a reason, once. */
function accountsForRows(tables: readonly Table[], options: Partial<InterpretOptions> = {}): void {
  const reading = interpretList(tables, { ...OPTIONS, ...options });
  if (reading === null) return;
  const names = tables.length === 1 && tables[0]?.name === null ? [null] : readSheets(reading);
  for (const name of names) {
    const table = tables.find((one) => one.name === name);
    const rows = [...reading.rows, ...reading.leftOut].filter(({ sheet }) => sheet === name).map(({ row }) => row).toSorted((one, other) => one - other);
    expect(rows).toEqual(Array.from({ length: table?.texts.length ?? 0 }, (_, index) => index + 1));
  }
  const wrong = new Set(reading.issues.filter(({ severity }) => severity === 'error').map(({ sheet, row }) => `${sheet ?? ''} ${row}`));
  const isFair = reading.rows.every((row) => (row.allottee !== null) !== (row.asRead !== undefined) && (row.allottee !== null || wrong.has(`${row.sheet ?? ''} ${row.row}`) || openQuestions(reading).length > 0));
  expect(isFair).toBe(true);
}

const word = fc.constantFrom(
  '社員番号', '氏名', '区分', '割当個数', '今回割当個数', '姓', '名', 'フリガナ', '備考', '合計', '小計', '営業部計', '従業員 集計', '社員0001', '社員0002', '計 良', 'E1', 'E2', '00012', '12',
  '1', '5', '12', '1,000', '1.000', '1.5', '5百個', '500株', '=1', '#N/A', '従業員', '取締役', '取締役の部', '※注', '', '', ' ', '２個', '十', '1.23E+05', 'Name', 'Rights', 'Total',
);
const texts = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 14 }).map((rows) => [['社員番号', '氏名', '区分', '割当個数'], ...rows]);
const area = fc.tuple(fc.nat(14), fc.nat(5), fc.nat(3), fc.nat(2)).map(([top, left, height, width]) => `${top}:${left}:${top + height}:${left + width}`);
const table = fc.record({ texts, merged: fc.array(area, { maxLength: 3 }), hidden: fc.array(fc.nat(14), { maxLength: 3 }), totals: fc.array(fc.nat(14), { maxLength: 1 }), struck: fc.nat(14) });

const tableFrom = ({ texts: rows, merged, hidden, totals, struck }: typeof table extends fc.Arbitrary<infer T> ? T : never, name: string | null): Table =>
  tableOf(rows, { name, merged, hiddenRows: new Set(hidden), totalRows: new Set(totals.filter((row) => row > 0)), cells: { [`${struck}:0`]: { struck: true }, [`${struck}:1`]: { struck: true } } });

describe('whatever stands in a list', () => {
  it('every row is a person or left out with a reason', () => {
    const choice = fc.record({ hiddenRows: fc.constantFrom(null, 'skip' as const), struckRows: fc.constantFrom(null, 'skip' as const), sheets: fc.constantFrom(null, 'all' as const) });
    fc.assert(fc.property(table, table, choice, (one, other, options) => {
      accountsForRows([tableFrom(one, null)], options);
      accountsForRows([tableFrom(one, 'A'), tableFrom(other, 'B')], options);
    }), { numRuns: runs(600) });
  });

  it('no right comes from nowhere: those read are those of the file that are not left out or refused', () => {
    fc.assert(fc.property(table, (one) => {
      const reading = interpretList([tableFrom(one, 'A')], OPTIONS);
      for (const row of reading?.rows ?? []) {
        const rights = row.allottee?.rights;
        if (rights === undefined || rights === null) continue;
        const written = row.cells.rights ?? '';
        const digits = written.normalize('NFKC').replace(/[,個]/g, '').replace(/^0+(?=.)/, '');
        if (digits !== rights && reading?.reinterpreted.some(({ row: at, to }) => at === row.row && to === rights) !== true) expect([written, rights]).toBe('said');
      }
    }), { numRuns: runs(1_000) });
  });
});

describe('a list of people', () => {
  const people = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 99_999 }), rights: fc.integer({ min: 1, max: 9_999 }), category: fc.constantFrom('取締役', '従業員', '監査役') }), { selector: ({ number }) => number, minLength: 1, maxLength: 30 })
    .map((rows) => rows.map(({ number, rights, category }) => ({ number: `E${String(number).padStart(5, '0')}`, name: `社員${String(number).padStart(5, '0')}`, category, rights })));
  /** Ways in which one list is written: none of them may change what it says, or it must be asked or said. */
  const written = fc.record({
    columns: fc.shuffledSubarray(['number', 'name', 'category', 'rights'] as const, { minLength: 4 }),
    title: fc.boolean(), blanks: fc.boolean(), totals: fc.constantFrom('none', 'end', 'groups'), repeated: fc.boolean(), wide: fc.boolean(),
    unit: fc.constantFrom('none', 'counter', 'shares', 'hundreds'), notes: fc.boolean(),
  });
  const HEADINGS = { number: '社員番号', name: '氏名', category: '区分', rights: '割当個数' } as const;

  it('is read back equal, in whatever order and with whatever stands between its rows', () => {
    fc.assert(fc.property(people, written, (list, how) => {
      const rightsHeading = how.unit === 'shares' ? '割当株数' : how.unit === 'hundreds' ? '割当株数（百株）' : HEADINGS.rights;
      const amount = (rights: number): string => {
        const text = how.unit === 'counter' ? `${rights}個` : how.unit === 'shares' ? String(rights * 500) : how.unit === 'hundreds' ? String(rights * 5) : String(rights);
        return how.wide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
      };
      const row = (values: Readonly<Record<'number' | 'name' | 'category' | 'rights', string>>): readonly string[] => how.columns.map((column) => values[column]);
      const headings = row({ ...HEADINGS, rights: rightsHeading });
      const total = (label: string, rows: typeof list): readonly string[] => row({ number: '', name: label, category: '', rights: amount(rows.reduce((sum, { rights }) => sum + rights, 0)) });
      const middle = Math.ceil(list.length / 2);
      const groups = how.totals === 'groups' ? [list.slice(0, middle), list.slice(middle)].filter((group) => group.length > 0) : [list];
      const rows = groups.flatMap((group, index) => [
        ...(how.repeated && index > 0 ? [headings] : []),
        ...group.map((one) => row({ ...one, rights: amount(one.rights) })),
        ...(how.totals === 'groups' ? [total('小計', group)] : []),
        ...(how.blanks ? [[]] : []),
      ]);
      const reading = readTables([tableOf([...(how.title ? [['割当先一覧'], []] : []), headings, ...rows, ...(how.totals === 'none' ? [] : [total('合計', list)]), ...(how.notes ? [['※ 社員番号は仮番号']] : [])])]);
      expect(reading.rows.map(({ allottee }) => [allottee?.employeeNumber, allottee?.name, allottee?.rights])).toEqual(list.map(({ number, name, rights }) => [number, name, String(rights)]));
      expect(reading.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(openQuestions(reading)).toEqual([]);
      expect(reading.totals.map(({ said, read }) => said === read)).toEqual(reading.totals.map(() => true));
    }), { numRuns: runs(1_000) });
  });

  it('merged or shown otherwise is right, or what is lost is said', () => {
    const change = fc.record({ kind: fc.constantFrom('mergeNames', 'mergeRights', 'mergeCategory', 'format', 'strike'), at: fc.nat(), rows: fc.integer({ min: 2, max: 3 }) });
    fc.assert(fc.property(people.filter((list) => list.length > 2), change, (list, { kind, at, rows }) => {
      const first = 1 + (at % (list.length - 1));
      const last = Math.min(list.length, first + rows - 1);
      const column = kind === 'mergeNames' ? 1 : kind === 'mergeCategory' ? 2 : 3;
      const isMerge = kind.startsWith('merge');
      const cells = list.map(({ number, name, category, rights }, index) => [number, name, category, String(rights)].map((text, place) => (isMerge && place === column && index + 1 > first && index + 1 <= last ? '' : text)));
      const details = isMerge ? { merged: [`${first}:${column}:${last}:${column}`] } : { cells: { [`${first}:${kind === 'format' ? 3 : 0}`]: kind === 'format' ? { stored: '0.5', format: '0' } : { struck: true as const }, [`${first}:1`]: kind === 'strike' ? { struck: true as const } : {} } };
      const reading = readTables([tableOf([Object.values(HEADINGS), ...cells], { name: 'S', ...details })]);
      const isRight = JSON.stringify(peopleOf(reading)) === JSON.stringify(list.map(({ name, rights }) => [name, String(rights)]));
      const isSaid = reading.issues.length > 0 || reading.reinterpreted.length > 0;
      expect(isRight || isSaid).toBe(true);
      expect(Number(totalsOf(reading.rows.flatMap(({ allottee }) => allottee ?? [])).rights)).toBeLessThanOrEqual(list.reduce((sum, { rights }) => sum + rights, 0));
    }), { numRuns: runs(500) });
  });
});

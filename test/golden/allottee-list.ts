import ExcelJS from 'exceljs';

/** One generated line of a list: nobody is real. */
export interface GeneratedPerson {
  readonly number: string;
  readonly name: string;
  readonly company: string;
  readonly category: string;
  readonly grade: string;
  readonly rights: number;
}

export const LIST_HEADINGS = ['社員番号', '氏名', '会社名', '区分', '役職', '割当個数'] as const;

const DIRECTORS = 12;
const SECONDEES = 112;

/** A list that ties out with the reference notice: 1,173 persons with 2,906 rights. */
export function generatedPersons(): readonly GeneratedPerson[] {
  return Array.from({ length: 1_173 }, (_, index) => {
    const digits = String(index + 1).padStart(4, '0');
    const director = index < DIRECTORS;
    const secondee = index >= 1_173 - SECONDEES;
    return {
      number: `E0${digits}`,
      name: `社員${digits}`,
      company: ['本社', '子会社A', '子会社B'][index % 3] ?? '本社',
      category: director ? '取締役' : secondee ? '出向者' : '従業員',
      grade: director ? '―' : '主任',
      rights: director ? 18 : index < DIRECTORS + 368 ? 3 : 2,
    };
  });
}

/** The list as a matrix: two title rows, a blank one, headings in row 4, a total below. */
export function listMatrix(persons: readonly GeneratedPerson[]): readonly (readonly (string | number)[])[] {
  return [
    ['新株予約権 割当先一覧'],
    ['2006年10月31日現在'],
    [],
    LIST_HEADINGS,
    ...persons.map(({ number, name, company, category, grade, rights }) => [number, name, company, category, grade, rights]),
    ['合計', `${persons.length}名`, '', '', '', persons.reduce((sum, { rights }) => sum + rights, 0)],
  ];
}

export function listCsv(persons: readonly GeneratedPerson[], delimiter = ','): string {
  return listMatrix(persons).map((row) => row.join(delimiter)).join('\r\n');
}

export async function listWorkbook(persons: readonly GeneratedPerson[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('説明').addRow(['割当先は次のシートをご覧ください']);
  workbook.addWorksheet('割当先一覧').addRows(listMatrix(persons).map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Encodes to Shift_JIS by reading the decoder's own table backwards: Node has a decoder for it, but no encoder. */
export function shiftJis(text: string): Uint8Array {
  const table = shiftJisTable();
  return Uint8Array.from([...text].flatMap((character) => {
    const bytes = table.get(character);
    if (bytes === undefined) throw new Error(`Not in Shift_JIS: ${character}`);
    return bytes;
  }));
}

let knownTable: ReadonlyMap<string, readonly number[]> | null = null;

function shiftJisTable(): ReadonlyMap<string, readonly number[]> {
  if (knownTable !== null) return knownTable;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('shift_jis');
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) add([lead, trail]);
  }
  return (knownTable = table);
}

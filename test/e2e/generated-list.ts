/** How many allottees, and how many rights between them, the reference notice announces. */
export const ANNOUNCED = { persons: 1173, rights: 2906 } as const;

/**
 * A list of persons who do not exist (社員0001 …), as comma-separated text with Japanese headings: their rights add up
 * to what the notice announces. `without` leaves one row out.
 */
export function generatedList({ without = null }: { readonly without?: number | null } = {}): string {
  const rows = Array.from({ length: ANNOUNCED.persons }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return `E${number},社員${number},本社,${categoryOf(index)},${rightsOf(index)}`;
  });
  return ['社員番号,氏名,会社名,区分,割当個数', ...rows.filter((_, index) => index !== without)].join('\r\n');
}

const categoryOf = (index: number): string => (index < 12 ? '取締役' : index < 1061 ? '従業員' : '出向者');

/** Two rights each, and a third one for the first so many that the sum comes out. */
export const rightsOf = (index: number): number => (index < ANNOUNCED.rights - 2 * ANNOUNCED.persons ? 3 : 2);

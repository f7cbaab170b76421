/** Which sign stands before the decimals of numbers that a list writes as texts. */
export type DecimalMark = '.' | ',';

/** What the numbers of a column show: the mark; 'unclear' where both readings are possible; null where no number has a sign that could be one. */
export type FoundMark = DecimalMark | 'unclear' | null;

const POINT_IS_DECIMAL = /^\d*\.(\d{1,2}|\d{4,})$|^\d{1,3}(,\d{3})+\.\d+$|^\d{4,}\.\d+$|^0\.\d+$/;
const COMMA_IS_DECIMAL = /^\d*,(\d{1,2}|\d{4,})$|^\d{1,3}(\.\d{3})+,\d+$|^\d{4,},\d+$|^0,\d+$/;
const POINT_GROUPS = /^\d{1,3}(\.\d{3})+$/;
const COMMA_GROUPS = /^\d{1,3}(,\d{3})+$/;
const SEVERAL_GROUPS = /^\d{1,3}([.,])\d{3}\1\d{3}/;

/**
 * Finds the mark by the numbers of a column. "1.000" may be 1 or 1000, and only other numbers of the column can tell;
 * "1,000" is taken as 1000, unless the file separates its fields by semicolons, as files with decimal commas do.
 */
export function findDecimalMark(texts: Iterable<string>, delimiter: string | null): FoundMark {
  const seen = { point: false, comma: false, pointGroups: false, commaGroups: false };
  for (const text of texts) {
    const number = /[\d.,．，０-９]+/.exec(text)?.[0].normalize('NFKC') ?? '';
    if (!/[.,]/.test(number)) continue;
    const repeated = SEVERAL_GROUPS.exec(number)?.[1];
    seen.point ||= POINT_IS_DECIMAL.test(number) || repeated === ',';
    seen.comma ||= COMMA_IS_DECIMAL.test(number) || repeated === '.';
    seen.pointGroups ||= POINT_GROUPS.test(number);
    seen.commaGroups ||= COMMA_GROUPS.test(number);
  }
  if (seen.point !== seen.comma) return seen.point ? '.' : ',';
  if (seen.point || seen.pointGroups) return 'unclear';
  if (!seen.commaGroups) return null;
  return delimiter === ';' ? 'unclear' : '.';
}

/** A number as it would be written with a decimal point and commas between thousands. */
export function withPoint(text: string, mark: DecimalMark): string {
  return mark === '.' ? text : text.replace(/[.,．，]/g, (sign) => (sign === '.' || sign === '．' ? ',' : '.'));
}

/** The fraction that rounding removes, in Japanese: 「円未満」 for a unit of 1 yen, 「10円未満」, 「小数点以下」 for a plain number and a unit of 1. */
export function belowUnit(unit: string): string {
  if (unit === '1') return '小数点以下';
  return `${unit === '1円' ? '円' : unit}未満`;
}

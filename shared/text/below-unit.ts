/** What is rounded away, in Japanese: 「円未満」 of a unit of 1 yen, 「10円未満」, 「小数点以下」 of a plain number of 1. */
export function belowUnit(unit: string): string {
  if (unit === '1') return '小数点以下';
  return `${unit === '1円' ? '円' : unit}未満`;
}

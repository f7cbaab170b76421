import { expect, test } from 'vitest';
import { displayedNumber } from '#shared/tables/shown-number.ts';

test.each([
  [1.005, '0.00', '1.01'],
  [2.5, '#,##0;-#,##0', '3'],
  [-2.5, '#,##0;-#,##0', '-3'],
  [0.00125, '0.0%', '0.1%'],
  [0.0108, '0.00%', '1.08%'],
  [1_234_567, '#,##0,', '1,235'],
  [1_500, '#,##0,', '2'],
  [2_871_128_000, '#,##0,,', '2,871'],
  [39_021, 'yyyy"年"m"月"d"日"', '2006年10月31日'],
  [39_021, 'd mmmm yyyy', '31 October 2006'],
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [12, '"¥"#,##0', '¥12'],
  [5, '0"個"', '5個'],
  [0.5, '0.####', '0.5'],
])('%d by %s is %s', (number, format, shown) => {
  expect(displayedNumber(number, format)).toBe(shown);
});

import { expect, test } from 'vitest';
import { displayWidth, formatTable } from '#electron/cli/table.ts';

test('aligns columns to their widest cell', () => {
  const columns = [{ heading: 'Figure', align: 'left' }, { heading: 'A', align: 'right' }] as const;
  expect(formatTable(columns, [['shares', '1,453,000'], ['stated capital', '−5']])).toBe(
    ['Figure                  A', 'shares          1,453,000', 'stated capital         −5'].join('\n'),
  );
});

test('counts Japanese characters as two places', () => {
  expect(displayWidth('資本金 a')).toBe(8);
  expect(displayWidth('（１個）')).toBe(8);
  const columns = [{ heading: '項目', align: 'left' }, { heading: '数', align: 'right' }] as const;
  expect(formatTable(columns, [['shares', '1']])).toBe(['項目    数', 'shares   1'].join('\n'));
});

test('leaves no space at the end of a line', () => {
  const columns = [{ heading: 'a', align: 'left' }, { heading: 'b', align: 'left' }] as const;
  expect(formatTable(columns, [['x', 'long'], ['longer', '']])).toBe(['a       b', 'x       long', 'longer'].join('\n'));
});

import { describe, expect, it, test } from 'vitest';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { generatedPersons, listCsv, shiftJis } from '../golden/allottee-list.ts';
import { madeWorkbook } from '../tables/made-files.ts';

const ROWS = 20_000;
const OPTIONS = { ...LIST_AS_FOUND, sharesPerRight: '500' };

const numbers = Array.from({ length: ROWS }, (_, index) => `E${String(index + 1).padStart(6, '0')}`);
const text = `社員番号,氏名,割当個数\r\n${numbers.map((number) => `${number},社員${number},5`).join('\r\n')}`;

async function told(name: string, bytes: Uint8Array): Promise<readonly number[]> {
  const shares: number[] = [];
  const reading = await readAllotteeList({ name, bytes }, OPTIONS, (share) => shares.push(share));
  expect(reading.ok && reading.value.rows.length).toBe(ROWS);
  return shares;
}

const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a long list tells how far it is read', () => {
  test.each([
    ['list.csv', shiftJis(text)],
    ['list.xlsx', madeWorkbook({ sheets: [`<row>${['社員番号', '氏名', '割当個数'].map(cell).join('')}</row>${numbers.map((number) => `<row>${cell(number)}${cell(`社員${number}`)}<c><v>5</v></c></row>`).join('')}`] })],
  ])('%s: row by row, never backwards, and whole at the end', async (name, bytes) => {
    const shares = await told(name, bytes);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    // No step is a large part of the work: the file, and what its rows mean.
    const steps = shares.map((share, index) => share - (shares[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.4);
  });
});

it('a short list needs none but its end', async () => {
  const shares: number[] = [];
  await readAllotteeList({ name: 'list.csv', bytes: new TextEncoder().encode(listCsv(generatedPersons().slice(0, 3))) }, OPTIONS, (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
});

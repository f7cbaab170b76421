import type { Page } from 'playwright-core';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { launchBrowser } from '../e2e/shared-browser.ts';
import { buildBenchPages, openBenchPage } from './bench-pages.ts';
import { under, type Bench, type Comparison } from './bench.ts';
import { MANY_ALLOTTEES } from './many-allottees.ts';
import { MANY_SCENARIOS } from './many-scenarios.ts';
import { quantile } from './measure.ts';
import { pasteToPaint } from './pages/in-page.ts';

const PASTES = 5;

/** A sheet that is pasted over as a whole: every column of it that takes texts, and figures beside them, which are left as they are. */
interface PastedSheet {
  readonly what: string;
  readonly search: string;
  readonly rows: number;
  readonly columns: readonly string[];
  /** The texts of a row, other ones in every round. */
  readonly texts: (row: number, round: number) => readonly string[];
}

const SHEETS: readonly PastedSheet[] = [
  {
    what: 'scenarios',
    search: '',
    rows: MANY_SCENARIOS,
    columns: ['name', 'exercisePrice', 'rights', 'sharesPerRight', ...METRIC_IDS.slice(0, 6)],
    texts: (row, round) => [
      `Pasted ${row + 1} (${round})`, (4000 + row).toLocaleString('en'), String(2000 + row + round), String(100 * (round + 1)),
      ...Array.from({ length: 6 }, (_, figure) => ((row + 1) * (figure + round + 1)).toLocaleString('en')),
    ],
  },
  {
    what: 'allottees',
    search: '?sheet=allottees',
    rows: MANY_ALLOTTEES,
    columns: ['employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note'],
    texts: (row, round) => [`P${String(row + 1).padStart(6, '0')}`, `Pasted ${row + 1} (${round})`, 'Branch', 'Employee', `G${row % 9}`, String((row % 7) + round + 1), `Note ${row}`],
  },
];

/** A table as Excel puts it on the clipboard, as text and as a page. */
function copiedTable(rows: readonly (readonly string[])[]): { readonly text: string; readonly html: string } {
  const cells = rows.map((texts) => `<tr height=20>${texts.map((text) => `<td class=xl65 width=64>${text}</td>`).join('')}</tr>`);
  return {
    text: rows.map((texts) => `${texts.join('\t')}\r\n`).join(''),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment-->${cells.join('')}<!--EndFragment--></table></body></html>`,
  };
}

async function timeOfPaste(page: Page, { rows, columns, texts }: PastedSheet, round: number): Promise<number> {
  const table = Array.from({ length: rows }, (_, row) => texts(row, round));
  const at = (row: number, column: string | undefined): string => `[row-index="${row}"] [col-id="${column}"]`;
  const name = columns.indexOf('name');
  await page.keyboard.press('Control+Home');
  await page.locator(at(0, columns[0])).click();
  const time = await page.evaluate(pasteToPaint, { clipboard: copiedTable(table), cell: at(0, 'name'), text: table[0]?.[name] ?? '' });
  // The last row says that all of it is there.
  await page.keyboard.press('Control+End');
  await page.locator(at(rows - 1, 'name'), { hasText: table.at(-1)?.[name] ?? '' }).waitFor();
  return time;
}

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const comparisons: Comparison[] = [];
    for (const sheet of SHEETS) {
      const page = await openBenchPage(browser, 'program', sheet.search);
      const times: number[] = [];
      for (let round = 0; round < PASTES; round += 1) times.push(await timeOfPaste(page, sheet, round));
      comparisons.push(under(1_000, `Paste over ${sheet.rows.toLocaleString('en')} × ${sheet.columns.length} ${sheet.what} → painted; median`, quantile(times, 0.5)));
    }
    return comparisons;
  } finally {
    await browser.close();
  }
}

export const pasteBench: Bench = { name: 'Paste in Chromium', run };

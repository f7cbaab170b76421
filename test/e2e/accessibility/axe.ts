import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

/** Success criteria of WCAG 2.2 on levels A and AA, and what axe holds to be good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the window as it is now: a line for each element. No rule and no element is left out. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids scripts from elsewhere; the test's evaluation is not bound by it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  return await page.evaluate(async (values) => {
    // The line above has put it there.
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations: results } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return results.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} (${help}) ${html.slice(0, 160)}`));
  }, RULES);
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { chartsText } from '#shared/text/charts.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { ChartsPage } from './pages/charts-page.ts';
import { allowClipboard } from './pages/clipboard.ts';
import type { RunningWindow } from './pages/running-window.ts';

const text = chartsText.en;

let running: RunningWindow;
let app: AppPage;
let charts: ChartsPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  charts = new ChartsPage(running.page);
  await app.ready();
});
// The page breaks its policy, logs or throws: then this fails.
afterEach(async () => {
  await running.close();
});

/** Opens the reference grant with a decided price and the changes given. */
async function openPriced(amount: string, change: Partial<GrantDocument> = {}): Promise<void> {
  const document = { ...referenceDocument(), ...change };
  const priced = { ...document, title: 'Priced', grant: { ...document.grant, exercisePrice: { status: 'decided' as const, amount, decisionDate: null } } };
  await running.pickNext('priced.grant', new TextEncoder().encode(writeDocument(priced)));
  await app.tool('open').click();
  await eventually(() => app.title().textContent()).toBe('Priced');
}

/** The rows of the table whose first cell is this. */
const rowOf = async (first: string): Promise<readonly string[] | undefined> => (await charts.table()).find(([cell]) => cell === first);

describe('the sheet of charts', () => {
  it('says what to put in while the price is open, and leads there', async () => {
    await charts.open();
    await eventually(() => charts.empty().textContent()).toContain(text.needs.exercisePrice.title);
    await charts.empty().getByRole('button').click();
    await app.terms.term(5).locator('input').first().waitFor();
    await charts.choose('tornado');
    await eventually(() => charts.empty().textContent()).toContain('The exercise price is to be decided');
    await charts.choose('dilution');
    await charts.canvas().waitFor();
    await eventually(() => charts.notes().textContent()).toContain(scenarioText.en.needs('treasury shares'));
  });

  it('draws a line for each number of rights, named for who cannot see it, with every number in a table', async () => {
    await openPriced('3951');
    await charts.open();
    await charts.canvas().waitFor();
    expect(await charts.chart().getAttribute('aria-label')).toBe('Stated capital, total, by exercise price');
    await charts.action('table').click();
    const table = await charts.table();
    expect(table[0]).toEqual(['Exercise price (¥ per share)', '2,615 rights · 1,307,500 shares', '2,906 rights · 1,453,000 shares', '3,197 rights · 1,598,500 shares']);
    expect(table).toHaveLength(22);
    expect(await rowOf('3,951')).toEqual(['3,951', '2,583,620,000', '2,871,128,000', '3,158,636,000']);
    const aligned = await running.page.locator('.chart-table td').first().evaluate((cell) => getComputedStyle(cell).textAlign);
    expect(aligned).toBe('right');
  });

  it('draws again when the price in the terms changes, and when that is undone', async () => {
    await openPriced('3951');
    await charts.open();
    await eventually(() => charts.drawing()).not.toBe('');
    const before = await charts.drawing();
    await app.terms.open(5);
    await app.terms.term(5).locator('input[inputmode]').first().fill('4100');
    await app.press('Enter');
    await eventually(() => charts.drawing()).not.toBe(before);
    await charts.action('table').click();
    await eventually(() => rowOf('4,100')).toEqual(['4,100', '2,680,375,000', '2,978,650,000', '3,276,925,000']);
    await app.press('Control+z');
    await eventually(() => rowOf('3,951')).toContain('2,871,128,000');
  });

  it('shows at a point the exact figure that the table has for it', async () => {
    await openPriced('3951');
    await charts.open();
    await eventually(() => charts.drawing()).not.toBe('');
    const box = await charts.canvas().boundingBox();
    if (box === null) throw new Error('There is no chart');
    await running.page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 4 });
    await eventually(() => charts.tooltip().count()).toBeGreaterThan(0);
    const shown = (await charts.tooltip().first().innerText()).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    await charts.action('table').click();
    const row = await rowOf(shown[0] ?? '');
    expect(row).toBeDefined();
    for (const figure of row?.slice(1) ?? []) expect(shown).toContain(figure);
  });

  it('keeps what is chosen while other sheets are looked at', async () => {
    await openPriced('3951');
    await charts.open();
    await charts.choose('capital');
    await charts.field(text.fields.from).fill('3,900');
    await charts.field(text.fields.to).fill('3902');
    await charts.field(text.fields.step).fill('1');
    await app.openSheet('checks');
    await charts.open();
    expect(await charts.field(text.fields.from).inputValue()).toBe('3,900');
    await charts.action('table').click();
    await eventually(async () => (await charts.table()).map(([price]) => price)).toEqual(['Exercise price (¥ per share)', '3,900', '3,901', '3,902']);
  });

  it('says in a sentence what cannot be, and the last good chart stays', async () => {
    await openPriced('3951');
    await charts.open();
    await charts.action('table').click();
    const good = await charts.table();
    const wrong: readonly (readonly [string, string, RegExp])[] = [
      [text.fields.from, 'many', /not a number/],
      [text.fields.to, '1', /lies before the start/],
      [text.fields.step, '1', /more than 200 points/],
      [text.fields.step, '-5', /above 0/],
      [text.fields.counts, '0%; -100%', /0 is not a possible value/],
      [text.fields.counts, '1; 2; 3; 4; 5; 6; 7', /7 lines cannot be told apart/],
    ];
    for (const [label, typed, sentence] of wrong) {
      const before = await charts.field(label).inputValue();
      await charts.field(label).fill(typed);
      await eventually(() => charts.problem().textContent()).toMatch(sentence);
      expect(await charts.field(label).getAttribute('aria-invalid')).toBe('true');
      expect(await charts.table()).toEqual(good);
      await charts.field(label).fill(before);
      await eventually(() => charts.problem().textContent()).toBe('');
    }
  });

  it('starts from a scenario, and from the grant again when that has gone', async () => {
    await app.ladderOf(2);
    await charts.open();
    await charts.field(text.startsFrom).selectOption('s2');
    await charts.choose('tornado');
    await charts.action('table').click();
    await eventually(async () => (await charts.table()).slice(1, 3)).toEqual([
      ['Rights', 'Input −10%', '2,615', '2,353,500,000', '−261,900,000'], ['Rights', 'Input +10%', '3,197', '2,877,300,000', '+261,900,000'],
    ]);
    await app.press('Control+z');
    await eventually(() => charts.empty().textContent()).toContain('The exercise price is to be decided');
  });
});

describe('pictures of charts', () => {
  const PNG = [137, 80, 78, 71, 13, 10, 26, 10];
  const sizeOf = (bytes: Uint8Array): readonly number[] => [new DataView(bytes.buffer).getUint32(16), new DataView(bytes.buffer).getUint32(20)];

  async function save(kind: 'png' | 'svg', name: string, language: Language = 'en'): Promise<Uint8Array> {
    await running.saveNextAs(name);
    await charts.action(kind).click();
    await eventually(() => app.notices().textContent()).toContain(chartsText[language].saved(name));
    const bytes = await running.savedBytes(name);
    if (bytes === null) throw new Error('Nothing was saved');
    return bytes;
  }

  it('are saved as PNG with two pixels for each, the same whatever the theme', async () => {
    await openPriced('3951');
    await charts.open();
    await charts.choose('capital');
    const light = await save('png', 'light.png');
    expect(Array.from(light.slice(0, 8))).toEqual(PNG);
    expect(sizeOf(light)).toEqual([1920, 1080]);
    await app.chooseTheme('Dark');
    expect(Buffer.compare(await save('png', 'dark.png'), light)).toBe(0);
  });

  it('are saved as SVG that a browser reads, with every label in the language of the window', async () => {
    await openPriced('3951');
    await charts.open();
    for (const kind of ['figure', 'dilution', 'capital', 'tornado'] as const) {
      await charts.choose(kind);
      const svg = new TextDecoder().decode(await save('svg', `${kind}.svg`));
      const read = await running.page.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml');
        return { broken: document.querySelector('parsererror')?.textContent ?? null, root: document.documentElement.localName, texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent) };
      }, svg);
      expect(read).toMatchObject({ broken: null, root: 'svg' });
      expect(read.texts).toContain(kind === 'tornado' ? 'Exercise price' : text.base(kind === 'dilution' ? '1,453,000' : '3,951'));
    }
    await app.chooseLanguage('ja');
    const japanese = new TextDecoder().decode(await save('svg', 'ja.svg', 'ja'));
    expect(japanese).toContain('増加する資本金の額の感応度');
  });

  it('are copied to the clipboard, and it is said where a browser does not allow that', async () => {
    await openPriced('3951');
    await charts.open();
    await charts.canvas().waitFor();
    await allowClipboard(running.page);
    await charts.action('copy').click();
    await eventually(() => app.status().textContent()).toContain(text.copied);
    const copied = await running.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      return picture === undefined ? null : (await createImageBitmap(picture)).width;
    });
    expect(copied).toBe(1920);
    await running.page.evaluate(() => {
      navigator.clipboard.write = async () => await Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await charts.action('copy').click();
    await eventually(() => app.notices().textContent()).toContain(text.copyDenied);
  });

  it('are what is printed', async () => {
    await openPriced('3951');
    await charts.open();
    await app.chooseTheme('Dark');
    await charts.canvas().waitFor();
    await running.page.emulateMedia({ media: 'print' });
    await running.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await running.page.locator('.chart-paper svg').isVisible()).toBe(true);
    expect(await running.page.locator('.chart-paper svg > rect').first().getAttribute('fill')).toBe('#ffffff');
    expect(await charts.chart().isVisible()).toBe(false);
    await running.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await running.page.emulateMedia({ media: null });
    await eventually(() => charts.chart().isVisible()).toBe(true);
  });
});

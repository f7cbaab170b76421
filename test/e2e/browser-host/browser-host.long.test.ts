import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { testProbes } from './probe.ts';

const probes = testProbes();
const chosen = { language: 'ja', theme: 'dark', termsPanelOpen: false } as const;

describe('the host of a page in a browser', () => {
  test('reaches the services, breaks no rule of its policy and takes the token out of the address', async () => {
    const { page, complaints } = await probes.open();
    expect(await page.evaluate((settings) => window.host.settings.write(settings), chosen)).toEqual({ ok: true, value: null });
    expect(await page.evaluate(() => window.host.settings.read())).toEqual({ ok: true, value: chosen });
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    expect(complaints).toEqual([]);
  });

  test('makes more calls than a browser has connections, at once and after one another', async () => {
    const { page } = await probes.open();
    const answered = await page.evaluate(async () => {
      const atOnce = await Promise.all(Array.from({ length: 20 }, () => window.host.settings.read()));
      const oneByOne = [];
      for (let turn = 0; turn < 20; turn += 1) oneByOne.push(await window.host.settings.read());
      return [...atOnce, ...oneByOne].filter(({ ok }) => ok).length;
    });
    expect(answered).toBe(40);
  });

  test('sends bytes and documents, and takes bytes back', async () => {
    const { page } = await probes.open();
    const reading = await page.evaluate(() => window.host.workbooks.importWorkbook({ name: '一覧.xlsx', bytes: new Uint8Array([1, 2, 250]) }));
    expect(reading).toEqual({ ok: true, value: { task: 'importWorkbook', name: '一覧.xlsx', sum: 253 } });
    const exported = await page.evaluate(async (document) => {
      const result = await window.host.workbooks.exportWorkbook(document, 'ja', { people: 'none', carry: 'terms' });
      return result.ok && result.value instanceof Uint8Array && [...result.value];
    }, referenceDocument());
    expect(exported).toEqual([80, 75, 3, 4]);
  });

  test('hears of progress and cancels', async () => {
    const { page } = await probes.open();
    const [result, heard] = await page.evaluate(async () => {
      const cancel = new AbortController();
      const fractions: number[] = [];
      const onProgress = (fraction: number): void => {
        fractions.push(fraction);
        cancel.abort();
      };
      const answer = await window.host.workbooks.importWorkbook({ name: 'endless.xlsx', bytes: new Uint8Array() }, { signal: cancel.signal, onProgress });
      return [answer, fractions] as const;
    });
    expect(heard).toEqual([0.5]);
    expect(result).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
  });

  test('keeps its session over a reload', async () => {
    const { page } = await probes.open();
    await page.evaluate((settings) => window.host.settings.write(settings), chosen);
    await page.reload();
    expect(await page.evaluate(() => window.host.settings.read())).toEqual({ ok: true, value: chosen });
  });

  test('is refused in a page that was opened with a used address or with none', async () => {
    const probe = await probes.open();
    await probe.page.evaluate(() => window.host.settings.read());
    for (const address of [probe.server.address, new URL('/', probe.server.address).href]) {
      const other = await probes.secondPage(probe, address);
      expect(await other.evaluate(() => window.host.settings.read())).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
  });

  test('ends with its page', async () => {
    const { page, server } = await probes.open();
    await page.evaluate(() => window.host.settings.read());
    await expect.poll(() => server.hadPage()).toBe(true);
    await page.close();
    await server.ended;
  });

  test('says so when the program behind it has gone', async () => {
    const { page, server } = await probes.open();
    await page.evaluate(() => window.host.settings.read());
    server.close();
    await server.ended;
    expect(await page.evaluate(() => window.host.settings.read())).toMatchObject({ ok: false, error: { code: 'hostGone' } });
  });

  test('shows the document and whether it is edited in the title of the window', async () => {
    const { page } = await probes.open();
    const state = { title: '2006年度', edited: true, language: 'ja', canUndo: false, canRedo: false } as const;
    await page.evaluate((value) => window.host.window.update(value), state);
    expect(await page.title()).toBe('● 2006年度 – Grantsheet');
    await page.evaluate((value) => window.host.window.update(value), { ...state, edited: false });
    expect(await page.title()).toBe('2006年度 – Grantsheet');
  });
});

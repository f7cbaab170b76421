import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { testProbes } from './probe.ts';

const probes = testProbes();

/** The browser's dialogs cannot be driven: in their place a file of the origin's own file system is picked, or nothing. */
const pick = (page: Page, name: string | null): Promise<void> =>
  page.evaluate(async (picked) => {
    const folder = await navigator.storage.getDirectory();
    const choose = async (): Promise<FileSystemFileHandle> => {
      if (picked === null) throw new DOMException('', 'AbortError');
      return folder.getFileHandle(picked, { create: true });
    };
    Object.assign(window, { showOpenFilePicker: async () => [await choose()], showSaveFilePicker: choose });
  }, name);

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What another program does to a file: writes it, or takes it away. */
const change = (page: Page, name: string, content: string | null): Promise<void> =>
  page.evaluate(async ({ changed, text }) => {
    const folder = await navigator.storage.getDirectory();
    if (text === null) return await folder.removeEntry(changed);
    const stream = await (await folder.getFileHandle(changed)).createWritable();
    await stream.write(text);
    await stream.close();
  }, { changed: name, text: content });

const withoutPickers = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }));

const contentOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(wanted)).getFile()).text();
  }, name);

describe('files where the browser can write to them', () => {
  test('are saved as new, saved again, and opened again after a reload', async () => {
    const { page, complaints } = await probes.open();
    await pick(page, '計画.grant');
    const saved = await page.evaluate(() => window.host.files.saveAs('計画.grant', new TextEncoder().encode('one')));
    expect(saved).toMatchObject({ ok: true, value: { name: '計画.grant' } });
    const reference = saved.ok ? saved.value : null;
    expect(reference).not.toBeNull();

    expect(await page.evaluate((file) => file && window.host.files.save(file, new TextEncoder().encode('two')), reference)).toEqual({ ok: true, value: { ...reference, digest: sha256('two') } });
    expect(await contentOf(page, '計画.grant')).toBe('two');

    await page.reload();
    expect(await page.evaluate(() => window.host.files.recent())).toEqual({ ok: true, value: [{ id: reference?.id, name: '計画.grant' }] });
    const opened = await page.evaluate(async (file) => {
      const result = await window.host.files.openRecent(file?.id ?? '');
      return result.ok && result.value && [new TextDecoder().decode(result.value.bytes), result.value.reference];
    }, reference);
    expect(opened).toEqual(['two', { ...reference, digest: sha256('two') }]);
    expect(complaints).toEqual([]);
  });

  test('that somebody else changed are not overwritten before the page says by which digest', async () => {
    const { page, complaints } = await probes.open();
    await pick(page, 'a.grant');
    const saved = await page.evaluate(() => window.host.files.saveAs('a.grant', new TextEncoder().encode('one')));
    const reference = saved.ok ? saved.value : null;
    if (reference === null) throw new Error('Not saved');
    await change(page, 'a.grant', 'theirs');
    const save = (digest: string) => page.evaluate((file) => window.host.files.save(file, new TextEncoder().encode('mine')), { ...reference, digest });
    expect(await save(sha256('one'))).toMatchObject({ ok: false, error: { code: 'changedOnDisk', details: { name: 'a.grant', digest: sha256('theirs') } } });
    expect(await contentOf(page, 'a.grant')).toBe('theirs');
    expect(await save(sha256('theirs'))).toEqual({ ok: true, value: { ...reference, digest: sha256('mine') } });
    expect(await contentOf(page, 'a.grant')).toBe('mine');
    // All three are among the earlier versions: what was saved here, what was replaced, what replaced it.
    await eventually(() => page.evaluate(async (id) => {
      const listed = await window.host.versions.list(id);
      const read = await Promise.all((listed.ok ? listed.value : []).map((version) => window.host.versions.read(id, version.id)));
      return read.map((version) => (version.ok ? new TextDecoder().decode(version.value) : 'not readable')).toSorted().join();
    }, reference.id)).toBe('mine,one,theirs');
    expect(complaints).toEqual([]);
  });

  test('that have gone are said to be gone, and made anew where the page says so', async () => {
    const { page } = await probes.open();
    await pick(page, 'a.grant');
    const saved = await page.evaluate(() => window.host.files.saveAs('a.grant', new TextEncoder().encode('one')));
    const reference = saved.ok ? saved.value : null;
    await change(page, 'a.grant', null);
    expect(await page.evaluate((file) => file && window.host.files.save(file, new TextEncoder().encode('two')), reference)).toMatchObject({ ok: false, error: { code: 'fileGone', details: { name: 'a.grant' } } });
    expect(await page.evaluate((file) => file && window.host.files.save(file, new TextEncoder().encode('two'), ['fileGone']), reference)).toMatchObject({ ok: true, value: { digest: sha256('two') } });
    expect(await contentOf(page, 'a.grant')).toBe('two');
  });

  test('keep one reference, whether saved or opened', async () => {
    const { page } = await probes.open();
    await pick(page, 'a.grant');
    const saved = await page.evaluate(() => window.host.files.saveAs('a.grant', new TextEncoder().encode('one')));
    const opened = await page.evaluate(async () => {
      const result = await window.host.files.open();
      return result.ok && result.value?.reference;
    });
    expect(saved).toEqual({ ok: true, value: opened });
  });

  test('that are workbooks are opened as new and written by their own dialog', async () => {
    const { page } = await probes.open();
    await pick(page, 'pack.xlsx');
    expect(await page.evaluate(() => window.host.files.saveWorkbook('pack.xlsx', new Uint8Array([80, 75])))).toEqual({ ok: true, value: { name: 'pack.xlsx' } });
    expect(await contentOf(page, 'pack.xlsx')).toBe('PK');
    expect(await page.evaluate(async () => (await window.host.files.open()).ok)).toBe(true);
    expect(await page.evaluate(() => window.host.files.recent())).toEqual({ ok: true, value: [] });
  });

  test('that are pictures are written by a dialog for their kind', async () => {
    const { page } = await probes.open();
    for (const [name, kind, accept] of [['図.png', 'png', { 'image/png': ['.png'] }], ['図.svg', 'svg', { 'image/svg+xml': ['.svg'] }]] as const) {
      await pick(page, name);
      const asked = await page.evaluate(async (picture) => {
        const choose = (window as unknown as { showSaveFilePicker: (options: object) => Promise<FileSystemFileHandle> }).showSaveFilePicker;
        const options: object[] = [];
        Object.assign(window, { showSaveFilePicker: (given: object) => (options.push(given), choose(given)) });
        const saved = await window.host.files.savePicture(`chart.${picture}`, new TextEncoder().encode(picture), picture);
        return { saved, options };
      }, kind);
      expect(asked).toMatchObject({ saved: { ok: true, value: { name } }, options: [{ suggestedName: `chart.${kind}`, types: [{ accept }] }] });
      expect(await contentOf(page, name)).toBe(kind);
    }
  });

  test('stay as they are when the person cancels', async () => {
    const { page } = await probes.open();
    await pick(page, null);
    const nothing = { ok: true, value: null };
    expect(await page.evaluate(() => window.host.files.open())).toEqual(nothing);
    expect(await page.evaluate(() => window.host.files.saveAs('a.grant', new TextEncoder().encode('one')))).toEqual(nothing);
    expect(await page.evaluate(() => window.host.files.saveWorkbook('a.xlsx', new Uint8Array()))).toEqual(nothing);
    expect(await page.evaluate(() => window.host.files.savePicture('a.png', new Uint8Array(), 'png'))).toEqual(nothing);
  });

  test('that were moved away are said to be gone and leave the list', async () => {
    const { page } = await probes.open();
    await pick(page, 'a.grant');
    const saved = await page.evaluate(() => window.host.files.saveAs('a.grant', new TextEncoder().encode('one')));
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('a.grant'));
    const id = saved.ok && saved.value ? saved.value.id : '';
    expect(await page.evaluate((wanted) => window.host.files.openRecent(wanted), id)).toMatchObject({ ok: false, error: { code: 'fileNotFound', details: { name: 'a.grant' } } });
    expect(await page.evaluate(() => window.host.files.recent())).toEqual({ ok: true, value: [] });
  });
});

describe('files where the browser cannot write to them', () => {
  test('are downloaded, and downloaded again', async () => {
    const { page } = await probes.open();
    await withoutPickers(page);
    const first = page.waitForEvent('download');
    const saved = await page.evaluate(() => window.host.files.saveAs('計画.grant', new TextEncoder().encode('one')));
    expect((await first).suggestedFilename()).toBe('計画.grant');
    expect(await readFile((await (await first).path()) ?? '', 'utf8')).toBe('one');

    const second = page.waitForEvent('download');
    const reference = saved.ok ? saved.value : null;
    expect(await page.evaluate((file) => file && window.host.files.save(file, new TextEncoder().encode('two')), reference)).toEqual({ ok: true, value: reference });
    expect(await readFile((await (await second).path()) ?? '', 'utf8')).toBe('two');
  });

  test('are downloaded as pictures too', async () => {
    const { page } = await probes.open();
    await withoutPickers(page);
    const downloaded = page.waitForEvent('download');
    expect(await page.evaluate(() => window.host.files.savePicture('図.svg', new TextEncoder().encode('<svg/>'), 'svg'))).toEqual({ ok: true, value: { name: '図.svg' } });
    expect(await readFile((await (await downloaded).path()) ?? '', 'utf8')).toBe('<svg/>');
  });

  test('are opened by the dialog every browser has', async () => {
    const { page } = await probes.open();
    await withoutPickers(page);
    const chooser = page.waitForEvent('filechooser');
    const opening = page.evaluate(async () => {
      const result = await window.host.files.open();
      return result.ok && result.value && { ...result.value, bytes: [...result.value.bytes] };
    });
    await (await chooser).setFiles({ name: 'a.grant', mimeType: 'application/json', buffer: Buffer.from('{}') });
    expect(await opening).toEqual({ name: 'a.grant', bytes: [123, 125], reference: null });
  });

  test('are lists, always: they are read and never written', async () => {
    const { page } = await probes.open();
    const chooser = page.waitForEvent('filechooser');
    const picking = page.evaluate(async () => {
      const result = await window.host.files.pickLists();
      return result.ok && result.value && result.value.map(({ name, bytes }) => [name, ...bytes]);
    });
    const file = (name: string, ...bytes: readonly number[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await (await chooser).setFiles([file('一覧.csv', 1, 2), file('別.csv', 3)]);
    expect(await picking).toEqual([['一覧.csv', 1, 2], ['別.csv', 3]]);
  });
});

import type { Page } from 'playwright-core';

/** The content that a program puts on the clipboard. */
export interface Payload {
  readonly text: string;
  readonly html: string;
}

/** Permits the page to use the real clipboard, as a browser does after a key. */
export async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
}

export async function clipboardHas(page: Page): Promise<Payload> {
  return await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item?.types.includes(type) === true ? await (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** Pastes the clipboard content of another program at the focus. */
export async function pasteFrom(page: Page, payload: Payload): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    if (text !== '') clipboardData.setData('text/plain', text);
    if (html !== '') clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, payload);
}

import { launchDesktop } from '../electron-stand-in/launch-desktop.ts';
import type { MenuHandle } from '../electron-stand-in/menu.ts';
import { allowClipboard } from '../pages/clipboard.ts';
import type { DesktopDriver, DriverOptions } from './driver.ts';

/** Chooses an item of the menu bar by its id, wherever it stands. */
const chooseById = (menu: MenuHandle, id: string): void => {
  const paths = menu.labels().flatMap((title) => menu.labels(title).map((label) => [title, label] as const));
  const path = paths.find((labels) => menu.item(...labels).id === id);
  if (path === undefined) throw new Error(`No menu of the bar has the item ${id}.`);
  menu.choose(...path);
};

/** The built desktop program over the stand-in for Electron. */
export const launchStandIn = async ({ dataDir, args = [] }: DriverOptions): Promise<DesktopDriver> => {
  const desktop = await launchDesktop({ dataDir, args });
  await desktop.page.setViewportSize({ width: 1440, height: 860 });
  // A headless browser asks even for what a press of a button may do.
  await allowClipboard(desktop.page);
  return {
    page: desktop.page,
    dataDir,
    ended: desktop.ended.then(() => undefined),
    answer: async (...answers) => desktop.dialogs.answer(...answers),
    messages: async () => desktop.dialogs.shown.flatMap(({ options }) => (typeof options['message'] === 'string' ? [options['message']] : [])),
    window: async () => (desktop.openWindows === 0 ? null : { title: desktop.window.title, visible: desktop.window.shown, minimized: desktop.window.minimized }),
    inPage: async (expression) => await desktop.page.evaluate(expression),
    choose: async (action) => chooseById(desktop.menu, action),
    jobProcesses: async () => desktop.children().length,
    crashPage: async () => desktop.crash(),
    minimise: async () => desktop.minimise(),
    requestClose: async () => desktop.requestClose(),
    async startAgain(...more) {
      const second = await desktop.startAgain(more, dataDir);
      await second.ended;
    },
    clipboardPicture: async () =>
      await desktop.page.evaluate(async () => {
        for (const item of await navigator.clipboard.read()) {
          if (!item.types.includes('image/png')) continue;
          const { width, height } = await createImageBitmap(await item.getType('image/png'));
          return { width, height };
        }
        return null;
      }),
    close: () => desktop.close(),
  };
};

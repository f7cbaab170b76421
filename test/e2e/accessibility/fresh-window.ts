import type { Around } from '../mounted/mounted-host.ts';
import { AppPage } from '../pages/app-page.ts';
import type { Looks } from '../mounted/mounted-page.ts';
import { mountWindow, type MountedWindow } from '../pages/mounted-window.ts';

/** A window with an empty document, in one of the languages and themes. */
export interface FreshWindow {
  readonly app: AppPage;
  readonly running: MountedWindow;
  readonly looks: Looks;
  /** The window anew with an empty document: language and theme stay, nothing else does. */
  renew(around?: Omit<Around, 'settings'>): Promise<void>;
}

/** Opens the window over a host in memory, in which a person has chosen language and theme before. */
export async function mountFresh(looks: Looks): Promise<FreshWindow> {
  const mount = async (around: Omit<Around, 'settings'> = {}) => {
    const running = await mountWindow({ ...around, settings: looks });
    const app = new AppPage(running.page);
    await app.ready();
    return { running, app };
  };
  let window = await mount();
  return {
    looks,
    get app() {
      return window.app;
    },
    get running() {
      return window.running;
    },
    async renew(around) {
      await window.running.close();
      window = await mount(around);
    },
  };
}

/** Fills a window with six scenarios, from a price of 3,500. */
export async function ladder({ app }: Pick<FreshWindow, 'app'>): Promise<void> {
  await app.fillLadder({ start: '3500', step: '100', count: '6' });
  await app.scenarios.cell('s6', 'exercisePrice').waitFor();
}

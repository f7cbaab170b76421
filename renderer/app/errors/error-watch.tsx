import { createRoot, type Root } from 'react-dom/client';
import type { HostApi } from '#shared/host/api.ts';
import type { Language } from '#shared/text/language.ts';
import type { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { recordError } from '#renderer/store/error-log.ts';
import type { Session } from '#renderer/store/session.ts';
import { diagnosticsText } from './diagnostics.ts';
import { ErrorPage } from './error-page.tsx';
import { recordReload } from './error-reloads.ts';
import { isWorkSafe, workStatus } from './work-status.ts';

/** A disk or a host that does not answer must not delay the error page for longer. */
const LONGEST_KEEPING_MILLISECONDS = 2_000;

/** Browsers report this as an error although nothing is wrong: the resized element is measured again in the next frame. */
const HARMLESS = /^ResizeObserver loop/;

/** The window, once it is built. */
interface WatchedWindow {
  readonly session: Session;
  readonly host: HostApi;
  readonly keeper: DraftKeeper;
}

/**
 * Receives every error that nothing else has handled. It keeps the work first, then shows a page over the window. That
 * page has a root of its own, because the window's may have failed.
 */
export class ErrorWatch {
  #window: WatchedWindow | null = null;
  #shown: { readonly root: Root; readonly element: HTMLElement } | null = null;
  #reporting = false;
  /** Called when the person continues; several parts may have failed by then. */
  #goOns: (() => void)[] = [];

  constructor() {
    addEventListener('error', ({ error, message }) => {
      if (!HARMLESS.test(message)) void this.report('window', error ?? message);
    });
    addEventListener('unhandledrejection', ({ reason }) => void this.report('promise', reason));
  }

  watch(watched: WatchedWindow): void {
    this.#window = watched;
  }

  /** Called when rendering a sheet failed; the sheet shows its own message. */
  sheetFailed(sheet: string, error: unknown, components: string): void {
    recordError(`sheet ${sheet}`, error, components);
    void this.#window?.keeper.keepNow();
  }

  /** Shows the error page. `goOn` is called when the person continues. */
  async report(where: string, error: unknown, goOn: () => void = () => undefined, components = ''): Promise<void> {
    recordError(where, error, components);
    this.#goOns.push(goOn);
    if (this.#reporting || this.#shown !== null) return;
    this.#reporting = true;
    await this.#keep();
    this.#reporting = false;
    this.#show();
  }

  readonly diagnostics = (): string => safely(() => this.#diagnostics()) ?? '';

  readonly #diagnostics = (): string => diagnosticsText(this.#window?.session.getState() ?? null, this.#window?.host.kind ?? null);

  readonly reload = (): void => void this.#reload();

  async #reload(): Promise<void> {
    await this.#keep();
    const state = this.#window?.session.getState() ?? null;
    if (state !== null && !isWorkSafe(state)) return this.#draw();
    recordReload();
    // The work is kept, so nothing needs to be asked about it.
    if (state !== null) this.#window?.host.window.update({ title: '', edited: false, language: state.language, canUndo: false, canRedo: false });
    location.reload();
  }

  async #keep(): Promise<void> {
    const tooLate = new Promise((resolve) => setTimeout(resolve, LONGEST_KEEPING_MILLISECONDS));
    await Promise.race([this.#window?.keeper.keepNow(), tooLate]).catch(() => undefined);
  }

  #show(): void {
    const element = document.body.appendChild(document.createElement('div'));
    this.#shown = { root: createRoot(element), element };
    this.#draw();
  }

  #close(): void {
    this.#shown?.root.unmount();
    this.#shown?.element.remove();
    this.#shown = null;
    for (const goOn of this.#goOns.splice(0)) goOn();
  }

  #draw(): void {
    const state = this.#window?.session.getState() ?? null;
    this.#shown?.root.render(
      <ErrorPage
        language={state?.language ?? languageOfMachine()}
        work={state === null ? null : safely(() => workStatus(state)) ?? ''}
        onGoOn={state === null ? null : () => this.#close()}
        reload={state === null || isWorkSafe(state) ? this.reload : null}
        diagnostics={this.diagnostics}
      />,
    );
  }
}

/** An error inside the error handling must not be handled the same way again. */
function safely<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    recordError('error page', error);
    return null;
  }
}

const languageOfMachine = (): Language => (navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en');

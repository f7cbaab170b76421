/** React listens to it once for all roots of a document. */
const KEPT = new Set(['selectionchange']);

type Listening = readonly [type: string, listener: EventListenerOrEventListenerObject, options: boolean | AddEventListenerOptions | undefined];

/**
 * What is listened to on the page itself from now on. The program's window lives as long as its page and never stops
 * listening; a page that shows one window after the other must.
 */
export class PageListeners {
  readonly #listening: (readonly [EventTarget, Listening])[] = [];

  constructor() {
    for (const target of [window, document]) {
      const add = target.addEventListener.bind(target);
      target.addEventListener = (...listening: Listening): void => {
        this.#listening.push([target, listening]);
        add(...listening);
      };
    }
  }

  /** Nothing that was added is called any more. */
  removeAll(): void {
    for (const [target, [type, listener, options]] of this.#listening.splice(0)) {
      if (!KEPT.has(type)) target.removeEventListener(type, listener, options);
    }
  }
}

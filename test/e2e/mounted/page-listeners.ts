/** React adds this listener once for all roots of a document. */
const KEPT = new Set(['selectionchange']);

type Listening = readonly [type: string, listener: EventListenerOrEventListenerObject, options: boolean | AddEventListenerOptions | undefined];

/**
 * The listeners added to the page from now on. The program's window lives as long as its page and never removes them; a
 * page that shows one window after the other must.
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

  /** Removes all listeners added since. */
  removeAll(): void {
    for (const [target, [type, listener, options]] of this.#listening.splice(0)) {
      if (!KEPT.has(type)) target.removeEventListener(type, listener, options);
    }
  }
}
